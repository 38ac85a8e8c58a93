"""A document as it was received: its lines in order, and what its file says about them."""

from dataclasses import dataclass, field
from typing import Literal

Origin = Literal["body", "header", "footer", "footnote"]


@dataclass(frozen=True)
class TableCell:
    """Where a line stands in a table; rows and columns are counted from 0."""

    table: int
    row: int
    column: int
    rows: int = 1
    """How many rows the cell spans."""
    columns: int = 1
    """How many columns the cell spans."""
    is_head: bool = False
    """The file says that it is the head of the table."""


@dataclass(frozen=True)
class DocumentLine:
    """A line of the extraction: the characters of the original, and what else a reader sees."""

    text: str
    """Without its end; empty where the original has an empty line or paragraph."""
    numeral: str = ""
    """What a program counts and prints before the line, as it prints it; it is no character."""
    level: int = 0
    """How deep it stands in lists, from 1; 0 outside."""
    is_heading: bool = False
    """The file says that it is a heading or a title."""
    is_bold: bool = False
    """All its words are bold."""
    is_continued: bool = False
    """It follows the line before in the same paragraph, after a break that the file has."""
    cell: TableCell | None = None
    origin: Origin = "body"


@dataclass(frozen=True)
class Document:
    """What was read of a file."""

    lines: tuple[DocumentLine, ...]
    format: str
    """The ending of the files of its kind: `txt`, `md`, `html`, `docx`."""
    encoding: str = "utf-8"
    """What the bytes were read as, where they are text."""
    is_original: bool = False
    """The text of the lines, each with a line feed, is the file byte for byte."""
    notes: tuple[str, ...] = field(default=())
    """What a person should know of how it was read, each a sentence: what was left out and why."""

    @property
    def text(self) -> str:
        """The extraction: the lines, each with a line feed."""
        return "".join(f"{line.text}\n" for line in self.lines)
