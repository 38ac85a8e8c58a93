"""Tell what in the folder of a site is its own, and what is somebody's."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.finish.manifest import MANIFEST, read_manifest


class Owned:
    """What lies in the folder of a site: its own is what its manifest lists, and the manifest."""

    def __init__(self, folder: Path) -> None:
        listed = read_manifest(folder)
        self._own = set() if listed is None else {*listed, MANIFEST}
        self._shared = set(folders_of(self._own))
        self.files: list[str] = []
        """The paths of the site's own files that are there."""
        self.foreign: list[str] = []
        """The paths of all else; a folder that holds nothing of the site is one path."""
        for path, is_own in self._entries(str(folder), ""):
            (self.files if is_own else self.foreign).append(path)

    def _entries(self, folder: str, shown: str) -> Iterator[tuple[str, bool]]:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            path = f"{shown}{entry.name}"
            if not entry.is_dir(follow_symlinks=False):
                yield path, path in self._own
            elif path in self._shared:
                yield from self._entries(entry.path, f"{path}/")
            else:
                yield path, False


def folders_of(paths: Iterable[str]) -> Iterator[str]:
    """Yield every folder above some paths."""
    seen: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in seen:
            seen.add(folder)
            yield folder
            folder = folder.rpartition("/")[0]


def is_real_folder(path: Path) -> bool:
    """Tell whether a path is a folder, and no link to one, whose files are somebody's."""
    return path.is_dir() and not path.is_symlink()
