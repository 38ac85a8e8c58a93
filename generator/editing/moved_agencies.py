"""Move the agencies that come with a draft to those of the project, when it is published."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.editing.edits import InsertItem
from generator.editing.lists import read_list
from generator.editing.normal_form import read_source
from generator.editing.shapes import formed
from generator.editing.targets import CAMPAIGNS
from generator.editing.writing import FileChange
from generator.files import read_bytes, text_of
from generator.problems import Problem, quoted


@dataclass(frozen=True)
class MovedAgencies:
    """What changes with the agencies of a draft."""

    texts: dict[str, str] = field(default_factory=dict)
    """The list of the project with them, by its path."""
    gone: list[FileChange] = field(default_factory=list)
    """Their own file."""
    problems: list[Problem] = field(default_factory=list)
    """Those that have no English name."""


def move_new_agencies(project: Path, year: str) -> MovedAgencies:
    """Return what changes; nothing is written.

    Args:
        project: The folder.
        year: Of the campaign that is published.

    Raises:
        ContentError: A list cannot be read.
    """
    path, moved = f"{CAMPAIGNS}/{year}/agencies.yml", MovedAgencies()
    if not (project / path).is_file():
        return moved
    data = read_bytes(project / path, path)
    source = read_source(text_of(data, path), path)
    items: Any = source.data
    target, _ = read_list(project, "agencies")[-1]
    known: Any = target.data
    edits = []
    for i, item in enumerate(items):
        names = [item.get("name"), item.get("short_name") or item.get("name")]
        if not all(isinstance(each, dict) and each.get("en") for each in names):
            message = f"agency {quoted(str(item.get('id')))} has no English name; expected one."
            moved.problems.append(source.problem((i,), message))
        record = {**item, "name": names[0], "short_name": names[1]}
        edits.append(InsertItem((), len(known) + i, record))
    moved.texts[target.path] = formed(target.path, target.text, edits)
    moved.gone.append(FileChange(path, data, None))
    return moved
