"""Account for every character of a notice."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import groupby

from generator.catalog.coverage import KINDS, CharacterKind, Coverage, Run
from generator.catalog.notice import Notice, Span
from generator.characters import is_blank, is_word
from generator.content.filed import FiledSentence


def cover(notice: Notice, headings: Iterable[Span], sentences: Iterable[FiledSentence]) -> Coverage:
    """Return the coverage of a notice.

    Words that one activity quotes and another has as context count as quoted.
    """
    kinds: list[CharacterKind] = [_own_kind(character) for character in notice.text]

    def mark(kind: CharacterKind, spans: Iterable[Span]) -> None:
        for span in spans:
            kinds[span.start : span.end] = [kind] * (span.end - span.start)

    claimed = list(sentences)
    mark("heading", headings)
    mark("numeral", (paragraph.numeral for paragraph in notice.paragraphs))
    mark("subject", (sentence.subject for sentence in claimed if sentence.subject))
    for sentence in claimed:
        mark("context", (span for each in sentence.activities for span in each.contexts))
    for sentence in claimed:
        mark("quote", (span for each in sentence.activities for span in each.quotes))
    counts = Counter(kinds)
    counts["join"] = sum(cut.end - cut.start for cut in notice.cuts)
    return Coverage(tuple(_runs(kinds)), {kind: counts[kind] for kind in KINDS})


@cache
def _own_kind(character: str) -> CharacterKind:
    if is_blank(character):
        return "blank"
    return "uncovered" if is_word(character) else "punctuation"


def _runs(kinds: Iterable[CharacterKind]) -> Iterable[Run]:
    start = 0
    for kind, same in groupby(kinds):
        end = start + len(list(same))
        yield Run(kind, Span(start, end))
        start = end
