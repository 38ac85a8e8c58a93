"""The matrix: how many activities each agency announced on each theme, campaign by campaign."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.pages.matrix_tables import MatrixParts, MatrixTable
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.page_parts import PartRow
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class MatrixContext:
    """What `matrix.md.j2` prints."""

    parts: Sequence[PartRow]
    """None where all rows stand on the page."""
    tables: Sequence[MatrixTable]


def _pages(maker: Maker) -> Pages:
    title, lead = maker.words["matrix"], maker.words["matrix_lead"]
    context = partial(_context, maker)
    files = ["themes.yml"]
    yield maker.page(
        KIND, routes.MATRIX, title, lead, files, context, sentences=(), has_counts=True
    )


def _context(maker: Maker) -> MatrixContext:
    matrix = MatrixParts(maker)
    return MatrixContext(matrix.rows(), matrix.tables(1))


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
