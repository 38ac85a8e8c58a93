"""Turn texts around: which activities hold each run of characters and each word.

A *posting* lists what holds a key, as `activity * kinds + kind`, where the kind says in which field
it stands (`fields.py`).
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise
from typing import TypeAlias

from generator.catalog.catalog import Catalog
from generator.search.fields import (
    NOTE,
    TEXT_WEIGHTS,
    TITLE,
    TITLE_END,
    TITLE_START,
    TITLE_WHOLE,
    WORD_AGENCY,
    WORD_QUOTE,
    WORD_SENTENCE,
    WORD_TITLE,
    WORD_WEIGHTS,
)
from generator.search.grams import grams, phantoms
from generator.search.names import agency_names
from generator.search.normalise import normalise
from generator.search.texts import ComparedTexts
from generator.search.words import stem, words_of

FEW = 4
"""A pair of characters in so few texts is looked up in the texts; longer runs are not listed."""

GRAM_KINDS = len(TEXT_WEIGHTS)
WORD_KINDS = len(WORD_WEIGHTS)

Postings: TypeAlias = "dict[str, array[int]]"


class _Collector(dict[str, Callable[[int], None]]):
    """What adds a number to the posting of each key."""

    def __init__(self) -> None:
        self.postings: Postings = {}

    def __missing__(self, key: str) -> Callable[[int], None]:
        posting = self.postings[key] = array("I")
        self[key] = posting.append
        return posting.append


def invert_grams(texts: list[ComparedTexts]) -> Postings:
    """Return the activities of each run of one and two characters, longer runs and phantoms.

    Longer ones are listed where all pairs in them are frequent; see `grams.py`.
    """
    found = _Collector()
    _add_grams(found, texts, lambda pieces: grams(pieces, 1) | grams(pieces, 2))
    postings = found.postings
    frequent = {key for key in postings if len(key) == 2 and len(postings[key]) > FEW}

    def longer(pieces: list[str]) -> set[str]:
        runs = {key for key in grams(pieces, 3) if key[:2] in frequent and key[1:] in frequent}
        return runs.union(
            key for key in phantoms(pieces) if frequent.issuperset(map("".join, pairwise(key)))
        )

    _add_grams(found, texts, longer)
    return postings


def _add_grams(
    found: _Collector, texts: list[ComparedTexts], keys_of: Callable[[list[str]], Iterable[str]]
) -> None:
    for i, text in enumerate(texts):
        base = i * GRAM_KINDS
        ends = _ends(text.title)
        for key in keys_of([text.title]):
            found[key](base + ends.get(key, TITLE))
        for kind, pieces in text.others():
            number = base + kind
            for add in map(found.__getitem__, keys_of(pieces)):
                add(number)


def _ends(title: str) -> dict[str, int]:
    """Return the runs of up to three characters with which a title begins and ends."""
    ends = {title[-length:]: TITLE_END for length in (1, 2, 3)}
    return ends | {title[:length]: TITLE_START for length in (1, 2, 3)} | {title: TITLE_WHOLE}


def invert_words(catalog: Catalog, texts: list[ComparedTexts]) -> Postings:
    """Return the activities of each Latin word, and of each pair of neighbours in the English."""
    agencies = {
        agency.id: {word for name in agency_names(agency) for word in words_of(normalise(name, {}))}
        for agency in catalog.agencies.values()
    }
    found = _Collector()
    sentence, english = None, list[str]()
    for i, text in enumerate(texts):
        if text.sentence is not sentence:
            sentence = text.sentence
            english = _with_pairs(sentence.english)
        kinds = dict.fromkeys(agencies[text.agency], WORD_AGENCY)
        kinds |= dict.fromkeys(english, WORD_SENTENCE)
        for piece in (*text.quotes, *text.contexts):
            kinds |= dict.fromkeys(words_of(piece), WORD_QUOTE)
        for title in (text.title_en, words_of(text.title)):
            kinds |= dict.fromkeys(_with_pairs(title), WORD_TITLE)
        for word, kind in kinds.items():
            found[word](i * WORD_KINDS + kind)
    return found.postings


def join_beginnings(words: Postings, vocabulary: Sequence[str]) -> Postings:
    """Return the activities of all words with the same beginning, by that and an asterisk.

    Of beginnings of the same words only the longest is listed, and none of the words of one stem,
    which lie together.

    Args:
        words: The activities of each word.
        vocabulary: The words, sorted.
    """
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word in vocabulary:
        for length in range(2, len(word) + 1):
            forms[word[:length]].append(word)
    found: Postings = {}
    for beginning, known in forms.items():
        # Between them in order, all others begin so too.
        is_longest = known[0][: len(beginning) + 1] != known[-1][: len(beginning) + 1]
        if is_longest and len(set(map(stem, known))) > 1:
            numbers = sorted(set().union(*(words[word] for word in known)))
            # Of each activity the lowest, which weighs the most.
            found[f"{beginning}*"] = _best(numbers, WORD_KINDS)
    return found


def short_posting(numbers: "array[int]") -> "array[int]":
    """Return what is asked of a run of up to two characters: the best field of each activity.

    Notes are kept, which are asked for by themselves, and so is all of a rare run: a longer one is
    looked for in the fields that hold it.
    """
    best = _best(numbers, GRAM_KINDS)
    notes = [number for number in numbers if number % GRAM_KINDS == NOTE]
    kept = array("I", sorted({*best, *notes})) if notes else best
    return kept if len(kept) > FEW else numbers


def _best(numbers: Sequence[int], kinds: int) -> "array[int]":
    """Return the lowest number of each activity."""
    docs = [number // kinds for number in numbers]
    each = zip(numbers, docs, chain((-1,), docs), strict=False)
    return array("I", [number for number, doc, last in each if doc != last])


def _with_pairs(words: list[str]) -> list[str]:
    return [*words, *map(" ".join, pairwise(words))]
