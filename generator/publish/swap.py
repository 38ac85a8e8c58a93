"""Put a finished folder in the place of a site, so that nobody meets a half-made one.

The old folder is renamed aside, the new one takes its name, and what is somebody's is moved from
the old one to it. How far that went can be told from the folders alone: without the site's, the old
one is to be put back; with both, what is left in the old one is to be moved or removed.
"""

import errno
import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from generator.finish.manifest import MANIFEST
from generator.publish import places
from generator.publish.keeping import Kept, is_same_file
from generator.publish.owning import Owned, is_real_folder
from generator.publish.update import complete_update, replace_files

# A mount point; a folder that another file system has below it; a folder above it that may not be
# written; on Windows a folder that a program has open.
_CANNOT_RENAME = {errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS}

_IN_ORDER = "The last build was interrupted; the site's folder is in order again."


class CannotRenameError(Exception):
    """The folder of the site cannot have another name."""


def put_in_place(new: Path, site: Path, tell: Callable[[str], None]) -> None:
    """Make the folder `new` the site; what in the old folder is not of the site stays.

    Args:
        new: A finished folder, beside the site's unless that cannot be renamed.
        site: The site's folder; it may not exist yet.
        tell: Is given the lines that a person should read.

    Raises:
        OSError: A step failed. Its last note, as that of any exception, says how things stand now.
    """
    try:
        _Swap(site, tell).run(new)
    except CannotRenameError as error:
        tell(f"The site's folder cannot be renamed ({error}); its files are replaced one by one.")
        replace_files(new, site, tell)


def recover(site: Path, tell: Callable[[str], None]) -> None:
    """Put in order what a build that was killed has left; see `put_in_place`, `update_site`."""
    places.remove_new_folders(site)
    if is_real_folder(places.aside(site)):
        _Swap(site, tell).finish()
    if complete_update(site, tell):
        tell(_IN_ORDER)


class _Swap:
    """The renames that put a new site in the place of an old one; they can be undone."""

    def __init__(self, site: Path, tell: Callable[[str], None]) -> None:
        self._site, self._aside, self._tell = site, places.aside(site), tell
        self._was_there = os.path.lexists(site)
        self._kept = Kept(site, self._aside)
        self._renames: list[tuple[Path, Path]] = []

    def run(self, new: Path) -> None:
        """Do all of it, or nothing."""
        try:
            if self._was_there:
                new.chmod(stat.S_IMODE(self._site.stat().st_mode))
                self._set_aside()
            self._rename(new, self._site)
            if self._was_there:
                self._bring_foreign()
        except CannotRenameError:
            raise
        except BaseException as error:
            error.add_note(self._undo())
            raise
        self._end()

    def finish(self) -> None:
        """Put the old site back if there is no new one; else do what is left to do."""
        try:
            if self._was_there:
                self._bring_foreign()
            else:
                self._rename(self._aside, self._site)
        except BaseException as error:
            error.add_note(self._standing())
            raise
        self._tell(_IN_ORDER)
        if self._was_there:
            self._end()

    def _set_aside(self) -> None:
        try:
            self._rename(self._site, self._aside)
        except OSError as error:
            if error.errno in _CANNOT_RENAME:
                raise CannotRenameError(error.strerror) from error
            raise

    def _rename(self, source: Path, target: Path) -> None:
        # Noted before it is done, since an interrupt may come right after.
        self._renames.append((source, target))
        source.replace(target)

    def _bring_foreign(self) -> None:
        for path in Owned(self._aside).foreign:
            self._bring(self._aside / path, self._folder_for(path) / PurePosixPath(path).name)

    def _folder_for(self, path: str) -> Path:
        source, target = self._aside, self._site
        for part in PurePosixPath(path).parts[:-1]:
            source, target = source / part, self._kept.folder_for(target / part)
            if not target.exists():
                target.mkdir()
                shutil.copymode(source, target)
        return target

    def _bring(self, source: Path, target: Path) -> None:
        if is_real_folder(source) and is_real_folder(target):
            for entry in sorted(source.iterdir()):
                self._bring(entry, target / entry.name)
            return
        if os.path.lexists(target) and not is_same_file(source, target):
            target = self._kept.name_for(target)
        self._rename(source, target)

    def _undo(self) -> str:
        # It ends at the first step that fails: what was moved into the new site is still there.
        with suppress(OSError, KeyboardInterrupt):
            for source, target in reversed(self._renames):
                if os.path.lexists(target) and not os.path.lexists(source):
                    target.replace(source)
        return self._standing()

    def _standing(self) -> str:
        if not os.path.lexists(self._aside):
            return "the site is as it was" if self._was_there else "nothing was written"
        if os.path.lexists(self._site):
            rest = f"but the rest of the old one in {self._aside}"
            return f"the new site is in place, {rest} is left for the next build to put in order"
        return f"the old site is whole in {self._aside}, and the next build puts it back"

    def _end(self) -> None:
        """Say what has another name now, and remove what is left of the old site."""
        if self._kept.message():
            self._tell(self._kept.message())
        try:
            if os.path.lexists(self._aside):
                _remove(self._aside)
        except OSError as error:
            reason = f"{error.strerror}: {error.filename}"
            self._tell(
                f"The new site is in place, but {self._aside} could not be removed: {reason}."
            )
        except BaseException as error:
            error.add_note(f"the new site is in place, and {self._aside} is left to be removed")
            raise


def _remove(old: Path) -> None:
    """Remove an old site; its manifest goes last, since it tells what there is the site's."""
    for path in Owned(old).files:
        if path != MANIFEST:
            (old / path).unlink()
    for folder, _, _ in os.walk(old, topdown=False):
        if Path(folder) != old:
            Path(folder).rmdir()
    (old / MANIFEST).unlink(missing_ok=True)
    old.rmdir()
