"""What earlier builds have found out; nothing but the time of a build depends on it."""

from dataclasses import dataclass, field
from pathlib import Path

from generator.cache import CacheFolder
from generator.content.kept_files import KeptFiles
from generator.standing.site import StandingSite, keep_standing, read_standing


@dataclass
class Known:
    """What a build may go by."""

    standing: StandingSite | None = None
    """What stands of the site."""
    files: KeptFiles = field(default_factory=KeptFiles)
    """What the files of activities have said."""


def read_known(cache: CacheFolder, site: Path) -> Known:
    """Return what is known of a project, given its cache and the folder of its site."""
    return Known(read_standing(cache, site), KeptFiles.load(cache))


def keep_known(cache: CacheFolder, site: Path, known: Known) -> None:
    """Keep it for the next build."""
    if known.standing:
        keep_standing(cache, site, known.standing)
    known.files.save(cache)
