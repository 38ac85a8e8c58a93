"""Find the ends of sentences and the parts of lists in Chinese text, outside of paired marks."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from generator.catalog.notice import Span
from generator.importing.analysis.numerals import read_inner_numeral

OPENING = "“‘《〈「『（(【〔〖［[{｛"
CLOSING = "”’》〉」』）)】〕〗］]}｝"
# Either form of a bracket may close the other: mixed punctuation is common in what was retyped.
_SAME = [("（(", "）)"), ("【", "】"), ("〔［[", "〕］]"), ("“", "”"), ("‘", "’"), ("《", "》")]
_SAME += [("〈", "〉"), ("「", "」"), ("『", "』"), ("〖", "〗"), ("{｛", "}｝"), ('"', "")]
_GROUP = {mark: group for group, (opens, closes) in enumerate(_SAME) for mark in opens + closes}
_ENDS = "。！？!?｡"
_AFTER_END = re.compile(rf"[{re.escape(CLOSING)}\"'{_ENDS}]*")
_PAIRED = re.compile(f'[{re.escape(OPENING + CLOSING)}"]')
_DEEP = 30
"""How many marks may be open at once."""
_FAR = 2000
"""A pair is not looked for over more characters than this: the other mark is missing."""
_END = re.compile(r"[。！？｡!?]+|(?<=[^\sA-Za-z\d.．])[.．](?=$|\s*[^\sA-Za-z\d.．,，;；])")
_PART = re.compile("[;；]")
_COLON = re.compile(r"：|:(?!\d)|(?<!\d):")


def pairs(text: str) -> list[Span]:
    """Return what stands in paired marks, outermost pairs only, the marks included.

    A mark without its partner pairs with nothing, so that it does not hide the rest of a text.
    """
    found: list[Span] = []
    for span in _all_pairs(text):
        while found and found[-1].start > span.start:
            found.pop()
        found.append(span)
    return found


def _all_pairs(text: str) -> Iterator[Span]:
    """Yield the span of each pair, in the order of their ends."""
    opened: list[tuple[str, int]] = []
    for match in _PAIRED.finditer(text):
        mark, place = match[0], match.start()
        closes = mark not in OPENING and (mark != '"' or any(m == '"' for m, _ in opened))
        if not closes:
            opened = [*opened[-_DEEP:], (mark, place)]
            continue
        for kept in range(len(opened) - 1, -1, -1):
            if _fits(opened[kept], mark, place):
                yield Span(opened[kept][1], place + 1)
                del opened[kept:]
                break


def _fits(opened: tuple[str, int], mark: str, place: int) -> bool:
    return _GROUP.get(opened[0]) == _GROUP.get(mark) and place - opened[1] <= _FAR


class Outside:
    """Tells what stands outside of paired marks in a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pairs = pairs(text)

    def find(
        self, pattern: re.Pattern[str], start: int = 0, end: int = -1
    ) -> Iterator[re.Match[str]]:
        """Yield the places of a pattern that begin outside of every pair."""
        inside = iter(self.pairs)
        pair = next(inside, None)
        for match in pattern.finditer(self.text, start, len(self.text) if end < 0 else end):
            while pair and pair.end <= match.start():
                pair = next(inside, None)
            if not pair or match.start() < pair.start:
                yield match


@lru_cache(256)
def outside_of(text: str) -> Outside:
    """Return what tells of a text; the same text is asked about several times in a row."""
    return Outside(text)


def is_open(text: str) -> bool:
    """Tell whether a text ends inside of a quotation, a title or a bracket."""
    tail = text[-_FAR:]
    closed = {span.start for span in _all_pairs(tail)}
    return any(m[0] in OPENING and m.start() not in closed for m in _PAIRED.finditer(tail))


def sentence_spans(text: str, start: int = 0) -> list[Span]:
    """Return the sentences of a paragraph, each with its end mark and what closes after it.

    What is left behind the last end mark is one, too. A half-width full stop ends a sentence
    where Chinese stands before it and no Latin letter or digit after it.
    """
    found: list[Span] = []
    begun = start
    for match in outside_of(text).find(_END, start):
        if match.start() < begun:
            continue
        after = _AFTER_END.match(text, match.end())
        end = after.end() if after else match.end()
        found.append(Span(begun, end))
        begun = end
    if text[begun:].strip():
        found.append(Span(begun, len(text)))
    return [trimmed for span in found if (trimmed := trim(text, span)).start < trimmed.end]


def trim(text: str, span: Span) -> Span:
    """Return a span without the blanks at its two ends."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def list_parts(text: str) -> tuple[Span, list[Span]] | None:
    """Return the words before a list and its parts, or None where a sentence holds no list.

    A list stands after a colon and its parts end in semicolons, or each has a numeral. Parts that
    have numerals and semicolons are a list without a colon, too.
    """
    outside = outside_of(text)
    stops = [match.end() for match in outside.find(_PART) if match.end() < len(text)]
    colons = [match.end() for match in outside.find(_COLON)]
    if stops:
        begun = next((colon for colon in colons if colon < stops[0]), 0)
        if not begun and not all(_is_numbered(text, start) for start in (0, *stops)):
            return None
    else:
        begun = next((colon for colon in colons if _is_numbered(text, colon)), 0)
        if not begun:
            return None
    edges = [begun, *(stop for stop in stops if stop > begun), len(text)]
    parts = [trim(text, Span(one, two)) for one, two in pairwise(edges)]
    return trim(text, Span(0, begun)), [part for part in parts if part.start < part.end]


def _is_numbered(text: str, start: int) -> bool:
    return read_inner_numeral(text[start : start + 12].lstrip()) is not None
