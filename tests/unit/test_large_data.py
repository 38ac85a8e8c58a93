"""What is published of a large catalog: less, and nothing that is not elsewhere."""

import hashlib
import json
import shutil
import sqlite3
import subprocess
import zipfile
from pathlib import Path

import feedparser
import pytest

from generator.data import large
from generator.data.examples import examples
from generator.data.feeds import LIMIT_WHEN_LARGE
from generator.data.large import is_large
from generator.data.tables import TABLES, make_rows
from generator.data.write import write_data
from generator.folder import Folder
from generator.language import Language
from tests.building import ROOT, BuiltSite
from tests.conftest import EXAMPLE, catalog_of, row_source
from tests.large import taken_for_large
from tests.plain_content import agencies, listed
from tests.reading_data import query, records


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def content(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)


def test_a_catalog_is_large_from_so_many_activities_on(monkeypatch: pytest.MonkeyPatch) -> None:
    catalog = catalog_of(ROOT)
    assert not is_large(catalog)
    for limit, expected in ((91, True), (92, False)):
        monkeypatch.setattr(large, "LARGE", limit + len(catalog.activities) - 91)
        assert is_large(catalog) == expected


def test_only_what_repeats_other_files_is_left_out(made: BuiltSite, made_large: BuiltSite) -> None:
    small, less = names(made.folder / "data"), names(made_large.folder / "data")
    packed = {f"{kind}/{key}.zip" for kind, keys in lists().items() for key in keys}
    assert less - small == packed
    gone = {f"{kind}/{key}.{end}" for kind in lists() for key in lists()[kind] for end in TWO}
    gone |= {f"forms/{form['id']}.{end}" for form in listed("forms") for end in TWO}
    gone |= {f"citations/{key}.{end}" for key in agencies() for end in THREE}
    assert small - less == {*gone, "activities.jsonl"}
    same = (small & less) - {"activities.json", "atlas.sqlite", "atlas.zip", "README.txt"}
    for name in same - {"SHA256SUMS", *rest_files(made)}:
        data = (made.folder / "data" / name).read_bytes()
        assert (made_large.folder / "data" / name).read_bytes() == data, name


TWO, THREE = ("csv", "json"), ("bib", "ris", "json")


def lists() -> dict[str, list[str]]:
    return {"agencies": list(agencies()), "themes": [theme["id"] for theme in listed("themes")]}


def rest_files(made: BuiltSite) -> set[str]:
    return {path.name for path in (made.folder / "data").glob("*.rest.json")}


def test_json_says_the_same_in_fewer_bytes(made: BuiltSite, made_large: BuiltSite) -> None:
    assert records(made_large) == records(made)
    for name in ("activities.json", *rest_files(made)):
        small, less = (site.folder / "data" / name for site in (made, made_large))
        assert json.loads(less.read_bytes()) == json.loads(small.read_bytes())
        assert less.stat().st_size < small.stat().st_size


def test_zip_of_a_list_has_its_table_and_citations(made: BuiltSite, made_large: BuiltSite) -> None:
    for kind, keys in lists().items():
        for key in keys:
            path = made_large.folder / f"data/{kind}/{key}.zip"
            held = {f"activities-{key}.csv": f"{kind}/{key}.csv"}
            if kind == "agencies":
                held |= {f"citations-{key}.{end}": f"citations/{key}.{end}" for end in THREE}
            with zipfile.ZipFile(path) as archive:
                assert archive.namelist() == list(held)
            for name, whole in held.items():
                assert content(path, name) == (made.folder / "data" / whole).read_bytes()


