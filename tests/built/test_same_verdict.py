"""Whatever stops a build is found by `check` first, and told in the same lines by all commands."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.building import copy_project
from tests.conftest import CAMPAIGN, EXAMPLE, Edit, edit

HOME = "templates/pages/home.md.j2"
HEAD = "templates/theme/partials/head.html"
ROW = "templates/partials/row.md.j2"
ZH, EN = "templates/strings/zh.toml", "templates/strings/en.toml"
MATRIX = "{{ t.see_campaign }}"
BROKEN: dict[str, list[Edit]] = {
    "a character that the picture's font lacks": [
        {"file": "content/site.yml", "replace": "质量周示例", "with": "质量周龘例"}
    ],
    "a word that one language lacks": [
        {"file": EN, "replace": 'see_matrix = "', "with": 'see_matrixx = "'}
    ],
    "a word that a template names and no language has": [
        {"file": HOME, "replace": MATRIX, "with": "{{ t.see_campaing }}"}
    ],
    "a word that the code needs and no language has": [
        {"file": file, "replace": "\nreading_title = ", "with": "\nno_word = "} for file in (ZH, EN)
    ],
    "words that are no TOML": [
        {"file": ZH, "replace": "\nhome = ", "with": "\nhome == "}
    ],
    "a template that cannot be read": [
        {"file": HOME, "replace": MATRIX, "with": "{% if %}"}
    ],
    "a partial that cannot be read": [
        {"file": ROW, "replace": "{{ item.title | runs }}", "with": "{{ item.title | }}"}
    ],
    "a name that a page does not give": [
        {"file": HOME, "replace": "{{ summary }}", "with": "{{ sumary }}"}
    ],
    "a field that a record does not have": [
        {"file": ROW, "replace": "{{ item.path }}", "with": "{{ item.pth }}"}
    ],
    "a filter that there is not": [
        {"file": HOME, "replace": "{{ summary }}", "with": "{{ summary | shout }}"}
    ],
    "a partial that is not there": [
        {"file": HOME, "replace": "partials/counts.md.j2", "with": "partials/countss.md.j2"}
    ],
    "a name that the theme does not get": [
        {"file": HEAD, "replace": "{{ frame.policy }}", "with": "{{ framme.policy }}"}
    ],
    "a field that the frame does not have": [
        {"file": HEAD, "replace": "{{ frame.policy }}", "with": "{{ frame.titel_ }}"}
    ],
    "an address that is gone": [
        {"file": "content/addresses.txt", "write": "nowhere.html\n"}
    ],
    "a page that is not there": [{"file": "content/pages/en/about.md", "delete": True}],
    "an unknown theme": [
        {"file": f"{CAMPAIGN}/activities/jia.yml", "replace": "[testing,", "with": "[tseting,"}
    ],
    "a style sheet that is not there": [{"file": "templates/styles/lists.css", "delete": True}],
    "a link that leads nowhere": [
        {"file": "content/pages/zh/about.md", "replace": "这是测试用的示例网站。",
         "with": "[坏](agencies/nobody.md) [锚](agencies/jia.md#nothing)"}
    ],
    "a setting that MkDocs does not know": [
        {"file": "mkdocs.yml", "replace": "docs_dir:", "with": "docs_dirr: x\ndocs_dir:"}
    ],
}  # fmt: skip
URLS = [
    *("", " ", "https://atlas.example/?q", "https://atlas.example/#a", "https://a b.example/"),
    *("https://atlas.example/index.html", "ftp://atlas.example/", "atlas.example/x"),
]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example project, as the current folder."""
    copy_project(tmp_path, EXAMPLE / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def plain_mkdocs(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "cp1252"}
    return subprocess.run(
        command, cwd=project, capture_output=True, text=True, encoding="cp1252", env=environment,
        check=False,
    )  # fmt: skip


def lines_of(text: str) -> list[str]:
    """Return the problem lines of some output, as a code page may have them."""
    lines = (
        line.removeprefix("ERROR   -  ").removeprefix("WARNING -  ") for line in text.splitlines()
    )
    starts = ("content/", "templates/", "mkdocs.yml")
    shown = [line for line in lines if line.startswith(starts)]
    return [line.encode("cp1252", "backslashreplace").decode("cp1252") for line in shown]


def assert_same(here: Path, is_said_by_host: Callable[[str], bool]) -> None:
    check, built, host = run("check", "--strict"), run("build", "--strict"), plain_mkdocs(here)
    assert (check.exit_code, built.exit_code, host.returncode) == (1, 1, 1)
    expected = lines_of(check.stdout)
    assert expected
    assert lines_of(built.stderr) == expected
    assert is_said_by_host(host.stderr) or lines_of(host.stderr) == expected
    assert "; the site is as it was." in built.stderr
    for output in (check.output, built.output, host.stdout, host.stderr):
        assert "Traceback" not in output
    assert not (here / "site").exists()


@pytest.mark.parametrize("edits", BROKEN.values(), ids=BROKEN)
def test_all_commands_tell_the_same(here: Path, edits: list[Edit]) -> None:
    edit(here, edits)
    # A setting of its own is all that MkDocs tells in its own words.
    assert_same(here, lambda text: "Unrecognised configuration name" in text)


@pytest.mark.parametrize("url", URLS)
def test_all_commands_refuse_the_same_addresses(
    here: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", url)
    # Without a scheme MkDocs stops before it has started the plugin.
    assert_same(here, lambda text: "The URL isn't valid" in text)


def test_settings_are_found_from_any_folder(
    here: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    relative = os.path.relpath(here / "mkdocs.yml", elsewhere)
    for name, path in (("absolute", str(here / "mkdocs.yml")), ("relative", relative)):
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "-q",
            "-f",
            path,
            "-d",
            str(elsewhere / name),
        ]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run(command, cwd=elsewhere, check=True, env=environment)
    first, second = (elsewhere / name / "manifest.json" for name in ("absolute", "relative"))
    assert first.read_bytes() == second.read_bytes()
