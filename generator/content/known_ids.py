"""Know the ids of a list, and which of them was meant by a value that is none."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from generator.catalog import records
from generator.close_matches import Choices
from generator.content.entries import Entry
from generator.look_alikes import drawn
from generator.problems import nearest


class Known:
    """The ids of the records of a list, with the names for which one may stand."""

    def __init__(self, names: Mapping[str, Sequence[str]]) -> None:
        self._own = names
        self._ids = Choices(names)
        self._hints: dict[str, str] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._own

    def hint(self, value: str) -> str:
        """Return a hint that names an id, for one that is mistyped or for a name in its place."""
        if value not in self._hints:
            self._hints[value] = nearest(self._meant(value), self._ids)
        return self._hints[value]

    def _meant(self, value: str) -> str:
        named = self._by_name.get(_folded(value))
        if named or self._ids.closest(value):
            return named or value
        close = self._names.most_like(_folded(value))
        return self._by_name[close] if close else value

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {_folded(name): key for key, own in self._own.items() for name in own}

    @cached_property
    def _names(self) -> Choices:
        return Choices(self._by_name)


def known_kinds(entries: Iterable[Entry[records.Kind]]) -> Known:
    """Return the ids of kinds, with their names."""
    return Known({entry.record.id: _both(entry.record) for entry in entries})


def known_topics(entries: Iterable[Entry[records.Theme]]) -> Known:
    """Return the ids of themes or of forms, with their names."""
    found = (entry.record for entry in entries)
    return Known({item.id: [*_both(item), *item.aliases.zh, *item.aliases.en] for item in found})


def known_agencies(entries: Iterable[Entry[records.Agency]]) -> Known:
    """Return the ids of agencies, with their names."""
    return Known({entry.record.id: _agency_names(entry.record) for entry in entries})


def _folded(name: str) -> str:
    return " ".join(drawn(name).casefold().split())


def _both(record: records.Kind | records.Theme | records.Agency) -> list[str]:
    return [record.name.zh, record.name.en or ""]


def _agency_names(agency: records.Agency) -> list[str]:
    short, also, searched = agency.short_name, agency.aliases, agency.search_names
    others = [short.zh, short.en or "", agency.acronym or "", *also.zh, *also.en]
    return [*_both(agency), *filter(None, others), *searched.zh, *searched.en]
