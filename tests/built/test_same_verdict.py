"""Whatever stops a build is found by `check` first, and told in the same lines by all commands."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.assets.share_image import FONT
from generator.cli import main
from tests.building import copy_project
from tests.conftest import CAMPAIGN, EXAMPLE, Edit, edit

HOME = "templates/pages/home.md.j2"
THEME = "templates/theme/partials"
HEAD = f"{THEME}/head.html"
PARTS = "templates/parts"
ROW, OVERVIEW = "templates/partials/row.html.j2", f"{PARTS}/overview.html.j2"
ZH, EN = "templates/strings/zh.toml", "templates/strings/en.toml"
ABOUT, ABOUT_TEXT = "content/pages/zh/about.md", "这是测试用的示例网站。"
LINK = "{{ t.see_campaign | to(campaign_path) }}"
BROKEN: dict[str, list[Edit]] = {
    "a character that the picture's font lacks": [
        {"file": "content/site.yml", "replace": "质量周示例", "with": "质量周龘例"}
    ],
    "a font that is none": [{"file": f"templates/{FONT}", "write": "no font"}],
    "a word that one language lacks": [
        {"file": EN, "replace": 'matrix_lead = "', "with": 'matrix_leadd = "'}
    ],
    "a word that a template names and no language has": [
        {"file": HOME, "replace": LINK, "with": "{{ t.see_campaing }}"}
    ],
    "a word that the code needs and no language has": [
        {"file": file, "replace": "\nreading_title = ", "with": "\nno_word = "} for file in (ZH, EN)
    ],
    "a word that every frame needs and no language has": [
        {"file": file, "replace": "\nedit_page = ", "with": "\nno_page = "} for file in (ZH, EN)
    ],
    "a word that links to languages need and no language has": [
        {"file": file, "replace": "\nlanguage_name = ", "with": "\nno_name = "} for file in (ZH, EN)
    ],
    "a word that the data files need and no language has": [
        {"file": file, "replace": "\ndata_safe = ", "with": "\nno_safe = "} for file in (ZH, EN)
    ],
    "a word that a hand-written page asks for and no language has": [
        {"file": ABOUT, "replace": ABOUT_TEXT, "with": "<!-- translation-status -->"},
        {"file": ZH, "replace": "\nstatus_reviewed = ", "with": "\nno_status = "},
        {"file": EN, "replace": "\nstatus_reviewed = ", "with": "\nno_status = "},
    ],
    "a field that what fills a hand-written page does not have": [
        {"file": ABOUT, "replace": ABOUT_TEXT, "with": "<!-- translation-status -->"},
        {
            "file": f"{PARTS}/status.md.j2",
            "replace": "{% else %}{{ state.count",
            "with": "{% else %}{{ state.cuont",
        },
    ],
    "a place in a word that the page has nothing for": [
        {"file": ZH, "replace": "\nof_years = ", "with": '\nof_years = "{texts}"\nno_years = '},
        {"file": EN, "replace": "\nof_years = ", "with": '\nof_years = "{texts}"\nno_years = '},
    ],
    "words that are no text to fill in": [
        {"file": ZH, "replace": "\nhome = ", "with": "\nhome = 5\nno_home = "},
        {"file": EN, "replace": "\nhome = ", "with": '\nhome = ""\nno_home = '},
    ],
    "words that are no TOML": [{"file": ZH, "replace": "\nhome = ", "with": "\nhome == "}],
    "a template that cannot be read": [{"file": HOME, "replace": LINK, "with": "{% if %}"}],
    "a partial that cannot be read": [
        {"file": ROW, "replace": "{{ item.title | runs }}", "with": "{{ item.title | }}"}
    ],
    "a name that a page does not give": [
        {"file": HOME, "replace": "{{ summary |", "with": "{{ sumary |"}
    ],
    "a field that a record does not have": [
        {"file": ROW, "replace": "{{ item.path }}", "with": "{{ item.pth }}"}
    ],
    "a filter that there is not": [
        {"file": HOME, "replace": "{{ summary |", "with": "{{ summary | shout |"}
    ],
    "a partial that is not there": [
        {"file": OVERVIEW, "replace": "partials/runs.html.j2", "with": "partials/runz.html.j2"}
    ],
    "a part that is not there": [
        {"file": HOME, "replace": 'part("display")', "with": 'part("displayy")'}
    ],
    "a part that is twice on a page": [
        {"file": HOME, "replace": 'part("names", "forms")', "with": 'part("names")'}
    ],
    "a field that the Markdown of a record reads, and does not have": [
        {
            "file": f"{PARTS}/row.md.j2",
            "replace": "{% if item.year %}{{ item.title",
            "with": "{% if item.year %}{{ item.tilte",
        }
    ],
    "a name that the theme does not get": [
        {"file": HEAD, "replace": "{{ frame.policy }}", "with": "{{ framme.policy }}"}
    ],
    "a field that the frame does not have": [
        {"file": HEAD, "replace": "{{ frame.policy }}", "with": "{{ frame.titel_ }}"}
    ],
    "a filter that there is not, in the theme": [
        {
            "file": HEAD,
            "replace": "{{ frame.description | e }}",
            "with": "{{ frame.description | ee }}",
        }
    ],
    "a filter that there is not, where no page is made": [
        {"file": f"{PARTS}/gone.html.j2", "replace": ".now.text | runs", "with": ".now.text | foo"}
    ],
    "a test that there is not": [
        {
            "file": HEAD,
            "replace": "{%- if frame.moved_to %}",
            "with": "{%- if frame.moved_to is far %}",
        }
    ],
    "a field that an entry of the contents does not have": [
        {"file": f"{THEME}/toc.html", "replace": "{{ item.html }}", "with": "{{ item.htmll }}"}
    ],
    "a field that a neighbour does not have": [
        {
            "file": f"{THEME}/neighbours.html",
            "replace": "{{ frame.previous.title | e }}",
            "with": "{{ frame.previous.titel | e }}",
        }
    ],
    "a field that a page that sends on does not have": [
        {
            "file": HEAD,
            "replace": "{{ frame.moved_to | e }}",
            "with": "{{ frame.moved_to.url | e }}",
        }
    ],
    "a field that the frame of one page only reads, and does not have": [
        {
            "file": HEAD,
            "replace": "{%- if frame.is_hidden %}",
            "with": "{% if 'en/agencies/yi' in frame.canonical %}{{ frame.no }}{% endif %}"
            "{%- if frame.is_hidden %}",
        }
    ],
    "a field that the frame of a hand-written page reads, and does not have": [
        {
            "file": HEAD,
            "replace": "{%- if frame.is_hidden %}",
            "with": "{% if 'zh/about' in frame.canonical %}{{ frame.no }}{% endif %}"
            "{%- if frame.is_hidden %}",
        }
    ],
    "a sum of a text and a number in a page": [
        {"file": HOME, "replace": "{{ summary |", "with": "{{ (summary + 1) |"}
    ],
    "a sum of a text and a number in the theme": [
        {"file": HEAD, "replace": "{{ frame.policy }}", "with": "{{ frame.policy + 1 }}"}
    ],
    "an address that is gone": [{"file": "content/addresses.txt", "write": "nowhere.html\n"}],
    "a page that is not there": [{"file": "content/pages/en/about.md", "delete": True}],
    "an unknown theme": [
        {"file": f"{CAMPAIGN}/activities/jia.yml", "replace": "[testing,", "with": "[tseting,"}
    ],
    "a style sheet that is not there": [{"file": "templates/styles/lists.css", "delete": True}],
    "a link that leads nowhere": [
        {
            "file": ABOUT,
            "replace": ABOUT_TEXT,
            "with": "[坏](agencies/nobody.md) [锚](agencies/jia.md#nothing)",
        }
    ],
    "a mark of the build in a hand-written page": [
        {"file": ABOUT, "replace": ABOUT_TEXT, "with": "<!-- atlas:title -->\n\n文字。"}
    ],
    "the end of a part in a hand-written page": [
        {"file": ABOUT, "replace": ABOUT_TEXT, "with": f"{ABOUT_TEXT}\n\n<!-- /atlas -->"}
    ],
    "a path of a style sheet that is none": [
        {"file": "mkdocs.yml", "replace": "plugins:\n", "with": "extra_css: [5]\nplugins:\n"}
    ],
    "a setting that MkDocs does not know": [
        {"file": "mkdocs.yml", "replace": "docs_dir:", "with": "docs_dirr: x\ndocs_dir:"}
    ],
}
WRONG_TYPES = ["5", "[a]", "true", "{a: b}"]
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
        command,
        cwd=project,
        capture_output=True,
        text=True,
        encoding="cp1252",
        env=environment,
        check=False,
    )


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


@pytest.mark.parametrize("value", WRONG_TYPES)
@pytest.mark.parametrize("setting", ["site_url", "repo_url", "edit_uri"])
def test_all_commands_refuse_what_is_no_text(here: Path, setting: str, value: str) -> None:
    settings = here / "mkdocs.yml"
    text = re.sub(rf"(?m)^{setting}: .*", f"{setting}: {value}", settings.read_text("utf-8"))
    settings.write_text(text, "utf-8")
    # MkDocs reads the types of its settings before it starts the plugin.
    assert_same(here, lambda text: f"Config value '{setting}'" in text)


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
