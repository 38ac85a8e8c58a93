"""What is known from another index saves work, and never changes what is made."""

import marshal
import random
from collections.abc import Callable, Hashable
from dataclasses import replace

import pytest

from generator.catalog.catalog import Activity, Catalog
from generator.language import Bilingual
from generator.search import block, split
from generator.search.block import FEW, GRAM_KINDS, blocks_of, make_block
from generator.search.index import make_index
from generator.search.joined import Joined
from generator.search.memo import Memo
from generator.search.postings import to_numbers
from generator.search.texts import Said, compared_texts, said_by
from tests.building import ROOT
from tests.conftest import catalog_of

Edit = Callable[[random.Random, list[Activity]], None]


@pytest.fixture(scope="module")
def real() -> Catalog:
    return catalog_of(ROOT)


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(block, "LEAST_IN_BLOCK", 4)
    monkeypatch.setattr(block, "ONE_IN", 2)


def retitle(drawn: random.Random, items: list[Activity]) -> None:
    """Give one activity a title of characters that others have, and of one that nobody has."""
    at = drawn.randrange(len(items))
    words = drawn.choice(items).title.zh[:5] + drawn.choice(["质量", "龘", "one new word", ""])
    title = Bilingual(zh=words, en=drawn.choice([None, "Quality", "Zyzzyva week"]))
    items[at] = replace(items[at], title=title)


def reword(drawn: random.Random, items: list[Activity]) -> None:
    """Let an activity say what another one says."""
    at, other = drawn.randrange(len(items)), drawn.choice(items)
    items[at] = replace(
        items[at], sentence=other.sentence, quotes=other.quotes, contexts=other.contexts
    )


def remove(drawn: random.Random, items: list[Activity]) -> None:
    """Take one out."""
    del items[drawn.randrange(len(items))]


def repeat(drawn: random.Random, items: list[Activity]) -> None:
    """Put one in that says what its neighbour says."""
    at = drawn.randrange(len(items))
    items.insert(at, replace(items[at], slug="again"))


def edited(catalog: Catalog, drawn: random.Random, edit: Edit) -> Catalog:
    items = list(catalog.activities)
    edit(drawn, items)
    return replace(catalog, activities=tuple(items))


@pytest.mark.parametrize("seed", range(6))
def test_index_never_depends_on_what_is_known(real: Catalog, seed: int) -> None:
    drawn = random.Random(seed)  # noqa: S311  # the same every time
    catalog, known = real, dict[Hashable, object]()
    make_index(catalog, 0, known)
    for _ in range(5):
        catalog = edited(catalog, drawn, drawn.choice([retitle, retitle, reword, remove, repeat]))
        if drawn.random() < 0.3:
            known = marshal.loads(marshal.dumps(known))  # noqa: S302  # our own
        assert make_index(catalog, 0, known) == make_index(catalog, 0)


@pytest.mark.parametrize("forgotten", [bytes, str])
def test_part_of_what_is_known_is_enough(real: Catalog, forgotten: type) -> None:
    known = dict[Hashable, object]()
    make_index(real, 0, known)
    for key in [key for key in known if isinstance(key, forgotten)][::2]:
        del known[key]
    catalog = edited(real, random.Random(1), retitle)  # noqa: S311  # the same every time
    assert make_index(catalog, 0, known) == make_index(catalog, 0)


def test_only_what_was_used_stays_known(real: Catalog) -> None:
    known = dict[Hashable, object]({"nothing": "asks for it"})
    make_index(real, 0, known)
    first = set(known)
    assert "nothing" not in first
    make_index(edited(real, random.Random(2), retitle), 0, known)  # noqa: S311  # see above
    assert set(known) != first
    make_index(real, 0, known)
    assert set(known) == first


def test_an_edit_makes_one_block_anew(real: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    known = dict[Hashable, object]()
    make_index(real, 0, known)
    made: list[int] = []

    def note(items: list[Said]) -> block.Block:
        made.append(len(items))
        return make_block(items)

    monkeypatch.setattr(split, "make_block", note)
    make_index(edited(real, random.Random(3), retitle), 0, known)  # noqa: S311  # see above
    assert len(made) == 1
    assert made[0] < len(real.activities) / 2


def test_one_activity_more_changes_few_blocks() -> None:
    def cut(counts: list[tuple[str, int]]) -> set[tuple[Said, ...]]:
        slugs = [f"{agency} {i}" for agency, count in counts for i in range(count)]
        items = [Said(slug, "", "", "", "", 1, 1, "", (), (), ()) for slug in slugs]
        return {tuple(part) for part in blocks_of(items, counts)}

    counts = [(f"a{i}", 3) for i in range(300)]
    more = [*counts[:100], ("new", 1), *counts[100:]]
    assert len(cut(counts)) > 40
    assert len(cut(more) - cut(counts)) < 5


def test_postings_are_those_of_plain_looking(real: Catalog) -> None:
    memo = Memo({})
    joined = Joined(split.make_blocks(real, memo), memo)
    texts = compared_texts(said_by(real))
    for run in ("质量", "质", "电梯", "的", "量提", "宣传周"):
        found = {number // GRAM_KINDS for number in to_numbers(joined.runs.get(run, ""))}
        pieces = [[*text.own.split("\n"), *text.notes] for text in texts]
        right = {i for i, each in enumerate(pieces) if any(run in piece for piece in each)}
        if len(run) < 3 or len(found) > FEW:
            assert found == right, run
