"""The files of `data/`, opened by the programs of others."""

import csv
import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema
import pytest

from generator.catalog.catalog import Catalog
from generator.data.activity_table import ACTIVITIES
from generator.data.csv_file import BOM, read_csv, to_csv_lines
from generator.data.sqlite_file import search_words, write_sqlite
from generator.data.tables import TABLES, make_rows
from generator.data.write import write_data
from generator.folder import Folder
from tests.building import ROOT, BuiltSite
from tests.conftest import catalog_of, row_source
from tests.plain_content import CONTENT, raw_notice, written, years
from tests.reading_data import query, records, rows_of


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(ROOT)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_data_package_is_valid_with_its_keys(either: BuiltSite) -> None:
    from frictionless import validate

    report = validate(str(either.folder / "data/datapackage.json"))
    assert report.flatten(["title", "message"]) == []
    assert report.valid
    assert [task.name for task in report.tasks] == [table.name for table in TABLES]
    schemas = json.loads((either.folder / "data/datapackage.json").read_text("utf-8"))["resources"]
    assert all(resource["schema"]["primaryKey"] for resource in schemas)
    assert sum(len(resource["schema"]["foreignKeys"]) for resource in schemas) == 8


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_broken_key_would_be_seen(made: BuiltSite, tmp_path: Path) -> None:
    from frictionless import validate

    for path in (made.folder / "data").glob("*.*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    themes = (tmp_path / "themes.csv").read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "themes.csv").write_text("".join(themes[:-1]), "utf-8", newline="")
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        del resource["bytes"], resource["hash"]
    (tmp_path / "datapackage.json").write_text(json.dumps(package), "utf-8")
    types = {error[0] for error in validate(str(tmp_path / "datapackage.json")).flatten(["type"])}
    assert types == {"foreign-key"}


def test_json_is_as_its_schema_says(either: BuiltSite) -> None:
    schema = json.loads((either.folder / "data/activities.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    found = records(either)
    assert list(validator.iter_errors(found)) == []
    del found[0]["slug"]
    assert len(list(validator.iter_errors(found))) == 1


def test_json_lines_are_the_same_records(made: BuiltSite) -> None:
    lines = (made.folder / "data/activities.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == records(made)


def spans_of(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every place of words of the notice that a record names."""
    yield from (*record["quotes"], *record["contexts"])
    yield from (body["words"] for body in record["bodies"])


def test_quotes_stand_at_their_places(either: BuiltSite) -> None:
    for year in years():
        text = (either.folder / f"data/notice-{year}.text.txt").read_text("utf-8")
        mine = [record for record in records(either) if record["campaign"] == year]
        spans = [s for record in mine for s in spans_of(record)]
        assert len(spans) >= len(mine) == sum(item["year"] == year for item in written())
        assert [s for s in spans if text[s["start"] : s["end"]] != s["text"]] == []


def test_notices_are_published_byte_for_byte(either: BuiltSite) -> None:
    for year in years():
        raw = (either.folder / f"data/notice-{year}.txt").read_bytes()
        assert raw == (CONTENT / f"campaigns/{year}/notice.txt").read_bytes()
        rest = json.loads((either.folder / f"data/notice-{year}.rest.json").read_text("utf-8"))
        assert rest["sha256"] == hashlib.sha256(raw).hexdigest()
        assert rest["characters"] == len(raw_notice(year))


@pytest.mark.parametrize("kind", ["agencies", "themes", "forms"])
def test_lists_hold_what_the_whole_holds(made: BuiltSite, kind: str) -> None:
    whole = records(made)
    rows = {row["id"]: row for row in rows_of(made.folder / "data/activities.csv")}
    folder = made.folder / "data" / kind
    for path in folder.glob("*.json"):
        expected = [
            record
            for record in whole
            if path.stem in ([record["agency"]] if kind == "agencies" else record[kind])
        ]
        assert json.loads(path.read_text("utf-8")) == expected
        listed = rows_of(path.with_suffix(".csv"))
        assert listed == [rows[record["id"]] for record in expected]
    assert {path.stem for path in folder.glob("*.csv")} == {p.stem for p in folder.glob("*.json")}


def test_csv_is_for_excel_and_by_the_rfc(either: BuiltSite) -> None:
    for path in (either.folder / "data").rglob("*.csv"):
        data = path.read_bytes()
        assert data.startswith(BOM.encode())
        assert data.endswith(b"\r\n")
        rows = list(csv.reader(path.read_text("utf-8").splitlines(), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}


CELLS = [
    *("=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1"),
    *("'=1", "''=1", "'", "''", "'a", "a=1", ""),
]


@pytest.mark.parametrize("cell", CELLS)
def test_csv_cells_are_inert_and_come_back(cell: str) -> None:
    text = "".join(to_csv_lines([["a"], [cell]]))
    assert read_csv(BOM + text) == [{"a": cell}]
    written = list(csv.reader([text.partition("\r\n")[2]])) if "\n" not in cell else None
    if written and cell:
        assert written[0][0][:1] not in set("=+-@\t\r\n＝＋－＠")


WORDS = [
    *("食", "食品", "电梯", "产权", "爆竹", "剑网2024", "农产品"),
    *("跨境电商", "知识竞赛", "QC小组", "elevators"),
    *("国家质量强国专家论坛", "自然资源领域检验检测机构"),
]


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
@pytest.mark.parametrize("words", WORDS)
def test_datasette_finds_chinese_from_one_character_up(made: BuiltSite, words: str) -> None:
    path = made.folder / "data/atlas.sqlite"
    address = f"/atlas/activities.json?_shape=array&_size=max&_search={quote(words)}"
    found = {row["id"] for row in query(path, address)}
    expected = {
        record["id"]
        for record in records(made)
        if words.lower()
        in "\n".join(
            text.replace(" ", "")
            for text in (
                *(record["title"]["zh"], record["title"]["en"]),
                *(span["text"] for span in (*record["quotes"], *record["contexts"])),
            )
        ).lower()
    }
    assert found
    assert found == expected or (words == "elevators" and found > set())


def test_phrases_of_a_sentence_are_found_after_a_rebuild(made: BuiltSite, tmp_path: Path) -> None:
    path = shutil.copy(made.folder / "data/atlas.sqlite", tmp_path)
    database = sqlite3.connect(path)
    texts = {record["id"]: record["sentence"]["zh"] for record in records(made)}
    sql = (
        "SELECT id FROM activities WHERE rowid IN "
        "(SELECT rowid FROM activities_trigram WHERE activities_trigram MATCH ?)"
    )
    database.execute("INSERT INTO activities_trigram (activities_trigram) VALUES ('rebuild')")
    for text in set(texts.values()):
        for length in (3, 9, 24):
            phrase = text[2 : 2 + length]
            found = {row[0] for row in database.execute(sql, [f'"{phrase}"'])}
            assert {key for key, other in texts.items() if phrase in other} <= found, phrase
    database.close()


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
def test_datasette_inspects_the_database(made: BuiltSite) -> None:
    path = made.folder / "data/atlas.sqlite"
    tables = {row["name"]: row for row in query(path, "/atlas.json")["tables"]}
    assert tables["activities"]["count"] == len(written())
    assert tables["activities"]["fts_table"] == "activities_fts"
    assert tables["activity_themes"]["foreign_keys"]["outgoing"]


def test_database_is_whole_and_has_keys_and_indexes(made: BuiltSite) -> None:
    database = sqlite3.connect(made.folder / "data/atlas.sqlite")
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    plan = database.execute(
        "EXPLAIN QUERY PLAN SELECT * FROM activities WHERE agency = 'samr'"
    ).fetchall()
    assert "USING INDEX activities_agency" in str(plan)
    for table in TABLES:
        rows = database.execute(f"SELECT count(*) FROM {table.name}").fetchone()  # noqa: S608  # our names
        assert rows[0] == len(rows_of(made.folder / f"data/{table.name}.csv"))
    database.close()


def test_search_words_are_every_piece_of_a_stretch() -> None:
    assert search_words("电梯，QC 小组") == "电 电梯 梯 QC QC小 QC小组 小 小组 组"


def test_files_are_the_same_every_time(catalog: Catalog, tmp_path: Path) -> None:
    source = row_source(catalog)
    for name in ("one", "two"):
        write_data(source, Folder(tmp_path / name))
    write_sqlite(tmp_path / "two/data/atlas.sqlite", make_rows(source))
    for path in (tmp_path / "one").rglob("*"):
        if path.is_file():
            other = tmp_path / "two" / path.relative_to(tmp_path / "one")
            assert path.read_bytes() == other.read_bytes(), path.name


def test_checksums_are_those_of_the_files(either: BuiltSite) -> None:
    folder = either.folder / "data"
    lines = (folder / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    files = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    assert sums == {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in files.items()
        if name not in ("SHA256SUMS", "atlas.zip")
    }


def test_names_stand_beside_ids(made: BuiltSite) -> None:
    folder = made.folder / "data"
    names = {
        kind: {
            row["id"]: (row["name_zh"], row["name_en"]) for row in rows_of(folder / f"{kind}.csv")
        }
        for kind in ("agencies", "themes", "forms")
    }
    lists = {"themes": "themes", "forms": "forms", "bodies": "agencies"}
    for row in rows_of(folder / "activities.csv"):
        assert (row["agency_zh"], row["agency_en"]) == names["agencies"][row["agency"]]
        for column, kind in lists.items():
            ids, zh, en = (row[f"{column}{end}"].split(" | ") for end in ("", "_zh", "_en"))
            found = list(zip(ids, zh, en, strict=True)) if row[column] else []
            assert found == [(key, *names[kind][key]) for key in ids if key]
    for table, column, kind in (
        ("activity_themes", "theme", "themes"),
        ("activity_forms", "form", "forms"),
        ("activity_bodies", "agency", "agencies"),
    ):
        for row in rows_of(folder / f"{table}.csv"):
            assert (row[f"{column}_zh"], row[f"{column}_en"]) == names[kind][row[column]]


def test_rows_are_the_records_laid_flat(made: BuiltSite) -> None:
    """By the path of each column, as the search page makes its CSV."""

    def values(value: Any, path: list[str]) -> Iterator[str]:  # noqa: ANN401  # any JSON
        if isinstance(value, list):
            for each in value:
                yield from values(each, path)
        elif not path:
            yield from () if value is None else (str(value),)
        else:
            yield from values(value[path[0]], path[1:])

    rows = rows_of(made.folder / "data/activities.csv")
    for row, record in zip(rows, records(made), strict=True):
        assert row == {
            column.name: " | ".join(values(record, (column.path or column.name).split(".")))
            for column in ACTIVITIES.columns
        }


def test_every_file_of_activities_has_the_same_columns(made: BuiltSite) -> None:
    folder = made.folder / "data"
    lists = [path for kind in ("agencies", "themes", "forms") for path in (folder / kind).glob("*")]
    headers = {
        path.read_text("utf-8-sig").partition("\n")[0]
        for path in (*lists, folder / "activities.csv")
        if path.suffix == ".csv"
    }
    assert headers == {",".join(column.name for column in ACTIVITIES.columns)}
    keys = {tuple(record) for path in lists if path.suffix == ".json" for record in read(path)}
    assert keys == {tuple(records(made)[0])}


def read(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return found
