"""Account for every character of a notice."""

import re
from collections.abc import Iterable

from generator.catalog.coverage import KINDS, CharacterKind, Coverage, Run
from generator.catalog.notice import Notice, Span
from generator.characters import is_blank, is_word
from generator.content.filed import FiledSentence

_LETTERS: dict[CharacterKind, str] = {kind: chr(ord("A") + i) for i, kind in enumerate(KINDS)}
"""Each kind as a letter, so that the kinds of a whole text are a text as long."""
_BY_LETTER = {ord(letter): kind for kind, letter in _LETTERS.items()}
_SAME = re.compile(rb"(.)\1*")


def cover(notice: Notice, headings: Iterable[Span], sentences: Iterable[FiledSentence]) -> Coverage:
    """Return the coverage of a notice.

    Words that one activity quotes and another has as context count as quoted.
    """
    kinds = bytearray(notice.text.translate(_own_letters), "ascii")

    def mark(kind: CharacterKind, spans: Iterable[Span]) -> None:
        letter = _LETTERS[kind].encode()
        for span in spans:
            kinds[span.start : span.end] = letter * (span.end - span.start)

    claimed = list(sentences)
    mark("heading", headings)
    for block in notice.rest:
        mark(block.kind, [block.span])
    mark("numeral", (paragraph.numeral for paragraph in notice.paragraphs))
    for paragraph in notice.paragraphs:
        mark("body", (s.span for s in paragraph.sentences if s.number in paragraph.nothing))
    mark("subject", (sentence.subject for sentence in claimed if sentence.subject))
    for sentence in claimed:
        mark("context", (span for each in sentence.activities for span in each.contexts))
    for sentence in claimed:
        mark("quote", (span for each in sentence.activities for span in each.quotes))
    counts = {kind: kinds.count(_LETTERS[kind].encode()) for kind in KINDS}
    for cut in notice.cuts:
        counts[cut.kind] += cut.end - cut.start
    runs = (same.span() for same in _SAME.finditer(kinds))
    return Coverage(
        tuple(Run(_BY_LETTER[kinds[start]], Span(start, end)) for start, end in runs), counts
    )


def _own_kind(character: str) -> CharacterKind:
    if is_blank(character):
        return "blank"
    return "uncovered" if is_word(character) else "punctuation"


class _OwnLetters(dict[int, str]):
    """The letter of what each character is by itself, found once for each."""

    def __missing__(self, point: int) -> str:
        self[point] = _LETTERS[_own_kind(chr(point))]
        return self[point]


_own_letters = _OwnLetters()
