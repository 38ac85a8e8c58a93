"""Who announced what on what, in rows that open: a row a theme, or an agency."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Campaign
from generator.catalog.records import Agency
from generator.pages.figures import agencies_of, themes_of
from generator.pages.page import Maker
from generator.pages.sentence_views import MarkedSentence
from generator.pages.view_types import Link
from generator.structure import routes

# Up to so many activities stand in the rows; beyond, these lead to their pages.
_MOST_ACTIVITIES = 150
# Up to so many agencies stand side by side as columns of dots.
_MOST_COLUMNS = 28
# Of more agencies the most frequent are named in a row.
_NAMED = 20
_CELL = 28
# How large a dot is by its figure; the largest for all above.
_RADII = (4.5, 8.4, 9.4, 10.4, 11.4)


@dataclass(frozen=True, eq=False)
class Dot:
    """How many activities an agency has on a theme, as a dot in its column."""

    x: int
    radius: float
    text: str
    """The figure, where it is more than one."""


@dataclass(frozen=True, eq=False)
class RowSentence:
    """A sentence in a row; the agency is named where it is another than before."""

    view: MarkedSentence
    agency: Link | None


@dataclass(frozen=True, eq=False)
class OverviewRow:
    """A theme with its agencies, or an agency with its themes."""

    id: str
    """With two hyphens together, which no id of a record has."""
    count: int
    link: Link
    who: Sequence[Link]
    """The agencies or the themes; `detail` is how many activities."""
    more: str
    """How many agencies there are beside these; empty where these are all."""
    dots: Sequence[Dot]
    sentences: Sequence[RowSentence]
    """Empty in a campaign of very many activities."""


@dataclass(frozen=True, eq=False)
class Overview:
    """The rows of one campaign."""

    year: str
    heading: str
    """What the rows are, and of which campaign where there are several."""
    is_named: bool
    """The heading is seen."""
    columns: Sequence[str]
    """The agencies, if there are not too many to stand side by side."""
    width: int
    rows: Sequence[OverviewRow]


def by_theme(maker: Maker, campaign: Campaign) -> Overview:
    """Return a row for each theme of a campaign."""
    activities = maker.catalog.by_campaign[campaign]
    agencies = list(agencies_of(activities))
    has_dots = len(agencies) <= _MOST_COLUMNS
    of_theme: dict[str, list[Activity]] = {}
    for item in activities:
        for theme in item.themes:
            of_theme.setdefault(theme.id, []).append(item)
    rows = []
    for theme in themes_of(maker.catalog, campaign):
        own = of_theme[theme.id]
        counts = {agency: len(items) for agency, items in agencies_of(own).items()}
        named = len(counts) if len(counts) <= _MOST_COLUMNS else _NAMED
        more = maker.strings.count("agencies", len(counts) - named)
        rows.append(
            OverviewRow(
                id=f"theme--{theme.id}--{campaign.year}",
                count=len(own),
                link=Link(
                    theme.name.of(maker.lang),
                    f"{routes.theme(theme.id)}{maker.views.at_year(campaign)}",
                ),
                who=[
                    Link(maker.views.label(agency), "", str(count))
                    for agency, count in sorted(counts.items(), key=lambda pair: -pair[1])[:named]
                ],
                more=maker.words.fill("and_more", counted=more) if named < len(counts) else "",
                dots=_dots(agencies, counts) if has_dots else [],
                sentences=_sentences(maker, activities, own),
            )
        )
    columns = [maker.views.label(agency) for agency in agencies] if has_dots else []
    return _overview(maker, campaign, "by_theme", columns, rows)


def by_agency(maker: Maker, campaign: Campaign) -> Overview:
    """Return a row for each agency of a campaign."""
    activities = maker.catalog.by_campaign[campaign]
    rows = []
    for agency, own in agencies_of(activities).items():
        counts = Counter(theme for item in own for theme in item.themes)
        rows.append(
            OverviewRow(
                id=f"agency--{agency.id}--{campaign.year}",
                count=len(own),
                link=maker.views.agency_in(campaign, agency),
                who=[
                    Link(theme.name.of(maker.lang), "", str(count))
                    for theme, count in sorted(counts.items(), key=lambda pair: -pair[1])
                ],
                more="",
                dots=[],
                sentences=_sentences(maker, activities, own),
            )
        )
    return _overview(maker, campaign, "by_agency", [], rows)


def _overview(
    maker: Maker, campaign: Campaign, word: str, columns: list[str], rows: list[OverviewRow]
) -> Overview:
    heading, has_years = maker.words[word], maker.views.has_years
    if has_years:
        name = campaign.record.name.of(maker.lang)
        heading = f"{name}{maker.words['colon']}{heading}"
    return Overview(campaign.year, heading, has_years, columns, len(columns) * _CELL, rows)


def _dots(agencies: Iterable[Agency], counts: dict[Agency, int]) -> list[Dot]:
    return [
        Dot(
            x=i * _CELL + _CELL // 2,
            radius=_RADII[min(counts[agency], len(_RADII)) - 1],
            text=str(counts[agency]) if counts[agency] > 1 else "",
        )
        for i, agency in enumerate(agencies)
        if agency in counts
    ]


def _sentences(
    maker: Maker, activities: Sequence[Activity], own: Sequence[Activity]
) -> list[RowSentence]:
    if len(activities) > _MOST_ACTIVITIES:
        return []
    found, last = [], ""
    for view in maker.sentences.of(own, lit=own):
        is_other = view.agency.path != last
        found.append(RowSentence(view, view.agency if is_other else None))
        last = view.agency.path
    return found
