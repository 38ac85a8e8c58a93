"""Find which of many texts are most like one, by the pairs of characters that they share."""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from generator.characters import is_word

_COMMON = 0.05
"""Pairs that a greater share of all texts has find nobody; they count where texts are compared."""
_FEW = 40
_CANDIDATES = 24


class Likeness:
    """Texts, made ready to be compared with many others.

    Two texts are as like as the pairs of neighbouring characters that both have weigh in all that
    they have, from 0 to 1. A pair weighs the more, the fewer texts have it, so that 质量 and 活动
    make nothing alike.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._pairs = [pairs_of(text) for text in texts]

    def __len__(self) -> int:
        return len(self._pairs)

    def nearest(
        self, text: str, most: int, without: frozenset[int] = frozenset()
    ) -> list[tuple[int, float]]:
        """Return the texts most like one, each with how like it is, the nearest first.

        Args:
            text: What they are compared with.
            most: How many are returned at most; none that shares nothing.
            without: The places of texts that are left out.
        """
        pairs = pairs_of(text)
        weight = self._weight(pairs)
        found = []
        for place in self._candidates(pairs, without):
            shared = self._weight(pairs & self._pairs[place])
            if shared:
                found.append((place, 2 * shared / (weight + self._weights[place])))
        return sorted(found, key=lambda item: (-item[1], item[0]))[:most]

    def _candidates(self, pairs: frozenset[str], without: frozenset[int]) -> Sequence[int]:
        """Return the texts that share most, by the pairs that not too many texts have."""
        limit = max(_FEW, _COMMON * len(self._pairs))
        known = sorted(pair for pair in pairs if pair in self._places)
        rare = [pair for pair in known if len(self._places[pair]) <= limit]
        # Where all are common, the least common one must do.
        rare = rare or sorted(known, key=lambda pair: len(self._places[pair]))[:1]
        scores: defaultdict[int, float] = defaultdict(float)
        for pair in rare:
            weight = self._rarity[pair]
            for place in self._places[pair]:
                scores[place] += weight
        found = ((-score, place) for place, score in scores.items() if place not in without)
        return [place for _, place in heapq.nsmallest(_CANDIDATES, found)]

    def _weight(self, pairs: Iterable[str]) -> float:
        # Whatever their order, the sum is the same.
        return math.fsum(self._rarity.get(pair, self._rarest) for pair in pairs)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, pairs in enumerate(self._pairs):
            for pair in sorted(pairs):
                found[pair].append(place)
        return dict(found)

    @cached_property
    def _rarity(self) -> dict[str, float]:
        count = len(self._pairs)
        return {pair: math.log(1 + count / len(places)) for pair, places in self._places.items()}

    @cached_property
    def _rarest(self) -> float:
        return math.log(1 + len(self._pairs))

    @cached_property
    def _weights(self) -> list[float]:
        return [self._weight(pairs) for pairs in self._pairs]


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of a text, marks and blanks left out."""
    words = "".join(filter(is_word, text)).casefold()
    return frozenset(words[i : i + 2] for i in range(len(words) - 1)) or frozenset([words])
