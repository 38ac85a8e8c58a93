"""Say what is wrong in the content, and where, in lines that an editor or a program can jump to."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from generator.characters import show
from generator.close_matches import Choices
from generator.look_alikes import told_apart

Level = Literal["error", "warning", "unfinished"]
"""`unfinished` is an error in what is published, and a warning in a draft; see `settled`."""

MOST_PER_FILE = 100
"""How many problems of one file are told one by one."""
REST_UNCHECKED = f"{MOST_PER_FILE - 1} problems above; expected none, before the rest is checked."
"""The last of them, where reading a file ends for their number."""

_LONGEST_VALUE = 60
_FEW = 3
"""So many warnings of a file of a draft are told one by one."""
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

    @property
    def place(self) -> "Place":
        """Where it is."""
        return Place(self.path, self.line, self.column)

    def __str__(self) -> str:
        label = "warning: " if self.level == "warning" else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{show(self.path)}:{self.line}:{self.column}: {label}{self.message}{hint}"


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands in a file of the project."""

    path: str
    """Relative to the project folder, always with `/`."""
    line: int
    column: int

    def problem(self, message: str, hint: str = "", level: Level = "error") -> Problem:
        """Return a problem here."""
        return Problem(self.path, self.line, self.column, message, hint, level)


class ContentError(Exception):
    """The content cannot be used as it is."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        # Problems at one place stay in the order in which they were told.
        self.problems = sorted(problems, key=lambda problem: problem.place)
        super().__init__(summary(self.problems))


def settled(problems: Iterable[Problem], *, is_draft: bool) -> Iterator[Problem]:
    """Yield problems of which it is known whether they stop a build."""
    level: Level = "warning" if is_draft else "error"
    for problem in problems:
        yield replace(problem, level=level) if problem.level == "unfinished" else problem


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop a build."""
    return [problem for problem in problems if problem.level == "error"]


def at_most(problems: Iterable[Problem], most: int = MOST_PER_FILE) -> list[Problem]:
    """Return the problems in order, at most `most` of each file, and then how many more it has."""
    files: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in sorted(problems):
        files[problem.path].append(problem)
    return [problem for found in files.values() for problem in _first(found, most)]


def _first(found: list[Problem], most: int) -> Iterator[Problem]:
    # Errors first: a build may not be stopped by what is only counted.
    by_weight = sorted(found, key=lambda problem: problem.level)
    kept, left = sorted(by_weight[:most]), by_weight[most:]
    yield from kept
    if left:
        count = counted(len(left), "more problem")
        message = f"and {count} in this file; expected none."
        yield replace(kept[-1], message=message, hint="", level=left[0].level)


def folded(problems: Iterable[Problem], folders: tuple[str, ...]) -> list[Problem]:
    """Return problems with those of a file as one, where the file is of a draft and has many.

    Much is missing there for long. A file with an error is told in full.

    Args:
        problems: In the order of their files.
        folders: Those of the drafts, each with a slash at its end.
    """
    found: list[Problem] = []
    for path, members in groupby(problems, key=lambda problem: problem.path):
        told = list(members)
        if path.startswith(folders) and len(told) > _FEW and not errors(told):
            message = f"{counted(len(told), 'warning')} in this file of a draft;"
            see = "see them with campaign-atlas check --all."
            told = [Place(path, 1, 1).problem(f"{message} {see}", level="warning")]
        found += told
    return found


def summary(problems: Sequence[Problem]) -> str:
    """Return the counts of errors and warnings as words: `2 errors, 1 warning`."""
    failed = len(errors(problems))
    counts = [(failed, "error"), (len(problems) - failed, "warning")]
    return ", ".join(counted(n, word) for n, word in counts if n)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 sentence`, `2 sentences`.

    Args:
        number: How many.
        one: The noun for one.
        many: The noun for any other number, when it is not made with an "s".
    """
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def quoted(value: str) -> str:
    """Return a value in quotes for a message: short, on one line, the unseen by its code point."""
    short = value[:_LONGEST_VALUE] + "…" if len(value) > _LONGEST_VALUE else value
    return f'"{show(short)}"'


def closest(value: str, choices: Iterable[str] | Choices) -> str:
    """Return the choice that `value` was most likely meant to be, or nothing."""
    return _ready(choices).closest(value)


def nearest(value: str, choices: Iterable[str] | Choices) -> str:
    """Return a hint that names the choice nearest to `value`, or all of them when they are few."""
    known = _ready(choices)
    match = known.closest(value)
    if match:
        return f"Did you mean {quoted(match)}? {told_apart(value, match)}".rstrip()
    if 0 < len(known.words) <= _MOST_CHOICES:
        return f"Known: {', '.join(known.words)}."
    return ""


class Hints:
    """Hints for the values of many problems: none is looked for that `at_most` would not tell."""

    def __init__(self, hint: Callable[[str], str]) -> None:
        self._hint = hint
        self._asked: Counter[str] = Counter()

    def of(self, value: str, path: str) -> str:
        """Return the hint for a value; those of one file must come in the order of their places."""
        self._asked[path] += 1
        return self._hint(value) if self._asked[path] <= MOST_PER_FILE else ""


def _ready(choices: Iterable[str] | Choices) -> Choices:
    return choices if isinstance(choices, Choices) else Choices(choices)
