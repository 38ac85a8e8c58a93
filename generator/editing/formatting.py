"""Bring the content files of a project into their normal form."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

from generator.editing.errors import TargetError
from generator.editing.normal_form import normal_form
from generator.editing.shapes import key_order
from generator.editing.writing import FileChange
from generator.files import paths_below, read_bytes, text_of
from generator.problems import ContentError, Problem, quoted

CONTENT = "content"


def content_files(project: Path, paths: Iterable[Path] = ()) -> list[str]:
    """Return the YAML files of the content, by their paths from the project folder.

    Args:
        project: The folder.
        paths: Files and folders of its content; all of it if there are none.

    Raises:
        TargetError: One of them is no content file, or holds none.
    """
    found: dict[str, None] = {}
    unknown = []
    for path in [*paths] or [project / CONTENT]:
        files = list(_files(project, project / path))
        if not files:
            message = (
                "is no content file; expected a *.yml file of content/, or a folder with some."
            )
            unknown.append(f"{quoted(path.as_posix())} {message}")
        found |= dict.fromkeys(files)
    if unknown:
        raise TargetError(unknown)
    return list(found)


def _files(project: Path, path: Path) -> Iterator[str]:
    root = (project / CONTENT).resolve()
    real = path.resolve()
    if not real.is_relative_to(root):
        return
    inside = real.relative_to(root)
    names = [inside / name for name in paths_below(real)] if real.is_dir() else [inside]
    for name in names:
        if (root / name).is_file() and key_order(name.as_posix()):
            yield f"{CONTENT}/{name.as_posix()}"


def formatted(project: Path, files: Iterable[str], problems: list[Problem]) -> list[FileChange]:
    """Return what the normal form changes in some files.

    Args:
        project: The folder.
        files: Their paths, as `content_files` returns them.
        problems: Gets what is wrong with the files that cannot be formatted.
    """
    changes = []
    for path in files:
        order = key_order(path.removeprefix(f"{CONTENT}/"))
        try:
            data = read_bytes(project / path, path)
            if order:
                text = normal_form(text_of(data, path), path, order)
                changes.append(FileChange(path, data, text.encode()))
        except ContentError as error:
            problems += error.problems
    return [change for change in changes if not change.is_none]


def diff_of(change: FileChange) -> list[str]:
    """Return the lines of the difference that a change makes."""
    before, after = ((text or b"").decode("utf-8-sig") for text in (change.before, change.after))
    return list(
        unified_diff(
            before.splitlines(),
            after.splitlines(),
            change.path if change.before is not None else "/dev/null",
            change.path if change.after is not None else "/dev/null",
            lineterm="",
        )
    )
