"""Replace the files of a site one by one, where its folder cannot be renamed."""

import os
import shutil
from collections.abc import Callable
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
        # On the disk of the site first, where all else is a rename: a full disk changes nothing.
        shutil.copytree(new, replacement.stage)
        replacement.run()
    finally:
        shutil.rmtree(replacement.stage, ignore_errors=True)
        if replacement.kept.message():
            tell(replacement.kept.message())


class _Replacement:
    """New files that lie on the same disk, inside the folder of the site, and take their places."""

    def __init__(self, site: Path) -> None:
        self.stage = places.stage(site)
        self.kept = Kept(site)
        self._site = site
        self._own = set(Owned(site).files)
        self._paths: list[str] = []
        self._is_begun = False

    def run(self) -> None:
        """Put the new files in place, pages after what they need, and remove the old ones."""
        files = (path for path in self.stage.rglob("*") if not is_real_folder(path))
        found = {path.relative_to(self.stage).as_posix() for path in files} - {MANIFEST}
        self._paths = [*sorted(found, key=lambda path: (path.endswith(".html"), path)), MANIFEST]
        try:
            self._list_both()
            for path in self._paths[:-1]:
                self._put(path, path)
            for path in sorted(self._own - set(self._paths)):
                self._remove(path)
            self._put(MANIFEST, MANIFEST)
        except BaseException as error:
            error.add_note(self._standing())
            raise

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
        if os.path.lexists(target) and (is_real_folder(target) or address not in self._own):
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
            target.replace(self.kept.name_for(target))

    def _remove(self, path: str) -> None:
        """Remove a file of the site, and the folders that hold nothing else."""
        file = self._site / path
        file.unlink(missing_ok=True)
        self._own.discard(path)
        for folder in file.parents:
            if folder == self._site or any(folder.iterdir()):
                break
            folder.rmdir()

    def _standing(self) -> str:
        if not self._is_begun:
            return "the site is as it was"
        new = sum(not os.path.lexists(self.stage / path) for path in self._paths)
        rest = f"the rest are old ones, and {MANIFEST} lists both; build again"
        return f"{new} of {len(self._paths)} files of the site are new, {rest}"
