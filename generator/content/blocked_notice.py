"""Turn a notice's raw text into paragraphs and sentences, as `notice.blocks` tells its lines.

A notice need not be a list of paragraphs numbered 一、二、三、. Then `campaign.yml` says of each
line what it is: a heading, the beginning of a list, a cell of a table. The file is fixed by its
SHA-256, so that the number of a line is a safe name.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from typing import Literal

from generator.catalog.block_records import (
    PARAGRAPH_KINDS,
    REST_KINDS,
    BlockRecord,
    CutKind,
    CutRecord,
    line_range,
)
from generator.catalog.notice import Cut, Notice, Paragraph, RestBlock, Span, places
from generator.characters import is_blank
from generator.content.numbered_notice import NoticeError
from generator.content.sentence_ends import cut_sentences
from generator.problems import quoted

_LATIN, _LATIN_OR_DIGIT = re.compile("[A-Za-z]"), re.compile("[0-9A-Za-z]")


def parse_blocks(
    raw: str, blocks: Sequence[BlockRecord], cuts: Sequence[CutRecord]
) -> tuple[Notice | None, list[NoticeError]]:
    """Return a notice's layers, or None, and everything in which it is not as told."""
    lines = _Lines(raw)
    errors = [*_check_blocks(blocks, lines), *_check_cuts(cuts, lines)]
    if errors:
        return None, errors
    left_out = _LeftOut(raw, cuts, lines)
    errors += _check_lines(blocks, left_out, lines)
    spans = [left_out.words(lines.span(block.lines)) for block in blocks]
    for span in spans:
        left_out.add_breaks(span)
    layers = _Layers(raw, left_out.cuts())
    paragraphs, rest = list[Paragraph](), list[RestBlock]()
    for i, (block, raw_span) in enumerate(zip(blocks, spans, strict=True)):
        span = Span(layers.place(raw_span.start), layers.place(raw_span.end))
        if block.kind in REST_KINDS:
            rest.append(RestBlock(block.kind, span))
        else:
            paragraph = _paragraph(layers.text, block, span)
            errors += _check_paragraph(paragraph, block, layers.text, i)
            paragraphs.append(paragraph)
    if errors:
        return None, errors
    parts = tuple(layers.cuts), tuple(paragraphs), tuple(rest)
    return Notice(raw, layers.text, *parts, has_blocks=True), []


