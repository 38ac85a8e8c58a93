"""Find where a notice's paragraphs break off, and the joins that would mend them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.catalog.notice import Notice, Span
from generator.characters import is_blank
from generator.content.joins import join_hint
from generator.content.sentence_ends import is_finished
from generator.problems import quoted


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


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines on which something is seen, without the blanks around it."""
    offset = 0
    for line in text.splitlines(keepends=True):
        if not is_blank(line):
            start, end = offset, offset + len(line)
            while is_blank(text[start]):
                start += 1
            while is_blank(text[end - 1]):
                end -= 1
            yield Span(start, end)
        offset += len(line)


def _goes_on(notice: Notice, tail: Span, line: Span) -> bool:
    # A typesetter's control inside a line ends no paragraph, whatever stands before it.
    between = notice.text[tail.end : line.start]
    is_same_line = not re.search("[\n\r\x85\u2028\u2029]", between)
    return is_same_line or not is_finished(notice.quote(tail))
