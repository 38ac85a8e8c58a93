"""The further parts of the matrix of many agencies."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.pages.matrix_tables import MatrixParts, MatrixTable
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.page_parts import PartWay, part_title, way_of
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class MatrixPartContext:
    """What `matrix-part.md.j2` prints."""

    way: PartWay
    tables: Sequence[MatrixTable]


def _pages(maker: Maker) -> Pages:
    title, lead = maker.words["matrix"], maker.words["matrix_lead"]
    matrix = MatrixParts(maker)
    for number in range(2, matrix.count + 1):
        yield maker.page(
            KIND,
            routes.part(routes.MATRIX, number),
            part_title(maker, title, number, matrix.count),
            lead,
            ["themes.yml"],
            partial(_context, maker, matrix, number),
            kicker=[Link(title, routes.MATRIX)],
            sentences=(),
            has_counts=True,
        )


def _context(maker: Maker, matrix: MatrixParts, number: int) -> MatrixPartContext:
    whole = Link(maker.words["matrix"], routes.MATRIX)
    holds = matrix.holds(number)
    way = way_of(maker, whole, number, matrix.count, holds, has_half=False)
    return MatrixPartContext(way, matrix.tables(number))


KIND = PageKind(
    name="matrix-part",
    context=MatrixPartContext,
    place="matrix/",
    pages=_pages,
    paths=lambda catalog: (),
    hide=("toc",),
    is_collection=True,
    is_hidden=True,
    look="matrix",
    has_markdown=False,
)
