"""Take in the bytes of a file as somebody sent it: whole, of a size that can be read, no device."""

import os
import stat
from pathlib import Path

from generator.files import why_unreadable
from generator.importing.refusal import refusal
from generator.problems import Place

MOST_BYTES = 50_000_000
"""How large a file may be; one of Word with many pictures has some 10 MB."""

_LOCK_MARK = "~$"


def read_received(path: Path, place: Place) -> bytes:
    """Return the bytes of a file.

    Raises:
        ContentError: It is missing, no regular file, empty, too large, or cannot be read.
    """
    if path.name.startswith(_LOCK_MARK):
        # Word takes the first two characters of a long name for its mark.
        message = "is what Word leaves beside a document while that is open; expected the document."
        raise refusal(place, message, "Close it in Word, and name the file without “~$”.")
    try:
        data = _read(path, place)
    except FileNotFoundError:
        raise refusal(place, "no such file; expected a notice to take in.") from None
    except OSError as error:
        raise refusal(place, why_unreadable(error, "file")) from error
    if not data:
        raise refusal(place, "file is empty; expected a notice.", "Get the file again.")
    return data


def _read(path: Path, place: Place) -> bytes:
    _check(path.stat(), place)
    # Between the two looks a pipe may have taken its place, which must not be waited for.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags), "rb") as file:  # noqa: PTH123  # `Path.open` waits for a pipe
        _check(os.fstat(file.fileno()), place)
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        # Some files say that they have no bytes, and never end.
        raise _too_large(place, len(data))
    return data


def _check(found: os.stat_result, place: Place) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise refusal(place, "is a folder; expected the file of a notice.")
    if not stat.S_ISREG(found.st_mode):
        raise refusal(place, "is a device, a pipe or a socket; expected the file of a notice.")
    if found.st_size > MOST_BYTES:
        raise _too_large(place, found.st_size)


def _too_large(place: Place, size: int) -> Exception:
    message = f"file has {size / 1e6:.0f} MB; expected at most {MOST_BYTES / 1e6:.0f} MB."
    return refusal(place, message, "Save a copy without its pictures, or only the notice of it.")
