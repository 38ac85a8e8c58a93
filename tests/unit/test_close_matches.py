"""Tests of what a mistyped word was meant to be, beside the rule of the standard library."""

import difflib
import random

import pytest

from generator.close_matches import Choices
from generator.look_alikes import drawn

LETTERS = "abcdé-/质量月01"


def words(seed: int, count: int, longest: int) -> list[str]:
    draw = random.Random(seed)  # noqa: S311  # nothing is kept secret by it
    return ["".join(draw.choices(LETTERS, k=draw.randint(0, longest))) for _ in range(count)]


def closest_by_rule(value: str, choices: list[str]) -> str:
    return next(iter(difflib.get_close_matches(value, sorted(set(choices)), n=1)), "")


@pytest.mark.parametrize(("seed", "longest"), [(1, 4), (2, 8), (3, 12), (4, 40), (5, 260)])
def test_most_like_is_what_difflib_holds_closest(seed: int, longest: int) -> None:
    choices = words(seed, 60, longest)
    ready = Choices(choices)
    found = 0
    for value in [*words(seed + 50, 60, longest), *(f"{word}x" for word in choices[:20])]:
        closest = closest_by_rule(value, choices)
        assert ready.most_like(value) == closest
        found += bool(closest)
    assert found >= 20


def test_most_like_takes_the_last_of_those_that_are_as_close() -> None:
    choices = ["abca", "abcb", "abcc", "bbcc"]
    assert Choices(choices).most_like("abcd") == closest_by_rule("abcd", choices) == "abcc"


def test_closest_takes_what_looks_the_same_before_what_is_spelled_alike() -> None:
    choices = ["testinq", "TESTING", "testing"]
    assert [choice for choice in choices if drawn(choice).casefold() == "testing"] == choices[1:]
    assert Choices(choices).closest("tеsting") == "TESTING"
    assert Choices(choices).closest("zzz") == ""
