"""List folders, and say in words why a folder or a file cannot be read."""

import errno
from pathlib import Path

from generator.problems import ContentError, Problem


def list_folder(folder: Path, shown: str) -> list[Path]:
    """Return what a folder holds by name, hidden entries left out; nothing if it is not there.

    Args:
        folder: The folder.
        shown: Its path for messages.

    Raises:
        ContentError: The folder cannot be read.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        for path in paths[:1]:
            # A folder may allow its names to be read, and no more.
            path.lstat()
    except FileNotFoundError:
        return []
    except OSError as error:
        message = why_unreadable(error, "folder")
        raise ContentError([Problem(shown, 1, 1, message)]) from error
    return paths


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder, or leads to where only `list_folder` can say why not."""
    try:
        return path.is_dir()
    except PermissionError:
        return True


def is_loop(path: Path) -> bool:
    """Tell whether a path is a symbolic link that leads back to itself."""
    try:
        path.stat()
    except OSError as error:
        return error.errno == errno.ELOOP
    return False


def why_unreadable(error: OSError, wanted: str) -> str:
    """Return the message about a `wanted`, a file or a folder, that cannot be read."""
    if error.errno == errno.ELOOP:
        return f"symbolic link that leads back to itself; expected a {wanted}."
    return f"cannot be read ({error.strerror}); expected a readable {wanted}."
