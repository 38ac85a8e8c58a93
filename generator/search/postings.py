"""Write which activities hold a key as text, and cut a sorted list of keys into small files."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain
from operator import sub
from typing import NamedTuple

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Those of the first half end a number; the index hands them to what reads it."""
_BASE = len(DIGITS) // 2
Json = str | int | list["Json"] | dict[str, "Json"]

to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Return a value as JSON without blanks."""


def to_posting(numbers: Sequence[int]) -> str:
    """Return ascending numbers as the gaps between them, five bits to a character, lowest first."""
    return "".join(map(GAPS.__getitem__, map(sub, numbers, chain((-1,), numbers))))


def to_gaps(numbers: Sequence[int]) -> str:
    """Return only the gaps between ascending numbers."""
    return "".join(map(GAPS.__getitem__, map(sub, numbers[1:], numbers)))


class _Gaps(dict[int, str]):
    """The digits of the gap to a number that is greater by so much; filled as they are met."""

    def __missing__(self, step: int) -> str:
        digits = ""
        gap = step - 1
        while gap >= _BASE:
            digits += DIGITS[_BASE + gap % _BASE]
            gap //= _BASE
        self[step] = digits + DIGITS[gap]
        return self[step]


GAPS = _Gaps()
"""How a gap is written."""


def to_numbers(posting: str) -> list[int]:
    """Return the numbers of a posting."""
    gaps = map(_STEPS.__getitem__, _GAP.findall(posting))
    return [*accumulate(gaps, initial=-1)][1:]


class _Steps(dict[str, int]):
    """By how much the next number is greater, by the digits of the gap."""

    def __missing__(self, gap: str) -> int:
        digits = map(DIGITS.index, gap)
        self[gap] = 1 + sum((digit % _BASE) * _BASE**i for i, digit in enumerate(digits))
        return self[gap]


_STEPS = _Steps()
_GAP = re.compile(f"[{re.escape(DIGITS[_BASE:])}]*[{DIGITS[:_BASE]}]")


class Shard(NamedTuple):
    """A file of keys with their values."""

    first: str
    """The first of the keys."""
    json: str


def shards(entries: Mapping[str, str], size: int) -> Iterator[Shard]:
    """Cut a table into files that hold its keys in order, as JavaScript compares them.

    Args:
        entries: The JSON of the values by their keys.
        size: Characters of a file.
    """
    first, parts, used = "", list[str](), 0
    for key in sorted(entries, key=_utf16):
        part = f"{to_json(key)}:{entries[key]}"
        if parts and used + len(part) > size:
            yield Shard(first, f"{{{','.join(parts)}}}")
            parts, used = [], 0
        if not parts:
            first = key
        parts.append(part)
        used += len(part)
    if parts:
        yield Shard(first, f"{{{','.join(parts)}}}")


def _utf16(key: str) -> bytes:
    return key.encode("utf-16-be")
