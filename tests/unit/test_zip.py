"""One zip file of everything, with what has to be known about it."""

import hashlib
import subprocess
import tracemalloc
import zipfile
from pathlib import Path

from generator.data.zip_file import write_zip
from generator.language import Language
from tests.building import BuiltSite
from tests.conftest import words_of_strings
from tests.plain_content import CONTENT
from tests.reading_data import rows_of


def test_zip_holds_every_file_once(made: BuiltSite) -> None:
    folder = made.folder / "data"
    files = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    with zipfile.ZipFile(folder / "atlas.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names == sorted(f"atlas/{name}" for name in files if name != "atlas.zip")
        for name in names:
            assert archive.read(name) == files[name.removeprefix("atlas/")].read_bytes(), name


def test_what_is_unpacked_checks_itself(made: BuiltSite, tmp_path: Path) -> None:
    with zipfile.ZipFile(made.folder / "data/atlas.zip") as archive:
        archive.extractall(tmp_path)
    for command in (
        ["sha256sum", "--check", "--quiet", "SHA256SUMS"],
        ["node", "verify.mjs", "2024"],
    ):
        subprocess.run(command, cwd=tmp_path / "atlas", check=True, capture_output=True)


def test_zip_says_nothing_of_the_machine(made: BuiltSite) -> None:
    with zipfile.ZipFile(made.folder / "data/atlas.zip") as archive:
        entries = archive.infolist()
    assert len({entry.date_time for entry in entries}) == 1
    assert {(entry.create_system, entry.external_attr >> 16) for entry in entries} == {
        (3, 0o100644)
    }


def test_zip_is_written_part_by_part(tmp_path: Path) -> None:
    size = 32_000_000
    (tmp_path / "large").write_bytes(hashlib.sha256(b"1").digest() * (size // 32))
    tracemalloc.start()
    write_zip(tmp_path / "a.zip", {"large": tmp_path / "large"}, "2026-11-22")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < size / 8


def test_readme_says_what_each_file_is(made: BuiltSite) -> None:
    folder = made.folder / "data"
    text = (folder / "README.txt").read_text("utf-8")
    assert text.startswith("\ufeff")
    for path in folder.iterdir():
        expected = f"{path.name}/" if path.is_dir() else path.name
        assert text.count(expected) >= len(Language), path.name
    for lang, words in words_of_strings().items():
        for key in ("data_set", "announced", "unofficial_long", "data_listed", "file_zip"):
            assert words[key] in text, (lang, key)
    for part in ("2026-11-26", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"):
        assert part in text
        assert part in (folder / "LICENCE.txt").read_text("utf-8")


def test_body_without_activities_says_why_it_is_listed(made: BuiltSite) -> None:
    words = words_of_strings()
    rows = rows_of(made.folder / "data/agencies.csv")
    for row in rows:
        assert (row["why_listed"] == "activities") == (row["activities"] != "0"), row["id"]
        for lang in Language:
            assert row[f"why_listed_{lang}"] == words[lang][f"listed_{row['why_listed']}"]
    assert {row["id"]: row["abolished"] for row in rows if row["why_listed"] == "former"} == {
        "aqsiq": "2018"
    }
    # Of those that issued the notice the content knows one by name.
    assert {row["id"]: row["issued"] for row in rows if row["issued"]} == {"samr": "2024"}
    assert "国家市场监督管理总局" in (CONTENT / "campaigns/2024/campaign.yml").read_text("utf-8")
