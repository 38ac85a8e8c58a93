"""A notice in its three layers: what was received, its text, its paragraphs and sentences.

Three layers keep everything: the *raw* text is the file as received; the *text* is the raw one
with the declared joins and cuts and nothing else; paragraphs and sentences are spans of the text.
Offsets count characters (Unicode code points) from 0.
"""

import difflib
import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Literal

from generator.catalog.block_records import CutKind, RestKind
from generator.catalog.parts import parts_of

_GRAM = 4
"""How many characters the pieces have by which words are looked for in all sentences."""
_MOST_IN_PART = 100
"""After so many sentences another part of a notice begins: a sentence takes up to 1.7 KB of a page,
and the first part also tells where those of the others are."""


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A stretch of the notice's text, from `start` up to but not including `end`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class NoticeSentence:
    """One sentence of a paragraph, its end mark included."""

    paragraph: int
    number: int
    span: Span

    @property
    def at(self) -> str:
        """The address of the sentence: `1.5` is the fifth sentence of the first paragraph."""
        return f"{self.paragraph}.{self.number}"


@dataclass(frozen=True, order=True, slots=True)
class Cut:
    """What the text leaves out of the raw notice, from `start` up to but not including `end`."""

    start: int
    end: int
    kind: Literal["join", CutKind] = "join"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered paragraph of the notice."""

    number: int
    numeral: Span
    """`二十五、`; empty where none is printed."""
    span: Span
    """The whole paragraph, numeral included."""
    sentences: tuple[NoticeSentence, ...]
    agencies: tuple[str, ...] = ()
    """The ids of who announces what it says, if that is told beside it."""
    nothing: tuple[int, ...] = ()
    """The numbers of its sentences that announce nothing."""


@dataclass(frozen=True, slots=True)
class RestBlock:
    """Lines of the notice that announce nothing."""

    kind: RestKind
    span: Span


@dataclass(frozen=True)
class Notice:
    """The notice in its three layers."""

    raw: str
    text: str
    cuts: tuple[Cut, ...]
    """What is taken away of the raw text, in its order."""
    paragraphs: tuple[Paragraph, ...]
    rest: tuple[RestBlock, ...] = ()
    """What else is told to be there, in its order."""
    has_blocks: bool = False
    """Its lines are told in `notice.blocks`."""

    @cached_property
    def by_number(self) -> dict[int, Paragraph]:
        """Every paragraph by its number."""
        return {paragraph.number: paragraph for paragraph in self.paragraphs}

    @cached_property
    def sentences(self) -> dict[str, NoticeSentence]:
        """Every sentence by its address."""
        return {s.at: s for paragraph in self.paragraphs for s in paragraph.sentences}

    @cached_property
    def parts(self) -> dict[int, int]:
        """The part, counted from 1, in which pages show each paragraph; see `parts_of`."""
        sizes = (len(paragraph.sentences) for paragraph in self.paragraphs)
        numbers = (paragraph.number for paragraph in self.paragraphs)
        return dict(zip(numbers, parts_of(sizes, _MOST_IN_PART), strict=True))

    @cached_property
    def in_parts(self) -> list[list[Paragraph]]:
        """The paragraphs of each part, in their order."""
        parts = groupby(self.paragraphs, key=lambda paragraph: self.parts[paragraph.number])
        return [list(members) for _, members in parts]

    @cached_property
    def _in_order(self) -> list[NoticeSentence]:
        return list(self.sentences.values())

    @cached_property
    def _ends(self) -> list[int]:
        return [sentence.span.end for sentence in self._in_order]

    def sentence_at(self, span: Span) -> NoticeSentence | None:
        """Return the first sentence that has a character of a span, or None."""
        for sentence in self._in_order[bisect_right(self._ends, span.start) :][:1]:
            return sentence if sentence.span.overlaps(span) else None
        return None

    def first_with(self, words: str) -> NoticeSentence | None:
        """Return the first sentence in which some words stand, or None."""
        if len(words) < _GRAM:
            found = (s for s in self._in_order if words in self.quote(s.span))
            return next(found, None)
        # Of all pieces of the words, the one that the fewest sentences have.
        grams = (self._by_gram.get(gram, ()) for gram in _grams(words))
        return next((s for s in min(grams, key=len) if words in self.quote(s.span)), None)

    @cached_property
    def _by_gram(self) -> dict[str, list[NoticeSentence]]:
        """The sentences that have each run of a few characters; made for what is looked for."""
        found: defaultdict[str, list[NoticeSentence]] = defaultdict(list)
        for sentence in self._in_order:
            for gram in _grams(self.quote(sentence.span)):
                found[gram].append(sentence)
        return dict(found)

    def find_beside(self, words: str, sentence: NoticeSentence) -> Span | None:
        """Return where words stand outside of the sentences, nearest to a sentence, or None.

        A name may be told above, in a cell of the same row, or behind.
        """
        found = (span for block in self.rest for span in self.find(words, block.span)[:1])
        place = sentence.span.start
        return min(found, key=lambda span: abs(span.start - place), default=None)

    @property
    def body(self) -> Span:
        """All paragraphs, from the beginning of the first one to the end of the last."""
        return Span(self.paragraphs[0].span.start, self.paragraphs[-1].span.end)

    def is_nothing(self, sentence: NoticeSentence) -> bool:
        """Tell whether a sentence is told to announce nothing."""
        return sentence.number in self.by_number[sentence.paragraph].nothing

    def quote(self, span: Span) -> str:
        """Return the exact words of a span."""
        return self.text[span.start : span.end]

    def find(self, words: str, within: Span) -> list[Span]:
        """Return every place of `words` inside `within`, overlapping ones too."""
        return [Span(i, i + len(words)) for i in places(self.text, words, within)]

    def raw_offset(self, offset: int) -> int:
        """Return where a character of the text stands in the raw text."""
        for cut in self.cuts:
            if cut.start <= offset:
                offset += cut.end - cut.start
        return offset

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column in the raw file of a character of the text."""
        place = self.raw_offset(offset)
        line = bisect_right(self._lines, place)
        return line, place - self._lines[line - 1] + 1

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line of the raw file begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.raw))]

    def nearest(self, words: str, within: Span) -> str:
        """Return the passage inside `within` that is most like `words`, or nothing."""
        return nearest_passage(words, _candidates(self.quote(within), words))


