"""Agency by theme: the counts, how heavy each looks, and all of them as a small picture."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog.catalog import Catalog

# The least count of each weight above the first.
_STEPS = (2, 3, 5)
# Sides of the squares of the picture by weight, in tenths of a cell.
_SIDES = (3, 5, 7, 9)


@dataclass(frozen=True, eq=False)
class Cell:
    """A figure of the matrix with the list it counts; `weight` is 0 where there is nothing."""

    text: str
    path: str
    weight: int


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


def matrix_counts(catalog: Catalog) -> Iterable[tuple[str, list[int]]]:
    """Yield each agency with the number of its activities on each theme."""
    for key, activities in catalog.by_agency.items():
        yield key, [sum(theme in a.themes for a in activities) for theme in catalog.themes.values()]


def picture(catalog: Catalog) -> Picture:
    """Return the matrix in small."""
    squares = []
    for x, (_, counts) in enumerate(matrix_counts(catalog)):
        for y, count in enumerate(counts):
            if count:
                side = _SIDES[weight(count) - 1]
                start = (10 - side) / 2
                squares.append(f"M{x * 10 + start:g} {y * 10 + start:g}h{side}v{side}h-{side}z")
    size = (len(catalog.by_agency) * 10, len(catalog.themes) * 10)
    return Picture(*size, len(squares), "".join(squares))
