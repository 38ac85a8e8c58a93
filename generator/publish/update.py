"""Put changed files in the place of those in the folder of a site, so that a kill harms nothing.

The new files lie in one folder, which a single rename brings into the site's under a fixed name.
Before it nothing of the site has changed. After it the folder is the journal: what is still in it
is still to be done, and its manifest, which tells what is to be removed, leaves it last.
"""

import errno
import os
import shutil
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

from generator.finish.manifest import MANIFEST, read_manifest
from generator.publish import places
from generator.publish.keeping import Kept, is_same_file
from generator.publish.owning import folders_of, is_real_folder

_STAYS = {errno.ENOTEMPTY, errno.EEXIST, errno.EBUSY}
"""Why an own folder stays: it holds something else, or is a mount point."""


def update_site(new: Path, site: Path, tell: Callable[[str], None]) -> None:
    """Make a site what a manifest lists, given the files of it that have changed.

    Args:
        new: A folder, best beside the site's: the manifest of the whole new site, and each file
            that the site's own manifest does not list alike. It is moved into the site's.
        site: The site's folder, which `recover` has put in order. What both manifests list alike
            is taken to be there.
        tell: Is given the lines that a person should read.

    Raises:
        ValueError: A file is listed that `new` does not hold and the site does not list alike.
        OSError: A step failed. Its last note, as that of any exception, says how things stand now.
    """
    update = _Update(new, site, tell)
    with update.told():
        update.list_files()
        update.require_all()
        update.commit()
        update.complete()


def replace_files(new: Path, site: Path, tell: Callable[[str], None]) -> None:
    """Make the whole folder `new` the site, file by file; see `put_in_place`."""
    update = _Update(new, site, tell)
    with update.told():
        update.list_files()
        update.leave_out_same()
        update.commit()
        update.complete()


def complete_update(site: Path, tell: Callable[[str], None]) -> bool:
    """Do what a killed build has left to do of an update, and tell whether there was any."""
    if not is_real_folder(places.committed(site)):
        return False
    update = _Update(places.committed(site), site, tell)
    with update.told():
        update.list_files()
        update.complete()
    return update.is_valid


