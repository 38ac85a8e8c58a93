"""Say what words of a notice were meant by words that do not stand there."""

from collections.abc import Iterator

from generator.catalog.notice import Notice, Span, nearest_passage
from generator.content.joins import find_gap, join_hint
from generator.look_alikes import find_alike, told_apart
from generator.problems import quoted


def nearest_words(words: str, notice: Notice, *stretches: Span) -> str:
    """Return a hint with the passage that is most like some words, or nothing.

    Args:
        words: Words that stand nowhere in the stretches.
        notice: The notice.
        stretches: Where to look, the likeliest first.
    """
    hint = same_words(words, notice, *stretches)
    if hint:
        return hint
    found = (notice.nearest(words, stretch) for stretch in stretches)
    near = next(filter(None, found), "")
    return _nearest(words, near) if near else ""


def nearest_in_english(words: str, sentence: str) -> str:
    """Return a hint with the passage of an English sentence that is most like some words."""
    alike = find_alike(words, sentence, blanks=True)
    # What stands there letter by letter, and is not found, ends inside a word.
    near = (alike if alike != words else "") or nearest_passage(
        words, _runs(sentence, len(words.split()))
    )
    return _nearest(words, near) if near else ""


def _runs(sentence: str, count: int) -> Iterator[str]:
    """Yield the runs of about so many whole words, without the punctuation after them."""
    parts = sentence.split()
    for length in range(max(1, count - 1), count + 2):
        for start in range(len(parts) - length + 1):
            yield " ".join(parts[start : start + length]).rstrip(",.;")


def same_words(words: str, notice: Notice, *stretches: Span) -> str:
    """Return a hint with the passage that only looks like the words, or that blanks have parted."""
    for blanks in (True, False):
        for stretch in stretches:
            passage = find_alike(words, notice.quote(stretch), blanks=blanks)
            if passage and passage != words:
                return _mended(words, passage, notice, stretch)
    return ""


def _nearest(words: str, passage: str) -> str:
    return f"Nearest: {quoted(passage)}. {told_apart(words, passage)}".rstrip()


def _mended(words: str, passage: str, notice: Notice, stretch: Span) -> str:
    """Return a hint for a passage that reads like the words: a join, where blanks part them."""
    gap = find_gap(words, passage)
    if gap is None:
        return _nearest(words, passage)
    start = notice.find(passage, stretch)[0].start
    return join_hint(notice, start + gap.start, start + gap.end)
