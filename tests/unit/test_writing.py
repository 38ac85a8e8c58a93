"""Several files are written at once or not at all, whatever stops the work."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.editing.writing import FileChange, read_change, recover, write_together
from generator.problems import ContentError
from tests.building import ROOT, copy_project
from tests.conftest import EXAMPLE

KILLED = """
import os, pathlib, sys
from generator.editing.writing import read_change, write_together
name, left = sys.argv[1], int(sys.argv[2])
step = getattr(pathlib.Path, name)
def stop(*arguments, **options):
    global left
    left -= 1
    if left < 0:
        os._exit(9)
    return step(*arguments, **options)
setattr(pathlib.Path, name, stop)
names = ("content/a.yml", "content/b.yml", "content/new/c.yml")
write_together(pathlib.Path(), [read_change(pathlib.Path(), name, "new\\n") for name in names])
"""

COUNTS = {"mkdir": 4, "write_text": 1, "write_bytes": 3, "rename": 2, "replace": 3}
STEPS = [(step, left) for step, count in COUNTS.items() for left in range(count)]
"""Each call of each function that changes the disk."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    for name in ("a", "b"):
        (tmp_path / f"content/{name}.yml").write_text("old\n", "utf-8")
    return tmp_path


def changes(project: Path) -> list[FileChange]:
    names = ("content/a.yml", "content/b.yml", "content/new/c.yml")
    return [read_change(project, name, "new\n") for name in names]


def state(project: Path) -> dict[str, str]:
    return {
        path.relative_to(project).as_posix(): path.read_text("utf-8") if path.is_file() else ""
        for path in sorted(project.rglob("*"))
    }


def test_all_are_written_and_nothing_is_left(project: Path) -> None:
    (project / "content/a.yml").chmod(0o640)
    assert len(write_together(project, changes(project))) == 3
    assert state(project) == {
        "content": "",
        "content/a.yml": "new\n",
        "content/b.yml": "new\n",
        "content/new": "",
        "content/new/c.yml": "new\n",
    }
    assert (project / "content/a.yml").stat().st_mode & 0o777 == 0o640
    assert write_together(project, changes(project)) == []


def test_link_is_followed(project: Path) -> None:
    (project / "content/b.yml").rename(project / "elsewhere.yml")
    (project / "content/b.yml").symlink_to(project / "elsewhere.yml")
    write_together(project, changes(project))
    assert (project / "content/b.yml").is_symlink()
    assert (project / "elsewhere.yml").read_text("utf-8") == "new\n"


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize(("step", "left"), STEPS)
def test_what_stops_it_puts_all_back(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    stop: type[BaseException],
    step: str,
    left: int,
) -> None:
    before, wanted, done = state(project), changes(project), getattr(Path, step)
    count = 0

    def stopped(*arguments: object, **options: object) -> object:
        nonlocal count
        count += 1
        if count == left + 1:
            raise stop
        return done(*arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, step, stopped)
        with pytest.raises(stop):
            write_together(project, wanted)
    assert state(project) == before
    assert not recover(project)


@pytest.mark.parametrize(("step", "left"), STEPS)
def test_kill_is_put_right_by_the_next_command(project: Path, step: str, left: int) -> None:
    before = state(project)
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, step, str(left)],
        cwd=project,
        env={"PYTHONPATH": str(ROOT)},
        check=False,
        timeout=60,
    )
    recover(project)
    assert ended.returncode == 9
    assert state(project) == before
    assert not recover(project)
    assert len(write_together(project, changes(project))) == 3


def test_file_that_somebody_saves_meanwhile_is_not_overwritten(project: Path) -> None:
    wanted = changes(project)
    (project / "content/b.yml").write_text("saved by hand\n", "utf-8")
    before = state(project)
    with pytest.raises(ContentError) as error:
        write_together(project, wanted)
    assert str(error.value.problems[0]) == (
        "content/b.yml:1:1: file was changed while the command was at work; expected it as it was. "
        "Run the command again."
    )
    assert state(project) == before


def test_command_says_that_it_put_files_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_project(tmp_path, EXAMPLE / "content")
    script = KILLED.replace("content/a.yml", "content/kinds.yml")
    arguments = [sys.executable, "-c", script, "replace", "1"]
    env = {"PYTHONPATH": str(ROOT)}
    ended = subprocess.run(arguments, cwd=tmp_path, env=env, check=False, timeout=60)
    assert ended.returncode == 9
    assert (tmp_path / "content/kinds.yml").read_text("utf-8") == "new\n"
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["format", "--check"])
    assert result.exit_code == 0, result.output
    said = "The last command was interrupted; content/ is as it was before."
    assert result.stderr.splitlines()[0] == said
    assert "ministry" in (tmp_path / "content/kinds.yml").read_text("utf-8")
