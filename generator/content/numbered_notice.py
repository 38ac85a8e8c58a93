"""Turn a notice's raw text into numbered paragraphs and sentences, found by position."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.notice import Cut, Notice, Paragraph, Span, places
from generator.characters import INVISIBLE, is_blank
from generator.content.joins import join_hint
from generator.content.numbers.chinese import parse_numeral
from generator.content.sentence_ends import cut_sentences
from generator.content.yaml_source import Loc
from generator.content.yaml_writer import to_yaml_text
from generator.look_alikes import find_alike
from generator.problems import quoted

# A notice may set its paragraphs in by blanks.
_NUMERAL = re.compile(rf"(?:\s|{INVISIBLE.pattern})*(([一二三四五六七八九十百千零]+)、)")


@dataclass(frozen=True)
class Join:
    """A break in the raw text that the printed page caused, and that the text does not have."""

    raw: str
    text: str


class NoticeError(Exception):
    """The notice is not built as expected; `offset` counts characters of its raw text."""

    def __init__(self, message: str, offset: int = 0, where: Loc = (), hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.offset = offset
        self.where = where
        """What of `notice` in campaign.yml does not fit, if it is that: `("joins", 2)`."""


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
            message = f'paragraph "{numeral}" is empty; expected a sentence.'
            raise NoticeError(message, offset, hint=_below(notice, paragraph))
    return notice


def _below(notice: Notice, paragraph: Paragraph) -> str:
    """Return a hint with the join of an empty paragraph and the line below, if that has none."""
    end = paragraph.numeral.end
    below = next((i for i in range(end, len(notice.text)) if not is_blank(notice.text[i])), None)
    if below is None or any(below == other.numeral.start for other in notice.paragraphs):
        return ""
    return join_hint(notice, end, below)


def _cuts(raw: str, join: Join, number: int) -> Iterator[Cut]:
    found_at = list(places(raw, join.raw, Span(0, len(raw))))
    if len(found_at) != 1:
        found = "nowhere" if not found_at else f"{len(found_at)} times"
        message = f"join {quoted(join.raw)} stands {found} in notice.txt; expected it exactly once."
        alike = "" if found_at else find_alike(join.raw, raw, blanks=False)
        hint = f"It stands there as {to_yaml_text(alike)}." if alike else ""
        raise NoticeError(message, where=("joins", number), hint=hint)
    offset, rest = found_at[0], join.text
    for i, character in enumerate(join.raw):
        if rest.startswith(character):
            rest = rest[1:]
        elif is_blank(character):
            yield Cut(offset + i, offset + i + 1)
        else:
            break
    if rest or _seen(join.raw) != _seen(join.text):
        message = f"join makes {quoted(join.text)} of {quoted(join.raw)};"
        raise NoticeError(f"{message} expected only blanks taken away.", where=("joins", number))


def _seen(text: str) -> str:
    return "".join(character for character in text if not is_blank(character))


def _paragraphs(text: str) -> Iterator[Paragraph]:
    offset = 0
    for line in text.splitlines(keepends=True):
        numeral = _NUMERAL.match(line)
        if numeral:
            number = parse_numeral(numeral[2])
            first, start = offset + numeral.start(1), offset + numeral.end()
            end = offset + len(line.rstrip())
            sentences = tuple(cut_sentences(text, number, Span(start, end)))
            yield Paragraph(number, Span(first, start), Span(first, end), sentences)
        offset += len(line)
