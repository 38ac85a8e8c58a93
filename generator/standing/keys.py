"""Give each page a key of all that it is made from: the same key, the same bytes.

Nearly everything that an editor edits is a sentence, its translation and its activities, and a page
shows few of them. So a page says which (`Page.sentences`), and its key holds digests of these; that
of a page that counts (`Page.has_counts`) holds one of what each activity is of.
All else is in a base that all keys have in common: templates, settings, code, the lists of
agencies, themes and terms, the notices, the changes, and what the catalog consists of. With another
base every page is made anew. So is, in each build, a page that does not say what it shows.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator.catalog.catalog import Activity, Catalog, Sentence
from generator.catalog.notice import Span
from generator.data.large import is_large
from generator.files import paths_below
from generator.pages.page import Page

_SIZE = 12
"""Bytes of a digest."""


def base_of(project: Path, folders: Iterable[str], passed: Iterable[str], *others: object) -> str:
    """Return a digest of what all pages have in common.

    Args:
        project: The folder of a project.
        folders: Those in it whose files count.
        passed: The patterns of paths in it that do not count.
        others: What else counts, each of which `repr` tells in full.
    """
    digest = hashlib.blake2b(repr(others).encode(), digest_size=_SIZE)
    for folder in folders:
        for path in paths_below(project / folder):
            name = Path(folder, path)
            if not any(name.match(pattern) for pattern in passed):
                data = (project / name).read_bytes()
                digest.update(f"\n{name.as_posix()} {len(data)}\n".encode())
                digest.update(data)
    return digest.hexdigest()


class PageKeys:
    """The keys of the pages of a catalog."""

    def __init__(self, catalog: Catalog, pages: Sequence[Page], base: str) -> None:
        """Take what keys are made of; `base` is a digest of all but activities and sentences."""
        members: defaultdict[Sentence, list[Activity]] = defaultdict(list)
        for item in catalog.activities:
            members[item.sentence].append(item)
        self._sentences = {each: _digest(_sentence(each, own)) for each, own in members.items()}
        cuts = [(page.address, list(page.cuts)) for page in pages if page.cuts]
        self._base = _digest([base, _outline(catalog), cuts])
        self._counts = _digest(_counts(catalog))
        self._beside = _neighbours(pages)

    def of(self, page: Page) -> bytes | None:
        """Return the key of a page, or None if it is to be made in each build."""
        if page.sentences is None:
            return None
        shown = b"".join(self._sentences[each] for each in page.sentences)
        said = (page.kind.name, page.address, page.title, page.description, page.moved_to)
        files = tuple(page.content_files)
        counts = self._counts if page.has_counts else b""
        return _digest([self._base, shown, said, files, self._beside.get(page.address), counts])


def _outline(catalog: Catalog) -> object:
    """Return what decides which pages there are but those of activities, and what leads to them.

    It is which agencies have which paragraphs, and which themes and forms have anything.
    """
    campaigns = [
        (
            campaign.year,
            sorted({item.agency.id for item in items}),
            list(dict.fromkeys((item.sentence.place.paragraph, item.agency.id) for item in items)),
        )
        for campaign, items in catalog.by_campaign.items()
    ]
    return campaigns, sorted(catalog.by_theme), sorted(catalog.by_form), is_large(catalog)


def _counts(catalog: Catalog) -> object:
    """Return all that can be counted: what each activity is of, and how notices are covered."""
    activities = [
        (
            *(item.slug, item.agency.id, item.campaign.year, item.sentence.place.at),
            *([topic.id for topic in topics] for topics in (item.themes, item.forms)),
        )
        for item in catalog.activities
    ]
    return activities, [campaign.coverage.counts for campaign in catalog.campaigns]


def _sentence(sentence: Sentence, members: Iterable[Activity]) -> object:
    """Return all that is said of a sentence and its activities beside what is in the base."""
    activities = [
        (
            *(item.slug, item.agency.id, item.title.zh, item.title.en, item.is_stale),
            *([*map(_pair, spans)] for spans in (item.quotes, item.quotes_en, item.contexts)),
            [theme.id for theme in item.themes],
            [form.id for form in item.forms],
            [(body.agency.id, body.role, _pair(body.span)) for body in item.bodies],
        )
        for item in members
    ]
    place = (sentence.campaign.year, sentence.place.at)
    return place, sentence.text.en, sentence.status, sentence.is_stale, activities


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _digest(value: object) -> bytes:
    return hashlib.blake2b(repr(value).encode(), digest_size=_SIZE).digest()


def _neighbours(pages: Iterable[Page]) -> Mapping[str, object]:
    """Return what a page says of those before and after it, where pages follow one another."""
    sections: defaultdict[object, list[Page]] = defaultdict(list)
    for page in pages:
        if page.kind.section:
            sections[page.lang, page.kind.section].append(page)
    found: dict[str, object] = {}
    for members in sections.values():
        said = [(page.address, page.title) for page in members]
        beside = zip([None, *said[:-1]], members, [*said[1:], None], strict=True)
        found |= {page.address: (before, after) for before, page, after in beside}
    return found
