"""Pack files into one zip file; the same files give the same bytes with the same zlib."""

import io
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

TOP = "atlas"
"""The folder in which everything is packed, so that unpacking spreads nothing about."""
_READABLE = 0o100644 << 16
"""An ordinary file that everybody may read."""
_UNIX = 3
_PIECE = 1 << 18


def write_zip(path: Path, files: Mapping[str, Path], day: str) -> None:
    """Pack files part by part.

    Args:
        path: The new file.
        files: Where each file is by the name that it gets; they are packed in the order of these.
        day: The day, as `2026-11-22`, that each file is given as its own.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, source in sorted(files.items()):
            entry = _entry(f"{TOP}/{name}", day)
            # So that it is known in time whether a file takes the form for very large ones.
            entry.file_size = source.stat().st_size
            with source.open("rb") as file, archive.open(entry, "w") as packed:
                shutil.copyfileobj(file, packed, _PIECE)


def zipped(files: Mapping[str, bytes], day: str) -> bytes:
    """Return a zip file of a few small files, given by their names; `day` is as above."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(_entry(name, day), content)
    return packed.getvalue()


def _entry(name: str, day: str) -> zipfile.ZipInfo:
    year, month, number = map(int, day.split("-"))
    entry = zipfile.ZipInfo(name, (year, month, number, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr, entry.create_system = _READABLE, _UNIX
    return entry
