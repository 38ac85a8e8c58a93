"""List the words of a document that are no activity."""

from collections.abc import Iterable, Iterator, Sequence

from generator.importing.analysis.analysis import SENTENCE_KINDS, LineBlock, LineCut
from generator.importing.analysis.roles import OTHER_LABEL

_TOLD_ELSEWHERE = ("when", "where")


def not_activities(blocks: Sequence[LineBlock], cuts: Iterable[LineCut]) -> Iterator[str]:
    """Yield the words that are neither an activity nor its numeral, its bodies, time or place."""
    told = _told_rows(blocks)
    pages = [(cut.lines[0], cut.text) for cut in cuts if cut.kind == "page"]
    rest = [(block.lines[0], text) for block in blocks for text in _of_block(block, told)]
    for _, text in sorted([*rest, *pages], key=lambda pair: pair[0]):
        yield text


def _told_rows(blocks: Iterable[LineBlock]) -> set[tuple[int, int]]:
    return {block.row for block in blocks if block.row and block.kind == "cell"}


def _of_block(block: LineBlock, told: set[tuple[int, int]]) -> Iterator[str]:
    if block.kind in SENTENCE_KINDS:
        for sentence in block.sentences:
            if sentence.lead_in:
                yield block.passage.text[sentence.lead_in.start : sentence.lead_in.end]
            elif not sentence.announced:
                yield sentence.text
        for span in block.heads:
            words = block.passage.text[span.start : span.end]
            beside = OTHER_LABEL.search(words)
            if beside:
                yield words[beside.start() :].strip()
        return
    if block.row in told and block.kind in ("number", "agencies", *_TOLD_ELSEWHERE):
        return
    if block.row is None and block.kind in _TOLD_ELSEWHERE:
        return
    if block.kind == "agencies" and block.agencies:
        return
    if block.kind == "lead-in":
        start = block.heads[-1].end if block.heads else block.passage.start
        words = block.passage.text[start:].strip()
        if words:
            yield words
        return
    if block.passage.text:
        yield block.passage.text
