"""Read a paragraph of a document of Word: what is written in it, line by line.

A soft break ends a line, and so does the break of a page or column within words. Tabs stay; a
no-break hyphen is a hyphen, a soft one is nothing. What a field shows is text, but for the number
of a page; what it would compute is not. Of text that was changed and may still be taken back, what
was put in is text, and what was deleted is not.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element

from generator.importing.notes import NoteKind, Notes
from generator.importing.word_fields import Fields
from generator.importing.word_styles import Styles
from generator.importing.word_symbols import symbol
from generator.importing.word_xml import any_value, child, local_name, switch, value

DELETED = NoteKind("passage", " deleted by a tracked change")
_INSERTED = NoteKind("passage", " put in by a tracked change that nobody has accepted", "Read: ")
_HIDDEN = NoteKind("hidden passage")
_PICTURE = NoteKind("picture", ", whose words nobody has read")
_COMMENT = NoteKind("comment")
_RUBY = NoteKind("reading", " above characters")
_FORMULA = NoteKind("formula", ", of which only the letters are there", "Read: ")
_SYMBOL = NoteKind("symbol", " of a font of signs, kept as its code", "Read: ")
_OBJECT = NoteKind("embedded object", ", which was not opened")

_SKIPPED = {
    "pPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "footnoteRef", "endnoteRef", "tblPr",
    "annotationRef", "separator", "continuationSeparator", "softHyphen", "fldData", "ffData",
    "pgNum", "smartTagPr", "customXmlPr", "rubyPr", "txbxContent", "lastRenderedPageBreak",
}  # fmt: skip
_BREAKS = {"page", "column"}


@dataclass
class WordParagraph:
    """What stands in a paragraph."""

    lines: list[list[tuple[str, bool]]] = field(default_factory=lambda: [[]])
    """Pieces of text, each bold or not."""
    boxes: list[_Element] = field(default_factory=list)
    """The contents of text boxes that are fixed to it."""
    drawn: list[str] = field(default_factory=list)
    """Words that are drawn, as those of a red letterhead may be."""
    notes: list[tuple[str, str, bool]] = field(default_factory=list)
    """References: `footnote` or `endnote`, an id, and whether its mark is typed."""
    has_hidden: bool = False
    has_words: bool = False
    """Whether there are words in its last line so far."""
    is_on_new_page: bool = False
    """The page or column was broken after the last of its words so far."""

    def begin_line(self) -> None:
        """Begin a line after a break."""
        self.lines.append([])
        self.has_words = self.is_on_new_page = False

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing but blanks."""
        return not any(text.strip() for line in self.lines for text, _ in line)


