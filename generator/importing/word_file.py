"""Read a document of Word: its paragraphs and tables in order, then notes, headers and footers."""

from dataclasses import replace

from lxml.etree import _Element

from generator.importing.document import Document, DocumentLine, Origin
from generator.importing.notes import NoteKind, Notes
from generator.importing.numerals import numeral
from generator.importing.word_numbering import Numbering
from generator.importing.word_package import Package
from generator.importing.word_story import WordContext, story_lines
from generator.importing.word_styles import Styles
from generator.importing.word_xml import any_value, child, local_name, value
from generator.problems import Place

_OUTSIDE = NoteKind("reference", " to something outside, which was not fetched")
_MACROS = NoteKind("program (macro)", ", which was not run", many="programs (macros)")
_MARGINS: dict[str, Origin] = {"headerReference": "header", "footerReference": "footer"}
_NOTES = {"footnote": "decimal", "endnote": "lowerRoman"}


def word_document(data: bytes, place: Place) -> Document:
    """Return the document of a file of Word.

    The text is what a reader sees on paper, in the order of the file; `word_text` says what that is
    in a paragraph. Numbers of lists are in `numeral`, never in the text, and so are those of
    footnotes, whose marks in the text are no characters of it. A merged cell is read once; a
    table in a cell is read as lines of this cell. After the body follow footnotes and endnotes,
    then each header and footer once.

    Raises:
        ContentError: It is damaged, protected, unsafe, or no document of Word.
    """
    return _WordReader(Package(data, place), place).document()


class _WordReader:
    def __init__(self, package: Package, place: Place) -> None:
        self._package = package
        self._relations = package.relations(package.main)
        self._notes = Notes()
        styles = Styles(self._related("styles"))
        numbering = Numbering(self._related("numbering"), styles)
        self._context = WordContext(styles, numbering, self._notes, place)

    def document(self) -> Document:
        root = self._package.xml(self._package.main)
        body = child(root, "body")
        if root is None or body is None:
            return Document((), "docx")
        lines = story_lines(body, "body", self._context)
        for kind in _NOTES:
            lines += self._note_lines(kind, root)
        lines += self._margin_lines(root)
        self._tell_what_was_left()
        return Document(tuple(lines), "docx", notes=self._notes.sentences())

    def _related(self, kind: str) -> _Element | None:
        targets = (rel.target for rel in self._relations.values() if rel.kind == kind)
        return self._package.xml(next(targets, f"word/{kind}.xml"))

    def _note_lines(self, kind: str, root: _Element) -> list[DocumentLine]:
        part = self._related(f"{kind}s")
        found = {value(note, "id"): note for note in ([] if part is None else part)}
        number_format = self._format_of(kind, root)
        lines, count, seen = [], 0, set()
        for of_kind, note_id, is_typed in self._context.references:
            if of_kind != kind or note_id in seen or note_id not in found:
                continue
            seen.add(note_id)
            count += not is_typed
            printed = "" if is_typed else numeral(count, number_format)
            of_note = story_lines(found[note_id], "footnote", self._context)
            lines += [replace(line, numeral=printed) for line in of_note[:1]] + of_note[1:]
        return lines

    def _format_of(self, kind: str, root: _Element) -> str:
        sections = [*root.iter("{*}sectPr"), self._related("settings")]
        formats = (value(child(at, f"{kind}Pr", "numFmt")) for at in sections)
        return next(filter(None, formats), _NOTES[kind])

    def _margin_lines(self, root: _Element) -> list[DocumentLine]:
        lines: list[DocumentLine] = []
        seen = set()
        for reference in (mark for section in root.iter("{*}sectPr") for mark in section):
            origin = _MARGINS.get(local_name(reference))
            relation = self._relations.get(any_value(reference, "id"))
            if not origin or not relation or relation.is_external or relation.target in seen:
                continue
            seen.add(relation.target)
            part = self._package.xml(relation.target)
            found = [] if part is None else story_lines(part, origin, self._context)
            lines += [line for line in found if line.text.strip()]
        return sorted(lines, key=lambda line: line.origin == "footer")

    def _tell_what_was_left(self) -> None:
        for relation in self._relations.values():
            # An address behind words is nothing that would be fetched to show them.
            if relation.is_external and relation.kind != "hyperlink":
                self._notes.add(_OUTSIDE, relation.target)
        if self._package.has("word/vbaProject.bin"):
            self._notes.add(_MACROS)
