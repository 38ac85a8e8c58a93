"""Tell what in the folder of a site is its own, and what is somebody's."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.finish.manifest import MANIFEST, read_manifest


class Owned:
    """What lies in the folder of a site: its own is what its manifest lists, and the manifest."""

    def __init__(self, folder: Path) -> None:
        listed = read_manifest(folder)
        self._own = set() if listed is None else {*listed, MANIFEST}
        self._shared = {str(up) for path in self._own for up in PurePosixPath(path).parents}
        self.files: list[str] = []
        """The paths of the site's own files that are there."""
        self.foreign: list[str] = []
        """The paths of all else; a folder that holds nothing of the site is one path."""
        for path, is_own in self._entries(folder, PurePosixPath()):
            (self.files if is_own else self.foreign).append(path)

    def _entries(self, folder: Path, shown: PurePosixPath) -> Iterator[tuple[str, bool]]:
        for entry in sorted(folder.iterdir()):
            path = str(shown / entry.name)
            if not is_real_folder(entry):
                yield path, path in self._own
            elif path in self._shared:
                yield from self._entries(entry, shown / entry.name)
            else:
                yield path, False


def is_real_folder(path: Path) -> bool:
    """Tell whether a path is a folder, and no link to one, whose files are somebody's."""
    return path.is_dir() and not path.is_symlink()