class _Lines:
    """The lines of a raw notice, which a line feed ends."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        ends = [*(match.end() for match in re.finditer("\n", raw)), len(raw)]
        starts = [0, *ends[:-1]]
        self.spans = [Span(*pair) for pair in zip(starts, ends, strict=True) if pair[0] < pair[1]]

    def has(self, lines: str) -> bool:
        """Tell whether there are some lines."""
        first, last = line_range(lines)
        return first <= last <= len(self.spans)

    def span(self, lines: str) -> Span:
        """Return where some lines stand, with their ends."""
        first, last = line_range(lines)
        return Span(self.spans[first - 1].start, self.spans[last - 1].end)


class _LeftOut:
    """What of a raw notice its text leaves out, character by character."""

    def __init__(self, raw: str, cuts: Sequence[CutRecord], lines: _Lines) -> None:
        self._raw = raw
        self._kinds: list[CutKind | Literal["join", ""]] = [""] * len(raw)
        for cut in cuts:
            span = lines.span(cut.lines)
            if cut.text is not None:
                start = next(places(raw, cut.text, span))
                span = Span(start, start + len(cut.text))
            self._kinds[span.start : span.end] = [cut.kind] * (span.end - span.start)

    def _is_shown(self, i: int) -> bool:
        return not self._kinds[i] and not is_blank(self._raw[i])

    def words(self, span: Span) -> Span:
        """Return a span without the blanks, and what is left out, at both its ends."""
        shown = [i for i in range(span.start, span.end) if self._is_shown(i)]
        return Span(shown[0], shown[-1] + 1) if shown else Span(span.start, span.start)

    def add_breaks(self, span: Span) -> None:
        """Leave out the breaks of lines inside a span, with the blanks around them.

        Between a Latin letter and another, or a digit, one blank stays.
        """
        shown = [i for i in range(span.start, span.end) if self._is_shown(i)]
        for before, after in pairwise(shown):
            if "\n" in self._raw[before:after]:
                first, next_ = self._raw[before], self._raw[after]
                is_latin = bool(_LATIN.match(first) and _LATIN_OR_DIGIT.match(next_))
                blanks = [i for i in range(before + 1, after) if not self._kinds[i]]
                for i in blanks[is_latin:]:
                    self._kinds[i] = "join"

    def cuts(self) -> Iterator[Cut]:
        """Yield the stretches that are left out."""
        start = 0
        for kind, members in groupby(self._kinds):
            end = start + len(list(members))
            if kind:
                yield Cut(start, end, kind)
            start = end


class _Layers:
    """The text of a notice, and where it has what the raw one has."""

    def __init__(self, raw: str, cuts: Iterable[Cut]) -> None:
        self.cuts = list(cuts)
        self._ends = [0, *(cut.end for cut in self.cuts)]
        kept = zip(self._ends, [*(cut.start for cut in self.cuts), len(raw)], strict=True)
        pieces = [raw[start:end] for start, end in kept]
        self._starts = [0, *accumulate(map(len, pieces))]
        self.text = "".join(pieces)

    def place(self, offset: int) -> int:
        """Return where a character of the raw notice that is kept stands in the text."""
        piece = bisect_right(self._ends, offset) - 1
        return min(self._starts[piece] + offset - self._ends[piece], self._starts[piece + 1])


def _check_blocks(blocks: Sequence[BlockRecord], lines: _Lines) -> Iterator[NoticeError]:
    number, end = 0, 0
    for i, block in enumerate(blocks):
        where = ("blocks", i)
        if not lines.has(block.lines):
            yield _no_lines((*where, "lines"), block.lines, lines)
            continue
        first, last = line_range(block.lines)
        if first <= end:
            message = f"lines {block.lines} come after line {end};"
            yield NoticeError(f"{message} expected the notice's order.", where=(*where, "lines"))
        end = max(end, last)
        if block.kind not in PARAGRAPH_KINDS:
            if block.n is not None:
                message = f'block of kind "{block.kind}" has a number; expected none.'
                yield NoticeError(message, where=(*where, "n"))
        elif block.n is None:
            message = f'block of kind "{block.kind}" has no number; expected n: {number + 1}.'
            yield NoticeError(message, where=where)
        elif block.n <= number:
            message = f"n is {block.n} after {number}; expected numbers that rise."
            yield NoticeError(message, where=(*where, "n"))
        number = max(number, block.n or 0)
    if not number:
        message = f"no block has sentences; expected one of kind {', '.join(PARAGRAPH_KINDS)}."
        yield NoticeError(message, where=("blocks",))


def _check_cuts(cuts: Sequence[CutRecord], lines: _Lines) -> Iterator[NoticeError]:
    for i, cut in enumerate(cuts):
        where = ("cuts", i)
        if not lines.has(cut.lines):
            yield _no_lines((*where, "lines"), cut.lines, lines)
        elif cut.text is not None:
            count = len(list(places(lines.raw, cut.text, lines.span(cut.lines))))
            if count != 1:
                found = f"{count} times" if count else "nowhere"
                message = f"{quoted(cut.text)} stands {found} in line {cut.lines};"
                yield NoticeError(f"{message} expected it once.", where=(*where, "text"))


def _no_lines(where: tuple[str | int, ...], found: str, lines: _Lines) -> NoticeError:
    count = len(lines.spans)
    return NoticeError(f"there are no lines {found}; expected some of 1 to {count}.", where=where)


def _check_lines(
    blocks: Sequence[BlockRecord], left_out: _LeftOut, lines: _Lines
) -> Iterator[NoticeError]:
    """Check that each line of which something is seen is told."""
    told = {
        number
        for block in blocks
        for first, last in [line_range(block.lines)]
        for number in range(first, last + 1)
    }
    for number, span in enumerate(lines.spans, start=1):
        words = left_out.words(span)
        if number not in told and words.start < words.end:
            shown = quoted(lines.raw[words.start : words.end])
            rule = "expected it in one of notice.blocks of campaign.yml, or cut."
            yield NoticeError(f"line {number} {shown} is in no block; {rule}", words.start)


def _paragraph(text: str, block: BlockRecord, span: Span) -> Paragraph:
    number, marker = block.n or 0, block.marker or ""
    start = span.start + (len(marker) if text.startswith(marker, span.start) else 0)
    return Paragraph(
        number=number,
        numeral=Span(span.start, start),
        span=span,
        sentences=tuple(cut_sentences(text, number, Span(start, span.end), block.ends)),
        agencies=block.agencies,
        nothing=block.nothing,
    )


def _check_paragraph(
    paragraph: Paragraph, block: BlockRecord, text: str, i: int
) -> Iterator[NoticeError]:
    where = ("blocks", i)
    words = text[paragraph.span.start : paragraph.span.end]
    if block.marker and not words.startswith(block.marker):
        message = f"lines {block.lines} begin {quoted(words[:12])}; expected the marker"
        yield NoticeError(f"{message} {quoted(block.marker)}.", where=(*where, "marker"))
    count = len(paragraph.sentences)
    if not count:
        message = f"lines {block.lines} hold no sentence; expected one."
        yield NoticeError(message, where=where)
    elif any(number > count for number in paragraph.nothing):
        message = f"lines {block.lines} have {count} sentences; expected numbers of these."
        yield NoticeError(message, where=(*where, "nothing"))
    elif len(paragraph.nothing) == count:
        message = f"no sentence of lines {block.lines} announces anything; expected another kind,"
        yield NoticeError(f"{message} such as body.", where=(*where, "kind"))
