"""Check ids, names, and what refers to them: all that one record says of another."""

from collections.abc import Iterable, Iterator

from generator.catalog import change_records, records
from generator.content.entries import AgencyEntries, Content, Entry
from generator.content.known_ids import Known, known_kinds
from generator.content.lists import Lists
from generator.look_alikes import drawn
from generator.problems import Problem, quoted

Named = records.Kind | records.Agency | records.Theme | records.Term | change_records.ChangeRecord


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
    kinds = known_kinds(content.kinds)
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


def check_references(file: AgencyEntries, lists: Lists) -> Iterator[Problem]:
    """Check that what a file and its activities refer to exists, and is named once.

    Ids of a list that could not be read in full are not looked up; what is missing may have them.
    """
    own = file.entry.record.agency
    if lists.known_agencies is not None and own not in lists.known_agencies:
        message = f"unknown agency {quoted(own)}; expected an id of content/agencies.yml."
        yield file.entry.problem("agency", message, lists.known_agencies.hint(own))
    for entry in file.activities:
        themes, forms = entry.record.themes, entry.record.forms
        yield from _unknown_in(entry, "themes", themes, lists.known_themes, "themes.yml")
        yield from _unknown_in(entry, "forms", forms, lists.known_forms, "forms.yml")
        yield from _check_bodies(entry, own, lists.known_agencies)


def check_blocks(
    campaign: Entry[records.CampaignRecord], agencies: Known | None
) -> Iterator[Problem]:
    """Check that the agencies of each block of a notice are known."""
    for i, block in enumerate(campaign.record.notice.blocks):
        for j, value in enumerate(block.agencies):
            where = ("notice", "blocks", i, "agencies", j)
            if agencies is not None and value not in agencies:
                yield _unknown(campaign, where, "agency", value, agencies, "agencies.yml")


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


def check_activity_ids(file: AgencyEntries) -> Iterator[Problem]:
    """Check that each activity id is the only one of its agency and campaign."""
    first: dict[str, Entry[records.ActivityRecord]] = {}
    for entry in file.activities:
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
    entry: Entry[records.ActivityRecord | records.Agency | records.CampaignRecord],
    where: tuple[str | int, ...],
    word: str,
    value: str,
    known: Known,
    file: str,
) -> Problem:
    message = f"unknown {word} {quoted(value)}; expected an id of content/{file}."
    return entry.problem(where, message, known.hint(value))
