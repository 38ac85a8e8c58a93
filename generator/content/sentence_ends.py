"""Cut a paragraph of a notice into sentences.

A sentence ends at 。！？ outside of paired marks (GB/T 15834-2011), or with its paragraph: what
stands in “ ”, 《 》 or （ ） has no end of its own.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from generator.catalog.notice import NoticeSentence, Span
from generator.characters import is_blank, is_word

_END_MARKS = "。！？"
_END_MARK = re.compile(f"[{_END_MARKS}]")
_STRAIGHT_QUOTES = "\"'＂＇"
"""Marks that open and close alike."""
_PAIRS = dict(
    zip("“‘《〈（(「『【〔〖[［{｛", "”’》〉）)」』】〕〗]］}｝", strict=True),
)
_CLOSING = frozenset(_PAIRS.values())


def cut_sentences(text: str, paragraph: int, span: Span) -> Iterator[NoticeSentence]:
    """Yield the sentences of a stretch of a notice's text, numbered from 1.

    Args:
        text: The text.
        paragraph: The number of the paragraph.
        span: The words of the paragraph, without its numeral.
    """
    spans: list[Span] = []
    start = next((i for i in range(span.start, span.end) if not is_blank(text[i])), span.end)
    for end in _ends(text, Span(start, span.end)):
        piece = text[start:end]
        if any(map(is_word, piece)):
            spans.append(Span(start, end))
        elif not spans:
            # Marks before the first word are of the sentence that follows.
            continue
        elif not is_blank(piece):
            spans[-1] = Span(spans[-1].start, end)
        start = end
    for number, place in enumerate(spans, start=1):
        yield NoticeSentence(paragraph, number, place)


def is_finished(text: str) -> bool:
    """Tell whether a text ends with the end of a sentence."""
    end = len(text)
    while end and _may_close(text[end - 1]):
        end -= 1
    return bool(end) and text[end - 1] in _END_MARKS


def _ends(text: str, span: Span) -> Iterator[int]:
    start, inside = span.start, inside_pairs(text, span)
    for mark in _END_MARK.finditer(text, span.start, span.end):
        pair = bisect_right(inside, (mark.start(), span.end)) - 1
        if mark.start() < start or (pair >= 0 and mark.start() < inside[pair][1]):
            continue
        end = mark.end()
        while end < span.end and (
            text[end] in _END_MARKS or _closes(text, Span(start, span.end), end)
        ):
            end += 1
        yield end
        start = end
    if start < span.end:
        yield span.end


def inside_pairs(text: str, span: Span) -> list[tuple[int, int]]:
    """Return the stretches between paired marks; a mark that has no other is none."""
    found, opened = [], list[tuple[str, int]]()
    for i in range(span.start, span.end):
        mark = text[i]
        if mark in _PAIRS:
            opened.append((_PAIRS[mark], i))
        elif mark in _CLOSING:
            closing = next((k for k in reversed(range(len(opened))) if opened[k][0] == mark), None)
            if closing is not None:
                found.append((opened[closing][1], i))
                del opened[closing:]
    # What stands in others is told by these.
    return _outermost(found)


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or start > found[-1][1]:
            found.append((start, end))
    return found


def _may_close(character: str) -> bool:
    return character in _STRAIGHT_QUOTES or unicodedata.category(character) in ("Pe", "Pf")


def _closes(text: str, span: Span, place: int) -> bool:
    """Tell whether a character after an end mark is of the sentence, which begins the span."""
    mark = text[place]
    if mark not in _STRAIGHT_QUOTES:
        return _may_close(mark)
    # It opens a new one where none is open, and one comes that closes it.
    before = text.count(mark, span.start, place)
    after = text.count(mark, place + 1, span.end)
    return before % 2 == 1 or after % 2 == 0
