"""The list of the agencies, in the order of the notices and by their first letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pypinyin import lazy_pinyin

from generator.catalog.catalog import Activity
from generator.catalog.records import Agency
from generator.language import Language
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class AgencyRow:
    """An agency with its figures."""

    link: Link
    other_name: str
    acronym: str
    kind: str
    counts: Sequence[Link]
    """What it announced in each campaign; empty where that is nothing."""


@dataclass(frozen=True, eq=False)
class Letter:
    """The agencies whose name begins with a letter."""

    letter: str
    links: Sequence[Link]


@dataclass(frozen=True, eq=False)
class AgencyTable:
    """The agencies in the order of the notices."""

    rows: Sequence[AgencyRow]
    columns: Sequence[str]
    """The headings over the counts: the years, where there are several."""


@dataclass(frozen=True, eq=False)
class AgenciesContext:
    """What `agencies.md.j2` prints."""

    lead: str
    table: AgencyTable
    letters: Sequence[Letter]


def _pages(maker: Maker) -> Pages:
    catalog = maker.catalog
    years = [campaign.year for campaign in catalog.campaigns]
    has_years = maker.views.has_years
    lead = maker.words["agencies_lead_of_years" if has_years else "agencies_lead"]
    context = AgenciesContext(
        lead=lead,
        table=AgencyTable(
            rows=[
                _row(maker, catalog.agencies[key], activities)
                for key, activities in catalog.by_agency.items()
            ],
            columns=years if has_years else [maker.words["activities"]],
        ),
        letters=_by_letter(maker),
    )
    yield maker.page(
        KIND, routes.AGENCIES, maker.words["agencies"], lead, ["agencies.yml"], context
    )


def _row(maker: Maker, agency: Agency, activities: list[Activity]) -> AgencyRow:
    return AgencyRow(
        link=maker.views.agency(agency),
        other_name=agency.name.of(maker.lang.other),
        acronym=agency.acronym or "",
        kind=maker.catalog.kinds[agency.kind].name.of(maker.lang),
        counts=_counts(maker, agency, activities),
    )


def _counts(maker: Maker, agency: Agency, activities: list[Activity]) -> list[Link]:
    path = routes.agency(agency.id)
    if not maker.views.has_years:
        return [Link(maker.strings.count("activities", len(activities)), path)]
    found = []
    for campaign in maker.catalog.campaigns:
        count = sum(item.campaign is campaign for item in activities)
        found.append(Link(f"{count:,}" if count else "", f"{path}#{campaign.year}"))
    return found


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
