"""Walk through a page as a browser lays it out, and write down its lines."""

from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from generator.importing.document import DocumentLine, TableCell
from generator.importing.html_blanks import HtmlLine
from generator.importing.html_elements import (
    HEADINGS,
    LISTS,
    PREFORMATTED,
    UNSEEN,
    is_block,
    is_bold,
    is_hidden,
    is_preformatted,
    name_of,
)
from generator.importing.html_lists import HtmlList
from generator.importing.html_tables import MOST_COLUMNS, HtmlTable, is_layout
from generator.importing.line_ends import split_lines, without_controls
from generator.importing.notes import NoteKind, Notes
from generator.importing.refusal import check_count, refusal
from generator.importing.unseen import without_breaks
from generator.problems import Place

_HIDDEN = NoteKind("hidden passage")
_COMMENT = NoteKind("comment")
_PICTURE = NoteKind("picture", ", whose words nobody has read")
_UNSEEN_KINDS = {noun: NoteKind(noun) for noun in UNSEEN.values() if noun}


@dataclass(frozen=True)
class _Inside:
    """What holds for the words at a place."""

    is_bold: bool = False
    is_heading: bool = False
    is_preformatted: bool = False
    level: int = 0
    cell: TableCell | None = None


class HtmlPage:
    """The lines of a page, as they are read."""

    def __init__(self, place: Place, notes: Notes) -> None:
        self.lines: list[DocumentLine] = []
        self._place = place
        self._notes = notes
        self._line = HtmlLine()
        self._inside = [_Inside()]
        self._left_out: _Element | None = None
        self._lists: list[HtmlList] = []
        self._tables: list[HtmlTable | None] = []
        self._tables_so_far = 0
        self._cells: list[int] = []
        self._numeral = ""
        self._is_continued = False

    def read(self, root: _Element) -> None:
        """Read a page from its root.

        Raises:
            ContentError: A table has more columns than a table can have.
        """
        # A loop, since pages may be nested deeper than calls of Python.
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                if self._leave_out(element):
                    self._left_out = element
                    walk.skip_subtree()
                else:
                    self._begin(element)
                continue
            if event == "end" and element is not self._left_out:
                self._end(element)
            elif event == "comment" and (element.text or "").strip():
                self._notes.add(_COMMENT)
            if element is not root:
                self._add(element.tail or "")
        self._flush()

    def _leave_out(self, element: _Element) -> bool:
        name = name_of(element)
        kind = _HIDDEN if name not in UNSEEN and is_hidden(element) else None
        if UNSEEN.get(name):
            kind = _UNSEEN_KINDS[UNSEEN[name]]
        text = "".join(element.itertext(etree.Element)) if kind else ""
        if kind and (text.strip() or name in ("script", "iframe")):
            self._notes.add(kind, "" if name in ("script", "style") else text)
        return kind is not None or name in UNSEEN

    def _begin(self, element: _Element) -> None:
        name, inside = name_of(element), self._inside[-1]
        if is_block(element):
            self._flush()
        if name in LISTS:
            self._lists.append(HtmlList(element))
        elif name == "li" and self._lists:
            self._tell_numeral()
            self._numeral = self._lists[-1].numeral(element)
        elif name == "img":
            self._notes.add(_PICTURE, element.get("alt") or "")
        elif name == "br":
            self._break()
        self._inside.append(
            _Inside(
                is_bold(element, inside.is_bold),
                inside.is_heading or name in HEADINGS,
                is_preformatted(element, inside.is_preformatted),
                len(self._lists),
                self._begin_in_table(element, name) or inside.cell,
            )
        )
        text = element.text or ""
        # The first end of a line after the tag is none (HTML, 13.1.2.5).
        self._add(text.removeprefix("\n") if name in PREFORMATTED else text)

    def _begin_in_table(self, element: _Element, name: str) -> TableCell | None:
        table = self._tables[-1] if self._tables else None
        if name == "table":
            holds_data = self._inside[-1].cell is None and not is_layout(element)
            self._tables.append(HtmlTable(element, self._tables_so_far) if holds_data else None)
            self._tables_so_far += holds_data
        elif name == "tr" and table:
            table.begin_row(element)
        elif name in ("td", "th") and table:
            self._cells.append(len(self.lines))
            cell = table.place(element)
            if cell is None:
                message = f"has a table with more than {MOST_COLUMNS} columns; expected a notice."
                raise refusal(self._place, message, "Copy its text into a .txt file.")
            return cell
        return None

    def _end(self, element: _Element) -> None:
        name = name_of(element)
        if is_block(element):
            self._flush()
        if name == "li":
            self._tell_numeral()
        elif name in LISTS:
            self._lists.pop()
        elif name == "table":
            self._tables.pop()
        elif name in ("td", "th") and self._tables and self._tables[-1]:
            self._end_cell()
        self._inside.pop()

    def _end_cell(self) -> None:
        # An empty cell is a line too: a reader sees where nothing is.
        if self._cells.pop() == len(self.lines):
            self._write("", is_bold=False)

    def _add(self, text: str) -> None:
        inside = self._inside[-1]
        if not inside.is_preformatted:
            self._line.add(text, inside.is_bold)
            return
        for index, part in enumerate(text.split("\n")):
            if index:
                self._break()
            self._line.add_as_it_is(part, inside.is_bold)

    def _break(self) -> None:
        text, is_bold_line = self._line.take()
        self._write(text, is_bold_line)
        self._is_continued = True

    def _flush(self) -> None:
        text, is_bold_line = self._line.take()
        if text:
            self._write(text, is_bold_line)
        self._is_continued = False

    def _tell_numeral(self) -> None:
        # An item without words has its numeral all the same.
        if self._numeral:
            self._write("", is_bold=False)

    def _write(self, text: str, is_bold: bool) -> None:
        inside = self._inside[-1]
        check_count(len(self.lines), self._place)
        written, _ = without_controls(without_breaks(text, self._notes))
        for line in split_lines(written) or [""]:
            self.lines.append(
                DocumentLine(
                    line,
                    numeral=self._numeral,
                    level=inside.level,
                    is_heading=inside.is_heading,
                    is_bold=is_bold,
                    is_continued=self._is_continued,
                    cell=inside.cell,
                )
            )
            self._numeral, self._is_continued = "", True
        self._is_continued = False
