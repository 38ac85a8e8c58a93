"""Tests of finding whole words, beside the plain rule that each fast way stands for."""

import random
import re

import pytest

from generator.content.whole_words import PhraseIndex, places_of
from generator.content.wording import names_without_article

LETTERS = "ab_é1质 -.“"


def texts(seed: int, longest: int) -> list[str]:
    draw = random.Random(seed)  # noqa: S311  # nothing is kept secret by it
    return ["".join(draw.choices(LETTERS, k=draw.randint(1, longest))) for _ in range(600)]


def places_by_rule(words: str, text: str) -> list[tuple[int, int]]:
    pattern = rf"(?<!(?=\w)\w(?=\w)){re.escape(words)}(?!(?<=\w)\w)"
    return [match.span() for match in re.finditer(pattern, text)]


@pytest.mark.parametrize("seed", range(5))
def test_places_are_those_of_the_plain_pattern(seed: int) -> None:
    found = 0
    for words, text in zip(texts(seed, 3), texts(seed + 100, 40), strict=True):
        places = [(span.start, span.end) for span in places_of(words, text)]
        assert places == places_by_rule(words, text)
        found += len(places)
    assert found > 100


@pytest.mark.parametrize("seed", range(5))
def test_index_finds_the_names_that_all_names_find(seed: int) -> None:
    names = sorted(set(texts(seed, 4)))
    index = PhraseIndex(names)
    found = 0
    for text in texts(seed + 100, 40):
        every = list(names_without_article(text, names))
        assert list(names_without_article(text, index.standing_in(text))) == every
        found += len(every)
    assert found > 100


def test_index_keeps_the_given_order() -> None:
    index = PhraseIndex(["Ministry of Water", "Bureau of Fish", "“Ministry"])
    text = "Bureau of Fish, “Ministry of Water”"
    assert index.standing_in(text) == ["Ministry of Water", "Bureau of Fish", "“Ministry"]
    assert index.standing_in("Ministry of Fish") == []
