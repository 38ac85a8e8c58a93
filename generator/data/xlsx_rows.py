"""Write rows into a sheet of XlsxWriter as it would itself, in a fifth of the time.

Most cells are plain: a number, or text of which nothing has to be escaped. A row of these is one
line of XML, put where the library keeps the rows that it has finished. Any other row goes cell by
cell through the library, whose word is the rule: tests/unit/test_workbook.py compares the files.
"""

import re
from collections.abc import Iterable
from typing import Any

from generator.data.columns import Cell, Row

# What XML or Excel has a form of its own for; `_x0041_` would be one letter to Excel.
has_special = re.compile(r"[\x00-\x1f&<>\ufffe\uffff]|_x|^\s|\s\Z").search
"""Tell whether a text has to be written by the library."""


def write_rows(sheet: Any, rows: Iterable[Row]) -> int:  # noqa: ANN401  # XlsxWriter has no types
    """Write rows under the first one; return how many.

    Args:
        sheet: A worksheet of a workbook with `constant_memory`; its first row has every column.
        rows: The rows, each with some cell that is not empty.
    """
    number = 0
    for number, row in enumerate(rows, start=1):
        # The library holds a row until it is told of a later one.
        sheet._write_single_row(number)  # see above
        if any(isinstance(cell, str) and has_special(cell) for cell in row):
            write_row(sheet, number, row)
        else:
            sheet.fh.write(f'<row r="{number + 1}">{_cells(number + 1, row)}</row>')
    if number:
        # It has not seen how far the rows reach.
        sheet._check_dimensions(number, 0)  # see above
    return number


def write_row(sheet: Any, number: int, row: Row) -> None:  # noqa: ANN401  # as above
    """Write the cells of a row by the library."""
    for column, cell in enumerate(row):
        if isinstance(cell, int):
            sheet.write_number(number, column, cell)
        elif cell:
            sheet.write_string(number, column, cell)


def _cells(number: int, row: Row) -> str:
    return "".join(
        _cell(name, number, cell) for name, cell in zip(_NAMES, row, strict=False) if cell != ""
    )


def _cell(name: str, number: int, cell: Cell) -> str:
    if isinstance(cell, int):
        return f'<c r="{name}{number}"><v>{cell:.16G}</v></c>'
    return f'<c r="{name}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NAMES = [f"{first}{last}" for first in ("", *_LETTERS) for last in _LETTERS]
"""What spreadsheets call columns: far more than a table has."""
