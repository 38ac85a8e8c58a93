"""Put a finished folder in the place of another, so that nobody meets a half-made one."""

import shutil
from pathlib import Path


def replace_folder(new: Path, old: Path) -> None:
    """Move the folder `new` to `old`; what was there goes, its hidden files stay.

    Args:
        new: A finished folder on the same disk.
        old: Where it belongs; it may not exist yet.
    """
    for hidden in old.glob(".*"):
        target = new / hidden.name
        if hidden.is_file() and not target.exists():
            shutil.copy2(hidden, target)
    aside = new.with_name(f"{new.name}-old")
    if old.exists():
        old.rename(aside)
    new.rename(old)
    shutil.rmtree(aside, ignore_errors=True)
