"""The matrix: how many activities each agency announced on each theme, campaign by campaign."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Activity, Campaign
from generator.catalog.records import Agency, Theme
from generator.pages.figures import agencies_of, themes_of, weight
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class MatrixCell:
    """A figure of the matrix with the list it counts; `weight` is 0 where there is nothing."""

    text: str
    path: str
    weight: int


@dataclass(frozen=True, eq=False)
class MatrixRow:
    """An agency with its figure on each theme."""

    agency: Link
    cells: Sequence[MatrixCell]
    total: Link


@dataclass(frozen=True, eq=False)
class MatrixTable:
    """The matrix of one campaign; the id and the heading are empty where there is only one."""

    id: str
    heading: str
    themes: Sequence[Link]
    rows: Sequence[MatrixRow]
    totals: Sequence[Link]
    total: Link


@dataclass(frozen=True, eq=False)
class MatrixContext:
    """What `matrix.md.j2` prints."""

    tables: Sequence[MatrixTable]


def _pages(maker: Maker) -> Pages:
    title, lead = maker.words["matrix"], maker.words["matrix_lead"]
    yield maker.page(KIND, routes.MATRIX, title, lead, ["themes.yml"], partial(_context, maker))


def _context(maker: Maker) -> MatrixContext:
    return MatrixContext([_table(maker, campaign) for campaign in maker.catalog.campaigns])


def _table(maker: Maker, campaign: Campaign) -> MatrixTable:
    activities, views = maker.catalog.by_campaign[campaign], maker.views
    themes, at_year = themes_of(maker.catalog, campaign), views.at_year(campaign)
    counts = _counts(activities)
    all_path = f"{routes.campaign(campaign.year)}#paragraphs" if at_year else routes.SEARCH
    return MatrixTable(
        id=campaign.year if at_year else "",
        heading=campaign.record.name.of(maker.lang) if at_year else "",
        themes=[
            Link(theme.name.of(maker.lang), f"{routes.theme(theme.id)}{at_year}")
            for theme in themes
        ],
        rows=[
            _row(maker, campaign, themes, agency, items)
            for agency, items in agencies_of(activities).items()
        ],
        totals=[
            Link(str(counts[theme.id]), f"{routes.theme(theme.id)}{at_year}") for theme in themes
        ],
        total=Link(str(len(activities)), all_path),
    )


def _row(
    maker: Maker, campaign: Campaign, themes: list[Theme], agency: Agency, items: list[Activity]
) -> MatrixRow:
    path = f"{routes.agency(agency.id)}{maker.views.at_year(campaign)}"
    counts, cells = _counts(items), []
    for theme in themes:
        count = counts[theme.id]
        part = maker.views.part_of_theme(theme, agency, campaign)
        cells.append(MatrixCell(str(count), f"{routes.theme(theme.id)}#{part}", weight(count)))
    name = maker.views.label(agency)
    return MatrixRow(Link(name, path), cells, Link(str(len(items)), path))


def _counts(items: Iterable[Activity]) -> Counter[str]:
    """Return how many of some activities are on each theme, by its id."""
    return Counter(theme.id for item in items for theme in item.themes)


KIND = PageKind(
    name="matrix",
    context=MatrixContext,
    place=routes.MATRIX,
    pages=_pages,
    paths=lambda catalog: [routes.MATRIX],
    nav=lambda maker: [maker.nav_item("matrix_short", routes.MATRIX)],
    hide=("toc",),
    is_collection=True,
)
