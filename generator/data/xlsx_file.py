"""Write the tables as one workbook for Excel and LibreOffice.

A text that is too long for a cell goes on in a sheet of its own, and its cell says so.
"""

import datetime
from collections.abc import Iterable
from pathlib import Path

import xlsxwriter

from generator.data.activity_table import ACTIVITIES
from generator.data.columns import Cell, Row, Rows, Table
from generator.data.tables import AGENCIES, FORMS, THEMES
from generator.data.xlsx_rows import write_rows
from generator.language import Language
from generator.strings import LanguageWords

_LIMIT = 32767
"""The most UTF-16 units that a cell holds (Excel specifications and limits)."""
_PIECE = 16000
"""The characters of a piece of a longer text; any so many fit, with a few words after them."""
_LONG_TITLES = (
    *("definitions_sheet", "column_id", "definitions_column"),
    *("long_texts_part", "long_texts_text"),
)
_WIDE = frozenset(("text_zh", "text_en", "quote_zh", "quote_en", "definition_zh", "definition_en"))


def write_xlsx(path: Path, rows: Rows, words: LanguageWords, saved: str) -> None:
    """Write the workbook.

    Args:
        path: The new file.
        rows: The rows of every table.
        words: The interface words of every language.
        saved: The day, as `2026-11-22`, that it gives as its own.
    """
    options = {
        "constant_memory": True,
        # Cells hold text as it is: nothing a cell begins with may make it a formula or a link.
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(path, options)
    day = datetime.datetime.fromisoformat(saved)
    book.set_properties({"title": words[Language.ZH]["data_set"], "created": day})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    long_texts = _both(words, "long_texts", " ")
    rest: list[Row] = []
    for table in (ACTIVITIES, AGENCIES, THEMES, FORMS):
        titles = [_both(words, f"column_{column.name}", "\n") for column in table.columns]
        widths = [48 if column.name in _WIDE else 18 for column in table.columns]
        fitting = (_fit(row, table, long_texts, rest) for row in rows[table.name])
        _add_sheet(book, _sheet_name(words, table), titles, fitting, widths, head)
    titles = [_both(words, f"definitions_{name}", "\n") for name in ("sheet", "column")]
    titles += [f"{words[lang]['definitions_meaning']}" for lang in Language]
    name = _both(words, "definitions", " ")
    _add_sheet(book, name, titles, _definitions(words), [24, 28, 60, 60], head)
    if rest:
        titles = [_both(words, key, "\n") for key in _LONG_TITLES]
        _add_sheet(book, long_texts, titles, rest, [24, 28, 18, 18, 60], head)
    book.close()


def _fit(row: Row, table: Table, sheet: str, rest: list[Row]) -> Row:
    """Return a row whose cells a workbook can hold, and append to `rest` what they cannot."""
    if all(isinstance(cell, int) or len(cell) <= _PIECE for cell in row):
        return row
    cells: list[Cell] = []
    for column, cell in zip(table.columns, row, strict=True):
        first, *others = _pieces(cell)
        cells.append(f"{first}…[{sheet}]" if others else first)
        place = (table.name, row[0], column.name)
        rest += [(*place, number, piece) for number, piece in enumerate(others, start=2)]
    return tuple(cells)


def _pieces(cell: Cell) -> list[Cell]:
    if isinstance(cell, int) or len(cell.encode("utf-16-le")) // 2 <= _LIMIT:
        return [cell]
    return [cell[start : start + _PIECE] for start in range(0, len(cell), _PIECE)]


def _both(words: LanguageWords, key: str, between: str) -> str:
    return between.join(words[lang][key] for lang in Language)


def _sheet_name(words: LanguageWords, table: Table) -> str:
    return _both(words, f"table_{table.name}", " ")


def _definitions(words: LanguageWords) -> Iterable[tuple[str, ...]]:
    for table in (ACTIVITIES, AGENCIES, THEMES, FORMS):
        for column in table.columns:
            texts = [words[lang][f"column_{column.name}_text"] for lang in Language]
            yield table.name, column.name, *texts


def _add_sheet(
    book: xlsxwriter.Workbook,
    name: str,
    titles: list[str],
    rows: Iterable[Row],
    widths: list[int],
    head: object,
) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.set_row(0, 32)
    for column, title in enumerate(titles):
        sheet.write_string(0, column, title, head)
    number = write_rows(sheet, rows)
    sheet.autofilter(0, 0, number, len(titles) - 1)
