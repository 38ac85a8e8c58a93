"""What earlier builds have found out; nothing but the time of a build depends on it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import jinja2

from generator.cache import CacheFolder
from generator.content.kept_files import KeptFiles
from generator.pages.press import Press
from generator.search.memo import Results
from generator.standing.site import StandingSite, keep_standing, read_standing

_SEARCH = "search"
"""What the cache calls what it keeps of the search."""


@dataclass
class Memory:
    """What a build may go by."""

    standing: StandingSite | None = None
    """What stands of the site."""
    files: KeptFiles = field(default_factory=KeptFiles)
    """What the files of activities have said."""
    press: Press | None = None
    """What the last build of this process has printed the text of pages with."""
    env: jinja2.Environment | None = None
    """What it has printed their frames with."""
    cache: CacheFolder | None = None
    """Where it is kept from one process to the next."""
    _results: Results | None = None

    @property
    def results(self) -> Results:
        """What the index of the search was made of; read when it is asked for."""
        if self._results is None:
            found = self.cache.read(_SEARCH) if self.cache else None
            self._results = cast("Results | None", found) or {}
        return self._results

    def keep_results(self) -> None:
        """Keep these for the next process; that may be another than the one that keeps the rest."""
        if self.cache:
            self.cache.write(_SEARCH, dict(self.results))

    def press_for(self, base: str) -> Press | None:
        """Return the press if it is the one for a base."""
        return self.press if self.press and self.press.base == base else None


def read_memory(cache: CacheFolder, site: Path) -> Memory:
    """Return what is known of a project, given its cache and the folder of its site."""
    return Memory(read_standing(cache, site), KeptFiles.load(cache), cache=cache)


def keep_memory(cache: CacheFolder, site: Path, memory: Memory) -> None:
    """Keep it for the next build."""
    if memory.standing:
        keep_standing(cache, site, memory.standing)
    memory.files.save(cache)
