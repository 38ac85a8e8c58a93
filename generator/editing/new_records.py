"""Add a record to a list of the content: what it must have, ready to be filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.names import is_used_by_site
from generator.content.record_reader import RecordReader
from generator.content.yaml_source import Data, Loc, YamlSource, parse_yaml
from generator.editing.edits import InsertItem
from generator.editing.errors import TargetError
from generator.editing.lists import read_list
from generator.editing.new_ids import require_new_id
from generator.editing.shapes import LISTS, formed
from generator.editing.writing import FileChange
from generator.problems import Problem, nearest, quoted
from generator.structure.reserved import Reserved, ids_in

TEMPLATES = "templates"
REQUIRED: dict[str, dict[str, Data]] = {
    "agencies": {
        "name": {"zh": "", "en": ""},
        "short_name": {"zh": "", "en": ""},
        "kind": "",
    },
    "themes": {"name": {"zh": "", "en": ""}, "definition": {"zh": "", "en": ""}},
    "forms": {"name": {"zh": "", "en": ""}, "definition": {"zh": "", "en": ""}},
    "glossary": {"term": {"zh": "", "en": ""}, "confidence": ""},
}
"""What a record of a list must have besides its id."""


@dataclass(frozen=True)
class NewRecord:
    """A record that is to be added."""

    changes: list[FileChange]
    place: str
    """The file and the line where it will stand."""
    left: list[Problem]
    """What is left to fill in."""


def new_record(
    project: Path, name: str, key: str, values: Mapping[Loc, str], after: str | None = None
) -> NewRecord:
    """Return a record that is new in a list; nothing is written.

    Args:
        project: The folder.
        name: The list, one of `REQUIRED`.
        key: Its id.
        values: What is known of it, by the place in the record: `("name", "zh")`.
        after: The id of the record behind which it is to stand; it is the last one otherwise.

    Raises:
        TargetError: The id cannot be, or there is nothing behind which it is to stand.
        ContentError: The list cannot be read.
    """
    files = read_list(project, name)
    ids = [_ids(source) for source, _ in files]
    taken = {each for known in ids for each in known}
    agencies = {each for source, _ in read_list(project, "agencies") for each in _ids(source)}
    reserved = Reserved(ids_in(project / TEMPLATES))
    english = next((text for loc, text in values.items() if loc[-1] == "en"), "")
    require_new_id(
        key, taken, english, lambda each: is_used_by_site(name, each, agencies, reserved)
    )
    file = len(files) - 1
    if after is not None:
        if after not in taken:
            message = f"unknown id {quoted(after)}; expected one of content/{name}.yml."
            raise TargetError([f"{message} {nearest(after, taken)}".rstrip()])
        file = next(i for i, known in enumerate(ids) if after in known)
    source, data = files[file]
    index = ids[file].index(after) + 1 if after is not None else len(source.data)
    record = _filled({"id": key, **REQUIRED[name]}, values)
    text = formed(source.path, source.text, [InsertItem((), index, record)])
    change = FileChange(source.path, data, text.encode())
    return NewRecord([change], *what_is_left(text, source.path, (index,), LISTS[name]))


def what_is_left(text: str, path: str, loc: Loc, kind: Any) -> tuple[str, list[Problem]]:  # noqa: ANN401  # a value of YAML
    """Return where a record stands in a new text, and what is missing there."""
    written, reader = parse_yaml(text, path), RecordReader()
    data: Any = written.data
    for key in loc:
        data = data[key]
    reader.checked(written, data, loc, kind)
    place = written.problem(loc, "").place
    return f"{path}:{place.line}", reader.problems


def _ids(source: YamlSource) -> list[str]:
    items = source.data if isinstance(source.data, list) else []
    return [str(item.get("id", "")) if isinstance(item, dict) else "" for item in items]


def _filled(record: Mapping[str, Data], values: Mapping[Loc, str]) -> dict[str, Data]:
    result: dict[str, Any] = {
        key: {**value} if isinstance(value, dict) else value for key, value in record.items()
    }
    for loc, text in values.items():
        place = result
        for key in loc[:-1]:
            place = place.setdefault(str(key), {})
        place[str(loc[-1])] = text
    return result
