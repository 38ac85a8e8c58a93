"""Parts of scripts become classic scripts that mean the same, or it is said why they cannot."""

from pathlib import Path

import pytest
from rjsmin import jsmin

from generator.assets import scripts
from generator.assets.scripts import ENTRIES, join_scripts
from generator.problems import ContentError
from tests.building import ROOT

MAIN = 'import { two } from "./b.js";\n\nexport const one = two + 1;\n'
OTHER = "// Says.\n/** @type {number} */\nexport const two = 2;\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two parts, of which one script is made."""
    monkeypatch.setattr(scripts, "ENTRIES", {"assets/x.js": "a.js"})
    (tmp_path / "a.js").write_text(MAIN, "utf-8")
    (tmp_path / "b.js").write_text(OTHER, "utf-8")
    return tmp_path


def join(folder: Path) -> str:
    """Return the one script of a folder, as it is published."""
    return str(jsmin(join_scripts(folder, "scripts")["assets/x.js"]))


def test_part_stands_after_those_it_imports(folder: Path) -> None:
    assert join(folder) == '(function(){"use strict";const two=2;const one=two+1;})();'


def test_part_stands_once_however_often_it_is_imported(folder: Path) -> None:
    (folder / "a.js").write_text(f'import {{ three }} from "./c/c.js";\n{MAIN}', "utf-8")
    (folder / "c").mkdir()
    (folder / "c/c.js").write_text(
        'import { two } from "../b.js";\nexport function three() {\n  return two + 1;\n}\n', "utf-8"
    )
    joined = join(folder)
    assert joined.count("two=2") == 1
    assert joined.index("two=2") < joined.index("three") < joined.index("one=")


@pytest.mark.parametrize(
    ("part", "text", "line"),
    [
        ("a.js", MAIN.replace("b.js", "bb.js"), 'a.js:1:1: no file "bb.js"; expected a part'),
        ("a.js", MAIN.replace("two }", "too }"), 'a.js:1:1: no "too" in b.js; expected a name'),
        ("a.js", MAIN.replace("two }", "two as x }"), 'a.js:1:1: "import { two as x }'),
        ("a.js", f"{MAIN}export default one;\n", 'a.js:4:1: "export default one;"'),
        ("a.js", f"{MAIN}export * from './b.js';\n", 'a.js:4:1: "export * from'),
        ("b.js", f"{OTHER}const one = 1;\n", 'a.js:1:1: "one" is a name of b.js too'),
        ("b.js", f"{OTHER}const [x, one] = [1, 2];\n", 'a.js:1:1: "one" is a name of b.js too'),
        ("b.js", f'import {{ one }} from "./a.js";\n{OTHER}', "b.js:1:1: a.js imports this part"),
        ("b.js", OTHER.replace("export ", ""), 'a.js:1:1: no "two" in b.js'),
    ],
)
def test_what_cannot_be_joined_is_told(folder: Path, part: str, text: str, line: str) -> None:
    (folder / part).write_text(text, "utf-8")
    with pytest.raises(ContentError) as raised:
        join(folder)
    assert line in str(raised.value.problems[0])


def test_every_part_is_in_a_script() -> None:
    folder = ROOT / "templates/scripts"
    parts = {path.relative_to(folder).as_posix() for path in folder.rglob("*.js")}
    joined = set()
    for entry in ENTRIES.values():
        joined |= {part.path for part in scripts._Joiner(folder, "x")._in_order(entry)}
    assert parts == joined


def test_published_scripts_hold_no_explanation() -> None:
    for address, text in join_scripts(ROOT / "templates/scripts", "scripts").items():
        trimmed = jsmin(text)
        assert not any(mark in trimmed for mark in ("/*", "@param", "import ", "export ")), address
