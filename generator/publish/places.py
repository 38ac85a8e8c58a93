"""Where a site lies, and where a build puts what is not to be seen yet or any more."""

import errno
import glob
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.one_at_a_time import one_at_a_time
from generator.publish.owning import is_real_folder


def real_folder(site: Path) -> Path:
    """Return the folder that a path leads to by its links, if any; it may not exist yet.

    Raises:
        OSError: There is something else.
    """
    real = Path(os.path.realpath(site))
    if os.path.lexists(real) and not is_real_folder(real):
        raise OSError(errno.ENOTDIR, "is no folder; expected a folder, or nothing yet", str(site))
    return real


def aside(site: Path) -> Path:
    """Return where the old site lies while the new one takes its place."""
    return site.with_name(f".{site.name}-build-old")


def stage(site: Path) -> Path:
    """Return where, inside the site, new files are copied to before they are `committed`."""
    return site / f".{site.name}-build-new"


def committed(site: Path) -> Path:
    """Return where, inside the site, new files lie that are to take the place of old ones."""
    return site / f".{site.name}-build-update"


@contextmanager
def new_folder(site: Path) -> Iterator[Path]:
    """Make a folder for a new site, beside the old one if that can be; remove it afterwards."""
    name = f"{_prefix(site)}{secrets.token_hex(4)}"
    # Named before it is made, so that an interrupt leaves nothing behind.
    made = site.parent / name
    try:
        try:
            made.mkdir(mode=0o700, parents=True)
        except OSError:
            # Files can be put into a folder that cannot be replaced.
            if not site.is_dir():
                raise
            made = Path(tempfile.gettempdir()) / name
            made.mkdir(mode=0o700)
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def remove_new_folders(site: Path) -> None:
    """Remove what builds that were killed have left of new sites."""
    for path in [*site.parent.glob(f"{glob.escape(_prefix(site))}*"), stage(site)]:
        shutil.rmtree(path, ignore_errors=True)


@contextmanager
def one_build_at_a_time(site: Path) -> Iterator[None]:
    """Wait until no other build is at work on a site; where the system cannot tell, go on."""
    with one_at_a_time(next(path for path in site.parents if path.is_dir())):
        yield


def _prefix(site: Path) -> str:
    return f".{site.name}-build-new-"
