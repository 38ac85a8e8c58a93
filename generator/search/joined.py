"""Join what blocks know: which activities of the whole catalog hold each run and each word.

A *posting* lists what holds a key, as `activity * kinds + kind`, where the kind says in which field
it stands (`fields.py`).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import Literal, TypeAlias, TypedDict, cast

from generator.search.block import FEW, GRAM_KINDS, WORD_KINDS, Block, Part, Parts
from generator.search.memo import Memo
from generator.search.postings import GAPS, to_numbers, to_posting
from generator.search.words import stem

LANGUAGES = ("zh", "en")
Placed: TypeAlias = list[tuple[int, Part]]
"""The parts of a posting, each with what is added to its numbers."""
Postings: TypeAlias = dict[str, str]
KeyedBlock: TypeAlias = tuple[bytes, Block]
TableName: TypeAlias = Literal["runs", "longer", "words"]
KINDS: dict[TableName, int] = {"runs": GRAM_KINDS, "longer": GRAM_KINDS, "words": WORD_KINDS}


class LastTime(TypedDict):
    """What was joined, and of which blocks."""

    blocks: list[bytes]
    tables: dict[TableName, Postings]


class Joined:
    """What the blocks of a catalog know together."""

    def __init__(self, keyed: Sequence[KeyedBlock], memo: Memo) -> None:
        """Join blocks in their order; each comes with a key that stands for what is in it."""
        blocks = [block for _, block in keyed]
        self.counts = _summed(block["counts"] for block in blocks)
        self.triples = _summed(block["triples"] for block in blocks)
        tables = _tables(keyed, memo)
        runs, longer = tables["runs"], tables["longer"]
        listed = {key: longer[key] for key in self._listed(longer)}
        self.runs = {**runs, **dict(self._rare(blocks, runs)), **listed}
        self.words = tables["words"]
        self.shown = [
            [texts for block in blocks for texts in block["shown"][i]]
            for i, _ in enumerate(LANGUAGES)
        ]

    def _rare(self, blocks: Sequence[Block], runs: Postings) -> Iterator[tuple[str, str]]:
        """Return all of a rare run: a longer one is looked for in the fields that hold it."""
        bases = _bases(blocks, GRAM_KINDS)
        for key in {key for block in blocks for key in block["rare"]}:
            if self.counts[key] <= FEW * GRAM_KINDS and len(to_numbers(runs[key])) <= FEW:
                numbers = [
                    base + number
                    for base, block in zip(bases, blocks, strict=False)
                    if (part := block["runs"].get(key))
                    for number in block["rare"].get(key) or _numbers(part)
                ]
                yield key, to_posting(numbers)

    def _listed(self, longer: Iterable[str]) -> Iterator[str]:
        """Return the longer runs in which every pair is frequent."""
        frequent = {key for key, count in self.counts.items() if len(key) == 2 and count > FEW}
        for key in longer:
            if len(key) == 3:
                if key[:2] in frequent and key[1:] in frequent:
                    yield key
            elif frequent.issuperset(map("".join, pairwise(key))):
                yield key


def _summed(tables: Iterable[dict[str, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for table in tables:
        found.update(table)
    return found


def _bases(blocks: Iterable[Block], kinds: int) -> list[int]:
    """Return what is added to the numbers of each block."""
    return [0, *accumulate(len(block["own"]) * kinds for block in blocks)]


def _tables(keyed: Sequence[KeyedBlock], memo: Memo) -> dict[TableName, Postings]:
    """Return the postings of all blocks; those that no other block changes are as the last time."""
    blocks = [block for _, block in keyed]
    last = cast("LastTime | None", memo.last("joined"))
    changed = _changed(last["blocks"], keyed, memo) if last else None
    tables: dict[TableName, Postings] = {}
    for name, kinds in KINDS.items():
        bases = _bases(blocks, kinds)
        if last is None or changed is None:
            placed = _placed(bases, (block[name] for block in blocks))
            tables[name] = {key: _posting(each) for key, each in placed.items()}
            continue
        tables[name] = dict(last["tables"][name])
        for key in {
            key for old, new in changed for key, _ in old[name].items() ^ new[name].items()
        }:
            parts = (
                (base, block[name].get(key)) for base, block in zip(bases, blocks, strict=False)
            )
            here = [(base, part) for base, part in parts if part]
            tables[name].pop(key, None)
            if here:
                tables[name][key] = _posting(here)
    memo.keep("joined", {"blocks": [key for key, _ in keyed], "tables": tables})
    return tables


def _changed(
    before: Sequence[bytes], keyed: Sequence[KeyedBlock], memo: Memo
) -> list[tuple[Block, Block]] | None:
    """Return the blocks that have changed, as they were and as they are; None if others moved."""
    if len(before) != len(keyed):
        return None
    found = []
    for key, (new_key, block) in zip(before, keyed, strict=True):
        if key != new_key:
            old = cast("Block | None", memo.last(key))
            if old is None or len(old["own"]) != len(block["own"]):
                return None
            found.append((old, block))
    return found


def _numbers(part: Part) -> list[int]:
    first, gaps, _ = part
    return to_numbers(GAPS[first + 1] + gaps)


def _placed(bases: Sequence[int], tables: Iterable[Parts]) -> dict[str, Placed]:
    found: defaultdict[str, Placed] = defaultdict(list)
    for base, table in zip(bases, tables, strict=False):
        for key, part in table.items():
            found[key].append((base, part))
    return found


def _posting(placed: Placed) -> str:
    """Return a posting as it is written."""
    pieces, last = list[str](), -1
    for base, (first, gaps, end) in placed:
        pieces.append(GAPS[base + first - last])
        pieces.append(gaps)
        last = base + end
    return "".join(pieces)


def first_of(postings: Iterable[str], weights: Sequence[int], count: int) -> list[int]:
    """Return the activities that a search lists first for some keys together."""
    kinds = len(weights)
    numbers = [number for posting in postings for number in to_numbers(posting)]
    numbers.sort(key=lambda number: (-weights[number % kinds], number))
    return [*dict.fromkeys(number // kinds for number in numbers)][:count]


def best_of_words(postings: Iterable[str]) -> str:
    """Return the posting of several words together: of each activity what weighs the most."""
    numbers = sorted(set().union(*map(to_numbers, postings)))
    docs = [number // WORD_KINDS for number in numbers]
    each = zip(numbers, docs, chain((-1,), docs), strict=False)
    return to_posting([number for number, doc, last in each if doc != last])


def beginnings(vocabulary: Sequence[str]) -> dict[str, list[str]]:
    """Return words by what they begin with, and an asterisk.

    Of beginnings of the same words only the longest is listed, and none of the words of one stem,
    which lie together.

    Args:
        vocabulary: The words, sorted.
    """
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word in vocabulary:
        for length in range(2, len(word) + 1):
            forms[word[:length]].append(word)
    found = {}
    for beginning, known in forms.items():
        # Between them in order, all others begin so too.
        is_longest = known[0][: len(beginning) + 1] != known[-1][: len(beginning) + 1]
        if is_longest and len(set(map(stem, known))) > 1:
            found[f"{beginning}*"] = known
    return found
