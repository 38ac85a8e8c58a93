"""Show the half-width punctuation of a received text full-width, as Chinese is printed.

What is copied, found and published as data stays as received: the full-width mark is only drawn.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.language import HAN

_WIDE = str.maketrans(",;:?!()", "，；：？！（）")
_HALF = re.compile(r"[,;:?!()]")
_HAN = re.compile(f"[{HAN}“”‘’《》、。]")


@dataclass(frozen=True, eq=False)
class Letters:
    """Neighbouring characters ; one that is drawn full-width stands alone."""

    text: str
    wide: str = ""
    """The full-width mark that is drawn in its place."""


def wide_of(text: str, place: int) -> str:
    """Return the full-width form of a half-width mark that stands in Chinese; else nothing.

    Args:
        text: The whole sentence: a mark at the end of a part of it has its neighbours there.
        place: Where the mark stands.
    """
    mark = text[place]
    wide = mark.translate(_WIDE)
    if wide == mark:
        return ""
    return wide if _HAN.search(text[max(0, place - 1) : place + 2].replace(mark, "")) else ""


def letters_of(text: str, start: int = 0, end: int | None = None) -> list[Letters]:
    """Return a part of a sentence in letters, with each mark that is drawn full-width by itself."""
    end = len(text) if end is None else end
    halves = (match.start() for match in _HALF.finditer(text, start, end))
    wide = {i: drawn for i in halves if (drawn := wide_of(text, i))}
    if not wide:
        return [Letters(text[start:end])] if start < end else []
    cuts = {place for i in wide for place in (i, i + 1)}
    ends = pairwise(sorted({start, end, *cuts}))
    return [Letters(text[first:last], wide.get(first, "")) for first, last in ends]