class ParagraphReader:
    """Reads paragraphs of one story: the body, a header, the footnotes."""

    def __init__(self, styles: Styles, notes: Notes, fields: Fields) -> None:
        self._styles = styles
        self._notes = notes
        self._fields = fields
        self._of_kind: dict[str, Callable[[_Element, WordParagraph], None]] = {
            "t": self._text, "br": self._break, "cr": self._break, "sym": self._symbol,
            "fldChar": self._field, "fldSimple": self._simple_field, "rt": self._ruby,
            "footnoteReference": self._reference, "endnoteReference": self._reference,
            "AlternateContent": self._alternative, "del": self._deleted,
            "moveFrom": self._deleted, "ins": self._inserted, "moveTo": self._inserted,
            "oMath": self._formula, "textpath": self._drawn_text, "blip": self._picture,
            "imagedata": self._picture, "commentReference": self._comment, "r": self._run,
            "OLEObject": self._object,
        }  # fmt: skip
        self._is_bold = False
        self._is_vanished = False
        self._paragraph: _Element | None = None

    def read(self, paragraph: _Element, text: WordParagraph) -> None:
        """Add what stands in a paragraph to a text."""
        self._paragraph = child(paragraph, "pPr")
        self._is_bold = self._is_vanished = False
        self._children(paragraph, text)

    def _children(self, element: _Element, text: WordParagraph) -> None:
        for part in element:
            self._read(part, text)

    def _read(self, element: _Element, text: WordParagraph) -> None:
        name = local_name(element)
        if name == "instrText":
            self._fields.instruct(element.text or "")
        elif name == "txbxContent":
            text.boxes.append(element)
        elif name in self._of_kind:
            self._of_kind[name](element, text)
        elif name in ("tab", "ptab"):
            self._add("\t", text)
        elif name == "noBreakHyphen":
            self._add("-", text)
        elif name not in _SKIPPED:
            for part in element:
                self._read(part, text)

    def _run(self, run: _Element, text: WordParagraph) -> None:
        properties = child(run, "rPr")
        self._is_bold = self._styles.is_on("b", properties, self._paragraph)
        self._is_vanished = self._styles.is_on("vanish", properties, self._paragraph)
        for part in run:
            if part is not properties:
                self._read(part, text)
        self._is_bold = self._is_vanished = False

    def _text(self, element: _Element, text: WordParagraph) -> None:
        written = element.text or ""
        if any_value(element, "space") != "preserve":
            written = written.strip(" \t\r\n")
        # The end of a line within an element is a blank, as Word has it.
        self._add(written.replace("\r\n", " ").translate({10: " ", 13: " "}), text)

    def _add(self, written: str, text: WordParagraph) -> None:
        if self._is_vanished and not self._fields.is_hiding:
            text.has_hidden = True
            self._notes.add(_HIDDEN, written)
        elif not self._fields.is_hiding:
            if text.is_on_new_page and written.strip():
                text.begin_line()
            text.has_words = text.has_words or bool(written.strip())
            text.lines[-1].append((written, self._is_bold))

    def _break(self, element: _Element, text: WordParagraph) -> None:
        if self._is_vanished or self._fields.is_hiding:
            return
        if value(element, "type") not in _BREAKS:
            text.begin_line()
        elif text.has_words:
            text.is_on_new_page = True

    def _symbol(self, element: _Element, text: WordParagraph) -> None:
        sign, is_known = symbol(value(element, "font"), value(element, "char"))
        if not is_known:
            self._notes.add(_SYMBOL, f"{value(element, 'font')} {value(element, 'char')}")
        self._add(sign, text)

    def _field(self, element: _Element, _: WordParagraph) -> None:
        self._fields.mark(value(element, "fldCharType"))

    def _simple_field(self, element: _Element, text: WordParagraph) -> None:
        with self._fields.simple(value(element, "instr")):
            self._children(element, text)

    def _reference(self, element: _Element, text: WordParagraph) -> None:
        if not (self._is_vanished or self._fields.is_hiding):
            kind = local_name(element).removesuffix("Reference")
            is_typed = value(element, "customMarkFollows") not in ("", "0", "false", "off")
            text.notes.append((kind, value(element, "id"), is_typed))

    def _alternative(self, element: _Element, text: WordParagraph) -> None:
        # The same content twice: for programs that know what is newer, and for others.
        choice = child(element, "Choice")
        chosen = choice if choice is not None else child(element, "Fallback")
        if chosen is not None:
            self._children(chosen, text)

    def _deleted(self, element: _Element, _: WordParagraph) -> None:
        self._notes.add(DELETED, written_in(element))

    def _inserted(self, element: _Element, text: WordParagraph) -> None:
        self._notes.add(_INSERTED, written_in(element))
        self._children(element, text)

    def _ruby(self, element: _Element, _: WordParagraph) -> None:
        self._notes.add(_RUBY, written_in(element))

    def _formula(self, element: _Element, text: WordParagraph) -> None:
        self._notes.add(_FORMULA, written_in(element))
        self._children(element, text)

    def _drawn_text(self, element: _Element, text: WordParagraph) -> None:
        text.drawn.append(element.get("string") or "")

    def _picture(self, element: _Element, text: WordParagraph) -> None:
        self._notes.add(_PICTURE)
        self._children(element, text)

    def _comment(self, _: _Element, __: WordParagraph) -> None:
        self._notes.add(_COMMENT)

    def _object(self, _: _Element, __: WordParagraph) -> None:
        self._notes.add(_OBJECT)


def written_in(element: _Element) -> str:
    """Return the text of an element, deleted text too."""
    found = (part for part in element.iter() if local_name(part) in ("t", "delText"))
    return "".join(part.text or "" for part in found)


def is_deleted_mark(paragraph: _Element) -> bool:
    """Tell whether a tracked change has joined a paragraph with the next."""
    mark = child(paragraph, "pPr", "rPr")
    return any(child(mark, name) is not None for name in ("del", "moveFrom"))


def is_hidden_mark(paragraph: _Element) -> bool:
    """Tell whether the end of a paragraph is hidden."""
    return bool(switch(child(paragraph, "pPr", "rPr", "vanish")))
