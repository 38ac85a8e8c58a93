"""The site that the last build has left, as far as it stands as that build has written it."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from generator.cache import CacheFolder
from generator.finish.manifest import MANIFEST
from generator.finish.page_notes import Noted
from generator.folder import FileSum, OlderFolder

_NAME = "site"
"""What the cache calls it."""
Stat = tuple[int, int]
"""The bytes of a file, and when it was changed last in nanoseconds: it is read for no more."""


@dataclass(frozen=True)
class StandingSite:
    """What a build may leave as it is."""

    files: OlderFolder
    base: str
    """The base of its keys; see `PageKeys`."""
    keys: Mapping[str, bytes | None]
    """The keys of its pages by their address; a page that is made in each build has none."""
    noted: Noted
    """What was noted of its pages."""

    def has(self, address: str, files: Iterable[str], key: bytes | None) -> bool:
        """Tell whether a page stands as it would be made.

        Args:
            address: Of the page.
            files: The addresses of the files that it is published in.
            key: Its key.
        """
        is_same = key is not None and self.keys.get(address) == key
        return is_same and all(name in self.files.sums for name in files)


def read_standing(cache: CacheFolder, site: Path) -> StandingSite | None:
    """Return what stands in the folder of a site, or None if the last build has not made it so."""
    value = cast("dict[str, Any] | None", cache.read(_NAME))
    if value is None or value["site"] != str(site):
        return None
    try:
        manifest = (site / MANIFEST).read_bytes()
    except OSError:
        return None
    if hashlib.sha256(manifest).hexdigest() != value["manifest"]:
        return None
    stats = dict(_stats(site))
    sums = {
        path: FileSum(sha256, size)
        for path, (sha256, size, changed) in value["files"].items()
        if stats.get(path) == (size, changed)
    }
    noted = Noted(value["hidden"], value["named"], frozenset(value["missing"]))
    return StandingSite(OlderFolder(site, sums), value["base"], value["keys"], noted)


def keep_standing(cache: CacheFolder, site: Path, standing: StandingSite) -> None:
    """Keep what stands in the folder of a site for the next build."""
    stats, sums, noted = dict(_stats(site)), standing.files.sums, standing.noted
    value = {
        "site": str(site),
        "manifest": sums[MANIFEST].sha256,
        "base": standing.base,
        "keys": dict(standing.keys),
        "hidden": dict(noted.hidden),
        "named": dict(noted.named),
        "missing": sorted(noted.missing),
        "files": {
            path: (known.sha256, *stats[path])
            for path, known in sums.items()
            if path in stats and stats[path][0] == known.size
        },
    }
    cache.write(_NAME, value)


def _stats(folder: Path) -> Iterator[tuple[str, Stat]]:
    """Yield every file below a folder by its path in it; a link is none."""
    left = [(os.fspath(folder), "")]
    while left:
        place, shown = left.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    left.append((entry.path, f"{shown}{entry.name}/"))
                elif entry.is_file(follow_symlinks=False):
                    stat = entry.stat(follow_symlinks=False)
                    yield f"{shown}{entry.name}", (stat.st_size, stat.st_mtime_ns)
