"""Check ids, names, and what refers to them: all that one record says of another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from generator.catalog import change_records, records
from generator.close_matches import Choices
from generator.content.entries import AgencyEntries, CampaignFolder, Content, Entry
from generator.look_alikes import drawn
from generator.problems import Problem, nearest, quoted

Named = records.Kind | records.Agency | records.Theme | records.Term | change_records.ChangeRecord


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


def check_lists(content: Content) -> Iterator[Problem]:
    """Check ids and references of the list files."""
    named = ("kinds", "agencies", "themes", "forms", "glossary", "changes")
    lists: list[Iterable[Entry[Named]]] = [content.kinds, content.agencies, content.themes]
    lists += [content.forms, content.terms, content.changes]
    for name, entries in zip(named, lists, strict=True):
        for problem in check_unique_ids(entries):
            # One of the two was meant to have another id, which would seem unknown.
            content.partial.add(name)
            yield problem
    kinds = Known({entry.record.id: _both(entry.record) for entry in content.kinds})
    for entry in content.agencies:
        if "kinds" not in content.partial and entry.record.kind not in kinds:
            yield _unknown(entry, ("kind",), "kind", entry.record.kind, kinds, "kinds.yml")
    yield from check_unique_names(content.agencies)


def check_unique_ids(entries: Iterable[Entry[Named]]) -> Iterator[Problem]:
    """Check that no id of a list stands there twice."""
    first: dict[str, Entry[Named]] = {}
    for entry in entries:
        other = first.setdefault(entry.record.id, entry)
        if other is not entry:
            where = other.where("id")
            message = f"id {quoted(entry.record.id)} is taken at {where}; expected a new one."
            yield entry.problem("id", message)


def check_unique_names(agencies: Iterable[Entry[records.Agency]]) -> Iterator[Problem]:
    """Check that no two agencies bear the same name, or names that look the same."""
    first: dict[str, str] = {}
    for entry in agencies:
        for where, name in _names_with_places(entry.record):
            owner = first.setdefault(drawn(name), entry.record.id)
            if owner != entry.record.id:
                message = f'name {quoted(name)} belongs to "{owner}" too; expected one agency.'
                yield entry.problem(where, message)


def _names_with_places(agency: records.Agency) -> Iterator[tuple[tuple[str, str], str]]:
    for field, names in (("aliases", agency.aliases), ("search_names", agency.search_names)):
        yield from (((field, "zh"), name) for name in names.zh)
        yield from (((field, "en"), name) for name in names.en)
    for field, both in (("short_name", agency.short_name), ("name", agency.name)):
        yield (field, "zh"), both.zh
        if both.en:
            yield (field, "en"), both.en


def check_references(content: Content, campaign: CampaignFolder) -> Iterator[Problem]:
    """Check that what activities refer to exists, and is named once.

    Ids of a list that could not be read in full are not looked up; what is missing may have them.
    """
    themes = None if "themes" in content.partial else _topics(content.themes)
    forms = None if "forms" in content.partial else _topics(content.forms)
    agencies = None
    if "agencies" not in content.partial:
        named = {entry.record.id: _agency_names(entry.record) for entry in content.agencies}
        agencies = Known(named)
    for file in campaign.files:
        if agencies is not None:
            yield from check_agency_known(file, agencies)
        for sentence in file.sentences:
            for entry in sentence.activities:
                yield from _unknown_in(entry, "themes", entry.record.themes, themes, "themes.yml")
                yield from _unknown_in(entry, "forms", entry.record.forms, forms, "forms.yml")
                yield from _check_bodies(entry, file.entry.record.agency, agencies)


def _check_bodies(
    entry: Entry[records.ActivityRecord], own: str, agencies: Known | None
) -> Iterator[Problem]:
    """Check that the bodies an activity names are known, others than its own, and each once."""
    ids = [body.agency for body in entry.record.bodies]
    for i, value in enumerate(ids):
        where = ("bodies", i, "agency")
        if agencies is not None and value not in agencies:
            yield _unknown(entry, where, "agency", value, agencies, "agencies.yml")
        elif value == own:
            message = f"agency {quoted(value)} announces this activity itself;"
            yield entry.problem(where, f"{message} expected another agency.")
        elif value in ids[:i]:
            message = f"agency {quoted(value)} stands twice; expected it once."
            yield entry.problem(where, message)


def check_agency_known(file: AgencyEntries, known: Known) -> Iterator[Problem]:
    """Check that a file's agency is one of `agencies.yml`."""
    agency = file.entry.record.agency
    if agency not in known:
        message = f"unknown agency {quoted(agency)}; expected an id of content/agencies.yml."
        yield file.entry.problem("agency", message, known.hint(agency))


def check_activity_ids(campaign: CampaignFolder) -> Iterator[Problem]:
    """Check that each activity id is the only one of its agency and campaign."""
    for file in campaign.files:
        first: dict[str, Entry[records.ActivityRecord]] = {}
        for sentence in file.sentences:
            for entry in sentence.activities:
                other = first.setdefault(entry.record.id, entry)
                if other is not entry:
                    where = other.where("id")
                    message = f"activity id {quoted(entry.record.id)} is taken at {where};"
                    yield entry.problem("id", f"{message} expected a new one.")


def _unknown_in(
    entry: Entry[records.ActivityRecord],
    field: str,
    ids: tuple[str, ...],
    known: Known | None,
    file: str,
) -> Iterator[Problem]:
    for i, value in enumerate(ids):
        if known is not None and value not in known:
            yield _unknown(entry, (field, i), field.removesuffix("s"), value, known, file)
        elif value in ids[:i]:
            message = f"{field.removesuffix('s')} {quoted(value)} stands twice; expected it once."
            yield entry.problem((field, i), message)


def _unknown(
    entry: Entry[records.ActivityRecord | records.Agency],
    where: tuple[str | int, ...],
    word: str,
    value: str,
    known: Known,
    file: str,
) -> Problem:
    message = f"unknown {word} {quoted(value)}; expected an id of content/{file}."
    return entry.problem(where, message, known.hint(value))


def _folded(name: str) -> str:
    return " ".join(drawn(name).casefold().split())


def _both(record: records.Kind | records.Theme | records.Agency) -> list[str]:
    return [record.name.zh, record.name.en or ""]


def _topics(entries: Iterable[Entry[records.Theme]]) -> Known:
    found = (entry.record for entry in entries)
    return Known({item.id: [*_both(item), *item.aliases.zh, *item.aliases.en] for item in found})


def _agency_names(agency: records.Agency) -> list[str]:
    short, also, searched = agency.short_name, agency.aliases, agency.search_names
    others = [short.zh, short.en or "", agency.acronym or "", *also.zh, *also.en]
    return [*_both(agency), *filter(None, others), *searched.zh, *searched.en]
