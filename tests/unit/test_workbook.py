"""The workbook, read by openpyxl."""

from collections.abc import Iterable
from pathlib import Path

import openpyxl
import pytest

from generator.data import xlsx_file
from generator.data.activity_table import ACTIVITIES
from generator.data.columns import Row
from generator.data.tables import AGENCIES, FORMS, TABLES, THEMES
from generator.data.xlsx_file import write_xlsx
from generator.data.xlsx_rows import has_special, write_row
from tests.building import ROOT, BuiltSite
from tests.conftest import catalog_of, row_source, words_of_strings


def test_workbook_holds_the_same_cells(made: BuiltSite) -> None:
    book = openpyxl.load_workbook(made.folder / "data/activities.xlsx")
    assert len(book.sheetnames) == 5
    source = row_source(catalog_of(ROOT))
    for sheet, table in zip(book.worksheets, (ACTIVITIES, AGENCIES, THEMES, FORMS), strict=False):
        rows = [tuple("" if c is None else c for c in row) for row in sheet.values]
        assert rows[1:] == list(table.rows(source))
        assert len(rows[0]) == len(table.columns)
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    columns = sum(len(table.columns) for table in (ACTIVITIES, AGENCIES, THEMES, FORMS))
    assert len(list(book.worksheets[4].values)) == 1 + columns


CELLS = [
    *("plain", "“电梯”，安全", "a_b", "", "7", "=1+1", "{=1}", "https://a.example", "a'b\"c"),
    *("a&b", "a<b>c", "<r>a</r>", " before", "after ", "\u3000blank", "a\nb", "\ta", "a\rb"),
    *("_x0041_", "_x", "\x01", "\x7f", "\x85a", "\ufffe", "\uffff", "😀", "e\u0301"),
]


def test_rows_are_written_as_the_library_writes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = {table.name: len(table.columns) for table in TABLES}
    rows: dict[str, list[Row]] = {name: [] for name in columns}
    for name in ("activities", "agencies", "themes"):
        rows[name] = [
            ("id", *(CELLS[(i + n) % len(CELLS)] for n in range(columns[name] - 3)), 0, 12345678)
            for i in range(len(CELLS))
        ]
    fast, plain = tmp_path / "fast.xlsx", tmp_path / "plain.xlsx"
    write_xlsx(fast, rows, words_of_strings(), "2026-11-22")

    def by_the_library(sheet: object, rows: Iterable[Row]) -> int:
        number = 0
        for number, row in enumerate(rows, start=1):
            write_row(sheet, number, row)
        return number

    monkeypatch.setattr(xlsx_file, "write_rows", by_the_library)
    write_xlsx(plain, rows, words_of_strings(), "2026-11-22")
    assert fast.read_bytes() == plain.read_bytes()
    assert any(_is_plain(row) for row in rows["themes"])
    assert any(not _is_plain(row) for row in rows["themes"])


def _is_plain(row: Row) -> bool:
    return not any(isinstance(cell, str) and has_special(cell) for cell in row)


LONG = ["长" * 32767, "长" * 32768, "😀" * 20000, "长" * 32765 + "😀", "=" * 70000]


@pytest.mark.parametrize("text", LONG, ids=len)
def test_text_too_long_for_a_cell_goes_on_in_a_sheet(tmp_path: Path, text: str) -> None:
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for name in ("themes", "forms"):
        rows[name] = [("food", text, "Food", "短", text, "", "", 3)]
    write_xlsx(tmp_path / "a.xlsx", rows, words_of_strings(), "2026-11-22")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    rest = [] if len(book.sheetnames) == 5 else [*book.worksheets[5].values][1:]
    mark = f"…[{book.sheetnames[-1]}]"
    for sheet, name in ((book.worksheets[2], "themes"), (book.worksheets[3], "forms")):
        for column, title in ((2, "name_zh"), (5, "definition_en")):
            cell = str(sheet.cell(2, column).value)
            more = [row for row in rest if row[:3] == (name, "food", title)]
            assert [row[3] for row in more] == list(range(2, 2 + len(more)))
            assert cell.endswith(mark) == bool(more)
            assert "".join([cell.removesuffix(mark), *(str(row[4]) for row in more)]) == text
    cells = [cell for sheet in book for row in sheet.values for cell in row]
    assert max(len(str(cell).encode("utf-16-le")) // 2 for cell in cells) <= 32767
