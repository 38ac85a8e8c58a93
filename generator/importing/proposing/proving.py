"""Find the words that say what part a body has: 配合市场监管总局, 与国家能源局等部门共同."""

import re
from collections.abc import Sequence

from generator.catalog.notice import Span

_BEFORE = re.compile("(?:配合|会同|联合|联动|邀请|与|和|同|由|及|、)$")
_BEHIND = re.compile("等(?:部门|单位)|牵头|参加|参与|配合|协办|共同|联合|分别|各自|[、和与及]")
_ENDS = re.compile("[、和与及]$")


def words_proving(text: str, name: Span, stretch: Span, names: Sequence[Span]) -> Span:
    """Return the name of a body with the words beside it that say its part.

    Names that stand in one row prove their part together.

    Args:
        text: The sentence.
        name: The name.
        stretch: The quote or context in which it stands, which the words do not leave.
        names: All names of bodies in the sentence.
    """
    start, end = name.start, name.end
    while found := _step_back(text, start, stretch.start, names):
        start -= found
    while found := _step_on(text, end, stretch.end, names):
        end += found
    while end > name.end and _ENDS.search(text, start, end):
        end -= 1
    return Span(start, end)


def _step_back(text: str, place: int, limit: int, names: Sequence[Span]) -> int:
    before = next((n for n in names if n.end == place and n.start >= limit), None)
    if before:
        return before.end - before.start
    match = _BEFORE.search(text, max(limit, place - 2), place)
    return match.end() - match.start() if match else 0


def _step_on(text: str, place: int, limit: int, names: Sequence[Span]) -> int:
    behind = next((n for n in names if n.start == place and n.end <= limit), None)
    if behind:
        return behind.end - behind.start
    match = _BEHIND.match(text, place, limit)
    return match.end() - match.start() if match else 0
