"""`campaign-atlas import`: what it writes and prints, and that it writes all or nothing."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.importing import writing
from tests.building import ROOT, copy_project
from tests.conftest import EXAMPLE

NOTICES = ROOT / "tests/notices/open"
NOTICE = """2031年“质量月”活动安排
一、市场监管总局会同云江大学举办“质量开放日”活动。
二、云江市教育局等部门组织开展质量教育。
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example project, as the current folder, with a notice beside it."""
    copy_project(tmp_path, EXAMPLE / "content")
    (tmp_path / "notice.txt").write_text(NOTICE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", *arguments])


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_text_is_taken_in_beside_the_other_campaigns(here: Path) -> None:
    result = run("notice.txt", "--year", "2031")
    assert result.exit_code == 0, result.output
    folder = here / "content/campaigns/2031"
    assert names_in(folder) == [
        *("activities", "agencies.yml", "campaign.yml"),
        *("import-report.json", "import-report.md", "notice.txt"),
    ]
    assert (folder / "notice.txt").read_text("utf-8") == NOTICE
    assert "\n### 1.1\n" in (folder / "import-report.md").read_text("utf-8")
    report = json.loads((folder / "import-report.json").read_text("utf-8"))
    assert [entry["agencies"] for entry in report["entries"]] == [
        ["市场监管总局"],
        ["云江市教育局"],
    ]
    assert report["entries"][0]["partners"] == ["云江大学"]
    assert [flag["what"] for flag in report["entries"][1]["flags"]] == ["unspecific body"]
    assert result.stdout.splitlines() == [
        "2 announcements in 2 sentences",
        "3 bodies: 0 known, 3 new",
        "1 flag to look at",
        "100.0% of 60 characters accounted for: 46 announced, 14 other words, 0 of pages",
        "draft: 2 of 2 sentences that announce something are in files, 2 activities proposed, "
        "2 suggestions to accept",
        "written into content/campaigns/2031: 7 files",
    ]
    assert result.stderr == (
        "Next: read content/campaigns/2031/import-report.md; "
        "campaign-atlas serve shows the draft.\n"
    )


def test_original_is_kept_where_the_text_is_another(here: Path) -> None:
    source = NOTICES / "o09-mindian.html"
    result = run(str(source), "--year", "2033", "--out", "new/2033")
    assert result.exit_code == 0, result.output
    assert (here / "new/2033/original.html").read_bytes() == source.read_bytes()
    assert "<td" not in (here / "new/2033/notice.txt").read_text("utf-8")


def test_report_for_a_person_says_why(here: Path) -> None:
    run("notice.txt", "--year", "2031")
    text = (here / "content/campaigns/2031/import-report.md").read_text("utf-8")
    assert "| 3 | unspecific body | 等部门 | it stands for bodies and names none |" in text
    assert "| 市场监管总局 | new | 1 | 0 | 2 |" in text
    assert "| 2 | paragraph | 1 | 一、市场监管总局会同云江大学举办“质量开放日”活动。 |" in text
    assert "a body is its subject" in text


def test_json_is_printed_alone(here: Path) -> None:
    result = run("notice.txt", "--year", "2031", "--json")
    assert json.loads(result.stdout)["title"] == "2031年“质量月”活动安排"


def test_another_year_than_that_of_the_text_is_told(here: Path) -> None:
    result = run("notice.txt", "--year", "2032")
    assert result.exit_code == 0
    said = "The notice seems to be of 2031; it was taken in as 2032."
    assert result.stderr.splitlines()[0] == said


def test_no_project_is_needed_with_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(NOTICE, "utf-8")
    without = run("a.txt", "--year", "2031")
    assert without.exit_code == 2
    assert "expected a project's folder, or --out DIR." in without.stderr
    assert run("a.txt", "--year", "2031", "--out", "taken").exit_code == 0
    assert names_in(tmp_path) == ["a.txt", "taken"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--year", "2024"], "content/campaigns/2024 is there already;"),
        (["--year", "2031", "--out", "content"], "content is not empty;"),
        (["--year", "2031", "--out", "notice.txt"], "is a file"),
        (["--year", "31"], "31 is not in the range"),
    ],
)
def test_nothing_is_written_over(here: Path, arguments: list[str], said: str) -> None:
    (here / "content/campaigns/2024").mkdir(exist_ok=True)
    result = run("notice.txt", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_file_that_cannot_be_read_leaves_nothing(here: Path) -> None:
    before = names_in(here / "content/campaigns")
    (here / "a.pdf").write_bytes(b"%PDF-1.7")
    result = run("a.pdf", "--year", "2031")
    assert result.exit_code == 1
    assert result.stderr.startswith("a.pdf:1:1: is a PDF, which is not read yet;")
    assert result.stderr.endswith("nothing was written.\n")
    assert names_in(here / "content/campaigns") == before


def test_a_full_disk_leaves_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = names_in(here / "content/campaigns")

    def fail(path: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", fail)
    result = run("notice.txt", "--year", "2031")
    assert result.exit_code == 1
    assert "No space left on device; nothing was written." in result.stderr
    assert names_in(here / "content/campaigns") == before


def test_interrupted_it_leaves_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = names_in(here / "content/campaigns")

    def stop(path: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", stop)
    result = run("notice.txt", "--year", "2031")
    assert result.exit_code == 1
    assert result.stderr == "interrupted; nothing was written.\n"
    assert names_in(here / "content/campaigns") == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_folder_may_be_read_by_whoever_reads_the_one_around_it(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    writing.write_whole(tmp_path / "a", {"b": b"c"})
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o755
