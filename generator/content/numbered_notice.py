"""Turn a notice's raw text into numbered paragraphs and sentences, found by position."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.notice import Notice, NoticeSentence, Paragraph, Span, places
from generator.problems import quoted

_NUMERAL = re.compile(r"([一二三四五六七八九十百零]+)、")
_SENTENCE = re.compile(r"[^。！？]*(?:[。！？]+[”’》）]*|$)")
_DIGITS = {"零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


@dataclass(frozen=True)
class Join:
    """A break in the raw text that the printed page caused, and that the text does not have."""

    raw: str
    text: str


class NoticeError(Exception):
    """The notice is not built as expected; `offset` counts characters of its raw text."""

    def __init__(self, message: str, offset: int = 0, join: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.join = join
        """Which join does not fit, if it is a join."""


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
    found_at = list(places(raw, join.raw, Span(0, len(raw))))
    if len(found_at) != 1:
        found = "nowhere" if not found_at else f"{len(found_at)} times"
        message = f"join {quoted(join.raw)} stands {found} in notice.txt; expected it exactly once."
        raise NoticeError(message, join=number)
    offset, rest = found_at[0], join.text
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


def _sentences(text: str, paragraph: int, span: Span) -> Iterator[NoticeSentence]:
    number = 0
    for match in _SENTENCE.finditer(text, span.start, span.end):
        if match[0].strip():
            number += 1
            yield NoticeSentence(paragraph, number, Span(match.start(), match.end()))
