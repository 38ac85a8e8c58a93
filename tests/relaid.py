"""Lay the text of a notice out anew, as other pages would break it."""

from collections.abc import Iterator

from generator.importing.analysis.furniture import find_furniture
from generator.importing.analysis.joins import to_passages
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.passages import width
from generator.importing.document import Document, DocumentLine

_NEVER_FIRST = "，。、；：！？”’》）"


def relaid(document: Document, wide: int, *, indented: bool, every: int, blank: bool) -> Document:
    """Return a document with the same words in other lines.

    Args:
        document: A document without tables.
        wide: How many halves of a Han character a line has room for.
        indented: Whether paragraphs begin with two blanks.
        every: After how many lines a page ends; 0 for one page.
        blank: Whether an empty line stands here and there, inside of sentences, too.
    """
    lines: list[str] = []
    passages = to_passages(document.lines, find_furniture(document.lines), BodyNames({}))
    for place, passage in enumerate(passages):
        is_title = not place and width(passage.text) < wide - 16
        broken = ["　" * 8 + passage.text] if is_title else _broken(passage.text, wide, indented)
        for line in broken:
            lines.append(line)
            if blank and not len(lines) % 8:
                lines.append("")
            if every and not len(lines) % every:
                lines += ["", f"— {len(lines) // every} —", "\f"]
    return Document(tuple(map(DocumentLine, lines)), "txt")


def _broken(text: str, wide: int, indented: bool) -> Iterator[str]:
    line = "　　" if indented else ""
    for character in text:
        if width(line + character) > wide and character not in _NEVER_FIRST:
            yield line
            line = ""
        line += character
    yield line
