"""Find the comments and the blank lines of a file of YAML, and the entry to which each belongs.

A comment on a line of its own, and a blank line, belong to the entry that follows: where that goes,
they go. A comment at the end of a line belongs to the entry on the line.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.content.yaml_source import Loc
from generator.problems import ContentError, Problem

TokenPlace = tuple[int, int]
"""From where to where a token of a text stands."""


_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass
class Notes:
    """What a person reads at one entry, and a program does not."""

    before: list[str] = field(default_factory=list)
    """The lines above it, without their indentation: comments, and blank lines as empty ones."""
    beside: str = ""
    """The comment at the end of its line."""


@dataclass
class FileNotes:
    """All of them in a file."""

    entries: dict[Loc, Notes]
    """By the entry: a key of a mapping, or an item of a list, that begins a line."""
    after: list[str]
    """The lines below the last entry."""


def find_notes(
    text: str, tokens: Iterable[TokenPlace], entries: Mapping[int, list[Loc]], shown: str
) -> FileNotes:
    """Return the comments and blank lines of a file.

    Args:
        text: The file; its lines end with a line feed.
        tokens: Where its tokens stand, in their order.
        entries: The entries that begin on each line, counted from 0, outer ones first.
        shown: Its path for messages.

    Raises:
        ContentError: A comment stands where it would not be kept.
    """
    found: defaultdict[Loc, Notes] = defaultdict(Notes)
    waiting: list[str] = []
    last: Loc | None = None
    wrong: list[Problem] = []
    for number, (has_tokens, comment) in enumerate(_lines(text, tokens)):
        if not has_tokens:
            waiting.append(comment)
            continue
        if number in entries:
            found[entries[number][0]].before += waiting
            last = entries[number][-1]
        elif any(waiting):
            wrong.append(_inside(shown, number))
        waiting = []
        if comment and (last is None or found[last].beside):
            wrong.append(_inside(shown, number + 1))
        elif comment and last is not None:
            found[last].beside = comment
    if wrong:
        raise ContentError(wrong)
    while waiting and not waiting[-1]:
        waiting.pop()
    return FileNotes(dict(found), waiting)


def count_comments(text: str, tokens: Iterable[TokenPlace]) -> Counter[str]:
    """Return how often each comment stands in a file."""
    return Counter(comment for _, comment in _lines(text, tokens) if comment)


def _lines(text: str, tokens: Iterable[TokenPlace]) -> Iterator[tuple[bool, str]]:
    """Yield of each line whether it has a part of a token, and the comment on it."""
    ends = _ends_of_lines(text, tokens)
    end = 0
    for number, line in enumerate(_LINE.findall(text)):
        end += len(line)
        yield number in ends, text[ends.get(number, end - len(line)) : end].strip()


def _inside(shown: str, line: int) -> Problem:
    message = "comment inside a value; expected comments above an entry or at the end of its line."
    return Problem(shown, line, 1, message)


def _ends_of_lines(text: str, tokens: Iterable[TokenPlace]) -> dict[int, int]:
    """Return where the last token of each line ends, for every line with a part of a token."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    ends: dict[int, int] = {}
    line = 0
    for start, end in tokens:
        while line + 1 < len(starts) and starts[line + 1] <= start:
            line += 1
        while True:
            ends[line] = end if line + 1 == len(starts) else min(end, starts[line + 1] - 1)
            if line + 1 == len(starts) or starts[line + 1] >= end:
                break
            line += 1
    return ends
