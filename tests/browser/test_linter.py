"""The linter of `make check` sees style sheets and scripts, wherever they lie."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.building import ROOT

BIOME = ROOT / "tests/node/node_modules/.bin/biome"
CONFIG = ROOT / "biome.jsonc"


def check(folder: Path) -> tuple[int, str]:
    """Run the linter in a folder as `make check` does; return how it ends and what it says."""
    shutil.copy(CONFIG, folder)
    command = [str(BIOME), "check", "--error-on-warnings", "--colors=off"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("path", "text", "rule"),
    [
        ("templates/styles/a.css", "p {\n  colour: inherit;\n}\n", "noUnknownProperty"),
        ("templates/styles/a.css", "p {\n  top: 0;\n  top: 0;\n}\n", "noDuplicateProperties"),
        ("templates/styles/a.css", "p{top:0}\n", "would have printed"),
        ("templates/scripts/search/a.js", "const a = 1;\n", "noUnusedVariables"),
        ("templates/scripts/a.js", "lost();\n", "noUndeclaredVariables"),
        ("templates/theme/assets/a.js", "globalThis.a == 1;\n", "noDoubleEquals"),
        ("tests/node/a.mjs", "var a = 1;\nexport { a };\n", "noVar"),
    ],
)
def test_faults_are_seen(tmp_path: Path, path: str, text: str, rule: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(text, "utf-8")
    code, output = check(tmp_path)
    assert code == 1
    assert path in output
    assert rule in output


def test_what_is_built_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p {\n  top: 0;\n}\n", "utf-8")
    for folder in ("site", ".site-new", "build", ".venv", "node_modules"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.css").write_text("p{colour:inherit}", "utf-8")
    code, output = check(tmp_path)
    assert code == 0, output


def test_rules_that_are_off_have_their_reason_above() -> None:
    lines = CONFIG.read_text("utf-8").splitlines()
    off = [i for i, line in enumerate(lines) if '"off"' in line or '"enabled": false }' in line]
    assert len(off) >= 3
    for i in off:
        assert lines[i - 1].strip().startswith("//"), lines[i]
