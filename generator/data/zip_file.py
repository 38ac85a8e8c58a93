"""Pack the files of a folder into one zip file."""

import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path

TOP = "atlas"
"""The folder in which everything is packed, so that unpacking spreads nothing about."""
_READABLE = 0o100644 << 16
"""An ordinary file that everybody may read."""
_UNIX = 3
_PIECE = 1 << 18


def write_zip(path: Path, folder: Path, names: Iterable[str], day: str) -> None:
    """Pack files part by part; the same files give the same bytes with the same zlib.

    Args:
        path: The new file.
        folder: Where the files are.
        names: Their paths in it; they are packed in the order of these.
        day: The day, as `2026-11-22`, that each file is given as its own.
    """
    year, month, number = map(int, day.split("-"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(names):
            source = folder / name
            entry = zipfile.ZipInfo(f"{TOP}/{name}", (year, month, number, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr, entry.create_system = _READABLE, _UNIX
            # So that it is known in time whether a file takes the form for very large ones.
            entry.file_size = source.stat().st_size
            with source.open("rb") as file, archive.open(entry, "w") as packed:
                shutil.copyfileobj(file, packed, _PIECE)
