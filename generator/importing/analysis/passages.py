"""Join the lines of a document to passages: a paragraph, a heading, or a paragraph of a cell."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.characters import INVISIBLE
from generator.importing.analysis.numerals import PrintedNumeral, read_numeral
from generator.importing.document import DocumentLine, TableCell

BLANKS = " \t\f\v\u3000\u00a0\u2002\u2003\u2009\ufeff\u200b"


@dataclass(frozen=True)
class PassagePiece:
    """Where a stretch of a passage stands in the document."""

    at: int
    """The offset in the passage at which it begins."""
    line: int
    """The line, counted from 1."""
    column: int
    """The offset in the line."""


@dataclass(frozen=True)
class TextPassage:
    """Words that belong together, as they are shown: without the breaks inside of them."""

    text: str
    pieces: tuple[PassagePiece, ...]
    lines: tuple[int, ...]
    """The lines that it stands on, counted from 1."""
    indent: int = 0
    """How far its first line is indented, in halves of a Han character."""
    numeral: PrintedNumeral | None = None
    """What is printed before it."""
    automatic: PrintedNumeral | None = None
    """What a program counts before it; no character of the text."""
    level: int = 0
    is_heading: bool = False
    is_bold: bool = False
    cell: TableCell | None = None
    origin: str = "body"

    @property
    def words(self) -> str:
        """Its text without the numeral."""
        return self.text[self.start :]

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.numeral.length if self.numeral else 0

    @property
    def count(self) -> PrintedNumeral | None:
        """What numbers it, printed or not."""
        return self.numeral or self.automatic

    def line_at(self, offset: int) -> int:
        """Return the line, counted from 1, on which a character of it stands."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.at) - 1
        return self.pieces[max(index, 0)].line

    def column_at(self, offset: int) -> int:
        """Return the offset in its line at which a character of it stands."""
        piece = self.pieces[max(bisect_right(self.pieces, offset, key=lambda p: p.at) - 1, 0)]
        return piece.column + offset - piece.at


@dataclass
class _Growing:
    """A passage to which lines are added."""

    numbers: list[int] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    pieces: list[PassagePiece] = field(default_factory=list)
    length: int = 0
    last: str = ""

    def add(self, number: int, line: str) -> None:
        bare = line.strip(BLANKS)
        column = line.find(bare)
        first = bare[:1]
        if needs_blank(self.last, first):
            self._put(" ")
        for match in re.finditer(f"[^{INVISIBLE.pattern[1:-1]}]+", bare):
            self.pieces.append(PassagePiece(self.length, number, column + match.start()))
            self._put(match[0])
        self.numbers.append(number)

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
        self.last = text[-1]


def needs_blank(before: str, after: str) -> bool:
    """Tell whether two characters that a break parts are shown with a blank between them.

    Latin words are; Han characters, and the digits of a number that was broken, are not.
    """
    return before.isascii() and before.isalpha() and after.isascii() and after.isalnum()


def to_passage(
    numbered: Iterable[tuple[int, DocumentLine]], *, reads_numeral: bool = True
) -> TextPassage:
    """Join lines, each with its number from 1, to one passage."""
    growing = _Growing()
    lines = list(numbered)
    for number, line in lines:
        growing.add(number, line.text)
    first = lines[0][1]
    text = "".join(growing.parts)
    return TextPassage(
        text,
        tuple(growing.pieces) or (PassagePiece(0, lines[0][0], 0),),
        tuple(growing.numbers),
        indent_of(first.text),
        read_numeral(text) if reads_numeral else None,
        read_numeral(f"{first.numeral} ") if first.numeral.strip() else None,
        first.level,
        first.is_heading,
        all(line.is_bold for _, line in lines),
        first.cell,
        first.origin,
    )


def is_empty(line: DocumentLine) -> bool:
    """Tell whether nothing of a line can be seen."""
    return not INVISIBLE.sub("", line.text).strip(BLANKS).strip()


def width(text: str) -> int:
    """Return how wide a text is, in halves of a Han character."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def indent_of(text: str) -> int:
    """Return how far a line is indented."""
    bare = text.lstrip(BLANKS)
    return sum(2 if c == "\u3000" else 4 if c == "\t" else 1 for c in text[: len(text) - len(bare)])


def numbered(lines: Sequence[DocumentLine]) -> Iterator[tuple[int, DocumentLine]]:
    """Yield the lines of which something can be seen, each with its number from 1."""
    for number, line in enumerate(lines, 1):
        if not is_empty(line):
            yield number, line


def joined(passages: Sequence[TextPassage]) -> TextPassage:
    """Return passages that stand one behind the other as one."""
    text, pieces = "", []
    for passage in passages:
        if needs_blank(text[-1:], passage.text[:1]):
            text += " "
        pieces += [
            PassagePiece(piece.at + len(text), piece.line, piece.column) for piece in passage.pieces
        ]
        text += passage.text
    lines = tuple(line for passage in passages for line in passage.lines)
    return replace(passages[0], text=text, pieces=tuple(pieces), lines=lines)
