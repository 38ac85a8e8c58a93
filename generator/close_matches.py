"""Find which of many words is most like one that is mistyped, and be quick about it."""

import difflib
from collections.abc import Iterable, Iterator
from functools import cached_property

from generator.look_alikes import drawn

_CUTOFF = 0.6
"""How much alike two words are at least; that of `difflib.get_close_matches`."""


class Choices:
    """Words of which one may be meant, made ready to be compared with many values."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(set(words))
        self._found: dict[str, str] = {}

    def closest(self, value: str) -> str:
        """Return the word that a value was most likely meant to be, or nothing."""
        return self._by_shape.get(_shape(value)) or self.most_like(value)

    def most_like(self, value: str) -> str:
        """Return what `difflib.get_close_matches` holds to be closest to a value, or nothing."""
        if value not in self._found:
            self._found[value] = self._search(value)
        return self._found[value]

    def _search(self, value: str) -> str:
        # To count the letters that two words share takes no time, to compare their order does:
        # no word whose letters can no longer make it the closest is compared.
        letters = sum(self._bits.get(letter, 0) for letter in _numbered(value))
        at_best = (
            (2.0 * (letters & own).bit_count() / ((len(value) + len(word)) or 1), word)
            for word, own in self._letters
        )
        matcher = difflib.SequenceMatcher()
        matcher.set_seq2(value)
        ratio, closest = _CUTOFF, ""
        for most, word in sorted((pair for pair in at_best if pair[0] >= _CUTOFF), reverse=True):
            if most < ratio:
                break
            matcher.set_seq1(word)
            ratio, closest = max((ratio, closest), (matcher.ratio(), word))
        return closest

    @cached_property
    def _by_shape(self) -> dict[str, str]:
        return {_shape(word): word for word in reversed(self.words)}

    @cached_property
    def _bits(self) -> dict[tuple[str, int], int]:
        """A bit for each letter, and for its second, its third place in a word."""
        found = dict.fromkeys(letter for word in self.words for letter in _numbered(word))
        return {letter: 1 << place for place, letter in enumerate(found)}

    @cached_property
    def _letters(self) -> list[tuple[str, int]]:
        """Each word with the bits of its letters."""
        bits = self._bits
        return [(word, sum(bits[letter] for letter in _numbered(word))) for word in self.words]


def _shape(word: str) -> str:
    return drawn(word).casefold()


def _numbered(word: str) -> Iterator[tuple[str, int]]:
    """Yield each letter of a word with how many of it stand before."""
    counts: dict[str, int] = {}
    for letter in word:
        count = counts.get(letter, 0)
        counts[letter] = count + 1
        yield letter, count
