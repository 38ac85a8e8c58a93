"""Index some activities that follow one another: all that a large index needs to know of them.

A block is a function of what its activities say, and of nothing else: neither of where in the
catalog they stand nor of what the others say. So it can be kept for the next build, in which most
blocks are the same. `joined.py` joins them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias, TypedDict
from zlib import crc32

from generator.language import HAN
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
from generator.search.memo import digest_of
from generator.search.postings import to_gaps, to_json
from generator.search.texts import ComparedTexts, Said, compared_texts, latin_words
from generator.search.words import words_of

FEW = 4
"""A pair of characters in so few texts is looked up in the texts; longer runs are not listed."""
LEAST_IN_BLOCK = 150
"""Activities, before a block may end."""
ONE_IN = 8
"""Of so many agencies one ends a block that is long enough."""
_HAN = re.compile(f"[{HAN}]+")

GRAM_KINDS = len(TEXT_WEIGHTS)
WORD_KINDS = len(WORD_WEIGHTS)

Part: TypeAlias = tuple[int, str, int]
"""Of a posting what a block adds: its first number, the gaps after it, and its last number."""
Shown: TypeAlias = tuple[str, str]
"""As JSON the texts of an activity in one language, and those of its sentence."""
Parts: TypeAlias = dict[str, Part]
Numbers: TypeAlias = dict[str, list[int]]


class Block(TypedDict):
    """What is known of some activities, as plain values; numbers count from their first."""

    runs: Parts
    """Of one and two characters, the best field of each activity, and notes."""
    counts: dict[str, int]
    """How many fields hold each of these."""
    rare: dict[str, list[int]]
    """All fields of a rare one, where these are more."""
    longer: Parts
    """Of three characters, and phantoms, frequent or not."""
    words: Parts
    """Latin words, and pairs of them."""
    triples: dict[str, int]
    """In how many titles and quotes there is a run of three Han characters."""
    own: list[str]
    """The Chinese of each activity, as compared."""
    latin: list[str]
    han: str
    """The Han characters that are shown."""
    shown: list[list[Shown]]
    """In each language the texts of each activity."""


def blocks_of(items: Sequence[Said], groups: Iterable[tuple[str, int]]) -> Iterator[list[Said]]:
    """Cut activities into blocks, so that one more or less changes few other blocks.

    Args:
        items: Every activity in order.
        groups: Of each agency in each campaign its id and how many of them are its own.
    """
    start = end = 0
    for agency, count in groups:
        end += count
        # Blocks of a fixed length would all change with one activity more. These end where ids say
        # so, which is the same place before and after.
        if end - start >= LEAST_IN_BLOCK and crc32(agency.encode()) % ONE_IN == 0:
            yield list(items[start:end])
            start = end
    if start < end:
        yield list(items[start:end])


def key_of_block(items: Sequence[Said]) -> bytes:
    """Return a short key that stands for what some activities say."""
    return digest_of(repr(tuple(said)) for said in items)


def make_block(items: Sequence[Said]) -> Block:
    """Return what is known of some activities."""
    texts = compared_texts(items)
    triples: Counter[str] = Counter()
    for text in texts:
        triples.update(grams([text.title, *text.quotes], 3))
    shown = set("".join([said.title + said.sentence for said in items]))
    runs = _runs(texts, _short)
    best = {key: best_of(numbers) for key, numbers in runs.items()}
    return {
        "runs": _parts(best),
        "counts": {key: len(numbers) for key, numbers in runs.items()},
        "rare": {
            key: runs[key]
            for key in runs
            if len(best[key]) <= FEW and len(runs[key]) > len(best[key])
        },
        "longer": _parts(_runs(texts, _longer)),
        "words": _parts(_words(texts)),
        "triples": {run: count for run, count in triples.items() if _HAN.fullmatch(run)},
        "own": [text.own for text in texts],
        "latin": sorted(latin_words(texts)),
        "han": "".join(sorted({c for c in shown if _HAN.match(c)})),
        "shown": [list(texts) for texts in zip(*map(_shown, items), strict=True)],
    }


def _shown(said: Said) -> list[Shown]:
    quotes, contexts = [*said.quotes], [*said.contexts]
    place = [said.paragraph, said.number]
    zh = [said.slug, said.title, quotes, contexts], [said.sentence, *place, said.notes]
    en = [said.slug, said.title_en], [said.sentence_en, *place]
    return [(to_json(row), to_json(sentence)) for row, sentence in (zh, en)]


def _short(pieces: list[str]) -> set[str]:
    return grams(pieces, 1) | grams(pieces, 2)


def _longer(pieces: list[str]) -> set[str]:
    return grams(pieces, 3) | phantoms(pieces)


def _runs(texts: list[ComparedTexts], keys_of: Callable[[list[str]], Iterable[str]]) -> Numbers:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        base = i * GRAM_KINDS
        ends = _ends(text.title)
        for key in keys_of([text.title]):
            found[key].append(base + ends.get(key, TITLE))
        for kind, pieces in text.others():
            number = base + kind
            for key in keys_of(pieces):
                found[key].append(number)
    return found


def _ends(title: str) -> dict[str, int]:
    """Return the runs of up to three characters with which a title begins and ends."""
    ends = {title[-length:]: TITLE_END for length in (1, 2, 3)}
    return ends | {title[:length]: TITLE_START for length in (1, 2, 3)} | {title: TITLE_WHOLE}


def _words(texts: list[ComparedTexts]) -> Numbers:
    """Return the activities of each Latin word, and of each pair of neighbours in the English."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    sentence, english = None, list[str]()
    for i, text in enumerate(texts):
        if text.sentence is not sentence:
            sentence = text.sentence
            english = _with_pairs(sentence.english)
        kinds = dict.fromkeys(text.agency, WORD_AGENCY)
        kinds |= dict.fromkeys(english, WORD_SENTENCE)
        for piece in (*text.quotes, *text.contexts):
            kinds |= dict.fromkeys(words_of(piece), WORD_QUOTE)
        for title in (text.title_en, words_of(text.title)):
            kinds |= dict.fromkeys(_with_pairs(title), WORD_TITLE)
        for word, kind in kinds.items():
            found[word].append(i * WORD_KINDS + kind)
    return found


def _with_pairs(words: list[str]) -> list[str]:
    return [*words, *map(" ".join, pairwise(words))]


def best_of(numbers: list[int]) -> list[int]:
    """Return of a run of up to two characters what is asked of it: the best field of each activity.

    Notes are kept, which are asked for by themselves.
    """
    kept, last = [], -1
    for number in numbers:
        doc = number // GRAM_KINDS
        if doc != last or number % GRAM_KINDS == NOTE:
            kept.append(number)
            last = doc
    return kept


def _parts(table: Numbers) -> Parts:
    return {
        # Most keys are in one activity of a block.
        key: (found[0], to_gaps(found) if len(found) > 1 else "", found[-1])
        for key, found in table.items()
    }
