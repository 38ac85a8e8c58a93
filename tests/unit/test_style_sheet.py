"""The style sheet: files of one concern each, joined in a stated order, then trimmed."""

import re
import shutil
from pathlib import Path

import pytest

from generator.assets.colours import read_colours
from generator.assets.style_sheet import ORDER, TOKENS, to_css, to_style_sheet
from generator.finish.finish import finish
from generator.folder import Folder
from generator.problems import ContentError
from tests.building import ROOT

STYLES = ROOT / "templates/styles"
COLOURS = read_colours(ROOT / "templates", "templates")
IMPORTED = re.findall(r'^@import "(.*)";$', (STYLES / ORDER).read_text("utf-8"), re.MULTILINE)


def sheet(templates: Path) -> str:
    return to_style_sheet(templates, "templates", COLOURS)


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A folder of templates with the style sheets of the project."""
    shutil.copytree(STYLES, tmp_path / "styles")
    return tmp_path


def test_files_are_short_and_say_what_they_are() -> None:
    for path in STYLES.glob("*.css"):
        text = path.read_text("utf-8")
        assert len(text.splitlines()) <= 300, path.name
        assert text.startswith("/*"), path.name


def test_every_file_is_in_the_order_once() -> None:
    files = {path.name for path in STYLES.glob("*.css")}
    assert TOKENS not in files
    assert sorted(IMPORTED) == sorted(files - {ORDER} | {TOKENS})


def test_sheet_is_its_parts_in_the_stated_order(templates: Path) -> None:
    assert sheet(templates) == "\n".join(
        to_css(COLOURS) if name == TOKENS else (STYLES / name).read_text("utf-8")
        for name in IMPORTED
    )
    last, first = '@import "print.css";', '@import "type.css";'
    (templates / "styles" / ORDER).write_text(f"/* p */\n{last}\n{first}\n", "utf-8")
    parts = [(STYLES / name).read_text("utf-8") for name in ("print.css", "type.css")]
    assert sheet(templates) == "\n".join(parts)


@pytest.mark.parametrize(
    ("order", "problem"),
    [
        (
            '/* One\ntwo */\n@import "lost.css";',
            "templates/styles/lost.css:1:1: no such file; expected it here.",
        ),
        (
            '/* One\ntwo */\np { color: inherit }\n@import "type.css";',
            'templates/styles/atlas.css:3:1: "p { color: inherit }"; '
            'expected @import "NAME.css"; and nothing else.',
        ),
        (
            '@import "../theme/main.css";',
            'templates/styles/atlas.css:1:1: "@import "../theme/main.css";"; '
            'expected @import "NAME.css"; and nothing else.',
        ),
    ],
)
def test_what_cannot_be_joined_is_told(templates: Path, order: str, problem: str) -> None:
    (templates / "styles" / ORDER).write_text(order, "utf-8")
    with pytest.raises(ContentError) as caught:
        sheet(templates)
    assert [str(each) for each in caught.value.problems] == [problem]


def test_what_no_page_uses_or_loads_goes(tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    (assets / "stylesheets").mkdir(parents=True)
    (assets / "javascripts").mkdir()
    (assets / "stylesheets/main.0123.min.css").write_text("p{top:0}", "utf-8")
    (assets / "atlas.css").write_text("/* Ours */ p { top: 1px } .lost { top: 0 }", "utf-8")
    (assets / "site.js").write_text('add("chip")', "utf-8")
    (tmp_path / "index.html").write_text("<p>", "utf-8")
    for _ in range(2):
        finish(Folder(tmp_path), "https://x.example/")
        assert (assets / "atlas.css").read_text("utf-8") == "p{top:1px}"
        assert {path.name for path in assets.iterdir()} == {"atlas.css", "site.js"}
