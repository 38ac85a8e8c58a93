"""Turn what is new into Atom feeds (RFC 4287) of each language, theme and agency."""

import re
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from xml.sax.saxutils import escape, quoteattr

from generator.catalog.catalog import Activity, Change
from generator.catalog.change_records import Wording
from generator.data.columns import RowSource
from generator.data.large import is_large
from generator.language import Bilingual, Language
from generator.structure import routes

LIMIT = 200
"""The most entries of a feed: what a reader may have missed, not an archive."""
LIMIT_WHEN_LARGE = 3
"""The most of the feed of an agency or a theme in a large catalog, which has a thousand of them."""
WORDS = (
    *("change_published", "change_corrected", "change_translated", "change_source-changed"),
    *("change_moved", "change_withdrawn", "change_before", "change_after", "change_activities"),
    *("colon", "between_titles"),
)
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class News:
    """Something that is new on a day: an activity, or a change."""

    key: str
    """What it is, for ever: its id is made from it."""
    title: Bilingual
    text: Bilingual
    day: str
    author: Bilingual
    path: str
    """Where it is told, inside a language."""
    concerned: Sequence[Activity]
    """The activities in whose feeds it stands."""
    categories: Mapping[str, Bilingual]
    """Their names by their ids: the themes of an activity, the kind of a change."""


@dataclass(frozen=True)
class FeedEntry:
    """What is new, and its time: no two have the same."""

    news: News
    time: str


def entries(source: RowSource) -> list[FeedEntry]:
    """Return everything that is new, newest first."""
    news = [*_changes(source), *_new_activities(source)]
    # Sorting keeps the order of one day: changes first, then activities as in the notice.
    newest_first = sorted(news, key=lambda each: each.day, reverse=True)
    times = list(_times(each.day for each in reversed(newest_first)))
    return [FeedEntry(*pair) for pair in zip(newest_first, reversed(times), strict=True)]


def _times(days: Iterable[str]) -> Iterator[str]:
    """Yield a time for each of some days, the oldest first, each at least a second later.

    What is new on a day comes before what it already had, so that nothing gets another time.
    """
    last = datetime.min.replace(tzinfo=UTC)
    for day in days:
        begin = datetime.fromisoformat(day).replace(tzinfo=UTC)
        last = max(begin, last + timedelta(seconds=1))
        yield last.strftime("%Y-%m-%dT%H:%M:%SZ")


def _new_activities(source: RowSource) -> Iterator[News]:
    """Yield each activity on the day it was published, by itself or with all the others."""
    for item, day in source.catalog.published_on.items():
        author = item.campaign.author or source.catalog.site.publisher
        path = routes.activity(item)
        yield News(
            key=f"{item.key}#new",
            title=item.title,
            text=item.sentence.text,
            day=day,
            author=author,
            path=path,
            concerned=[item],
            categories={theme.id: theme.name for theme in item.themes},
        )


def _changes(source: RowSource) -> Iterator[News]:
    """Yield each entry of the list of changes, once for all the activities that it concerns."""
    catalog = source.catalog
    for change in catalog.changes:
        record, words = change.record, source.words
        kind = Bilingual(*(words[lang][f"change_{record.kind}"] for lang in Language))
        titles = (
            f"{kind.of(lang)}{words[lang]['colon']}{record.title.of(lang)}" for lang in Language
        )
        texts = ("\n".join(_told(source, change, lang)) for lang in Language)
        yield News(
            key=record.id,
            title=Bilingual(*titles),
            text=Bilingual(*texts),
            day=record.date,
            author=catalog.site.publisher,
            path=routes.change(record.id),
            concerned=catalog.concerned(change),
            categories={record.kind: kind},
        )


def _told(source: RowSource, change: Change, lang: Language) -> Iterator[str]:
    """Yield what a change says of itself, line by line."""
    words, record = source.words[lang], change.record
    yield record.why.of(lang)
    for key, wording in (("change_before", record.before), ("change_after", record.after)):
        if wording:
            yield f"{words[key]}{words['colon']}{_wording(wording, lang)}"
    names = [change.campaign.record.name.of(lang)] if change.campaign else []
    names += [item.title.of(lang) for item in change.activities]
    if names:
        titles = words["between_titles"].join(names)
        yield f"{words['change_activities']}{words['colon']}{titles}"


