"""The metadata of CSV on the Web, read and checked by the library csvw."""

import json
import shutil
import warnings
from pathlib import Path

import pytest
from csvw.metadata import CSVW

from generator.data.tables import TABLES
from tests.building import BuiltSite
from tests.reading_data import records

METADATA = "csv-metadata.json"


@pytest.fixture
def data(made: BuiltSite, tmp_path: Path) -> Path:
    """The tables and their metadata, to be changed."""
    for path in [*(made.folder / "data").glob("*.csv"), made.folder / "data" / METADATA]:
        shutil.copy(path, tmp_path)
    return tmp_path


def check(folder: Path) -> bool:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            is_valid = bool(CSVW(str(folder / METADATA), validate=True).is_valid)
        except ValueError:
            # So it tells of a key that leads nowhere.
            return False
    return is_valid and not caught


def test_metadata_is_valid_and_so_are_the_tables(data: Path) -> None:
    assert check(data)
    tables = json.loads((data / METADATA).read_text("utf-8"))["tables"]
    assert [table["url"] for table in tables] == [f"{table.name}.csv" for table in TABLES]
    assert sum(len(table["tableSchema"]["foreignKeys"]) for table in tables) == 8


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("themes.csv", "\r\nfood-agriculture,", "\r\nfood,"),
        ("activities.csv", "2024/samr/elevator-safety-week,", "2024/samr/product-law-education,"),
        ("activities.csv", ",elevator-safety-week,1,", ",elevator-safety-week,one,"),
        ("forms.csv", "id,name_zh", "id,name"),
    ],
)
def test_a_broken_table_would_be_seen(data: Path, file: str, old: str, new: str) -> None:
    text = (data / file).read_bytes().decode()
    assert old in text
    (data / file).write_bytes(text.replace(old, new, 1).encode())
    assert not check(data)


def test_cells_of_several_values_are_lists(made: BuiltSite, data: Path) -> None:
    table = CSVW(str(data / METADATA)).tables[0]
    rows = {row["id"]: row for row in table.iterdicts()}
    for record in records(made):
        row = rows[record["id"]]
        assert [row["paragraph"], row["sentence"]] == [
            record["sentence"]["paragraph"],
            record["sentence"]["number"],
        ]
        assert row["quote_zh"] == [span["text"] for span in record["quotes"]]
        assert [row[kind] for kind in ("themes", "forms", "bodies")] == [
            *(record[kind] for kind in ("themes", "forms")),
            [body["agency"] for body in record["bodies"]],
        ]
