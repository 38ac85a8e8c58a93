"""Read one YAML file as plain text values, knowing the line and column of each.

Every scalar stays the text that was typed: `no`, `1.10`, `2024-09-01`, `012` and `~` are not
turned into anything else. Aliases, tags and duplicate keys are problems, so a file holds just what
it shows.
"""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from generator.characters import CONTROL
from generator.content.yaml_mistakes import hint_on
from generator.files import read_text
from generator.problems import MOST_PER_FILE, REST_UNCHECKED, Level, Problem, quoted

Data = str | list["Data"] | dict[str, "Data"]
Loc = tuple[str | int, ...]
"""The keys and indexes that lead from the top of a file to a value."""

MAX_DEPTH = 32

# Of a huge list that is wrong from its beginning, no more places than of these are looked up.
_FIRST_ITEMS = 1000

# A mistake of these kinds is where it begins; the parser notices it only lines later.
_BEGUN = ("scanning a quoted scalar", "scanning a simple key", "parsing a flow ")


@dataclass(frozen=True)
class _Mark:
    line: int
    column: int


@dataclass
class YamlSource:
    """A parsed file: its data, and where each value stands."""

    path: str
    """Relative to the project folder, for messages."""
    text: str = field(repr=False)
    data: Data
    problems: list[Problem]
    """What was found while parsing."""
    complete: bool
    """False when parsing stopped before the end, so that the data lacks something."""

    def drop_data(self) -> None:
        """Hold the data no longer, once there are records of it; the places of values stay."""
        self.data = ""

    @cached_property
    def _marks(self) -> dict[tuple[Loc, bool], _Mark]:
        return self._marks_of(None)

    @cached_property
    def _first_marks(self) -> dict[tuple[Loc, bool], _Mark]:
        return self._marks_of(_FIRST_ITEMS)

    def _marks_of(self, items: int | None) -> dict[tuple[Loc, bool], _Mark]:
        # Made by parsing once more, and only for a file about which something must be said.
        marks: dict[tuple[Loc, bool], _Mark] = {}
        _parse(self.text, self.path, marks, items)
        return marks

    def problem(
        self,
        loc: Loc,
        message: str,
        hint: str = "",
        *,
        on_key: bool = False,
        level: Level = "error",
    ) -> Problem:
        """Return a problem at the value that `loc` leads to, or at the nearest value around it.

        Args:
            loc: Keys and indexes from the top of the file.
            message: What is wrong; what was expected.
            hint: A sentence that may help.
            on_key: Point at the key instead of at its value.
            level: How bad it is.
        """
        marks = self._first_marks if (loc, on_key) in self._first_marks else self._marks
        mark = marks.get((loc, on_key))
        while mark is None and loc:
            loc = loc[:-1]
            mark = marks.get((loc, False))
        mark = mark or _Mark(1, 1)
        return Problem(self.path, mark.line, mark.column, message, hint, level)


def read_yaml(path: Path, shown: str, hint: str = "") -> YamlSource:
    """Return a parsed file; raise `ContentError` when it cannot be read as text at all."""
    return parse_yaml(read_text(path, shown, hint=hint), shown)


def parse_yaml(text: str, shown: str) -> YamlSource:
    """Return parsed YAML; what is wrong with it is among its problems."""
    builder = _parse(text, shown)
    return YamlSource(shown, text, builder.root, builder.problems, builder.complete)


class _StopError(Exception):
    """Nothing more can be read from this file."""


# An event of PyYAML's parser; its stubs leave out half of the attributes.
_Event = Any
_Value = Any


