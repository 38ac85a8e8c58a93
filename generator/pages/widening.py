"""Show the half-width punctuation of a received text full-width, as Chinese is printed.

What is copied, found and published as data stays as received: the full-width mark is only drawn.
"""

import re

from generator.language import HAN

_WIDE = str.maketrans(",;:?!()", "，；：？！（）")
_HAN = re.compile(f"[{HAN}“”‘’《》、。]")


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
