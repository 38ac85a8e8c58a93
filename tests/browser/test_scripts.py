"""The parts of the scripts are of the types that their comments state, and none goes unchecked."""

import re
import subprocess
from pathlib import Path

from tests.building import ROOT

SCRIPTS = ROOT / "templates/scripts"
PARTS = sorted(SCRIPTS.rglob("*.js"))
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
    assert {str(path) for path in PARTS} <= set(lines)


def test_parts_are_short() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in PARTS}
    assert len(lines) > 30
    assert {path.name: count for path, count in lines.items() if count > 300} == {}


def test_no_script_is_left_unchecked() -> None:
    for path in (*PARTS, SCRIPTS / "types.d.ts"):
        unchecked = r"@ts-|@\w+ \{[^}\n]*\bany\b" if path.suffix == ".js" else r"[:<|\[] *any\b"
        assert not re.search(unchecked, path.read_text("utf-8")), path.name
