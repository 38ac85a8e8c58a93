"""Know the agencies that a project has by every Chinese name of theirs."""

from collections.abc import Iterable
from pathlib import Path

from generator.catalog.records import Agency
from generator.content.load import load_content
from generator.structure.reserved import Reserved


def known_names(agencies: Iterable[Agency]) -> dict[str, str]:
    """Return every Chinese name of some agencies with the id of its agency.

    A name that two have is that of the first; `check` tells of it.
    """
    found: dict[str, str] = {}
    for agency in agencies:
        for name in agency.chinese_names:
            found.setdefault(name, agency.id)
    return found


def read_known_names(content: Path) -> dict[str, str]:
    """Return the names of the agencies of a content folder, whatever else is wrong in it."""
    found, _ = load_content(content, Reserved())
    return known_names(entry.record for entry in found.agencies) if found else {}
