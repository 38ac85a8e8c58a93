"""The commands that build nothing, or stop before they do, as a person calls them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.catalog.notice import sha256
from generator.cli import main
from tests.building import copy_project
from tests.conftest import CAMPAIGN, EXAMPLE, Edit, edit

BROKEN: Edit = {
    "file": f"{CAMPAIGN}/activities/jia.yml",
    "replace": "themes: [testing, quality-culture]",
    "with": "themes: [tseting, quality-culture]",
}


MESSAGE = (
    f'{CAMPAIGN}/activities/jia.yml:33:18: unknown theme "tseting"; '
    'expected an id of content/themes.yml. Did you mean "testing"?'
)


STALE: Edit = {
    "file": f"{CAMPAIGN}/activities/jia.yml",
    "replace": "zh_hash: ff51930b1fec",
    "with": "zh_hash: 000000000000",
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example project, as the current folder."""
    copy_project(tmp_path, EXAMPLE / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_build_prints_problems_and_leaves_the_site_alone(here: Path) -> None:
    (here / "site").mkdir()
    (here / "site/kept.html").write_text("old", "utf-8")
    edit(here, [BROKEN])
    result = run("build")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [MESSAGE, "1 error; the site is as it was."]
    assert result.stdout == ""
    assert [path.name for path in (here / "site").iterdir()] == ["kept.html"]


def test_check_is_silent_about_nothing(here: Path) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.count("100.0% accounted for") == 2
    newer, older = (result.stdout.index(f"{year}: coverage") for year in ("2025", "2024"))
    assert newer < result.stdout.index("2 paragraphs, 3 sentences, 4 activities") < older
    assert older < result.stdout.index("2 paragraphs, 4 sentences, 6 activities")


ONE: dict[str, str] = {
    "notice.txt": "一、甲部举办市集。",
    "campaign.yml": """\
name: {zh: 2026 年“质量周”, en: 2026 “Quality Week”}
summary: {zh: 一项活动。, en: One activity.}
notice:
  title: {zh: 附件 3, en: Annex 3}
  sha256: SHA256
""",
    "activities/jia.yml": """\
agency: jia
sentences:
  - at: 1.1
    en: Ministry Jia will hold a fair.
    activities:
      - id: fair
        title: {zh: 市集, en: Fair}
        quote: 举办市集
        themes: [quality-culture]
        forms: [event]
""",
    "../../changes.yml": """\
- id: third-campaign
  date: 2026-09-01
  kind: published
  title: {zh: 发布 2026 年“质量周”, en: The 2026 “Quality Week” is published}
  why: {zh: 收到新的附件。, en: A new annex came.}
  campaign: 2026
""",
}


def test_one_of_a_kind_is_counted_as_one(here: Path) -> None:
    digest = sha256(ONE["notice.txt"].encode())
    (here / "content/campaigns/2026/activities").mkdir(parents=True)
    for name, text in ONE.items():
        with (here / "content/campaigns/2026" / name).open("a", encoding="utf-8") as file:
            file.write(text.replace("SHA256", digest))
    result = run("check")
    assert result.exit_code == 0, result.stdout
    assert "\n1 paragraph, 1 sentence, 1 activity, 0 accepted cases\n" in result.stdout
    assert result.stderr == "2 warnings\n"
    first = here / "content/campaigns/2026/activities/jia.yml"
    first.write_text(first.read_text("utf-8").replace("at: 1.1", "at: 2.1"), "utf-8")
    assert "not in notice.txt; expected paragraph 1." in run("check").stdout


def test_check_prints_each_problem_on_a_line(here: Path) -> None:
    edit(here, [BROKEN])
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout == f"{MESSAGE}\n"
    assert result.stderr == "1 error\n"


def test_check_fails_on_warnings_when_strict(here: Path) -> None:
    edit(here, [STALE])
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1


def test_check_as_json(here: Path) -> None:
    report = json.loads(run("check", "--format", "json").stdout)
    assert report["problems"] == []
    assert list(report["campaigns"]) == ["2025", "2024"]
    for campaign in report["campaigns"].values():
        assert campaign["covered"] == campaign["characters"] == sum(campaign["coverage"].values())
    edit(here, [BROKEN])
    problem = json.loads(run("check", "--format", "json").stdout)["problems"][0]
    assert problem["path"] == f"{CAMPAIGN}/activities/jia.yml"
    assert (problem["line"], problem["column"], problem["level"]) == (33, 18, "error")


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("strings/zh.toml", "a = 1\nb = \n", "strings/zh.toml:2:5: Invalid value; expected TOML"),
        ("strings/en.toml", None, "strings/en.toml:1:1: no such file; expected it here."),
        ("pages/home.md.j2", "\n{% if %}", "pages/home.md.j2:2:1: Expected an expression"),
    ],
)
def test_broken_template_is_a_line_too(here: Path, file: str, text: str | None, line: str) -> None:
    path = here / "templates" / file
    path.unlink()
    if text is not None:
        path.write_text(text, "utf-8")
    result = run("build")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"templates/{line}")
    assert not (here / "site").exists()


def test_export_writes_every_page(here: Path) -> None:
    result = run("export", "--pages", "out")
    assert result.exit_code == 0, result.output
    written = {path.relative_to(here / "out").as_posix() for path in (here / "out").rglob("*.md")}
    assert {"index.md", "zh/about.md", "en/agencies/jia.md"} <= written
    assert result.stdout == f"out: {len(written)} pages\n"


def test_export_refuses_a_folder_in_use(here: Path) -> None:
    result = run("export", "--pages", "content")
    assert result.exit_code == 2
    assert "content is not empty; expected a new or empty folder" in result.stderr


def test_export_of_broken_content_writes_nothing(here: Path) -> None:
    edit(here, [BROKEN])
    result = run("export", "--pages", "out")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [MESSAGE, "1 error; nothing was written."]
    assert not (here / "out").exists()


@pytest.mark.parametrize("text", ["5", "true", "[a]", "a", "a: [", ""])
@pytest.mark.parametrize("command", ["check", "build"])
def test_settings_that_are_none_are_told(here: Path, command: str, text: str) -> None:
    (here / "mkdocs.yml").write_text(text, "utf-8")
    result = run(command)
    assert result.exit_code == 1
    assert result.output.startswith("mkdocs.yml:1:")


@pytest.mark.parametrize(
    "address", ["127.0.0.1:²", "127.0.0.1:٣", "a:65536", f"a:{'9' * 5000}", "a:"]
)
def test_an_address_without_a_port_is_wrong_use(here: Path, address: str) -> None:
    result = run("serve", "--address", address)
    assert result.exit_code == 2
    assert "expected a host and a port, such as 127.0.0.1:8000." in result.stderr


@pytest.mark.parametrize("command", ["build", "serve", "check", "addresses", "export --pages out"])
def test_outside_a_project_says_so(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*command.split())
    assert result.exit_code == 2
    assert "no mkdocs.yml in this folder; expected a project's folder." in result.stderr


def test_check_outside_a_project_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout == "content:1:1: no such folder; expected the project's content.\n"


def test_wrong_use_ends_with_2() -> None:
    assert run("check", "--format", "xml").exit_code == 2
    assert run("unknown").exit_code == 2


def test_version_and_help() -> None:
    assert run("--version").output.startswith("campaign-atlas, version ")
    assert "build" in run("-h").output