class _Builder:
    """Build data from parser events, one level of nesting after the other, without recursion."""

    def __init__(
        self,
        path: str,
        marks: dict[tuple[Loc, bool], _Mark] | None,
        items: int | None,
        *,
        has_escapes: bool,
    ) -> None:
        self.path = path
        self.has_escapes = has_escapes
        self.marks = marks
        self.items = items
        self.problems: list[Problem] = []
        self.root: Data = ""
        self.open: list[Any] = []
        self.keys: list[str | None] = []
        self.documents = 0
        self.complete = False

    def add_problem(self, event: _Event, message: str) -> None:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if len(self.problems) == MOST_PER_FILE - 1:
            self.problems.append(Problem(self.path, line, column, REST_UNCHECKED))
            raise _StopError
        self.problems.append(Problem(self.path, line, column, message))

    def take(self, event: _Event) -> None:
        """Add one parser event to the data."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self.refuse_tag_and_anchor(event)
            if self.has_escapes and CONTROL.search(event.value):
                self.add_problem(event, "escaped control character; expected text without any.")
            self.place(event, event.value)
        elif kind is yaml.MappingStartEvent:
            self.push(event, {})
        elif kind is yaml.SequenceStartEvent:
            self.push(event, [])
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            self.open.pop()
            self.keys.pop()
            self.end_value()
        elif kind is yaml.AliasEvent:
            self.add_problem(event, f'alias "*{event.anchor}"; expected the text itself, in full.')
            raise _StopError
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self.add_problem(event, "second document in one file; expected one.")
                raise _StopError

    def refuse_tag_and_anchor(self, event: _Event) -> None:
        if event.tag:
            tag = quoted(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self.add_problem(event, f"tag {tag}; expected a value without a tag.")
        if event.anchor:
            message = f'anchor "&{event.anchor}"; expected a value without, or text in quotes.'
            self.add_problem(event, message)
            raise _StopError

    def push(self, event: _Event, value: _Value) -> None:
        self.refuse_tag_and_anchor(event)
        if len(self.open) >= MAX_DEPTH:
            self.add_problem(event, f"more than {MAX_DEPTH} levels of nesting; expected a few.")
            raise _StopError
        self.place(event, value)
        self.open.append(value)
        self.keys.append(None)

    def place(self, event: _Event, value: _Value) -> None:
        if not self.open:
            self.root = value
            self.remember(event)
            return
        parent = self.open[-1]
        if type(parent) is list:
            if len(self.open) <= 2 and len(parent) == self.items:
                raise _StopError
            parent.append(value)
            self.remember(event)
        elif self.keys[-1] is None:
            self.start_key(event, value, parent)
        else:
            if self.keys[-1] not in parent:
                self.remember(event)
                parent[self.keys[-1]] = value
            if type(value) is str:
                self.end_value()

    def end_value(self) -> None:
        if self.keys:
            self.keys[-1] = None

    def start_key(self, event: _Event, key: _Value, parent: dict[str, Any]) -> None:
        if type(key) is not str:
            self.add_problem(event, "key is a list or a mapping; expected text.")
            raise _StopError
        self.keys[-1] = key
        if key in parent:
            self.add_problem(event, f"duplicate key {quoted(key)}; expected each key once.")
        else:
            self.remember(event, on_key=True)

    def remember(self, event: _Event, *, on_key: bool = False) -> None:
        if self.marks is None:
            return
        loc: list[str | int] = [
            len(value) - 1 if type(value) is list else str(key)
            for value, key in zip(self.open, self.keys, strict=True)
        ]
        mark = event.start_mark
        self.marks.setdefault((tuple(loc), on_key), _Mark(mark.line + 1, mark.column + 1))


def _parse(
    text: str,
    path: str,
    marks: dict[tuple[Loc, bool], _Mark] | None = None,
    items: int | None = None,
) -> _Builder:
    """Parse a text, or up to `items` of its list; `marks` gets the place of each value."""
    builder = _Builder(path, marks, items, has_escapes="\\" in text)
    try:
        parser = yaml.CSafeLoader(text)
        while event := parser.get_event():
            builder.take(event)
        builder.complete = True
    except _StopError:
        pass
    except yaml.MarkedYAMLError as error:
        begun = (error.context or "").removeprefix("while ").startswith(_BEGUN)
        mark = error.context_mark if begun else error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = f"YAML: {error.problem or error.context}"
        message = f'{what}; expected "key: value" lines, and text with ": " or " #" in quotes.'
        lines = text.splitlines()
        hint = hint_on(lines[line - 1], what) if line <= len(lines) else ""
        builder.problems.append(Problem(path, line, column, message, hint))
    return builder
