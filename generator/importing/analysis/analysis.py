"""What a careful reader finds in a document: blocks and cuts, sentences, who acts, doubts."""

from dataclasses import dataclass, field, replace

from generator.catalog.notice import Span
from generator.importing.analysis.acting import Doer
from generator.importing.analysis.passages import TextPassage

SENTENCE_KINDS = ("paragraph", "item", "cell")
"""The kinds of block that hold sentences and have a number."""


@dataclass(frozen=True)
class LineCut:
    """What the shown text leaves out."""

    kind: str
    """`page`: page numbers, running heads; `mark`: the mark of a footnote in a line."""
    lines: tuple[int, int]
    """The first and the last line, counted from 1."""
    text: str
    why: str


@dataclass(frozen=True)
class Doubt:
    """What a person should see."""

    what: str
    """`paragraph without an agency`, `recognition error in a name`, `gap in numerals` …"""
    text: str
    """Exact words of the notice."""
    why: str
    line: int


@dataclass(frozen=True)
class Announced:
    """What is announced: a sentence, or a part of a list in one."""

    text: str
    """Its exact words, without numerals and without bodies behind it."""
    span: Span
    """Where it stands in the passage of its block; an end mark behind a bracket not included."""
    agencies: tuple[Doer, ...]
    partners: tuple[Doer, ...]
    source: str
    """Where the bodies are named: `subject`, `bracket`, `label`, `section`, `cell`, `above`, or
    empty where they are not."""
    subject: Span | None = None
    """Where its own subject stands in the passage, if it has one."""
    unspecific: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadSentence:
    """A sentence of a block, up to its end mark."""

    number: int
    """Counted from 1 in its block."""
    text: str
    span: Span
    """Where it stands in the passage of its block."""
    announced: tuple[Announced, ...]
    """What it announces; empty where it announces nothing."""
    lead_in: Span | None
    why: str
    """Why it was taken for what it is."""


@dataclass(frozen=True)
class LineBlock:
    """Lines that are one thing."""

    lines: tuple[int, int]
    """The first and the last, counted from 1; cuts may stand between them."""
    kind: str
    passage: TextPassage
    why: str
    sentences: tuple[ReadSentence, ...] = ()
    n: int = 0
    """The number of a block that holds sentences, counted from 1; 0 for the others."""
    agencies: tuple[Doer, ...] = ()
    """Who acts in the block: what its section, its own head, a label or its row says."""
    partners: tuple[Doer, ...] = ()
    heads: tuple[Span, ...] = ()
    """Where words stand in its passage that only name bodies, beside its sentences."""
    section: int = -1
    """The index of the block of the section it stands under, or -1."""
    row: tuple[int, int] | None = None
    """The table and the row of a cell, counted from 0."""
    unit: int = -1
    """Blocks with the same number belong to one stretch for which bodies are told together."""
    marker: str = ""
    """The printed numeral of that stretch."""
    doubts: tuple[Doubt, ...] = ()

    @property
    def nothing(self) -> tuple[int, ...]:
        """The numbers of its sentences that announce nothing."""
        return tuple(s.number for s in self.sentences if not s.announced)


@dataclass(frozen=True)
class ReportEntry:
    """A stretch of the text for which one set of bodies holds."""

    marker: str
    agencies: tuple[str, ...]
    partners: tuple[str, ...]
    activities: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    blocks: tuple[int, ...]
    """The indices of its blocks."""
    when: tuple[str, ...] = ()
    where: tuple[str, ...] = ()


@dataclass(frozen=True)
class FoundBody:
    """A body that the notice names in a role."""

    name: str
    """As written."""
    agency: str
    """The id of the known agency that it is, or nothing: a new one is proposed."""
    meant: str
    """The name that was probably meant, where this one looks misprinted."""
    acts: int
    """In how many activities it acts."""
    helps: int
    """In how many it takes part."""
    line: int
    """The line on which it first stands, counted from 1."""


@dataclass(frozen=True)
class Analysis:
    """What was found in a document."""

    title: str
    year: int | None
    theme: str | None
    blocks: tuple[LineBlock, ...]
    cuts: tuple[LineCut, ...]
    entries: tuple[ReportEntry, ...]
    bodies: tuple[FoundBody, ...]
    doubts: tuple[Doubt, ...]
    """All of them, in the order of the lines."""
    not_activities: tuple[str, ...] = field(default=())


def numbered_blocks(blocks: list[LineBlock]) -> list[LineBlock]:
    """Give each block that holds sentences its number."""
    found, n = [], 0
    for block in blocks:
        if block.kind in SENTENCE_KINDS:
            n += 1
            found.append(replace(block, n=n))
        else:
            found.append(block)
    return found
