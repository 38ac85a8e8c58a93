"""Count the lists of a document of Word, and say what it prints before each paragraph of them."""

import re
from dataclasses import dataclass

from lxml.etree import _Element

from generator.importing.numerals import is_number_format, numeral
from generator.importing.word_styles import Styles
from generator.importing.word_xml import child, children, number, switch, value

_LEVELS = 9
_PLACE = re.compile("%([1-9])")


@dataclass(frozen=True)
class _Level:
    start: int
    number_format: str
    text: str
    restart: int
    """It starts anew after a level above this one, counted from 1; 0 for never."""
    is_legal: bool
    is_shown: bool


@dataclass(frozen=True)
class ListItem:
    """What is printed before a paragraph of a list."""

    numeral: str
    """As it is printed, without the blank or tab after it; nothing for a bullet."""
    level: int
    """From 1."""
    unknown_format: str = ""
    """The name of a format that is printed as decimal here for want of a better way."""


class Numbering:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = _by_id(root, "num", "numId")
        self._kinds = _by_id(root, "abstractNum", "abstractNumId")
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        self._levels: dict[tuple[str, int], _Level | None] = {}
        self._starts: dict[tuple[str, int], int | None] = {}
        self._kinds_of_lists: dict[str, str] = {}
        self._levels_of_styles: dict[tuple[str, str], int] = {}

    def item(self, properties: _Element | None) -> ListItem | None:
        """Count a paragraph, and return what is printed before it, if it is in a list."""
        num_id, level, style = self._styles.numbering(properties)
        if num_id not in self._lists:
            return None
        if level is None:
            level = self._level_of_style(num_id, style)
        level = max(0, min(level, _LEVELS - 1))
        if self._level(num_id, level) is None:
            return ListItem("", level + 1)
        self._count(num_id, level)
        return self._print(num_id, level)

    def _count(self, num_id: str, level: int) -> None:
        # Lists of one kind go on counting where another has stopped, unless told to start anew.
        counts = self._counts.setdefault(self._kind(num_id), {})
        anew = self._start_of_list(num_id, level)
        if anew is not None and (num_id, level) not in self._started:
            counts[level] = anew
        else:
            counts[level] = counts[level] + 1 if level in counts else self._start(num_id, level)
        self._started.add((num_id, level))
        for deeper in [at for at in counts if at > level]:
            below = self._level(num_id, deeper)
            if level < (below.restart if below else deeper):
                del counts[deeper]

    def _print(self, num_id: str, level: int) -> ListItem:
        shape = self._level(num_id, level)
        if shape is None or not shape.is_shown or shape.number_format == "bullet":
            return ListItem("", level + 1)
        unknown = []
        counts = self._counts[self._kind(num_id)]

        def printed(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = self._level(num_id, at)
            number_format = other.number_format if other else "decimal"
            if number_format == "none":
                return ""
            if not is_number_format(number_format):
                unknown.append(number_format)
            # A level that has not been counted yet is printed as it would start.
            count = counts.get(at, self._start(num_id, at))
            return numeral(count, "decimal" if shape.is_legal else number_format)

        text = _PLACE.sub(printed, shape.text)
        return ListItem(text.strip(" \t"), level + 1, "".join(unknown[:1]))

    def _start(self, num_id: str, level: int) -> int:
        anew = self._start_of_list(num_id, level)
        shape = self._level(num_id, level)
        return anew if anew is not None else shape.start if shape else 1

    def _start_of_list(self, num_id: str, level: int) -> int | None:
        key = (num_id, level)
        if key not in self._starts:
            start = child(self._override(num_id, level), "startOverride")
            self._starts[key] = None if start is None else number(start, 1)
        return self._starts[key]

    def _override(self, num_id: str, level: int) -> _Element | None:
        overrides = children(self._lists[num_id], "lvlOverride")
        return next((at for at in overrides if number(at, -1, "ilvl") == level), None)

    def _level(self, num_id: str, level: int) -> _Level | None:
        key = (num_id, level)
        if key not in self._levels:
            found = child(self._override(num_id, level), "lvl")
            if found is None:
                kind = self._kinds.get(self._kind(num_id))
                found = _level_element(kind, level)
            self._levels[key] = None if found is None else _shape(found, level)
        return self._levels[key]

    def _level_of_style(self, num_id: str, style: str) -> int:
        key = (num_id, style)
        if key not in self._levels_of_styles:
            self._levels_of_styles[key] = self._find_level_of_style(num_id, style)
        return self._levels_of_styles[key]

    def _find_level_of_style(self, num_id: str, style: str) -> int:
        kind = self._kinds.get(self._kind(num_id))
        for level in [] if kind is None else children(kind, "lvl"):
            if value(child(level, "pStyle")) == style:
                return number(level, 0, "ilvl")
        return 0

    def _kind(self, num_id: str) -> str:
        if num_id not in self._kinds_of_lists:
            self._kinds_of_lists[num_id] = self._find_kind(num_id)
        return self._kinds_of_lists[num_id]

    def _find_kind(self, num_id: str) -> str:
        seen: set[str] = set()
        while num_id in self._lists and num_id not in seen and len(seen) < _LEVELS:
            seen.add(num_id)
            kind = value(child(self._lists[num_id], "abstractNumId"))
            link = value(child(self._kinds.get(kind), "numStyleLink"))
            if not link:
                return kind
            # The levels are those of the list that the style names.
            num_id = self._styles.list_of(link)
        return ""


def _by_id(root: _Element | None, name: str, id_name: str) -> dict[str, _Element]:
    found = [] if root is None else list(children(root, name))
    return {value(element, id_name): element for element in found}


def _level_element(kind: _Element | None, level: int) -> _Element | None:
    found = [] if kind is None else children(kind, "lvl")
    return next((at for at in found if number(at, -1, "ilvl") == level), None)


def _shape(level: _Element, index: int) -> _Level:
    # A format of newer versions has one beside it for programs that do not know it.
    older = value(child(level, "AlternateContent", "Fallback", "numFmt"))
    number_format = value(child(level, "numFmt")) or older or "decimal"
    return _Level(
        start=number(child(level, "start"), 0),
        number_format="bullet" if child(level, "lvlPicBulletId") is not None else number_format,
        text=value(child(level, "lvlText")),
        restart=number(child(level, "lvlRestart"), index),
        is_legal=bool(switch(child(level, "isLgl"))),
        is_shown=not switch(child(level, "rPr", "vanish")),
    )
