"""Lay out a table of a page: which cell stands where, and how far it spans."""

from itertools import islice

from lxml.etree import _Element

from generator.importing.document import TableCell
from generator.importing.html_elements import name_of

MOST_COLUMNS = 100
"""How many columns a table may have; Word has 63, and pages of programs none of interest."""

_MOST_ROWS = 65_534
_AROUND = {"thead", "tbody", "tfoot"}
_CELLS = ("td", "th")


class HtmlTable:
    """An open table that holds data."""

    def __init__(self, element: _Element, number: int) -> None:
        self._number = number
        self._row = -1
        self._column = 0
        # Before which row cells of rows above take a column.
        self._taken: dict[int, int] = {}
        self._row_is_head = False
        self._groups = _rows_left(element)

    def begin_row(self, row: _Element) -> None:
        """Go to the next row."""
        self._row += 1
        self._column = 0
        cells = [cell for cell in row if name_of(cell) in _CELLS]
        parent = row.getparent()
        in_head = parent is not None and name_of(parent) == "thead"
        self._row_is_head = in_head or all(name_of(cell) == "th" for cell in cells)

    def place(self, cell: _Element) -> TableCell | None:
        """Return where a cell stands; nothing where the table has too many columns to be one."""
        while self._taken.get(self._column, -1) > self._row:
            self._column += 1
        if self._column >= MOST_COLUMNS:
            return None
        # Pages say 999 where they mean all that there are.
        columns = max(1, min(_span(cell, "colspan"), MOST_COLUMNS - self._column))
        below = self._groups.get(self._row, 1)
        rows = _span(cell, "rowspan")
        # Nothing spans beyond the rows that there are; 0 stands for all of them.
        rows = below if rows == 0 else max(1, min(rows, below))
        column = self._column
        self._column += columns
        for at in range(column, self._column) if rows > 1 else ():
            self._taken[at] = max(self._row + rows, self._taken.get(at, 0))
        return TableCell(self._number, max(self._row, 0), column, rows, columns, self._row_is_head)


def is_layout(table: _Element) -> bool:
    """Tell whether a table only places things: it holds another one, and no rows of data itself."""
    if not _holds_table(table) or _has_own_head(table):
        return False
    return sum(_is_row_of_data(row) for row in _rows(table)) < 2


def _holds_table(element: _Element) -> bool:
    return any(inner is not element for inner in islice(element.iter("table"), 2))


def _has_own_head(table: _Element) -> bool:
    return any(name_of(cell) == "th" for row in _rows(table) for cell in row)


def _is_row_of_data(row: _Element) -> bool:
    cells = [cell for cell in row if name_of(cell) in _CELLS]
    own = [cell for cell in cells if not _holds_table(cell)]
    return sum(bool("".join(cell.itertext()).strip()) for cell in own) >= 2


def _rows(table: _Element) -> list[_Element]:
    groups = [table, *(part for part in table if name_of(part) in _AROUND)]
    return [row for group in groups for row in group if name_of(row) == "tr"]


def _rows_left(table: _Element) -> dict[int, int]:
    """Return how many rows of its group there are from each row on, by the order of the page."""
    left: dict[int, int] = {}
    index = 0
    run: list[int] = []

    def close() -> None:
        for offset, row in enumerate(run):
            left[row] = len(run) - offset
        run.clear()

    for part in table:
        name = name_of(part)
        if name == "tr":
            run.append(index)
            index += 1
        elif name in _AROUND:
            close()
            count = sum(name_of(row) == "tr" for row in part)
            run.extend(range(index, index + count))
            index += count
            close()
    close()
    return left


def _span(cell: _Element, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    return min(int(text), _MOST_ROWS) if text.isascii() and text.isdigit() and len(text) < 8 else 1
