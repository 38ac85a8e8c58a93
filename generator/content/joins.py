"""Tell the join that takes away blanks which part the words of a notice."""

import re

from generator.catalog.notice import Notice, Span, places
from generator.characters import INVISIBLE
from generator.content.yaml_writer import to_yaml_text
from generator.language import HAN

# Between these a blank was never written: Han characters and the marks that go with them.
_TIGHT = re.compile(f"[{HAN}\u3001-\u303f\uff01-\uffef“”‘’—…·]")


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
