"""Lay out a table of a document of Word: which cell stands where, and how far it spans."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from generator.importing.word_xml import child, local_name, number, switch, value

_MOST_COLUMNS = 1000
_AROUND = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}


@dataclass
class WordCell:
    """A cell of a table."""

    element: _Element
    row: int
    column: int
    columns: int
    is_head: bool
    rows: int = 1
    is_covered: bool = False
    """It belongs to a cell above or before it, and what it holds is not shown."""


def rows_of(table: _Element) -> tuple[list[_Element], list[_Element]]:
    """Return the rows of a table, and those that a tracked change has deleted."""
    rows = list(_members(table, "tr"))
    is_deleted = [child(row, "trPr", "del") is not None for row in rows]
    kept = [row for row, gone in zip(rows, is_deleted, strict=True) if not gone]
    return kept, [row for row, gone in zip(rows, is_deleted, strict=True) if gone]


def cells_of(rows: list[_Element]) -> list[WordCell]:
    """Return the cells of rows in order; those of nested tables are not among them."""
    placed: list[WordCell] = []
    above: dict[int, WordCell] = {}
    for index, row in enumerate(rows):
        above = _lay_row(row, index, above, placed)
    return placed


def _members(element: _Element, name: str) -> Iterator[_Element]:
    """Yield the parts of a table of a name, also those in content controls."""
    for part in element:
        found = local_name(part)
        if found == name:
            yield part
        elif found in _AROUND:
            yield from _members(part, name)


def _lay_row(
    row: _Element, index: int, above: dict[int, WordCell], placed: list[WordCell]
) -> dict[int, WordCell]:
    """Add the cells of a row to those placed, and return which of them go on below."""
    properties = child(row, "trPr")
    is_head = bool(switch(child(properties, "tblHeader")))
    column = min(max(0, number(child(properties, "gridBefore"), 0)), _MOST_COLUMNS)
    open_cells: dict[int, WordCell] = {}
    before: WordCell | None = None
    for element in _members(row, "tc"):
        shape = child(element, "tcPr")
        span = min(max(1, number(child(shape, "gridSpan"), 1)), _MOST_COLUMNS)
        cell = WordCell(element, index, column, span, is_head)
        merge, across = child(shape, "vMerge"), value(child(shape, "hMerge"))
        goes_on = merge is not None and value(merge) != "restart"
        if goes_on and column in above:
            cell.is_covered = True
            above[column].rows += 1
            open_cells[column] = above[column]
        elif child(shape, "hMerge") is not None and across != "restart" and before is not None:
            cell.is_covered = True
            before.columns += span
        else:
            before = cell
            if merge is not None:
                open_cells[column] = cell
        placed.append(cell)
        column += span
    return open_cells
