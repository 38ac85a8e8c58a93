"""Check that each id can be what it becomes: an address, an anchor, the name of a file."""

import re
from collections.abc import Iterable, Iterator

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


def check_reserved_ids(content: Content, reserved: Reserved) -> Iterator[Problem]:
    """Check that no id is an address or an anchor of the site itself.

    Args:
        content: All records.
        reserved: What the site needs.
    """
    topics: list[Iterable[Entry[records.Theme]]] = [content.themes, content.forms]
    for topic in (entry for entries in topics for entry in entries):
        if topic.record.id == _LIST:
            yield _used(topic)
    lists: list[Iterable[Entry[records.Kind | records.Term | ChangeRecord]]]
    lists = [content.kinds, content.terms, content.changes]
    for entry in (entry for entries in lists for entry in entries):
        if entry.record.id in reserved.ids:
            yield _used(entry)
    agencies = {agency.record.id for agency in content.agencies}
    for agency in content.agencies:
        # Their anchors stand on pages with those of the years, and with their own of other years.
        key, other = agency.record.id, _OF_YEAR.fullmatch(agency.record.id)
        is_of_year = _YEAR.fullmatch(key) or (other and other[1] in agencies)
        if key in reserved.ids or key == _LIST or is_of_year:
            yield _used(agency)


def check_file_names(
    entries: Iterable[Entry[records.Agency | records.Theme | records.ActivityRecord]],
) -> Iterator[Problem]:
    """Check that each id that becomes the name of a file is one on every system."""
    for entry in entries:
        why = why_no_system_holds(entry.record.id)
        if why:
            yield entry.problem("id", f"id {why}")


def _used(
    entry: Entry[records.Kind | records.Agency | records.Theme | records.Term | ChangeRecord],
) -> Problem:
    message = f"id {quoted(entry.record.id)} is used by the site itself; expected another."
    return entry.problem("id", message)
