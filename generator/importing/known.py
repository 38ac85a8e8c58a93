"""Know what a project has already: agencies by every Chinese name, lists, earlier campaigns."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from generator.catalog.catalog import Catalog
from generator.catalog.records import Agency
from generator.content.lists import Lists, lists_of
from generator.content.load import load_content
from generator.content.read import read_catalog
from generator.structure.reserved import Reserved


@dataclass(frozen=True)
class KnownContent:
    """What a notice is read beside; nothing of it where there is no project."""

    names: dict[str, str] = field(default_factory=dict)
    """Every Chinese name of the agencies, each with the id of its agency."""
    lists: Lists | None = None
    """What files of activities refer to."""
    catalog: Catalog | None = None
    """The campaigns that are published, if nothing is wrong with them."""


def known_names(agencies: Iterable[Agency]) -> dict[str, str]:
    """Return every Chinese name of some agencies with the id of its agency.

    A name that two have is that of the first; `check` tells of it.
    """
    found: dict[str, str] = {}
    for agency in agencies:
        for name in agency.chinese_names:
            found.setdefault(name, agency.id)
    return found


def read_known(content: Path) -> KnownContent:
    """Return what a content folder has, whatever is wrong in it."""
    if not content.is_dir():
        return KnownContent()
    found, _ = load_content(content, Reserved())
    if found is None:
        return KnownContent()
    catalog, _ = read_catalog(content)
    return KnownContent(
        known_names(entry.record for entry in found.agencies), lists_of(found), catalog
    )
