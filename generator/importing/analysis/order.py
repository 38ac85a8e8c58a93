"""Follow the numerals of a document: their levels, gaps, repeats and new beginnings."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importing.analysis.acting import Doer
from generator.importing.analysis.analysis import Doubt
from generator.importing.analysis.numerals import PrintedNumeral

_RANKS = [
    "第一章",
    "一、",
    "（一）",
    "1.",
    "1.1",
    "（1）",
    "1）",
    "①",
    "第一，",
    "一是",
    "I.",
    "A.",
    "•",
]


@dataclass
class Section:
    """What is open at a place: a heading, or a numbered paragraph with what follows."""

    kind: str
    """The kind of its numeral; `head` for bodies, `topic` or `file` for a title without one."""
    block: int
    """Its index among the blocks."""
    numeral: PrintedNumeral | None = None
    agencies: tuple[Doer, ...] = ()
    partners: tuple[Doer, ...] = ()
    unspecific: tuple[str, ...] = ()
    title: str = ""
    is_nothing: bool = False
    is_prose: bool = False
    """It is a numbered paragraph that announces something itself."""
    is_lead_in: bool = False
    announced: int = 0
    """How many passages directly below it announce something."""
    numerals: int = 0
    """How many paragraphs below it have a numeral that counts."""

    @property
    def rank(self) -> int:
        """How high it stands by its kind; 99 where its kind does not say."""
        return _RANKS.index(self.kind) if self.kind in _RANKS else 99


@dataclass
class Stack:
    """The sections that are open, the outermost first."""

    open: list[Section] = field(default_factory=list)

    def close_for(self, kind: str) -> None:
        """Close what ends where a section of a kind begins."""
        kinds = [section.kind for section in self.open]
        if kind in kinds:
            del self.open[kinds.index(kind) :]
            return
        if kind in _RANKS:
            rank = _RANKS.index(kind)
            for place, section in enumerate(self.open):
                if section.rank != 99 and section.rank > rank:
                    del self.open[place:]
                    return

    def push(self, section: Section) -> None:
        """Open a section, after `close_for`."""
        self.open.append(section)

    def over(self, kind: str) -> list[Section]:
        """Return the sections that stay open where one of a kind begins."""
        kept = Stack(list(self.open))
        kept.close_for(kind)
        return kept.open

    @property
    def top(self) -> Section | None:
        """The innermost section."""
        return self.open[-1] if self.open else None

    def with_bodies(self) -> Section | None:
        """Return the innermost section for which bodies are named."""
        return next((s for s in reversed(self.open) if s.agencies), None)

    @property
    def is_nothing(self) -> bool:
        """Tell whether one of them is a section below which nothing is announced."""
        return any(section.is_nothing for section in self.open)


class Counting:
    """Compares the numerals of each level with what is expected."""

    def __init__(self) -> None:
        self._last: dict[tuple[int, str], int] = {}
        self._before: dict[str, int] = {}
        """The last value of each kind, under whatever section."""

    def begin_annex(self) -> None:
        """Forget all numerals: each annex counts for itself."""
        self._last.clear()
        self._before.clear()

    def begin_below(self, parent: int) -> None:
        """Forget the numerals below a section that begins."""
        self._last = {key: value for key, value in self._last.items() if key[0] != parent}

    def skip(self, parent: int, kind: str) -> None:
        """Count a paragraph that has lost its numeral."""
        if (parent, kind) in self._last:
            self._last[parent, kind] += 1

    def follows(self, parent: int, kind: str) -> bool:
        """Tell whether numerals of a kind have been counted below a section."""
        return (parent, kind) in self._last

    def doubts(
        self, parent: int, numeral: PrintedNumeral, words: str, line: int
    ) -> Iterator[Doubt]:
        """Count a numeral, and yield what is odd about it.

        Args:
            parent: The block of the section over it, -1 for none.
            numeral: What is printed.
            words: The first words of its paragraph.
            line: The line it stands on.
        """
        if not numeral.counts or not numeral.value:
            return
        key = (parent, numeral.kind)
        last = self._last.get(key, 0)
        self._last[key] = numeral.value
        before, self._before[numeral.kind] = self._before.get(numeral.kind, 0), numeral.value
        if key not in self._last or (not last and numeral.value == before + 1):
            # Items may count on over the titles that part them.
            return
        text = f"{numeral.text}{words[:12]}"
        if numeral.value == last + 1:
            return
        if numeral.value == last:
            yield Doubt("numeral repeated", text, f"{numeral.text} stands twice", line)
        elif numeral.value == 1:
            why = f"{numeral.text} is printed where the number {last + 1} was expected"
            yield Doubt("numerals restart", text, why, line)
        elif numeral.value > last:
            missing = [str(n) for n in range(last + 1, numeral.value)][:8]
            is_are = "is" if len(missing) == 1 else "are"
            why = f"before {numeral.text} the number {', '.join(missing)} {is_are} missing"
            yield Doubt("gap in numerals", text, why, line)
        else:
            why = f"{numeral.text} stands after the number {last}"
            yield Doubt("numerals out of order", text, why, line)
