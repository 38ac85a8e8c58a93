"""Write which activities hold a key as text, and cut a sorted list of keys into small files."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
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


class Shard(NamedTuple):
    """A file of keys with their values."""

    first: str
    """The first of the keys."""
    json: str


def shards(entries: Mapping[str, Json], size: int) -> Iterator[Shard]:
    """Cut a table into files that hold its keys in order, as JavaScript compares them.

    Args:
        entries: The values by their keys.
        size: Characters of a file.
    """
    first, parts, used = "", list[str](), 0
    for key in sorted(entries, key=_utf16):
        part = f"{to_json(key)}:{to_json(entries[key])}"
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
