"""The terms to which the translation keeps, and where the notices use them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote, urlsplit

from generator.catalog.records import Term
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.view_types import Link
from generator.structure import routes

# In so many sentences of a notice a term is shown; for more there is the search.
_MOST_NAMED = 30


@dataclass(frozen=True, eq=False)
class TermRow:
    """A term with its rendering."""

    id: str
    zh: str
    en: str | None
    note: str
    source: str | None
    source_url: bool
    """The source is an address."""
    source_host: str
    confidence: str
    used: Sequence[Link]


@dataclass(frozen=True, eq=False)
class GlossaryContext:
    """What `glossary.md.j2` prints."""

    terms: Sequence[TermRow]


def _pages(maker: Maker) -> Pages:
    title, lead = maker.words["glossary"], maker.words["glossary_lead"]
    yield maker.page(KIND, routes.GLOSSARY, title, lead, ["glossary.yml"], partial(_context, maker))


def _context(maker: Maker) -> GlossaryContext:
    return GlossaryContext([_row(maker, term) for term in maker.catalog.terms.values()])


def _row(maker: Maker, term: Term) -> TermRow:
    return TermRow(
        id=term.id,
        zh=term.term.zh,
        en=term.term.en,
        note=term.note.of(maker.lang) if term.note else "",
        source=term.source,
        source_url=bool(term.source and term.source.startswith("http")),
        source_host=urlsplit(term.source or "").hostname or "",
        confidence=maker.words[f"confidence_{term.confidence}"],
        used=list(_uses(maker, term.term.zh)),
    )


def _uses(maker: Maker, words: str) -> Iterator[Link]:
    """Yield where words stand in the notices: in which sentences, or in the headings."""
    for campaign, sentences in maker.catalog.sentences.items():
        year = f"{campaign.year}: " if maker.views.has_years else ""
        found = [each for each in sentences if words in each.text.zh]
        named = found[:_MOST_NAMED]
        yield from (Link(f"{year}{each.place.at}", routes.sentence(each)) for each in named)
        if len(named) < len(found):
            more = maker.strings.count("sentences", len(found) - len(named))
            text = maker.words.fill("and_more", counted=more)
            yield Link(f"{year}{text}", f"{routes.SEARCH}?q={quote(words)}")
        if not found and words in campaign.notice.text:
            heading = maker.words["kind_heading"]
            yield Link(f"{year}{heading}", routes.source(campaign.year))


KIND = PageKind(
    name="glossary",
    context=GlossaryContext,
    place=routes.GLOSSARY,
    pages=_pages,
    paths=lambda catalog: [routes.GLOSSARY],
    nav=lambda maker: [maker.nav_item("glossary", routes.GLOSSARY)],
    hide=("toc",),
    is_collection=True,
)
