"""ProperDocs, which goes on where MkDocs ends, builds the same site with the plugin as it is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import copy_project
from tests.conftest import EXAMPLE


def build(host: str, project: Path, target: Path) -> dict[str, bytes]:
    """Build a project by a host; return the bytes of every file by its path."""
    command = [str(Path(sys.executable).with_name(host)), "build", "--strict", "--quiet"]
    command += ["-f", str(project / "mkdocs.yml"), "-d", str(target)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    files = (path for path in target.rglob("*") if path.is_file())
    return {path.relative_to(target).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("content", ["the example", "the real content"])
def test_properdocs_builds_the_same_bytes(content: str, tmp_path: Path) -> None:
    project = tmp_path / "project"
    if content == "the example":
        copy_project(project, EXAMPLE / "content")
    else:
        copy_project(project)
    ours, theirs = (build(host, project, tmp_path / host) for host in ("mkdocs", "properdocs"))
    assert set(ours) == set(theirs)
    assert [path for path in ours if ours[path] != theirs[path]] == []
    assert len(ours) > 100
