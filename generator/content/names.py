"""Check that no id is one that the site itself needs."""

import re
from collections.abc import Iterable, Iterator

from generator.catalog import records
from generator.catalog.change_records import ChangeRecord
from generator.content.entries import Content, Entry
from generator.problems import Problem, quoted
from generator.structure.reserved import RESERVED_IDS

_YEAR = re.compile(r"[0-9]{4}")


def check_reserved_ids(content: Content) -> Iterator[Problem]:
    """Check that no id is an address or an anchor of the site itself."""
    lists: list[Iterable[Entry[records.Kind | records.Theme | records.Term | ChangeRecord]]]
    lists = [content.kinds, content.themes, content.forms, content.terms, content.changes]
    for entries in lists:
        for entry in entries:
            if entry.record.id in RESERVED_IDS:
                yield _used(entry)
    for agency in content.agencies:
        # Their anchors stand on pages with those of the years.
        if agency.record.id in RESERVED_IDS or _YEAR.fullmatch(agency.record.id):
            yield _used(agency)


def _used(
    entry: Entry[records.Kind | records.Agency | records.Theme | records.Term | ChangeRecord],
) -> Problem:
    message = f"id {quoted(entry.record.id)} is used by the site itself; expected another."
    return entry.problem("id", message)
