"""LibreOffice opens the workbook and the CSV, and gives back the same cells."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.data.activity_table import ACTIVITIES
from generator.data.columns import Row
from generator.data.csv_file import BOM, read_csv, to_csv_lines
from generator.data.tables import TABLES
from generator.data.xlsx_file import write_xlsx
from tests.building import ROOT, BuiltSite
from tests.built.test_hostile_data import HOSTILE
from tests.conftest import catalog_of, row_source, words_of_strings
from tests.plain_content import written

# Comma, double quote, UTF-8, from line 1, standard cells; quoted fields as text, nothing guessed.
FILTER = "44,34,76,1,,0,true,false,false"


def convert(path: Path, to: str, *options: str) -> None:
    office = shutil.which("soffice")
    assert office, "LibreOffice is needed: make test installs it, or says how"
    home = f"-env:UserInstallation=file://{path.parent}/profile"
    command = [office, home, "--headless", *options, "--convert-to", to]
    command += ["--outdir", str(path.parent / "out"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def test_workbook_is_converted_to_the_same_cells(site: BuiltSite, tmp_path: Path) -> None:
    path = Path(shutil.copy(site.folder / "data/activities.xlsx", tmp_path))
    convert(path, f"csv:Text - txt - csv (StarCalc):{FILTER}")
    with (tmp_path / "out/activities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    source = row_source(catalog_of(ROOT))
    expected = [[str(cell) for cell in row] for row in ACTIVITIES.rows(source)]
    assert rows[1:] == expected


@pytest.fixture
def csv_file(site: BuiltSite, tmp_path: Path) -> Path:
    return Path(shutil.copy(site.folder / "data/activities.csv", tmp_path))


def save_by_office(path: Path) -> list[dict[str, str]]:
    convert(path, f"csv:Text - txt - csv (StarCalc):{FILTER}", "--infilter=CSV:44,34,76,1,,0,false")
    return read_csv((path.parent / "out" / path.name).read_text("utf-8"))


def test_csv_is_opened_and_saved_as_the_same_records(csv_file: Path) -> None:
    before = read_csv(csv_file.read_text("utf-8"))
    assert len(before) == len(written())
    assert save_by_office(csv_file) == before


def test_words_of_a_workbook_are_text(tmp_path: Path) -> None:
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    rows["activities"] = [(words, *[""] * 22) for words in HOSTILE]
    path = tmp_path / "hostile.xlsx"
    write_xlsx(path, rows, words_of_strings(), "2026-11-22")
    convert(path, f"csv:Text - txt - csv (StarCalc):{FILTER}")
    with (tmp_path / "out/hostile.csv").open(encoding="utf-8", newline="") as file:
        assert [row[0] for row in csv.reader(file)][1:] == HOSTILE


def test_formulas_of_a_csv_are_inert(tmp_path: Path) -> None:
    path = tmp_path / "hostile.csv"
    lines = to_csv_lines([["id", "words"], *([f"n{i}", words] for i, words in enumerate(HOSTILE))])
    path.write_text(BOM + "".join(lines), "utf-8", newline="")
    assert [row["words"] for row in save_by_office(path)] == HOSTILE
