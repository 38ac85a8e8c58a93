"""Cut a list that is too long for one page into parts, at places that stay."""

from collections.abc import Iterable
from itertools import accumulate


def parts_of(sizes: Iterable[int], most: int) -> list[int]:
    """Return the part, counted from 1, in which each group of a list stands; no group is cut.

    A part begins with the first group after every so many members, counted from the beginning; the
    last one has up to half as many more. So what is changed in a group moves no cut, and what is
    added to it seldom moves more than one.

    Args:
        sizes: How many members each group has.
        most: After how many of them a part begins.
    """
    *starts, total = accumulate(sizes, initial=0)
    last = max(1, (total + most // 2) // most) - 1
    numbers: dict[int, int] = {}
    return [numbers.setdefault(min(start // most, last), len(numbers) + 1) for start in starts]
