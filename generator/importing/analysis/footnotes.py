"""Find the marks of footnotes inside of the text, which the shown text leaves out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.importing.analysis.analysis import LineCut
from generator.importing.analysis.passages import PassagePiece, TextPassage

_MARK = re.compile(r"(?<=[\u3400-\u9fff”》）)])(?P<mark>[①-⑳]|[¹²³⁴-⁹]|\[\d{1,2}\]|［\d{1,2}］)")
_NOTE_MARK = re.compile(r"(?:注?\s*(?P<mark>[①-⑳]|[¹²³⁴-⁹]|\[\d{1,2}\]|［\d{1,2}］))")


def without_marks(passages: Sequence[TextPassage]) -> tuple[list[TextPassage], list[LineCut]]:
    """Return passages without the marks that a later passage repeats at its start, and the marks.

    A mark counts where a word stands before it: behind a comma, a colon or a full stop it numbers
    what follows.
    """
    last = {}
    for place, passage in enumerate(passages):
        match = _NOTE_MARK.match(passage.text)
        if match:
            last[match["mark"]] = place
    found: list[TextPassage] = []
    cuts: list[LineCut] = []
    for place, passage in enumerate(passages):
        marks = [m for m in _MARK.finditer(passage.text) if last.get(m["mark"], -1) > place]
        if not marks:
            found.append(passage)
            continue
        for mark in marks:
            line = passage.line_at(mark.start())
            cuts.append(LineCut("mark", (line, line), mark["mark"], "a note below begins with it"))
        found.append(_without(passage, [(m.start(), m.end()) for m in marks]))
    return found, cuts


def _without(passage: TextPassage, spans: list[tuple[int, int]]) -> TextPassage:
    kept: list[str] = []
    pieces: list[PassagePiece] = []
    length = 0
    for start, end in _kept(passage, spans):
        pieces.append(PassagePiece(length, passage.line_at(start), passage.column_at(start)))
        kept.append(passage.text[start:end])
        length += end - start
    return replace(passage, text="".join(kept), pieces=tuple(pieces))


def _kept(passage: TextPassage, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that stay, parted at the pieces, too."""
    edges = sorted(
        {
            0,
            len(passage.text),
            *(e for span in spans for e in span),
            *(p.at for p in passage.pieces),
        }
    )
    for start, end in pairwise(edges):
        if start < end and not any(a <= start < b for a, b in spans):
            yield start, end
