"""How the Han characters in use are typed otherwise: in pinyin, and in Traditional form."""

import os
import re
from collections import defaultdict
from collections.abc import Iterable

from generator.search.normalise import HAN

_RUN = re.compile(f"[{HAN}]+")


def pinyin_of(texts: Iterable[str]) -> dict[str, str]:
    """Return the characters read as each syllable, without tones, as they are read in the texts."""
    from pypinyin import lazy_pinyin

    readings: defaultdict[str, set[str]] = defaultdict(set)
    for run in {run for text in texts for run in _RUN.findall(text)}:
        for character, syllable in zip(run, lazy_pinyin(run, v_to_u=False), strict=True):
            readings[syllable].add(character)
    return {syllable: "".join(sorted(readings[syllable])) for syllable in sorted(readings)}


def traditional_of(texts: Iterable[str]) -> dict[str, str]:
    """Return the Simplified characters in use by the Traditional ones that stand for them."""
    from opencc import OpenCC

    used = {character for text in texts for run in _RUN.findall(text) for character in run}
    candidates = [chr(code) for code in range(0x4E00, 0xA000)]
    # One character a line, since the converter looks at phrases too.
    simplified = OpenCC("t2s").convert(os.linesep.join(candidates)).split(os.linesep)
    pairs = zip(candidates, simplified, strict=True)
    return {old: new for old, new in pairs if old != new and new in used and old not in used}
