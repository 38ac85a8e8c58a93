"""Where long lists are cut: at groups, and at places that stay."""

import pytest

from generator.catalog.parts import parts_of

GROUPS = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9]


def test_what_is_short_is_one_part() -> None:
    assert parts_of([], 10) == []
    assert parts_of([5, 5, 4], 10) == [1, 1, 1]


def test_a_part_begins_with_the_first_group_after_so_many() -> None:
    assert parts_of([1] * 30, 10) == [1] * 10 + [2] * 10 + [3] * 10
    assert parts_of([8, 8, 8, 8], 10) == [1, 1, 2, 3]


def test_the_last_part_has_what_would_be_a_small_one() -> None:
    assert parts_of([1] * 24, 10) == [1] * 10 + [2] * 14
    assert parts_of([1] * 25, 10) == [1] * 10 + [2] * 10 + [3] * 5


def test_parts_are_numbered_without_gaps_however_large_a_group_is() -> None:
    assert parts_of([35, 1, 1, 30, 5], 10) == [1, 2, 2, 2, 3]


def test_what_is_added_at_the_end_moves_no_cut_before_the_last() -> None:
    before, after = parts_of(GROUPS, 10), parts_of([*GROUPS, 20, 20], 10)
    last = before.index(before[-1])
    assert after[:last] == before[:last]


@pytest.mark.parametrize("place", range(len(GROUPS)))
def test_one_more_in_a_group_moves_a_cut_by_one_group_at_most(place: int) -> None:
    more = [size + (i == place) for i, size in enumerate(GROUPS)]
    before, after = parts_of(GROUPS, 10), parts_of(more, 10)
    assert after[: place + 1] == before[: place + 1]
    assert sum(a != b for a, b in zip(before, after, strict=True)) <= max(before)
