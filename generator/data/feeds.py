"""Turn what is new into Atom feeds (RFC 4287) of each language, theme and agency."""

import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from generator.catalog.catalog import Activity, Catalog
from generator.data.tables import RowSource, permalink
from generator.language import Bilingual, Language
from generator.structure import routes

LIMIT = 200
"""The most entries of a feed: what a reader may have missed, not an archive."""
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class FeedEntry:
    """Something that is new: an activity, or a change of one or of the whole site."""

    key: str
    """What it is, for ever: its id is made from it."""
    title: Bilingual
    text: Bilingual
    updated: str
    activity: Activity | None


def entries(catalog: Catalog) -> list[FeedEntry]:
    """Return everything that is new, newest first."""
    news = [*_changes(catalog), *_new_activities(catalog)]
    # Sorting keeps the order of one day: changes first, then activities as in the notice.
    return sorted(news, key=lambda entry: entry.updated, reverse=True)


def _new_activities(catalog: Catalog) -> Iterator[FeedEntry]:
    """Yield each activity on the day it was published, by itself or with all the others."""
    for item, day in catalog.published_on.items():
        yield FeedEntry(f"{item.key}#new", item.title, item.sentence.text, day, item)


def _changes(catalog: Catalog) -> Iterator[FeedEntry]:
    for change in catalog.changes:
        record = change.record
        if record.kind == "published":
            continue
        for item in catalog.concerned(change) or (None,):
            key = f"{record.id}/{item.key}" if item else record.id
            yield FeedEntry(key, record.title, record.why, record.date, item)


def to_feeds(source: RowSource) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of each feed."""
    catalog = source.catalog
    news = entries(catalog)
    by_agency: dict[str, list[FeedEntry]] = {key: [] for key in catalog.by_agency}
    by_theme: dict[str, list[FeedEntry]] = {key: [] for key in catalog.themes}
    for entry in news:
        if entry.activity:
            by_agency[entry.activity.agency.id].append(entry)
            for theme in entry.activity.themes:
                by_theme[theme.id].append(entry)
    for lang in Language:
        yield _feed(source, lang, routes.HOME, catalog.site.name, news)
        for key, items in by_agency.items():
            name = catalog.agencies[key].name
            yield _feed(source, lang, routes.agency(key), _under(name, catalog.site.name), items)
        for key, items in by_theme.items():
            name = catalog.themes[key].name
            yield _feed(source, lang, routes.theme(key), _under(name, catalog.site.name), items)


def _under(name: Bilingual, site: Bilingual) -> Bilingual:
    return Bilingual(f"{name.zh} · {site.zh}", f"{name.of(Language.EN)} · {site.of(Language.EN)}")


def _feed(
    source: RowSource, lang: Language, path: str, title: Bilingual, items: Iterable[FeedEntry]
) -> tuple[str, str]:
    shown = list(items)[:LIMIT]
    page = routes.address(lang, path)
    address = routes.feed(page)
    site = source.catalog.site
    updated = max((entry.updated for entry in shown), default=site.updated)
    # Feed readers know an entry by its id alone, so that a site that moves keeps its readers.
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang.tag}">',
        f"<id>{_id(address)}</id>",
        f"<title>{_text(title.of(lang))}</title>",
        f"<updated>{_time(updated)}</updated>",
        f"<author><name>{_text(site.publisher.of(lang))}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={_url(source, address)}/>',
        f'<link rel="alternate" type="text/html" href={_url(source, page)}/>',
        *(_entry(source, lang, entry) for entry in shown),
        "</feed>\n",
    ]
    return address, "\n".join(lines)


def _entry(source: RowSource, lang: Language, entry: FeedEntry) -> str:
    item = entry.activity
    title_tag, text_tag = entry.title.shown_as(lang).tag, entry.text.shown_as(lang).tag
    change = routes.address(lang, routes.change(entry.key))
    url = (
        permalink(item, lang, source.site_url) if item else routes.absolute(change, source.site_url)
    )
    link = quoteattr(_clean(url))
    author = (item.campaign.author if item else None) or source.catalog.site.publisher
    return "\n".join(
        [
            f'<entry xml:lang="{lang.tag}">',
            f"<id>{_id(f'{lang}/{entry.key}')}</id>",
            f'<title xml:lang="{title_tag}">{_text(entry.title.of(lang))}</title>',
            f"<published>{_time(entry.updated)}</published>",
            f"<updated>{_time(entry.updated)}</updated>",
            f"<author><name>{_text(author.of(lang))}</name></author>",
            f'<link rel="alternate" type="text/html" href={link}/>',
            *(
                f'<category term="{theme.id}" label={quoteattr(_clean(theme.name.of(lang)))}/>'
                for theme in (item.themes if item else ())
            ),
            f'<content type="text" xml:lang="{text_tag}">{_text(entry.text.of(lang))}</content>',
            "</entry>",
        ]
    )


def _id(key: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'campaign-atlas:{key}')}"


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"


def _url(source: RowSource, address: str) -> str:
    return quoteattr(_clean(routes.absolute(address, source.site_url)))


def _text(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    """Replace what XML 1.0 cannot hold, even escaped."""
    return _FORBIDDEN.sub("\ufffd", text)
