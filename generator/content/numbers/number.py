"""A number as a text names it."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Number:
    """A number that a text names, in words or digits."""

    words: str
    values: frozenset[Fraction | int]
    """What it may be: `50 %` is 50 and a half."""
    is_certain: bool
    """It counts or orders something, so that the other language must have it too."""


def number_of(words: str, *values: Fraction | int, is_certain: bool = True) -> Number:
    """Return the number that these words say; `values` are what it may be."""
    return Number(words, frozenset(values), is_certain)


def value_of(digits: str) -> Fraction | int:
    """Return the value of digits, with a decimal point or without."""
    return int(digits) if digits.isdecimal() else Fraction(digits)
