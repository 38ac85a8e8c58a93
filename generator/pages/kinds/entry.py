"""The page in both languages that leads into each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from generator.language import Language
from generator.pages.page import Maker, Page, PageKind
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class EntryPart:
    """The way into one language."""

    tag: str
    site: str
    lead: str
    unofficial: str
    path: str
    enter: str
    counts: Sequence[Link]


@dataclass(frozen=True, eq=False)
class EntryContext:
    """What `entry.md.j2` prints."""

    parts: Sequence[EntryPart]


def entry_page(makers: Iterable[Maker]) -> Page:
    """Return the page, made of a part for each language."""
    makers = list(makers)
    site = makers[0].catalog.site
    description = f"{site.description.zh} {site.description.en}"
    return Page(
        kind=KIND,
        lang=Language.ZH,
        address=routes.ENTRY,
        title=f"{site.name.zh} · {site.name.en}",
        description=description,
        content_files=["site.yml"],
        make_context=partial(_context, makers),
    )


def _context(makers: Iterable[Maker]) -> EntryContext:
    return EntryContext([_part(maker) for maker in makers])


def _part(maker: Maker) -> EntryPart:
    catalog, lang, words = maker.catalog, maker.lang, maker.words
    return EntryPart(
        tag=lang.tag,
        site=catalog.site.name.of(lang),
        lead=words.fill("entry_lead", campaign=catalog.newest.record.name.of(lang)),
        unofficial=words["unofficial_long"],
        path=routes.address(lang, routes.HOME),
        enter=words["enter"],
        counts=[Link(link.text, routes.address(lang, link.path)) for link in maker.headline()],
    )


KIND = PageKind(
    name="entry",
    context=EntryContext,
    place="",
    pages=lambda maker: (),
    paths=lambda catalog: (),
    hide=("toc",),
)
