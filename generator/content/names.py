"""Check that each id can be what it becomes: an address, an anchor, the name of a file."""

import re
from collections.abc import Iterable, Iterator

from generator.catalog import records
from generator.catalog.change_records import ChangeRecord
from generator.content.entries import Content, Entry
from generator.file_names import why_no_system_holds
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


def check_file_names(content: Content) -> Iterator[Problem]:
    """Check that each id that becomes the name of a file is one on every system."""
    lists: list[Iterable[Entry[records.Agency | records.Theme | records.ActivityRecord]]]
    lists = [content.agencies, content.themes, content.forms]
    for campaign in content.campaigns:
        for file in campaign.files:
            lists += [sentence.activities for sentence in file.sentences]
    for entries in lists:
        for entry in entries:
            why = why_no_system_holds(entry.record.id)
            if why:
                yield entry.problem("id", f"id {why}")


def _used(
    entry: Entry[records.Kind | records.Agency | records.Theme | records.Term | ChangeRecord],
) -> Problem:
    message = f"id {quoted(entry.record.id)} is used by the site itself; expected another."
    return entry.problem("id", message)
