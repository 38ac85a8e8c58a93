"""The list of the agencies: what each announced, their kinds, their first letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from pypinyin import lazy_pinyin

from generator.language import Language
from generator.pages.figures import agencies_of
from generator.pages.overview import Overview, by_agency
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.view_types import Link
from generator.structure import routes

# Up to so many agencies of all campaigns stand in rows with what they announced it on; of more, the
# matrix says it.
_MOST_ROWS = 300
# Up to so many are listed by kind too, and not only by letter.
_MOST_LISTED = 1_000


@dataclass(frozen=True, eq=False)
class AgencyKind:
    """The agencies of one kind."""

    id: str
    name: str
    links: Sequence[Link]


@dataclass(frozen=True, eq=False)
class Letter:
    """The agencies whose name begins with a letter."""

    letter: str
    links: Sequence[Link]


@dataclass(frozen=True, eq=False)
class AgenciesContext:
    """What `agencies.md.j2` prints."""

    lead: str
    overviews: Sequence[Overview]
    """One for each campaign; none where they would be too long."""
    kinds: Sequence[AgencyKind]
    """None where the list by letters has as much as a page can."""
    letters: Sequence[Letter]


def _pages(maker: Maker) -> Pages:
    has_years = maker.views.has_years
    lead = maker.words["agencies_lead_of_years" if has_years else "agencies_lead"]
    title, context = maker.words["agencies"], partial(_context, maker, lead)
    yield maker.page(KIND, routes.AGENCIES, title, lead, ["agencies.yml"], context)


def _context(maker: Maker, lead: str) -> AgenciesContext:
    catalog = maker.catalog
    rows = sum(len(agencies_of(items)) for items in catalog.by_campaign.values())
    campaigns = catalog.campaigns if rows <= _MOST_ROWS else ()
    return AgenciesContext(
        lead=lead,
        overviews=[by_agency(maker, campaign) for campaign in campaigns],
        kinds=list(_by_kind(maker)) if len(catalog.by_agency) <= _MOST_LISTED else [],
        letters=_by_letter(maker),
    )


def _by_kind(maker: Maker) -> Iterator[AgencyKind]:
    catalog, views = maker.catalog, maker.views
    for kind in catalog.kinds.values():
        agencies = [catalog.agencies[key] for key in catalog.by_agency]
        links = [
            Link(
                views.agency_name(agency),
                routes.agency(agency.id),
                maker.counted(catalog.by_agency[agency.id]),
            )
            for agency in agencies
            if agency.kind == kind.id
        ]
        if links:
            yield AgencyKind(kind.id, kind.name.of(maker.lang), links)


def _by_letter(maker: Maker) -> list[Letter]:
    """Return the agencies by the first letter of the name, of its pinyin in Chinese."""

    def sound(link: Link) -> str:
        name = "".join(lazy_pinyin(link.text)) if maker.lang is Language.ZH else link.text
        return name.lower()

    links = [maker.views.agency(maker.catalog.agencies[key]) for key in maker.catalog.by_agency]
    letters = groupby(sorted(links, key=sound), lambda link: sound(link)[0].upper())
    return [Letter(letter, list(members)) for letter, members in letters]


KIND = PageKind(
    name="agencies",
    context=AgenciesContext,
    place="agencies/",
    pages=_pages,
    paths=lambda catalog: [routes.AGENCIES],
    nav=lambda maker: [maker.nav_item("agencies", routes.AGENCIES, is_section=True)],
    hide=("toc",),
    is_collection=True,
)
