"""Find every phrase of a text by its runs of one to three characters, exactly, without positions.

A text holds a phrase if it holds each three neighbouring characters of the phrase and none of the
text's *phantoms* is in the phrase. A phantom of a text is a run of four or more characters that is
not in the text although both its halves, all but the last and all but the first character, are
(a minimal absent word: https://doi.org/10.1016/j.tcs.2019.11.020). A text has one only where a pair
of characters occurs twice in it, so phantoms are few, and cost less than positions.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from operator import add

LONGEST_PHANTOM = 24
"""A phrase that is longer is looked up in the texts."""


def grams(pieces: Iterable[str], length: int) -> set[str]:
    """Return the runs of a length in the pieces of a text; no run goes from piece to piece."""
    found: set[str] = set()
    for piece in pieces:
        runs: Iterable[str] = piece
        for start in range(1, length):
            runs = map(add, runs, piece[start:])
        found.update(runs)
    return found


def phantoms(pieces: Sequence[str]) -> set[str]:
    """Return the phantoms of a text, as far as they are not too long."""
    pairs = sum(len(piece) - 1 for piece in pieces if piece)
    return set() if len(grams(pieces, 2)) == pairs else set(_phantoms(pieces))


def _phantoms(pieces: Sequence[str]) -> Iterator[str]:
    places = [(piece, start) for piece in pieces for start in range(len(piece))]
    for length in range(2, LONGEST_PHANTOM - 1):
        runs: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for piece, start in places:
            if start + length <= len(piece):
                runs[piece[start : start + length]].append((piece, start))
        # Only where a run occurs twice can a longer one do so.
        repeated = {run: found for run, found in runs.items() if len(found) > 1}
        if not repeated:
            return
        for run, found in repeated.items():
            around = {
                (piece[start - 1 : start], piece[start + length : start + length + 1])
                for piece, start in found
            }
            for left, right in product(*map(set, zip(*around, strict=True))):
                if left and right and (left, right) not in around:
                    yield left + run + right
        places = [place for found in repeated.values() for place in found]
