"""The scripts of the pages are of the types that their comments state."""

import subprocess
from pathlib import Path

from tests.building import ROOT

ASSETS = ROOT / "templates/theme/assets"
NODE = ROOT / "tests/node"


def check_types(*options: str) -> "subprocess.CompletedProcess[str]":
    """Run the TypeScript compiler over the scripts, strictly, without writing anything."""
    compiler = NODE / "node_modules/typescript/bin/tsc"
    command: list[str | Path] = ["node", compiler, "--project", NODE, *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_scripts_are_of_the_types_they_state() -> None:
    result = check_types("--pretty", "false", "--listFiles")
    lines = result.stdout.splitlines()
    assert (result.returncode, [line for line in lines if ": error " in line]) == (0, [])
    assert {str(path) for path in ASSETS.glob("*.js")} <= set(lines)


def test_no_script_is_left_unchecked() -> None:
    for path in ASSETS.glob("*.js"):
        assert "@ts-" not in path.read_text("utf-8"), path.name
