"""Check that each id can be what it becomes: an address, an anchor, the name of a file."""

import re
from collections.abc import Collection, Iterable, Iterator

from generator.catalog import records
from generator.catalog.change_records import ChangeRecord
from generator.content.entries import Content, Entry
from generator.file_names import why_no_system_holds
from generator.problems import Problem, quoted
from generator.structure.reserved import Reserved

_YEAR = re.compile(r"[0-9]{4}")
_OF_YEAR = re.compile(r"(.+)-[0-9]{4}")
_LIST = "index"
"""The page of a list lies beside those of its records."""


_Named = Entry[records.Kind | records.Agency | records.Theme | records.Term | ChangeRecord]


def check_reserved_ids(content: Content, reserved: Reserved) -> Iterator[Problem]:
    """Check that no id is an address or an anchor of the site itself.

    Args:
        content: All records.
        reserved: What the site needs.
    """
    agencies = {agency.record.id for agency in content.agencies}
    lists: dict[str, Iterable[_Named]] = {
        "themes": content.themes,
        "forms": content.forms,
        "kinds": content.kinds,
        "glossary": content.terms,
        "changes": content.changes,
        "agencies": content.agencies,
    }
    for name, entries in lists.items():
        for entry in entries:
            if is_used_by_site(name, entry.record.id, agencies, reserved):
                message = f"id {quoted(entry.record.id)} is used by the site itself;"
                yield entry.problem("id", f"{message} expected another.")


def is_used_by_site(name: str, key: str, agencies: Collection[str], reserved: Reserved) -> bool:
    """Tell whether an id would be an address or an anchor of the site itself.

    Args:
        name: The list in which it is to be, such as `agencies`.
        key: The id.
        agencies: The ids of all agencies.
        reserved: What the site needs.
    """
    if name in ("themes", "forms"):
        return key == _LIST
    if name != "agencies":
        return key in reserved.ids
    # Their anchors stand on pages with those of the years, and with their own of other years.
    other = _OF_YEAR.fullmatch(key)
    is_of_year = _YEAR.fullmatch(key) or (other and other[1] in agencies)
    return key in reserved.ids or key == _LIST or bool(is_of_year)


def check_file_names(
    entries: Iterable[Entry[records.Agency | records.Theme | records.ActivityRecord]],
) -> Iterator[Problem]:
    """Check that each id that becomes the name of a file is one on every system."""
    for entry in entries:
        why = why_no_system_holds(entry.record.id)
        if why:
            yield entry.problem("id", f"id {why}")