class _Update:
    """New files, in a folder, that are to take the places of old ones."""

    def __init__(self, new: Path, site: Path, tell: Callable[[str], None]) -> None:
        self._new, self._site, self._tell = new, site, tell
        self._journal, self._stage = places.committed(site), places.stage(site)
        old, listed = read_manifest(site), read_manifest(new)
        self.is_valid = listed is not None
        """Whether the new files have a manifest; without one a journal is complete."""
        self._old, self._listed = old or {}, listed or {}
        self._own = set() if old is None else {*old, MANIFEST}
        self._held: list[str] = []
        """The paths of the new files, pages after what they need."""
        self._folders = {""}
        """Those of the site that are known to be real ones."""
        self._kept = Kept(site, listed=ChainMap(self._old, self._listed))
        self._is_complete = False

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say what has another name now, and in a note of an exception how things stand."""
        try:
            yield
        except BaseException as error:
            error.add_note(self._standing())
            raise
        finally:
            if self._kept.message():
                self._tell(self._kept.message())

    def list_files(self) -> None:
        """Learn which files are new."""
        paths = _files_in(self._new) - {MANIFEST}
        self._held = sorted(paths, key=lambda path: (path.endswith(".html"), path))

    def require_all(self) -> None:
        """Raise `ValueError` if a file is listed that is neither here nor listed by the site."""
        held = set(self._held)
        for path, entry in self._listed.items():
            is_listed = path in self._old and self._old[path] == entry
            if path not in held and not is_listed:
                raise ValueError(f"{path}: is not among the changed files, and not in the site")

    def leave_out_same(self) -> None:
        """Remove those new files that the site has already, with the same bytes."""
        folders = _real_folders(self._site, folders_of(self._held))
        for path in self._held:
            source, target = self._new / path, self._site / path
            if _folder_of(path) in folders and is_same_file(source, target):
                source.unlink()
        self.list_files()

    def commit(self) -> None:
        """Bring all into the site's folder by one rename; from then on it can be completed."""
        if not self.is_valid:
            raise ValueError(f"{self._new / MANIFEST}: is no manifest")
        try:
            self._new.replace(self._journal)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            self._copy()

    def complete(self) -> None:
        """Do what is left to do: what is still in the journal is not in place yet."""
        if self.is_valid:
            for path in self._held:
                self._put(path)
            self._remove_gone()
            self._put(MANIFEST)
        self._is_complete = True
        self._remove_folder(self._journal)

    def _copy(self) -> None:
        """Copy to the disk of the site, where all else is a rename: a full one changes nothing."""
        try:
            self._stage.mkdir()
            for path in [*self._held, MANIFEST]:
                (self._stage / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(self._new / path, self._stage / path)
            self._stage.replace(self._journal)
        except BaseException:
            self._remove_folder(self._stage)
            raise

    def _remove_folder(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        if os.path.lexists(folder):
            self._tell(f"{folder} could not be removed; the next build removes it.")

    def _put(self, path: str) -> None:
        source, target = self._journal / path, self._site / path
        self._make_folder(_folder_of(path))
        if path not in self._own or is_real_folder(target):
            if is_same_file(source, target):
                source.unlink()
                return
            self._make_way(path)
        source.replace(target)

    def _make_folder(self, path: str) -> None:
        if path in self._folders:
            return
        self._make_folder(_folder_of(path))
        folder = self._site / path
        if not is_real_folder(folder):
            self._make_way(path)
            folder.mkdir()
        self._folders.add(path)

    def _make_way(self, path: str) -> None:
        """Remove what is the site's at a path or below it, and give the rest another name."""
        target = self._site / path
        if is_real_folder(target):
            if path in self._own_folders:
                self._remove_below(target)
        elif path in self._own:
            target.unlink(missing_ok=True)
        if os.path.lexists(target):
            target.replace(self._kept.name_for(target))

    @cached_property
    def _own_folders(self) -> set[str]:
        return set(folders_of(self._own))

    def _remove_below(self, top: Path) -> None:
        for place, _, names in os.walk(top, topdown=False):
            folder = Path(place).relative_to(self._site).as_posix()
            for name in names:
                if f"{folder}/{name}" in self._own:
                    Path(place, name).unlink()
            if folder in self._own_folders:
                _remove_if_empty(Path(place))

    def _remove_gone(self) -> None:
        """Remove what the old manifest lists and the new one does not, and folders left empty."""
        gone = [path for path in self._old if path not in self._listed and _is_plain(path)]
        folders = _real_folders(self._site, folders_of(gone))
        for path in sorted(gone):
            file = self._site / path
            if _folder_of(path) in folders and not is_real_folder(file):
                # A path that is none has no file.
                with suppress(FileNotFoundError, ValueError):
                    file.unlink()
        for folder in reversed(folders):
            _remove_if_empty(self._site / folder)

    def _standing(self) -> str:
        if self._is_complete:
            return "the new site is in place"
        if not os.path.lexists(self._journal):
            return "the site is as it was"
        new = sum(not os.path.lexists(self._journal / path) for path in self._held)
        done = f"{new} of {len(self._held)} changed files of the site are in place"
        return f"{done}, and the next build does the rest"


def _files_in(folder: Path) -> set[str]:
    """Return the paths of all files in a folder; one that cannot be read is an error."""

    def fail(error: OSError) -> None:
        raise error

    found = os.walk(folder, onerror=fail)
    paths = (Path(place, name) for place, _, names in found for name in names)
    return {path.relative_to(folder).as_posix() for path in paths}


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def _real_folders(site: Path, folders: Iterable[str]) -> dict[str, None]:
    """Return which folders of a site are no links, nor below one, each after those above it."""
    real = {"": None}
    for folder in sorted(folders):
        if _folder_of(folder) in real and is_real_folder(site / folder):
            real[folder] = None
    return real


def _is_plain(path: str) -> bool:
    """Tell whether a path, which anybody may have listed, is the only one of a file inside."""
    return Path(path).parts == tuple(path.split("/"))


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError as error:
        if error.errno not in _STAYS:
            raise
