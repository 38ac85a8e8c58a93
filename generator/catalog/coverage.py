"""What each character of a notice is."""

from dataclasses import dataclass
from typing import Literal, get_args

from generator.catalog.block_records import CutKind, RestKind
from generator.catalog.notice import Span

_OwnKind = Literal[
    "quote", "context", "subject", "punctuation", "numeral", "heading", "blank", "join", "uncovered"
]
CharacterKind = Literal[_OwnKind, RestKind, CutKind]
KINDS: tuple[CharacterKind, ...] = tuple(dict.fromkeys(get_args(CharacterKind)))


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters of one kind."""

    kind: CharacterKind
    span: Span
    """In characters of the notice's text."""


@dataclass(frozen=True)
class Coverage:
    """What each character of a notice is."""

    runs: tuple[Run, ...]
    """From the first character of the text to the last, without a gap."""
    counts: dict[CharacterKind, int]
    """Characters of the raw notice by kind; a cut is in the raw notice only."""

    @property
    def total(self) -> int:
        """The number of characters of the raw notice."""
        return sum(self.counts.values())

    @property
    def covered(self) -> int:
        """The number of characters accounted for."""
        return self.total - self.counts["uncovered"]

    @property
    def uncovered(self) -> list[Span]:
        """The stretches that nothing accounts for."""
        return [run.span for run in self.runs if run.kind == "uncovered"]
