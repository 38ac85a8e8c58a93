"""Phrases found by runs of characters, without positions, are exactly those a text holds."""

import json
import random
from collections.abc import Set
from itertools import product

from generator.search.grams import grams, phantoms
from generator.search.postings import DIGITS, shards, to_numbers, to_posting

ALPHABET = "质量月|"


def holds(listed: Set[str], absent: Set[str], phrase: str) -> bool:
    """Tell by runs and phantoms whether a text holds a phrase of three characters or more."""
    runs = grams([phrase], 3)
    long = {run for length in range(4, len(phrase) + 1) for run in grams([phrase], length)}
    return runs <= listed and not long & absent


def test_runs_and_phantoms_are_as_good_as_the_text() -> None:
    drawn = random.Random(2024)  # noqa: S311  # the same every time
    seen = {True: 0, False: 0}
    for _ in range(40):
        lengths = [drawn.randint(1, 12) for _ in range(drawn.randint(1, 3))]
        pieces = ["".join(drawn.choices(ALPHABET, k=length)) for length in lengths]
        listed, absent = grams(pieces, 3), phantoms(pieces)
        for length in (3, 4, 5, 6):
            for phrase in map("".join, product(ALPHABET, repeat=length)):
                right = any(phrase in piece for piece in pieces)
                assert holds(listed, absent, phrase) == right, (pieces, phrase)
                seen[right] += 1
    assert min(seen.values()) > 500


def test_text_without_a_repeated_pair_has_no_phantoms() -> None:
    assert phantoms(["电梯安全宣传周"]) == set()
    assert phantoms(["甲质量乙", "丙质量丁"]) == {"甲质量丁", "丙质量乙"}


def test_text_of_one_character_is_no_burden() -> None:
    assert phantoms(["长" * 10_000]) == set()


def test_posting_is_read_back() -> None:
    numbers = [0, 1, 31, 32, 33, 1000, 1_000_000]
    found, last, gap, factor = [], -1, 0, 1
    for digit in map(DIGITS.index, to_posting(numbers)):
        gap += digit % 32 * factor
        factor *= 32
        if digit < 32:
            last += gap + 1
            found.append(last)
            gap, factor = 0, 1
    assert found == numbers == to_numbers(to_posting(numbers))


def test_shards_keep_every_key_in_the_order_of_javascript() -> None:
    keys = ["质", "\ufffd", "\U00020bb7", "a", "质量"] + [f"k{i:05}" for i in range(3000)]
    parts = list(shards(dict.fromkeys(keys, '"AAAAAAAAAA"'), 3_000))
    merged = [key for part in parts for key in json.loads(part.json)]
    assert all(part.first == next(iter(json.loads(part.json))) for part in parts)
    assert len(parts) > 1
    assert sorted(merged) == sorted(keys)
    assert merged == sorted(keys, key=lambda key: key.encode("utf-16-be"))
