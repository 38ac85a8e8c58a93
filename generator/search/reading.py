"""How the Han characters in use are typed otherwise: in pinyin, and in Traditional form."""

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.language import HAN
from generator.search.postings import Json

MOST_READ = 12
"""Runs of characters listed for one reading, the most frequent first."""

_RUN = re.compile(f"[{HAN}]+")


def pinyin_of(texts: Iterable[str]) -> dict[str, str]:
    """Return the characters read as each syllable, without tones, as they are read in the texts."""
    readings: defaultdict[str, set[str]] = defaultdict(set)
    for run in {run for text in texts for run in _RUN.findall(text)}:
        for character, syllable in zip(run, _read(run), strict=True):
            readings[syllable].add(character)
    return {syllable: "".join(sorted(readings[syllable])) for syllable in sorted(readings)}


def sounds_of(pairs: Mapping[str, int], triples: Mapping[str, int]) -> dict[str, Json]:
    """Return runs of Han characters by how they are read, the most frequent first.

    Args:
        pairs: Runs of two, with how often they occur; listed by both syllables.
        triples: Runs of three, all made of such pairs; listed by their first letters.
    """
    readings = {pair: _read(pair) for pair in pairs}
    sounds = {pair: " ".join(syllables) for pair, syllables in readings.items()}
    for run in triples:
        syllables = (*readings[run[:2]], readings[run[1:]][1])
        sounds[run] = "".join(syllable[0] for syllable in syllables)
    counts = {**pairs, **triples}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for run in sorted(sounds, key=lambda run: (-counts[run], run)):
        runs = found[sounds[run]]
        if len(runs) < MOST_READ:
            runs.append(run)
    return {reading: list(runs) for reading, runs in found.items()}


def traditional_of(texts: Iterable[str]) -> dict[str, str]:
    """Return the Simplified characters in use by the Traditional ones that stand for them."""
    from opencc import OpenCC

    used = {character for text in texts for run in _RUN.findall(text) for character in run}
    candidates = [chr(code) for code in range(0x4E00, 0xA000)]
    # One character a line, since the converter looks at phrases too.
    simplified = OpenCC("t2s").convert(os.linesep.join(candidates)).split(os.linesep)
    pairs = zip(candidates, simplified, strict=True)
    return {old: new for old, new in pairs if old != new and new in used and old not in used}


def _read(run: str) -> list[str]:
    from pypinyin import lazy_pinyin

    return lazy_pinyin(run, v_to_u=False)
