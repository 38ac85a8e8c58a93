"""Follow the fields of a document of Word: what each would compute, and what it shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from lxml.etree import _Element

from generator.importing.notes import NoteKind, Notes
from generator.importing.word_xml import local_name, value

_PAGE_NUMBERS = {"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"}
# They show something, and the file does not hold what.
_WITHOUT_RESULT = {"EQ", "SYMBOL", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "MACROBUTTON"}
_PAGE = NoteKind("number of a page", many="numbers of pages")
_COMPUTED = NoteKind("field", " whose result is not in the file")
_UNCLOSED = NoteKind("story", " with a field that does not end", "Read: ", "stories")


@dataclass
class _Field:
    instruction: str = ""
    has_result: bool = False

    @property
    def name(self) -> str:
        return (self.instruction.split() or [""])[0].upper()

    @property
    def is_hiding(self) -> bool:
        return not self.has_result or self.name in _PAGE_NUMBERS


class Fields:
    """The fields that are open at a place of a story."""

    def __init__(self, story: _Element, notes: Notes) -> None:
        self._open: list[_Field] = []
        # Counted, since a file may have thousands in each other.
        self._hiding = 0
        self._notes = notes
        self._is_whole = _is_whole(story)
        if not self._is_whole:
            notes.add(_UNCLOSED)

    @property
    def is_hiding(self) -> bool:
        """Whether text at this place is not shown."""
        return self._is_whole and self._hiding > 0

    def mark(self, kind: str) -> None:
        """Take the mark of a field: its `begin`, what may `separate` its result, its `end`."""
        if kind == "begin":
            self._begin(_Field())
        elif kind == "separate" and self._open:
            self._hiding -= self._open[-1].is_hiding
            self._open[-1].has_result = True
            self._hiding += self._open[-1].is_hiding
        elif kind == "end" and self._open:
            self._end()

    def instruct(self, text: str) -> None:
        """Take a part of what the field computes."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].instruction += text

    @contextmanager
    def simple(self, instruction: str) -> Iterator[None]:
        """Open a field that is one element, and close it."""
        depth = len(self._open)
        self._begin(_Field(instruction, has_result=True))
        yield
        # Marks inside of it may have ended it already, or begun what they do not end.
        while len(self._open) > depth:
            self._end()

    def _begin(self, field: _Field) -> None:
        self._open.append(field)
        self._hiding += field.is_hiding

    def _end(self) -> None:
        field = self._open.pop()
        self._hiding -= field.is_hiding
        if field.name in _PAGE_NUMBERS:
            self._notes.add(_PAGE)
        elif field.name in _WITHOUT_RESULT and not field.has_result:
            self._notes.add(_COMPUTED, field.instruction)


def _is_whole(story: _Element) -> bool:
    # Without an end, all that follows would be taken for an instruction.
    kinds = [
        value(mark, "fldCharType") for mark in story.iter("{*}fldChar") if not _is_deleted(mark)
    ]
    depth = 0
    for kind in kinds:
        depth += {"begin": 1, "end": -1}.get(kind, 0)
        if depth < 0:
            return False
    return depth == 0


def _is_deleted(mark: _Element) -> bool:
    return any(local_name(above) in ("del", "moveFrom") for above in mark.iterancestors())
