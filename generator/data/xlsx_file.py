"""Write the tables as one workbook for Excel and LibreOffice."""

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path

import xlsxwriter

from generator.data.tables import ACTIVITIES, AGENCIES, FORMS, THEMES, Row, Rows, Table
from generator.language import Language

Words = Mapping[Language, Mapping[str, str]]
_LIMIT = 32767
"""The most characters that a cell holds (Excel specifications and limits)."""
_WIDE = frozenset(("text_zh", "text_en", "quote_zh", "definition_zh", "definition_en"))


def write_xlsx(path: Path, rows: Rows, words: Words, saved: str) -> None:
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
    for table in (ACTIVITIES, AGENCIES, THEMES, FORMS):
        titles = [_both(words, f"column_{column.name}", "\n") for column in table.columns]
        widths = [48 if column.name in _WIDE else 18 for column in table.columns]
        _add_sheet(book, _sheet_name(words, table), titles, rows[table.name], widths, head)
    titles = [_both(words, f"definitions_{name}", "\n") for name in ("sheet", "column")]
    titles += [f"{words[lang]['definitions_meaning']}" for lang in Language]
    name = _both(words, "definitions", " ")
    _add_sheet(book, name, titles, _definitions(words), [24, 28, 60, 60], head)
    book.close()


def _both(words: Words, key: str, between: str) -> str:
    return between.join(words[lang][key] for lang in Language)


def _sheet_name(words: Words, table: Table) -> str:
    return _both(words, f"table_{table.name}", " ")


def _definitions(words: Words) -> Iterable[tuple[str, ...]]:
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
    number = 0
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                sheet.write_number(number, column, cell)
            elif cell:
                sheet.write_string(number, column, cell[:_LIMIT])
    sheet.autofilter(0, 0, number, len(titles) - 1)
