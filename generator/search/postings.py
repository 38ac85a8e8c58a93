"""Write which activities hold a key as text, and cut a sorted list of keys into small files."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import sub

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Those of the first half end a number; the index hands them to what reads it."""
_BASE = len(DIGITS) // 2
SHARD_SIZE = 3_000
"""Characters of a file: about a kilobyte and a half when compressed."""

Json = str | int | list["Json"] | dict[str, "Json"]


def to_posting(numbers: Sequence[int]) -> str:
    """Return ascending numbers as the gaps between them, five bits to a character, lowest first."""
    return "".join(map(_GAPS.__getitem__, map(sub, numbers, chain((-1,), numbers))))


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


_GAPS = _Gaps()


def shards(entries: Mapping[str, Json]) -> Iterator[dict[str, Json]]:
    """Cut a table into parts that hold its keys in order, as JavaScript compares them."""
    part: dict[str, Json] = {}
    size = 0
    for key in sorted(entries, key=_utf16):
        cost = len(key) + len(json.dumps(entries[key], ensure_ascii=False))
        if part and size + cost > SHARD_SIZE:
            yield part
            part, size = {}, 0
        part[key] = entries[key]
        size += cost
    if part:
        yield part


def _utf16(key: str) -> bytes:
    return key.encode("utf-16-be")
