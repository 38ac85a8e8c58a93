"""Read a story of a document of Word, such as its body or a header: paragraphs and tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from generator.importing.document import DocumentLine, Origin, TableCell
from generator.importing.line_ends import split_lines
from generator.importing.notes import NoteKind, Notes
from generator.importing.refusal import check_count
from generator.importing.unseen import without_breaks
from generator.importing.word_fields import Fields
from generator.importing.word_numbering import Numbering
from generator.importing.word_styles import Styles
from generator.importing.word_tables import WordCell, cells_of, rows_of
from generator.importing.word_text import (
    DELETED,
    ParagraphReader,
    WordParagraph,
    is_deleted_mark,
    is_hidden_mark,
    written_in,
)
from generator.importing.word_xml import child, local_name
from generator.problems import Place

_BOX = NoteKind(
    "text box", ", after the paragraph that it is fixed to", "Read: ", many="text boxes"
)
_DRAWN = NoteKind("line", " of drawn letters", "Read: ")
_COVERED = NoteKind("cell", " that a merged cell covers")
_NUMBERED = NoteKind("numeral", ", printed as decimal for want of its format", "Read: ")
_CHUNK = NoteKind("part", " that was put in as another file, which was not opened")
_SKIPPED = {"sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "tcPr", "trPr", "customXmlPr"}


@dataclass
class WordContext:
    """What all stories of a document have in common."""

    styles: Styles
    numbering: Numbering
    notes: Notes
    place: Place
    references: list[tuple[str, str, bool]] = field(default_factory=list)
    """Footnotes and endnotes that were referred to, in order; see `WordParagraph.notes`."""
    tables: int = 0
    """How many tables there are so far, nested ones not counted."""


def story_lines(element: _Element, origin: Origin, context: WordContext) -> list[DocumentLine]:
    """Return the lines of a story."""
    story = _Story(element, origin, context)
    story.read_blocks(element, None)
    return story.lines


class _Story:
    def __init__(self, element: _Element, origin: Origin, context: WordContext) -> None:
        self.lines: list[DocumentLine] = []
        self._origin = origin
        self._context = context
        self._notes = context.notes
        self._fields = Fields(element, context.notes)
        self._reader = ParagraphReader(context.styles, context.notes, self._fields)

    def read_blocks(self, element: _Element, cell: TableCell | None) -> None:
        joined = WordParagraph()
        for part in element:
            name = local_name(part)
            check_count(len(self.lines), self._context.place)
            if name == "p":
                joined = self._paragraph(part, cell, joined)
            elif name == "tbl":
                self._table(part, cell)
            elif name in ("del", "moveFrom"):
                self._notes.add(DELETED, written_in(part))
            elif name == "altChunk":
                self._notes.add(_CHUNK)
            elif name == "AlternateContent":
                choice = child(part, "Choice")
                chosen = choice if choice is not None else child(part, "Fallback")
                if chosen is not None:
                    self.read_blocks(chosen, cell)
            elif name not in _SKIPPED:
                self.read_blocks(part, cell)

    def _paragraph(
        self, element: _Element, cell: TableCell | None, text: WordParagraph
    ) -> WordParagraph:
        """Read a paragraph, and return what it begins the next one with."""
        self._reader.read(element, text)
        after = element.getnext()
        if is_deleted_mark(element) and after is not None and local_name(after) == "p":
            return text
        # An anchor of boxes has no line of its own, nor has what is hidden with its end.
        hidden = text.has_hidden and is_hidden_mark(element)
        if not (text.is_blank and (text.boxes or text.drawn or hidden)):
            self._add_lines(element, cell, text)
        for words in text.drawn:
            self._notes.add(_DRAWN, words)
            self.lines += [self._line(line, cell) for line in split_lines(words)]
        for box in text.boxes:
            self._notes.add(_BOX, written_in(box))
            self.read_blocks(box, cell)
        self._context.references += text.notes
        return WordParagraph()

    def _add_lines(self, element: _Element, cell: TableCell | None, text: WordParagraph) -> None:
        properties = child(element, "pPr")
        is_heading = self._context.styles.is_heading(properties)
        item = self._context.numbering.item(properties)
        if item and item.unknown_format:
            self._notes.add(_NUMBERED, item.unknown_format)
        level = item.level if item else 0
        printed = item.numeral if item else ""
        for index, (line, is_bold) in enumerate(self._cleaned(text)):
            self.lines.append(
                DocumentLine(
                    line,
                    numeral="" if index else printed,
                    level=level,
                    is_heading=is_heading,
                    is_bold=is_bold,
                    is_continued=index > 0,
                    cell=cell,
                    origin=self._origin,
                )
            )

    def _cleaned(self, text: WordParagraph) -> Iterator[tuple[str, bool]]:
        for pieces in text.lines:
            written = without_breaks("".join(part for part, _ in pieces), self._notes)
            bold = [is_bold for part, is_bold in pieces if part.strip()]
            for line in split_lines(written) or [""]:
                yield line, bool(bold) and all(bold)

    def _line(self, text: str, cell: TableCell | None) -> DocumentLine:
        written = without_breaks(text, self._notes)
        return DocumentLine(written, cell=cell, origin=self._origin)

    def _table(self, table: _Element, outer: TableCell | None) -> None:
        number = self._context.tables
        if outer is None:
            self._context.tables += 1
        rows, deleted = rows_of(table)
        for row in deleted:
            self._notes.add(DELETED, written_in(row))
        for cell in cells_of(rows):
            if cell.is_covered:
                if written_in(cell.element).strip():
                    self._notes.add(_COVERED, written_in(cell.element))
            else:
                self.read_blocks(cell.element, outer or _place(number, cell))


def _place(table: int, cell: WordCell) -> TableCell:
    return TableCell(table, cell.row, cell.column, cell.rows, cell.columns, cell.is_head)
