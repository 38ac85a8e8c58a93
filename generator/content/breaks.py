"""Find where a notice's paragraphs break off, and the joins that would mend them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.catalog.notice import Notice, Span, places
from generator.characters import INVISIBLE, is_blank
from generator.content.numbered_notice import is_finished
from generator.content.yaml_writer import to_yaml_text
from generator.language import HAN
from generator.problems import quoted

# Between these a blank was never written: Han characters and the marks that go with them.
_TIGHT = re.compile(f"[{HAN}\u3001-\u303f\uff01-\uffef“”‘’—…·]")


@dataclass(frozen=True)
class Break:
    """Words of a paragraph that stand on a line of their own."""

    offset: int
    """Where they begin in the notice's text."""
    message: str
    hint: str


def find_breaks(notice: Notice, rest: Iterable[str]) -> Iterator[Break]:
    """Yield each line that goes on with the paragraph above it.

    Args:
        notice: The notice.
        rest: Lines that are declared to be of no paragraph.
    """
    declared = list(rest)
    starts = {paragraph.numeral.start: paragraph.number for paragraph in notice.paragraphs}
    tail: Span | None = None
    number = 0
    for line in _lines(notice.text):
        words = notice.quote(line)
        if line.start in starts:
            tail, number = line, starts[line.start]
        elif tail and _goes_on(notice, tail, line) and not any(text in words for text in declared):
            message = f"paragraph {number} breaks off before {quoted(words)}; expected its words"
            rule = "in one line, or these under notice.rest of campaign.yml."
            yield Break(line.start, f"{message} {rule}", join_hint(notice, tail.end, line.start))
            tail = line
        else:
            tail = None


def find_gap(words: str, passage: str) -> Span | None:
    """Return the first gap between the words of a passage that cannot have been meant, if any.

    It is of blanks between Han characters, or of what cannot be seen at all.

    Args:
        words: The words as they were meant.
        passage: What a notice has in their place.
    """
    for gap in re.finditer(rf"(?:\s|{INVISIBLE.pattern})+", passage):
        before, after = passage[: gap.start()][-1:], passage[gap.end() :][:1]
        is_tight = _TIGHT.fullmatch(before) and _TIGHT.fullmatch(after)
        if before + after in words and (is_tight or not INVISIBLE.sub("", gap[0])):
            return Span(*gap.span())
    return None


def join_hint(notice: Notice, start: int, end: int) -> str:
    """Return a hint with the join that takes away the blanks between two places of the text."""
    raw = notice.raw
    gap = Span(notice.raw_offset(start - 1) + 1, notice.raw_offset(end))
    first, last = gap.start - 1, gap.end + 1
    while len(list(places(raw, raw[first:last], Span(0, len(raw))))) > 1:
        first, last = max(0, first - 1), min(len(raw), last + 1)
    blanks = raw[gap.start : gap.end]
    between = raw[gap.start - 1] + raw[gap.end]
    kept = " " if " " in blanks and between.isascii() and between.isalnum() else ""
    text = raw[first : gap.start] + kept + raw[gap.end : last]
    join = f"- {{raw: {to_yaml_text(raw[first:last])}, text: {to_yaml_text(text)}}}"
    return f"Write under notice.joins of campaign.yml: {join}."


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines on which something is seen, without the blanks around it."""
    offset = 0
    for line in text.splitlines(keepends=True):
        seen = [place for place, character in enumerate(line, offset) if not is_blank(character)]
        if seen:
            yield Span(seen[0], seen[-1] + 1)
        offset += len(line)


def _goes_on(notice: Notice, tail: Span, line: Span) -> bool:
    # A typesetter's control inside a line ends no paragraph, whatever stands before it.
    between = notice.text[tail.end : line.start]
    is_same_line = not re.search("[\n\r\x85\u2028\u2029]", between)
    return is_same_line or not is_finished(notice.quote(tail))
