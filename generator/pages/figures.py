"""Agency by theme in one campaign: the counts, how heavy each looks, and all as a small picture."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Campaign, Catalog
from generator.catalog.records import Agency, Theme
from generator.pages.topic_lists import THEME_LIST

# The least count of each weight above the first.
_STEPS = (2, 3, 5)
# Sides of the squares of the picture by weight, in tenths of a cell.
_SIDES = (3, 5, 7, 9)


@dataclass(frozen=True, eq=False)
class Picture:
    """The matrix as an SVG path, one column an agency and one row a theme."""

    width: int
    height: int
    cells: int
    path: str


def weight(count: int) -> int:
    """Return how heavy a count looks, from 0 for nothing to 4."""
    return 0 if count == 0 else 1 + sum(count >= step for step in _STEPS)


def agencies_of(activities: Iterable[Activity]) -> dict[Agency, list[Activity]]:
    """Return activities by agency, in the order in which the agencies come."""
    found: dict[Agency, list[Activity]] = {}
    for item in activities:
        found.setdefault(item.agency, []).append(item)
    return found


def themes_of(catalog: Catalog, campaign: Campaign) -> list[Theme]:
    """Return the themes that a campaign has activities on, in their order."""
    return list(THEME_LIST.among(catalog, catalog.by_campaign[campaign]))


def picture(catalog: Catalog, campaign: Campaign) -> Picture:
    """Return the matrix of a campaign in small."""
    themes = themes_of(catalog, campaign)
    agencies = agencies_of(catalog.by_campaign[campaign])
    squares = []
    for x, items in enumerate(agencies.values()):
        for y, theme in enumerate(themes):
            count = sum(theme in item.themes for item in items)
            if count:
                side = _SIDES[weight(count) - 1]
                start = (10 - side) / 2
                squares.append(f"M{x * 10 + start:g} {y * 10 + start:g}h{side}v{side}h-{side}z")
    size = (len(agencies) * 10, len(themes) * 10)
    return Picture(*size, len(squares), "".join(squares))
