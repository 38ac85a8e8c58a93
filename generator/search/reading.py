"""How the Han characters in use are typed otherwise: in pinyin, and in the forms of other places.

A character may have several readings. Those that it has in the texts come first; others are those
that it has in a fair share of the words of the dictionary, whatever else the texts hold.
"""

import os
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice, product

from generator.language import HAN
from generator.search.memo import Memo
from generator.search.radicals import RADICALS

MOST_READ = 12
"""Runs of characters listed for one reading, the most frequent first."""
FAIR_SHARE = 0.05
"""Of the words with a character, those in which another reading of it is no curiosity."""
MOST_SPELLINGS = 8

_RUN = re.compile(f"[{HAN}]+")


def pinyin_of(texts: Iterable[str]) -> dict[str, str]:
    """Return the characters of each syllable, without tones.

    First those that are read so in the texts, and after `|` those that are read so elsewhere.
    """
    read: defaultdict[str, set[str]] = defaultdict(set)
    for run in {run for text in texts for run in _RUN.findall(text)}:
        for character, syllable in zip(run, _read(run), strict=True):
            for spelling in _typed(syllable):
                read[spelling].add(character)
    others: defaultdict[str, set[str]] = defaultdict(set)
    for character in set().union(*read.values()):
        for spelling in _spellings(_others(character)):
            if character not in read[spelling]:
                others[spelling].add(character)
    return {
        spelling: "|".join("".join(sorted(each[spelling])) for each in (read, others)).rstrip("|")
        for spelling in sorted({*read, *others})
    }


def sounds_of(
    pairs: Mapping[str, int], triples: Mapping[str, int], memo: Memo | None = None
) -> dict[str, list[str]]:
    """Return runs of Han characters by how they are read, the most frequent first.

    Args:
        pairs: Runs of two, with how often they occur; listed by both syllables, and after what is
            read so in the texts by readings that they have elsewhere.
        triples: Runs of three, all made of such pairs; listed by their first letters.
        memo: What is known of readings.
    """
    memo = memo or Memo({})
    known = {pair: memo.of(f"read {pair}", _read_pair, pair) for pair in pairs}
    counts = {**pairs, **triples}
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    runs = sorted(counts, key=lambda run: (-counts[run], run))
    for run in runs:
        if run in known:
            for key in known[run][1]:
                found[key][run] = None
        else:
            found[known[run[:2]][0] + known[run[1:]][0][1]][run] = None
    for run in runs:
        if run in known:
            for key in known[run][2]:
                found[key][run] = None
    return {reading: [*islice(known_runs, MOST_READ)] for reading, known_runs in found.items()}


def _read_pair(pair: str) -> tuple[str, list[str], list[str]]:
    """Return of a pair its first letters, how it is typed, and how it would be typed elsewhere."""
    syllables = _read(pair)
    own = [" ".join(typed) for typed in product(*map(_typed, syllables))]
    each = zip(pair, syllables, strict=True)
    ways = [_spellings([syllable, *_others(character)]) for character, syllable in each]
    return "".join(s[0] for s in syllables), own, [" ".join(way) for way in product(*ways)]


def spellings_of(name: str) -> list[str]:
    """Return how a Chinese name is typed in pinyin, as one word; none if it has other letters."""
    if not _RUN.fullmatch(name) or len(name) == 1:
        return []
    ways = [_typed(syllable) for syllable in _read(name)]
    return ["".join(way) for way, _ in zip(product(*ways), range(MOST_SPELLINGS), strict=False)]


def simplified_of(texts: Iterable[str]) -> str:
    """Return pairs of characters: another form of one in use, and that one.

    These are Traditional characters, the forms of Hong Kong and Taiwan and those of Japan, and the
    radicals that some PDF files have in the place of characters.
    """
    used = {character for text in texts for run in _RUN.findall(text) for character in run}
    found: dict[str, str] = {}
    for old, new in _converted():
        if old != new and new in used and old not in used:
            found.setdefault(old, new)
    # A radical may stand for a Traditional character.
    radicals = {old: found[new] for old, new in RADICALS.items() if new in found}
    return "".join(old + new for old, new in sorted({**radicals, **found}.items()))


@cache
def _converted() -> list[tuple[str, str]]:
    from opencc import OpenCC

    candidates = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]

    # One character a line, since the converters look at phrases too.
    def convert(characters: list[str], name: str) -> list[str]:
        converted: str = OpenCC(name).convert(os.linesep.join(characters))
        return converted.split(os.linesep)

    japanese = convert(convert(candidates, "jp2t"), "t2s")
    ways = [
        convert(candidates, "t2s"),
        convert(candidates, "hk2s"),
        convert(candidates, "tw2s"),
        japanese,
    ]
    pairs = [pair for way in ways for pair in zip(candidates, way, strict=True)]
    return [*pairs, *RADICALS.items()]


def _typed(syllable: str) -> list[str]:
    """Return how a syllable is typed: `lv` for lü, and also `lu` and `lyu`."""
    ways = ("v", "u", "yu") if "v" in syllable else ("",)
    return [syllable.replace("v", way) if way else syllable for way in ways]


def _spellings(syllables: Iterable[str]) -> list[str]:
    return [spelling for syllable in syllables for spelling in _typed(syllable)]


def _others(character: str) -> list[str]:
    """Return the readings of a character, the most common first."""
    counts = _readings().get(character, Counter())
    least = FAIR_SHARE * counts.total()
    return [syllable for syllable, count in counts.most_common() if count >= least]


@cache
def _readings() -> dict[str, Counter[str]]:
    """Return how often a character is read in which way, in the words of the dictionary."""
    from pypinyin.constants import PHRASES_DICT

    toned: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for phrase, syllables in PHRASES_DICT.items():
        for character, ways in zip(phrase, syllables, strict=False):
            toned[character][ways[0]] += 1
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for character, counts in toned.items():
        for syllable, count in counts.items():
            found[character][_plain(syllable)] += count
    return found


@cache
def _plain(syllable: str) -> str:
    """Return a syllable without its tone, ü as `v`."""
    letters = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter.isascii())


def _read(run: str) -> list[str]:
    from pypinyin import lazy_pinyin

    return lazy_pinyin(run, v_to_u=False)
