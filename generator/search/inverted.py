"""Turn texts around: which activities hold each run of characters and each word.

A *posting* lists what holds a key, as `activity * kinds + kind`, where the kind says in which field
it stands (`fields.py`).
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

from generator.catalog.catalog import Catalog
from generator.search.fields import (
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
    ranks,
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
_GRAM_RANKS = ranks(TEXT_WEIGHTS)
_WORD_RANKS = ranks(WORD_WEIGHTS)

OFTEN = 20
"""Of a key of more activities it is told which come first: their texts can lie beside it."""
FIRST = 4
"""How many those are: as many as a window shows at first."""
_MOST_READ = 500
"""How much of a posting is read for that."""

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
            english = _with_pairs(words_of(normalise(sentence.text.en or "", {})))
        kinds = dict.fromkeys(agencies[text.agency], WORD_AGENCY)
        kinds |= dict.fromkeys(english, WORD_SENTENCE)
        for piece in (*text.quotes, *text.contexts):
            kinds |= dict.fromkeys(words_of(piece), WORD_QUOTE)
        for title in (text.title_en, words_of(text.title)):
            kinds |= dict.fromkeys(_with_pairs(title), WORD_TITLE)
        for word, kind in kinds.items():
            found[word](i * WORD_KINDS + kind)
    return found.postings


def join_beginnings(words: Postings, vocabulary: Iterable[str]) -> Postings:
    """Return the activities of all words with the same beginning, by that and an asterisk."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word in vocabulary:
        for length in range(2, len(word) + 1):
            forms[word[:length]].append(word)
    found: Postings = {}
    for beginning, known in forms.items():
        if len(known) > 1:
            numbers = sorted(set().union(*(words[word] for word in known)))
            # Of each activity the lowest, which weighs the most.
            docs = [number // WORD_KINDS for number in numbers]
            each = zip(numbers, docs, (-1, *docs), strict=False)
            best = (number for number, doc, last in each if doc != last)
            found[f"{beginning}*"] = array("I", best)
    return found


def _with_pairs(words: list[str]) -> list[str]:
    return [*words, *map(" ".join, pairwise(words))]


def first_of_grams(postings: Postings) -> dict[str, list[int]]:
    """Return the activities that a search lists first for each frequent run."""
    return {key: _first(numbers, _GRAM_RANKS, GRAM_KINDS) for key, numbers in postings.items()}


def first_of_words(postings: Postings) -> dict[str, list[int]]:
    """Return the activities that a search lists first for the words of each stem."""
    first: defaultdict[str, list[int]] = defaultdict(list)
    for word, numbers in postings.items():
        if " " not in word:
            key = word if word.endswith("*") else stem(word)
            first[key] += _first(numbers, _WORD_RANKS, WORD_KINDS)
    return first


def _first(numbers: "array[int]", best_first: Sequence[Sequence[int]], kinds: int) -> list[int]:
    """Return the activities that are listed first, as far as the head of a posting tells."""
    if len(numbers) <= OFTEN:
        return []
    head = numbers[:_MOST_READ]
    found: dict[int, None] = {}
    for rank in best_first:
        found.update(dict.fromkeys([n // kinds for n in head if n % kinds in rank]))
        if len(found) >= FIRST:
            break
    return list(found)[:FIRST]
