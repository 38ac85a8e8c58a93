"""Write several files of a project at once: all of them, or none.

The old files are copied into a folder of their own before the first new one takes its place. What
stops the work in between, an error or Ctrl-C, has them put back at once; after a process was killed
the next that writes does it.
"""

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.one_at_a_time import one_at_a_time
from generator.problems import ContentError, Problem

_BEGUN, _BOUND, _DONE = (f".atlas-undo{end}" for end in ("-new", "", "-done"))
"""The names that the folder of old files has in turn: until all are in it, until all new files are
in their places, until it is removed."""
_LIST = "files.json"


@dataclass(frozen=True)
class FileChange:
    """A file as it was read, and as it is to be."""

    path: str
    """From the project folder, with slashes."""
    before: bytes | None
    """None if it is new."""
    after: bytes | None
    """None if it goes."""

    @property
    def is_none(self) -> bool:
        """Whether it is as it is to be."""
        return self.before == self.after


def read_change(project: Path, path: str, after: str) -> FileChange:
    """Return the change of a file to a text, given what it holds now."""
    file = project / path
    return FileChange(path, file.read_bytes() if file.is_file() else None, after.encode())


def write_together(project: Path, changes: Iterable[FileChange]) -> list[str]:
    """Write the files that change, all of them or none, and return their paths.

    Args:
        project: The folder.
        changes: Files with what they were made from.

    Raises:
        ContentError: Something else has changed a file meanwhile.
        OSError: A step failed. The files are as they were.
    """
    wanted = [change for change in changes if not change.is_none]
    if not wanted:
        return []
    with one_at_a_time(project / "content"):
        _tidy(project)
        _check_unchanged(project, wanted)
        try:
            beside = _stage(project, wanted)
            (project / _BEGUN).rename(project / _BOUND)
            for path, new in beside.items():
                if new is None:
                    path.unlink()
                else:
                    new.replace(path)
            (project / _BOUND).rename(project / _DONE)
        finally:
            # Without an error all that is left is the folder of old files.
            _tidy(project)
    return [change.path for change in wanted]


def recover(project: Path) -> bool:
    """Put in order what a process that was killed has left; tell whether files were put back."""
    if not any((project / name).is_dir() for name in (_BEGUN, _BOUND, _DONE)):
        return False
    with one_at_a_time(project / "content"):
        return _tidy(project)


def _check_unchanged(project: Path, changes: Iterable[FileChange]) -> None:
    problems = []
    for change in changes:
        path = project / change.path
        now = path.read_bytes() if path.is_file() else None
        if now != change.before:
            message = "file was changed while the command was at work; expected it as it was."
            problems.append(Problem(change.path, 1, 1, message, "Run the command again."))
    if problems:
        raise ContentError(problems)


def _stage(project: Path, changes: Sequence[FileChange]) -> Mapping[Path, Path | None]:
    """Write new files beside the old ones, and copy these; return what takes whose place.

    In the place of a file that goes nothing comes.
    """
    stage = project / _BEGUN
    stage.mkdir()
    made = dict.fromkeys(
        folder for change in changes for folder in _missing_folders(project / change.path)
    )
    files = [[change.path, change.before is None] for change in changes]
    listed = {"files": files, "made": [folder.relative_to(project).as_posix() for folder in made]}
    (stage / _LIST).write_text(json.dumps(listed), "utf-8")
    beside: dict[Path, Path | None] = {}
    for i, change in enumerate(changes):
        path = (project / change.path).resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        if change.before is not None:
            shutil.copy2(path, stage / str(i))
        beside[path] = None
        if change.after is not None:
            new = beside[path] = _beside(path)
            new.write_bytes(change.after)
            if change.before is not None:
                shutil.copymode(path, new)
    return beside


def _tidy(project: Path) -> bool:
    """Put all back that was not finished; tell whether a file had been changed."""
    shutil.rmtree(project / _DONE, ignore_errors=True)
    is_bound = (project / _BOUND).is_dir()
    for name in (_BEGUN, _BOUND):
        if (project / name).is_dir():
            _put_back(project, project / name)
    return is_bound


def _put_back(project: Path, old_files: Path) -> None:
    try:
        listed = json.loads((old_files / _LIST).read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        # It ended before there was anything to put back.
        listed = {"files": [], "made": []}
    for i, (name, is_new) in enumerate(listed["files"]):
        path, old = (project / name).resolve(), old_files / str(i)
        beside = _beside(path)
        beside.unlink(missing_ok=True)
        if is_new:
            path.unlink(missing_ok=True)
        elif old_files.name == _BOUND:
            shutil.copy2(old, beside)
            beside.replace(path)
    for folder in reversed(listed["made"]):
        with suppress(OSError):
            (project / folder).rmdir()
    old_files.rename(project / _DONE)
    shutil.rmtree(project / _DONE, ignore_errors=True)


def _missing_folders(path: Path) -> list[Path]:
    return [folder for folder in reversed(path.parents) if not folder.exists()]


def _beside(path: Path) -> Path:
    # Readers of content leave out what begins with a dot.
    return path.with_name(f".{path.name}.new")
