"""Read files and list folders, and say in words why one cannot be read."""

import errno
import os
import re
import tomllib
from contextlib import suppress
from dataclasses import replace
from fnmatch import translate
from pathlib import Path
from typing import Any

from generator.characters import CONTROL, LAYOUT, control_name
from generator.problems import ContentError, Problem

MAX_BYTES = 8_000_000

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")


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


def files_below(folder: Path, pattern: str = "*") -> list[Path]:
    """Return the files below a folder that match, by name.

    Hidden files are left out, and what lies in a hidden folder: a site may be published from a
    clone, with `.git`.
    """
    return sorted(folder / path for path in paths_below(folder, pattern))


def paths_below(folder: Path, pattern: str = "*") -> list[str]:
    """Return the same files as paths inside the folder, with slashes, as text is sorted."""
    is_wanted = re.compile(translate(pattern)).match
    found: list[str] = []
    left = [(os.fspath(folder), "")]
    while left:
        place, shown = left.pop()
        # What is not there, or may not be read, has no files.
        with suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    left.append((entry.path, f"{shown}{entry.name}/"))
                elif is_wanted(entry.name) and entry.is_file():
                    found.append(f"{shown}{entry.name}")
    return sorted(found)


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


def read_bytes(path: Path, shown: str, hint: str = "") -> bytes:
    """Return a file's bytes.

    Args:
        path: The file.
        shown: Its path for messages.
        hint: A sentence that may help when it is too large.

    Raises:
        ContentError: It is missing, unreadable or too large.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            rule = f"expected at most {MAX_BYTES / 1e6:.0f} MB."
            raise ContentError([_at_top(shown, f"file has {size / 1e6:.1f} MB; {rule}", hint)])
        return path.read_bytes()
    except FileNotFoundError:
        raise ContentError([_at_top(shown, "no such file; expected it here.")]) from None
    except OSError as error:
        raise ContentError([_at_top(shown, why_unreadable(error, "file"))]) from error


def read_text(path: Path, shown: str, encoding: str = "utf-8-sig", hint: str = "") -> str:
    """Return a file's text; raise `ContentError` when it is not plain UTF-8, or as `read_bytes`."""
    return text_of(read_bytes(path, shown, hint), shown, encoding)


def text_of(data: bytes, shown: str, encoding: str = "utf-8-sig") -> str:
    """Return the text of a file's bytes; raise `ContentError` when it is not plain UTF-8."""
    text = _decoded(data, shown, encoding)
    layout = LAYOUT.search(text)
    if layout:
        raise ContentError([_control(shown, text, layout.start())])
    return text


def read_raw_text(path: Path, shown: str, hint: str = "") -> str:
    """Return a text as it came: a byte order mark and a typesetter's controls may be in it.

    Args:
        path: The file.
        shown: Its path for messages.
        hint: A sentence that may help when it has other controls.

    Raises:
        ContentError: As for `read_text`.
    """
    return _decoded(read_bytes(path, shown), shown, "utf-8", hint)


def _decoded(data: bytes, shown: str, encoding: str, control_hint: str = "") -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        # The codec counts from after a byte order mark, as `error.object` does.
        before = error.object[: error.start].decode()
        byte = error.object[error.start]
        message = f"byte 0x{byte:02x} is not UTF-8; expected a file saved as UTF-8."
        raise ContentError([_at_offset(shown, before, len(before), message)]) from error
    control = CONTROL.search(text)
    if control:
        raise ContentError([_control(shown, text, control.start(), control_hint)])
    return text


def read_toml(path: Path, shown: str, example: str) -> tuple[str, dict[str, Any]]:
    """Return a file's text and what it says; raise `ContentError` when it is not TOML.

    Args:
        path: The file.
        shown: Its path for messages.
        example: A line of such a file.
    """
    text = read_text(path, shown)
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line, column = (int(n or 1) for n in place.groups()) if place else (1, 1)
        message = f"{_PLACE.sub('', str(error))}; expected TOML, such as {example}."
        raise ContentError([Problem(shown, line, column, message)]) from error


def _control(shown: str, text: str, offset: int, hint: str = "") -> Problem:
    message = f"control character {control_name(text[offset])}; expected text that can be shown."
    return replace(_at_offset(shown, text, offset, message), hint=hint)


def _at_top(shown: str, message: str, hint: str = "") -> Problem:
    return Problem(shown, 1, 1, message, hint)


def _at_offset(shown: str, text: str, offset: int, message: str) -> Problem:
    line_start = text.rfind("\n", 0, offset) + 1
    return Problem(shown, text.count("\n", 0, offset) + 1, offset - line_start + 1, message)