def test_zip_of_all_leaves_out_what_lies_beside_it(made_large: BuiltSite, tmp_path: Path) -> None:
    folder = made_large.folder / "data"
    with zipfile.ZipFile(folder / "atlas.zip") as archive:
        held = {name.removeprefix("atlas/") for name in archive.namelist()}
        archive.extractall(tmp_path)
    beside = {"atlas.zip", "activities.json", "activities.xlsx", "atlas.sqlite"}
    beside |= {f"{kind}/{key}.zip" for kind, keys in lists().items() for key in keys}
    assert held == names(folder) - beside
    for name in held - {"SHA256SUMS"}:
        assert (tmp_path / "atlas" / name).read_bytes() == (folder / name).read_bytes(), name
    sums = (tmp_path / "atlas/SHA256SUMS").read_text("utf-8").splitlines()
    assert {line.split("  ", 1)[1] for line in sums} == held - {"SHA256SUMS"}
    # With the records, which lie beside it, the quotes can be checked too.
    shutil.copy(folder / "activities.json", tmp_path / "atlas")
    for command in (
        ["sha256sum", "--check", "--quiet", "SHA256SUMS"],
        ["node", "verify.mjs", "2024"],
    ):
        subprocess.run(command, cwd=tmp_path / "atlas", check=True, capture_output=True)


def test_readme_names_what_there_is(either: BuiltSite) -> None:
    folder = either.folder / "data"
    lines = (folder / "README.txt").read_text("utf-8-sig").splitlines()
    named = [line[2:].split("：")[0].split(": ")[0] for line in lines if line.startswith("- ")]
    files = [name for name in named if "." in name or name.endswith(("/", "SUMS"))]
    assert {name for name in names(folder) if "/" not in name} <= set(files)
    for name in ", ".join(files).split(", "):
        assert (folder / name).exists(), name


@pytest.mark.parametrize("project", [ROOT, EXAMPLE], ids=["real", "example"])
def test_database_gives_the_same_rows_from_each_text_once(project: Path, tmp_path: Path) -> None:
    catalog = catalog_of(project)
    rows = make_rows(row_source(catalog))
    with taken_for_large():
        write_data(row_source(catalog), Folder(tmp_path))
    path = tmp_path / "data/atlas.sqlite"
    database = sqlite3.connect(path)
    for table in TABLES:
        found = database.execute(f"SELECT * FROM {table.name}").fetchall()  # noqa: S608  # our names
        assert sorted(found) == sorted(rows[table.name])
    for pragma, expected in (("integrity_check", [("ok",)]), ("foreign_key_check", [])):
        assert database.execute(f"PRAGMA {pragma}").fetchall() == expected
    assert len(database.execute("PRAGMA foreign_key_list(stored_activity_themes)").fetchall()) == 2
    for example in examples(catalog):
        if example.code.startswith("SELECT"):
            assert len(database.execute(example.code).fetchall()) == example.number
    database.close()
    # A longer one would be cut where a page of the file ends.
    texts = {item.sentence.text.zh for item in catalog.activities if len(item.quotes) == 1}
    counts = [path.read_bytes().count(text.encode()) for text in texts if len(text) < 300]
    assert set(counts) == {1}


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
@pytest.mark.parametrize("words", ["食", "电梯", "国家质量强国专家论坛"])
def test_datasette_filters_for_any_phrase(made_large: BuiltSite, words: str) -> None:
    path = made_large.folder / "data/atlas.sqlite"
    address = f"/atlas/activity_words.json?_shape=array&_size=max&words__contains={words}"
    found = {row["id"] for row in query(path, address)}
    assert found
    for record in records(made_large):
        own = [record["title"]["zh"], *(s["text"] for s in record["quotes"] + record["contexts"])]
        assert (record["id"] in found) == any(words in text for text in own), record["id"]


def test_feeds_of_lists_have_the_newest_entries(made: BuiltSite, made_large: BuiltSite) -> None:
    for lang in Language:
        paths = names(made.folder / lang)
        assert names(made_large.folder / lang) == paths
        for path in paths:
            small, less = (
                feedparser.parse((site.folder / lang / path).read_bytes()).entries
                for site in (made, made_large)
            )
            assert less == (small if path == "feed.xml" else small[:LIMIT_WHEN_LARGE])


def test_sums_are_told_of_every_file_that_is_written(tmp_path: Path) -> None:
    source = row_source(catalog_of(EXAMPLE))
    for name in ("small", "large"):
        site = tmp_path / name
        if name == "large":
            with taken_for_large():
                sums = write_data(source, Folder(site), "search/1")
        else:
            sums = write_data(source, Folder(site), "search/1")
        assert set(sums) == names(site)
        for address, known in sums.items():
            data = (site / address).read_bytes()
            assert known.sha256 == hashlib.sha256(data).hexdigest(), address
            assert known.size == len(data)
