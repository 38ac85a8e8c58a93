"""The same content gives the same bytes, wherever and whenever it is built."""

import os
import subprocess
import sys
from pathlib import Path

from generator.apart import ONE_CORE
from tests.building import ROOT, copy_project

SETTINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8"},
    {
        "PYTHONHASHSEED": "2",
        "TZ": "America/New_York",
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "86400",
        ONE_CORE: "1",
    },
]


def build(folder: Path, settings: dict[str, str]) -> dict[str, bytes]:
    project = copy_project(folder)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **settings}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=project, env=environment, check=True)
    site = project / "site"
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_two_builds_are_identical(tmp_path: Path) -> None:
    first = build(tmp_path / "one", SETTINGS[0])
    second = build(tmp_path / "another" / "deeper", SETTINGS[1])
    assert set(first) == set(second)
    assert [path for path in first if first[path] != second[path]] == []
