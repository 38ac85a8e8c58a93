"""Find another name for what is somebody's at an address of the site, and say so."""

import itertools
import os
from collections.abc import Container, Iterator
from pathlib import Path

from generator.publish.owning import is_real_folder

_MOST = 3
"""How many are named in the message."""


class Kept:
    """What stood at an address of the site and was made by no build, with the name it has now."""

    def __init__(
        self, site: Path, old: Path | None = None, listed: Container[str] = frozenset()
    ) -> None:
        """Note names in a site, of which some may still be in use in an old one.

        Args:
            site: The site's folder.
            old: That of the old one.
            listed: The paths that are the site's, whether something is there or not.
        """
        self._site, self._old, self._listed = site, old or site, listed
        self.names: dict[Path, Path] = {}
        """By the path."""

    def name_for(self, path: Path) -> Path:
        """Return a free name beside a path, which something has already, and note it."""
        self.names[path] = next(name for name in _names(path) if self._is_free(name))
        return self.names[path]

    def folder_for(self, path: Path) -> Path:
        """Return a path for a folder, or a name beside it if a file has the path, and note that."""
        folder = next(
            name for name in _names(path) if is_real_folder(name) or not os.path.lexists(name)
        )
        if folder != path:
            self.names[path] = folder
        return folder

    def message(self) -> str:
        """Return one line that says what has another name now, or nothing."""
        found = sorted(self.names.items())
        names = [f"{self._shown(old)} as {self._shown(new)}" for old, new in found]
        more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
        line = (
            f"Kept in the site's folder, since no build made it: {', '.join(names[:_MOST])}{more}."
        )
        return line if names else ""

    def _is_free(self, path: Path) -> bool:
        inside = path.relative_to(self._site)
        is_taken = os.path.lexists(path) or os.path.lexists(self._old / inside)
        return not is_taken and inside.as_posix() not in self._listed

    def _shown(self, path: Path) -> str:
        return path.relative_to(self._site).as_posix()


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths are plain files with the same bytes."""
    if any(path.is_symlink() or not path.is_file() for path in (one, other)):
        return False
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def _names(path: Path) -> Iterator[Path]:
    yield path
    yield path.with_name(f"{path.name}.kept")
    for number in itertools.count(2):
        yield path.with_name(f"{path.name}.kept-{number}")
