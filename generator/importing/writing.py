"""Write what an import has found into a new folder: all of it or nothing."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

NOTICE = "notice.txt"
REPORT = "import-report.json"
READABLE = "import-report.md"


def import_files(
    text: str, original: bytes, ending: str, report: str, readable: str
) -> dict[str, bytes]:
    """Return the files of an import by their names.

    The original is kept beside the text where the two are not the same bytes.

    Args:
        text: The extraction.
        original: The file as received.
        ending: The ending of its name, with the dot.
        report: For programs.
        readable: For a person.
    """
    notice = text.encode()
    files = {NOTICE: notice}
    if original != notice:
        files[f"original{ending.lower()}"] = original
    return {**files, REPORT: report.encode(), READABLE: readable.encode()}


def write_whole(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that is not there yet or is empty, all of them or none.

    They are written beside it first, and put in its place when all are there.

    Raises:
        OSError: The folder cannot be written, or holds something.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        # A temporary folder is its owner's alone; what is written is for whoever reads the rest.
        made.chmod(0o777 & ~_umask(folder.parent))
        for name, data in files.items():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            (made / name).write_bytes(data)
        if folder.is_dir():
            # Windows renames nothing onto a folder; this fails where it holds anything.
            folder.rmdir()
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _umask(beside: Path) -> int:
    """Return what new folders are not to allow, as the folder around them has it."""
    return ~beside.stat().st_mode & 0o777
