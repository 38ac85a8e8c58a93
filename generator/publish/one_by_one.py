"""Replace the files of a site one by one, where its folder cannot be renamed."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator.finish.manifest import MANIFEST, format_manifest, read_manifest
from generator.publish import places
from generator.publish.keeping import Kept, is_same_file
from generator.publish.owning import Owned, is_real_folder

_BOTH = f".{MANIFEST}"
"""The manifest of the old files and the new ones, as long as it lies beside the new files."""


def replace_files(new: Path, site: Path, tell: Callable[[str], None]) -> None:
    """Replace each file of a site by that of the folder `new`; see `put_in_place`."""
    replacement = _Replacement(site)
    try:
        replacement.run(new)
    finally:
        replacement.clean_up()
        if replacement.stage.exists():
            tell(f"{replacement.stage} could not be removed; the next build removes it.")
        if replacement.kept.message():
            tell(replacement.kept.message())


class _Replacement:
    """New files that lie on the same disk, inside the folder of the site, and take their places."""

    def __init__(self, site: Path) -> None:
        self.stage = places.stage(site)
        self.kept = Kept(site)
        self._site = site
        owned = Owned(site)
        self._own, self._foreign = set(owned.files), owned.foreign
        self._paths: list[str] = []
        self._is_begun = False
        self._standing = "the site is as it was"

    def run(self, new: Path) -> None:
        """Put the new files in place, pages after what they need, and remove the old ones."""
        files = (path for path in new.rglob("*") if path.is_file())
        found = {path.relative_to(new).as_posix() for path in files} - {MANIFEST}
        self._paths = [*sorted(found, key=lambda path: (path.endswith(".html"), path)), MANIFEST]
        try:
            self._copy_from(new)
            self._clear_addresses()
            self._list_both()
            for path in self._paths[:-1]:
                self._put(path, path)
            for path in sorted(self._own - set(self._paths)):
                self._remove(path)
            self._put(MANIFEST, MANIFEST)
            self._standing = "the new site is in place"
        except BaseException as error:
            if not self._is_begun:
                self._give_names_back()
            if self._is_begun or self.kept.names:
                self._standing = self._figures()
            error.add_note(self._standing)
            raise

    def clean_up(self) -> None:
        """Remove what is left of the new files."""
        try:
            shutil.rmtree(self.stage, ignore_errors=True)
        except BaseException as error:
            error.add_note(self._standing)
            raise

    def _copy_from(self, new: Path) -> None:
        """Copy to the disk of the site, where all else is a rename: a full one changes nothing."""
        self.stage.mkdir()
        for path in self._paths:
            (self.stage / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(new / path, self.stage / path)

    def _clear_addresses(self) -> None:
        """Rename what is somebody's before it is listed as the site's, which may be replaced."""
        for path in set(self._foreign) & set(self._paths):
            if not is_same_file(self.stage / path, self._site / path):
                self._rename(self._site / path)

    def _give_names_back(self) -> None:
        with suppress(OSError, KeyboardInterrupt):
            for path, name in [*self.kept.names.items()]:
                if os.path.lexists(name):
                    name.replace(path)
                del self.kept.names[path]

    def _list_both(self) -> None:
        """List the new files as the site's before the first is there, so that none is ever lost."""
        both = {**(read_manifest(self._site) or {}), **(read_manifest(self.stage) or {})}
        (self.stage / _BOTH).write_text(format_manifest(both), encoding="utf-8")
        self._put(_BOTH, MANIFEST)
        self._own.add(MANIFEST)
        self._is_begun = True

    def _put(self, path: str, address: str) -> None:
        source, target = self.stage / path, self._site / address
        for folder in reversed(target.relative_to(self._site).parents[:-1]):
            self._make_folder(self._site / folder)
        if is_same_file(source, target):
            source.unlink()
            return
        if is_real_folder(target):
            self._make_way(target)
        source.replace(target)

    def _make_folder(self, folder: Path) -> None:
        if is_real_folder(folder):
            return
        if os.path.lexists(folder):
            self._make_way(folder)
        folder.mkdir()

    def _make_way(self, target: Path) -> None:
        """Remove what is the site's at a path or below it, and give the rest another name."""
        path = target.relative_to(self._site).as_posix()
        for own in sorted(self._own):
            if own == path or own.startswith(f"{path}/"):
                self._remove(own)
        if os.path.lexists(target):
            self._rename(target)

    def _rename(self, path: Path) -> None:
        path.replace(self.kept.name_for(path))

    def _remove(self, path: str) -> None:
        """Remove a file of the site, and the folders that hold nothing else."""
        file = self._site / path
        file.unlink(missing_ok=True)
        self._own.discard(path)
        for folder in file.parents:
            if folder == self._site or any(folder.iterdir()):
                break
            folder.rmdir()

    def _figures(self) -> str:
        new = sum(not os.path.lexists(self.stage / path) for path in self._paths)
        rest = f"the rest are old ones, and {MANIFEST} may list both; build again"
        return f"{new} of {len(self._paths)} files of the site are new, {rest}"
