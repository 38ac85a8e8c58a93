"""Find every phrase of a text by its runs of one to three characters, exactly, without positions.

A text holds a phrase if it holds each three neighbouring characters of the phrase and none of the
text's *phantoms* is in the phrase. A phantom of a text is a run of four or more characters that is
not in the text although both its halves, all but the last and all but the first character, are
(a minimal absent word: https://doi.org/10.1016/j.tcs.2019.11.020). A text has one only where a pair
of characters occurs twice in it, so phantoms are few, and cost less than positions.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

LONGEST_PHANTOM = 24
"""A phrase that is longer is looked up in the texts."""


def grams(pieces: Iterable[str], length: int) -> set[str]:
    """Return the runs of a length in the pieces of a text; no run goes from piece to piece."""
    return {piece[i : i + length] for piece in pieces for i in range(len(piece) - length + 1)}


def phantoms(pieces: Sequence[str]) -> set[str]:
    """Return the phantoms of a text, as far as they are not too long."""
    pairs = Counter(piece[i : i + 2] for piece in pieces for i in range(len(piece) - 1))
    if len(pairs) == pairs.total():
        return set()
    return set(_phantoms(pieces))


def _phantoms(pieces: Sequence[str]) -> Iterator[str]:
    for length in range(2, min(LONGEST_PHANTOM, max(map(len, pieces))) - 1):
        before: defaultdict[str, set[str]] = defaultdict(set)
        after: defaultdict[str, set[str]] = defaultdict(set)
        around: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        repeated = 0
        for piece in pieces:
            for start in range(len(piece) - length + 1):
                middle = piece[start : start + length]
                left, right = piece[start - 1 : start], piece[start + length : start + length + 1]
                repeated += middle in before
                before[middle].add(left)
                after[middle].add(right)
                around[middle].add((left, right))
        if not repeated:
            return
        for middle, pairs in around.items():
            for left in before[middle] - {""}:
                for right in after[middle] - {""}:
                    if (left, right) not in pairs:
                        yield left + middle + right
