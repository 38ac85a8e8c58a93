"""Remember the English of earlier campaigns, of the same Chinese or of nearly the same.

No English is made here. What differs by a word is shown with that difference, for a person to read.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import records
from generator.content.translation import longest_first, terms_in
from generator.importing.proposing.likeness import Likeness

_NEAR = 0.8
"""From when on English is shown whose Chinese differs."""
_COMPARED = 3
_PART = re.compile("[A-Za-z0-9]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class KnownEnglish:
    """Chinese of an earlier campaign with its English."""

    zh: str
    en: str
    where: str
    """`2024 1.5` of a sentence, `2024/samr/elevator-safety-week` of a title."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Chinese words that an earlier text has in the place of those that stand now."""

    before: str
    now: str


@dataclass(frozen=True, slots=True)
class NearEnglish:
    """The English of nearly the same Chinese: to be read, never to be taken as it is."""

    en: str
    where: str
    likeness: float
    """How much of the two is the same, in the same order, from 0 to 1."""
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class ProposedEnglish:
    """What is known about the English of some Chinese."""

    exact: str | None = None
    """The English of the same Chinese in an earlier campaign."""
    where: str = ""
    """Where that stands."""
    near: NearEnglish | None = None
    terms: tuple[records.Term, ...] = ()
    """The terms of the glossary that stand in it, whose English is agreed."""


class TranslationMemory:
    """Texts with their English, made ready to be looked up."""

    def __init__(self, texts: Iterable[KnownEnglish], terms: Iterable[records.Term] = ()) -> None:
        """Make them ready; of several that say the same the first is remembered."""
        self._exact: dict[str, KnownEnglish] = {}
        for text in texts:
            self._exact.setdefault(_folded(text.zh), text)
        self._texts = list(self._exact.values())
        self._nearest = Likeness(text.zh for text in self._texts)
        self._terms = longest_first(terms)

    def english_of(self, zh: str) -> ProposedEnglish:
        """Return what is known about the English of some Chinese."""
        terms = tuple(terms_in(zh, self._terms))
        same = self._exact.get(_folded(zh))
        if same:
            return ProposedEnglish(same.en, same.where, None, terms)
        return ProposedEnglish(near=self._near(zh), terms=terms)

    def _near(self, zh: str) -> NearEnglish | None:
        best: NearEnglish | None = None
        for place, _ in self._nearest.nearest(zh, _COMPARED):
            text = self._texts[place]
            before, now = _parts(text.zh), _parts(zh)
            matcher = difflib.SequenceMatcher(None, before, now, autojunk=False)
            if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
                continue
            likeness = round(matcher.ratio(), 3)
            if likeness >= _NEAR and (best is None or likeness > best.likeness):
                best = NearEnglish(
                    text.en, text.where, likeness, _differences(matcher, before, now)
                )
        return best


def _differences(
    matcher: difflib.SequenceMatcher[str], before: list[str], now: list[str]
) -> tuple[Difference, ...]:
    return tuple(
        Difference("".join(before[i:j]), "".join(now[k:m]))
        for what, i, j, k, m in matcher.get_opcodes()
        if what != "equal"
    )


def _parts(zh: str) -> list[str]:
    """Return a text in characters, numbers and Latin words whole: 2024 became 2025, not 4 a 5."""
    return _PART.findall(zh)


def _folded(zh: str) -> str:
    """Return a text by which it is known: half and full width, and blanks, say nothing."""
    return "".join(unicodedata.normalize("NFKC", zh).split())
