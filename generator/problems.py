"""Say what is wrong in the content, and where, in lines that an editor or a program can jump to."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]

_LONGEST_VALUE = 60
_MOST_CHOICES = 8


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong at one place of one file."""

    path: str
    """Relative to the project folder, always with `/`."""
    line: int
    column: int
    message: str
    """What is wrong; what was expected."""
    hint: str = ""
    """A whole sentence that may help, such as the nearest match."""
    level: Level = "error"
    """A `warning` is for what can be published all the same."""

    def __str__(self) -> str:
        label = "warning: " if self.level == "warning" else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {label}{self.message}{hint}"


class ContentError(Exception):
    """The content cannot be used as it is."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__(summary(self.problems))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop a build."""
    return [problem for problem in problems if problem.level == "error"]


def summary(problems: Sequence[Problem]) -> str:
    """Return the counts of errors and warnings as words: `2 errors, 1 warning`."""
    failed = len(errors(problems))
    counts = [(failed, "error"), (len(problems) - failed, "warning")]
    return ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in counts if n)


def quoted(value: str) -> str:
    """Return a value in quotes, on one line and shortened, for use in a message."""
    line = " ".join(value.splitlines())
    return f'"{line if len(line) <= _LONGEST_VALUE else line[:_LONGEST_VALUE] + "…"}"'


def nearest(value: str, choices: Iterable[str]) -> str:
    """Return a hint that names the choice nearest to `value`, or all of them when they are few."""
    known = sorted(set(choices))
    match = difflib.get_close_matches(value, known, n=1)
    if match:
        return f"Did you mean {quoted(match[0])}?"
    if 0 < len(known) <= _MOST_CHOICES:
        return f"Known: {', '.join(known)}."
    return ""