def nearest_passage(words: str, passages: Iterable[str]) -> str:
    """Return the passage that is most like some words, or nothing."""
    matcher = difflib.SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(words)
    best, best_ratio = "", 0.4
    for candidate in passages:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
            ratio = matcher.ratio()
            if ratio > best_ratio:
                best, best_ratio = candidate, ratio
    return best


def sha256(data: bytes) -> str:
    """Return the SHA-256 of some bytes as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def text_hash(text: str) -> str:
    """Return the first 12 hexadecimal digits of a text's SHA-256: which wording was translated."""
    return sha256(text.encode())[:12]


def line_column(raw: str, offset: int) -> tuple[int, int]:
    """Return the line and column, both counted from 1, of a character of a text."""
    return raw.count("\n", 0, offset) + 1, offset - raw.rfind("\n", 0, offset)


def places(text: str, words: str, within: Span) -> Iterator[int]:
    """Yield where words stand inside a stretch of a text, overlapping places too."""
    place = text.find(words, within.start, within.end)
    while place != -1:
        yield place
        place = text.find(words, place + 1, within.end)


def _grams(text: str) -> set[str]:
    return {text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1)}


def _candidates(passage: str, words: str) -> Iterator[str]:
    """Yield passages about as long as `words`, from each place near a pair of its letters."""
    pairs = {words[i : i + 2] for i in range(len(words) - 1)} or {words}
    shared = (i for i in range(len(passage)) if passage[i : i + 2] in pairs)
    for start in sorted({max(0, i - back) for i in shared for back in range(3)}):
        for length in range(max(1, len(words) - 3), len(words) + 4):
            yield passage[start : start + length]
