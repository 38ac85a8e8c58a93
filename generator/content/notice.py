"""Turn a notice's raw text into numbered paragraphs and sentences, found by position.

Three layers keep everything: the *raw* text is the file as received; the *text* is the raw one with
the declared joins and nothing else; paragraphs and sentences are spans of the text. Offsets count
characters (Unicode code points) from 0.
"""

import difflib
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.problems import quoted

_NUMERAL = re.compile(r"([一二三四五六七八九十百零]+)、")
_SENTENCE = re.compile(r"[^。！？]*(?:[。！？]+[”’》）]*|$)")
_DIGITS = {"零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of the notice's text, from `start` up to but not including `end`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Join:
    """A break in the raw text that the printed page caused, and that the text does not have."""

    raw: str
    text: str


@dataclass(frozen=True)
class Sentence:
    """One sentence of a paragraph, its end mark included."""

    paragraph: int
    number: int
    span: Span

    @property
    def at(self) -> str:
        """The address of the sentence: `1.5` is the fifth sentence of the first paragraph."""
        return f"{self.paragraph}.{self.number}"


@dataclass(frozen=True)
class Paragraph:
    """One numbered paragraph of the notice."""

    number: int
    numeral: Span
    """`二十五、`"""
    span: Span
    """The whole paragraph, numeral included."""
    sentences: tuple[Sentence, ...]


class NoticeError(Exception):
    """The notice is not built as expected; `offset` counts characters of its raw text."""

    def __init__(self, message: str, offset: int = 0, join: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.join = join
        """Which join does not fit, if it is a join."""


@dataclass(frozen=True)
class Notice:
    """The notice in its three layers."""

    raw: str
    text: str
    cuts: tuple[Span, ...]
    """What the joins take away, as spans of the raw text."""
    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        """Every sentence by its address."""
        return {s.at: s for paragraph in self.paragraphs for s in paragraph.sentences}

    def quote(self, span: Span) -> str:
        """Return the exact words of a span."""
        return self.text[span.start : span.end]

    def find(self, words: str, within: Span) -> list[Span]:
        """Return every place of `words` inside `within`, overlapping ones too."""
        return [Span(i, i + len(words)) for i in _places(self.text, words, within)]

    def raw_offset(self, offset: int) -> int:
        """Return where a character of the text stands in the raw text."""
        for cut in self.cuts:
            if cut.start <= offset:
                offset += cut.end - cut.start
        return offset

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column in the raw file of a character of the text."""
        return line_column(self.raw, self.raw_offset(offset))

    def nearest(self, words: str, within: Span) -> str:
        """Return the passage inside `within` that is most like `words`, or nothing."""
        passage = self.quote(within)
        matcher = difflib.SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(words)
        best, best_ratio = "", 0.4
        for candidate in _candidates(passage, words):
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


def parse_notice(raw: str, joins: Sequence[Join]) -> Notice:
    """Return a notice's layers; raise `NoticeError` where it does not fit."""
    cuts = sorted({cut for i, join in enumerate(joins) for cut in _cuts(raw, join, i)})
    text = raw
    for cut in reversed(cuts):
        text = text[: cut.start] + text[cut.end :]
    notice = Notice(raw, text, tuple(cuts), tuple(_paragraphs(text)))
    if not notice.paragraphs:
        raise NoticeError(
            "no numbered paragraph; expected lines that begin 一、二、三、 and so on."
        )
    for place, paragraph in enumerate(notice.paragraphs, start=1):
        numeral = notice.quote(paragraph.numeral)
        offset = notice.raw_offset(paragraph.numeral.start)
        if paragraph.number != place:
            raise NoticeError(f'numeral "{numeral}"; expected that of paragraph {place}.', offset)
        if not paragraph.sentences:
            raise NoticeError(f'paragraph "{numeral}" is empty; expected a sentence.', offset)
    return notice


def parse_numeral(numeral: str) -> int:
    """Return the value of a Chinese numeral from 一 (1) to 九百九十九 (999)."""
    value = digit = 0
    for character in numeral:
        if character in "十百":
            value += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[character]
    return value + digit


def _cuts(raw: str, join: Join, number: int) -> Iterator[Span]:
    places = list(_places(raw, join.raw, Span(0, len(raw))))
    if len(places) != 1:
        found = "nowhere" if not places else f"{len(places)} times"
        message = f"join {quoted(join.raw)} stands {found} in notice.txt; expected it exactly once."
        raise NoticeError(message, join=number)
    offset, rest = places[0], join.text
    for i, character in enumerate(join.raw):
        if rest.startswith(character):
            rest = rest[1:]
        elif character.isspace():
            yield Span(offset + i, offset + i + 1)
        else:
            break
    if rest or "".join(join.raw.split()) != "".join(join.text.split()):
        message = f"join makes {quoted(join.text)} of {quoted(join.raw)};"
        raise NoticeError(f"{message} expected only blanks taken away.", join=number)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    offset = 0
    for line in text.splitlines(keepends=True):
        numeral = _NUMERAL.match(line)
        if numeral:
            number = parse_numeral(numeral[1])
            start, end = offset + numeral.end(), offset + len(line.rstrip())
            sentences = tuple(_sentences(text, number, Span(start, end)))
            yield Paragraph(number, Span(offset, start), Span(offset, end), sentences)
        offset += len(line)


def _sentences(text: str, paragraph: int, span: Span) -> Iterator[Sentence]:
    number = 0
    for match in _SENTENCE.finditer(text, span.start, span.end):
        if match[0].strip():
            number += 1
            yield Sentence(paragraph, number, Span(match.start(), match.end()))


def _places(text: str, words: str, within: Span) -> Iterator[int]:
    place = text.find(words, within.start, within.end)
    while place != -1:
        yield place
        place = text.find(words, place + 1, within.end)


def _candidates(passage: str, words: str) -> Iterator[str]:
    """Yield passages about as long as `words`, from each place near a pair of its letters."""
    pairs = {words[i : i + 2] for i in range(len(words) - 1)} or {words}
    shared = (i for i in range(len(passage)) if passage[i : i + 2] in pairs)
    for start in sorted({max(0, i - back) for i in shared for back in range(3)}):
        for length in range(max(1, len(words) - 3), len(words) + 4):
            yield passage[start : start + length]