def _wording(wording: Wording, lang: Language) -> str:
    own, other = (wording.zh, wording.en) if lang is Language.ZH else (wording.en, wording.zh)
    return own or other or ""


def to_feeds(source: RowSource) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of each feed."""
    catalog = source.catalog
    all_entries = entries(source)
    by_agency: dict[str, list[FeedEntry]] = {key: [] for key in catalog.by_agency}
    by_theme: dict[str, list[FeedEntry]] = {key: [] for key in catalog.themes}
    for entry in all_entries:
        concerned = entry.news.concerned
        for key in dict.fromkeys(item.agency.id for item in concerned):
            by_agency[key].append(entry)
        for key in dict.fromkeys(theme.id for item in concerned for theme in item.themes):
            by_theme[key].append(entry)
    most = LIMIT_WHEN_LARGE if is_large(catalog) else LIMIT
    lists = [
        *((routes.agency(key), catalog.agencies[key].name, own) for key, own in by_agency.items()),
        *((routes.theme(key), catalog.themes[key].name, own) for key, own in by_theme.items()),
    ]
    for lang in Language:
        texts = EntryTexts(source, lang)
        yield _feed(texts, routes.HOME, catalog.site.name, all_entries[:LIMIT])
        for path, name, own in lists:
            yield _feed(texts, path, _under(name, catalog.site.name), own[:most])


def _under(name: Bilingual, site: Bilingual) -> Bilingual:
    return Bilingual(f"{name.zh} · {site.zh}", f"{name.of(Language.EN)} · {site.of(Language.EN)}")


class EntryTexts:
    """The entries of the feeds of one language as XML, each made once for all its feeds."""

    def __init__(self, source: RowSource, lang: Language) -> None:
        self.source = source
        self.lang = lang
        self._made: dict[str, str] = {}

    def of(self, entry: FeedEntry) -> str:
        """Return an entry as XML."""
        key = entry.news.key
        if key not in self._made:
            self._made[key] = _entry(self.source, self.lang, entry)
        return self._made[key]


def _feed(
    texts: EntryTexts, path: str, title: Bilingual, shown: Sequence[FeedEntry]
) -> tuple[str, str]:
    source, lang = texts.source, texts.lang
    page = routes.address(lang, path)
    address = routes.feed(page)
    site = source.catalog.site
    updated = shown[0].time if shown else f"{site.updated}T00:00:00Z"
    # Feed readers know an entry by its id alone, so that a site that moves keeps its readers.
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang.tag}">',
        f"<id>{_id(address)}</id>",
        f"<title>{_text(title.of(lang))}</title>",
        f"<updated>{updated}</updated>",
        f"<author><name>{_text(site.publisher.of(lang))}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={_url(source, address)}/>',
        f'<link rel="alternate" type="text/html" href={_url(source, page)}/>',
        *map(texts.of, shown),
        "</feed>\n",
    ]
    return address, "\n".join(lines)


def _entry(source: RowSource, lang: Language, entry: FeedEntry) -> str:
    news = entry.news
    title_tag, text_tag = news.title.shown_as(lang).tag, news.text.shown_as(lang).tag
    url = routes.absolute(routes.address(lang, news.path), source.site_url)
    return "\n".join(
        [
            f'<entry xml:lang="{lang.tag}">',
            f"<id>{_id(f'{lang}/{news.key}')}</id>",
            f'<title xml:lang="{title_tag}">{_text(news.title.of(lang))}</title>',
            f"<published>{entry.time}</published>",
            f"<updated>{entry.time}</updated>",
            f"<author><name>{_text(news.author.of(lang))}</name></author>",
            f'<link rel="alternate" type="text/html" href={quoteattr(_clean(url))}/>',
            *(
                f'<category term="{key}" label={quoteattr(_clean(name.of(lang)))}/>'
                for key, name in news.categories.items()
            ),
            f'<content type="text" xml:lang="{text_tag}">{_text(news.text.of(lang))}</content>',
            "</entry>",
        ]
    )


def _id(key: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'campaign-atlas:{key}')}"


def _url(source: RowSource, address: str) -> str:
    return quoteattr(_clean(routes.absolute(address, source.site_url)))


def _text(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    """Replace what XML 1.0 cannot hold, even escaped."""
    return _FORBIDDEN.sub("\ufffd", text)
