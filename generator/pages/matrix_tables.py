"""Count the activities of each agency on each theme: tables, in parts where they are long."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.catalog.catalog import Activity, Campaign
from generator.catalog.parts import parts_of
from generator.catalog.records import Agency, Theme
from generator.pages.figures import agencies_of, themes_of, weight
from generator.pages.page import Maker
from generator.pages.page_parts import Bound, PartRow, held, part_link
from generator.pages.view_types import Link
from generator.structure import routes

# After so many rows another part begins: with a hundred themes a row takes 1.9 KB.
_MOST_IN_PART = 100


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
    """Those of the part."""
    others: Sequence[MatrixRow]
    """Those of other parts, which only the Markdown of the page shows."""
    is_ended: bool
    """The last row of the campaign is in the part, so that what the rows add up to follows."""
    totals: Sequence[Link]
    total: Link


@dataclass(frozen=True, eq=False)
class _Line:
    """What a row counts."""

    part: int
    campaign: Campaign
    agency: Agency
    items: Sequence[Activity]

    @property
    def bound(self) -> Bound:
        return Bound(self.agency, self.items[0].sentence.place.paragraph)


class MatrixParts:
    """The rows of all campaigns, newest first, in parts."""

    def __init__(self, maker: Maker) -> None:
        self._maker = maker
        lines = [
            (campaign, agency, items)
            for campaign, activities in maker.catalog.by_campaign.items()
            for agency, items in agencies_of(activities).items()
        ]
        parts = parts_of((1 for _ in lines), _MOST_IN_PART)
        self._lines = [_Line(part, *line) for part, line in zip(parts, lines, strict=True)]
        self.count = parts[-1]
        """How many parts there are."""

    def tables(self, number: int) -> list[MatrixTable]:
        """Return the tables of a part; the first part has the rows of the others too."""
        tables = []
        for campaign, lines in _by_campaign(self._lines):
            own = [line for line in lines if line.part == number]
            others = [line for line in lines if line.part > number == 1]
            if own or others:
                is_ended = lines[-1].part == number
                tables.append(_table(self._maker, campaign, own, others, is_ended=is_ended))
        return tables

    def holds(self, number: int) -> str:
        """Return what a part holds, in each campaign."""
        lines = (line for line in self._lines if line.part == number)
        return self._maker.words["between_titles"].join(
            held(self._maker, campaign, own[0].bound, own[-1].bound)
            for campaign, own in _by_campaign(lines)
        )

    def rows(self) -> list[PartRow]:
        """Return the parts if there are several; ids are those of campaigns that begin there."""
        begins = {campaign: lines[0].part for campaign, lines in _by_campaign(self._lines)}
        return [
            PartRow(
                part_link(self._maker, routes.MATRIX, number, self.holds(number)),
                number == 1,
                [each.year for each, part in begins.items() if part == number > 1],
            )
            for number in range(1, self.count + 1)
            if self.count > 1
        ]


def _by_campaign(lines: Iterable[_Line]) -> list[tuple[Campaign, list[_Line]]]:
    grouped = groupby(lines, key=lambda line: line.campaign)
    return [(campaign, list(members)) for campaign, members in grouped]


def _table(
    maker: Maker,
    campaign: Campaign,
    lines: Sequence[_Line],
    others: Sequence[_Line],
    *,
    is_ended: bool,
) -> MatrixTable:
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
        rows=[_row(maker, campaign, themes, line) for line in lines],
        others=[_row(maker, campaign, themes, line) for line in others],
        is_ended=is_ended,
        totals=[
            Link(str(counts[theme.id]), f"{routes.theme(theme.id)}{at_year}") for theme in themes
        ],
        total=Link(str(len(activities)), all_path),
    )


def _row(maker: Maker, campaign: Campaign, themes: list[Theme], line: _Line) -> MatrixRow:
    path = f"{routes.agency(line.agency.id)}{maker.views.at_year(campaign)}"
    counts = _counts(line.items)
    cells = [_cell(maker, campaign, line.agency, theme, counts[theme.id]) for theme in themes]
    name = maker.views.label(line.agency)
    return MatrixRow(Link(name, path), cells, Link(str(len(line.items)), path))


def _cell(maker: Maker, campaign: Campaign, agency: Agency, theme: Theme, count: int) -> MatrixCell:
    path = maker.views.place_in_theme(theme, agency, campaign) if count else ""
    return MatrixCell(str(count), path, weight(count))


def _counts(items: Iterable[Activity]) -> Counter[str]:
    """Return how many of some activities are on each theme, by its id."""
    return Counter(theme.id for item in items for theme in item.themes)
