"""A sentence of which some stretches are inside of paired marks, where nothing is cut."""

import re
from collections.abc import Iterable, Iterator

from generator.catalog.notice import Span
from generator.content.sentence_ends import inside_pairs

_SEPARATORS = "，,、；;：:。！？!?.·"


class SentenceText:
    """The words of a sentence, looked at outside of paired marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._inside = bytearray(len(text))
        for start, end in inside_pairs(text, Span(0, len(text))):
            self._inside[start : end + 1] = b"\1" * (end + 1 - start)

    def is_open(self, place: int) -> bool:
        """Tell whether a character stands outside of all paired marks."""
        return not self._inside[place]

    def found(self, pattern: re.Pattern[str], span: Span) -> Iterator[re.Match[str]]:
        """Yield the places of a pattern in a span that begin outside of paired marks."""
        matches = pattern.finditer(self.text, span.start, span.end)
        return (match for match in matches if self.is_open(match.start()))

    def words(self, span: Span) -> str:
        """Return the words of a span."""
        return self.text[span.start : span.end]

    def trimmed(self, span: Span) -> Span:
        """Return a span without the separators and blanks at its ends; it may be empty."""
        start, end = span.start, span.end
        while start < end and self._is_margin(start):
            start += 1
        while start < end and self._is_margin(end - 1):
            end -= 1
        return Span(start, end)

    def _is_margin(self, place: int) -> bool:
        return self.text[place] in _SEPARATORS or self.text[place].isspace()


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of any of some words, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(set(words), key=lambda w: (-len(w), w)))))


def tail_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of any of some words at the end of a text."""
    return re.compile(f"(?:{pattern_of(words).pattern})$")
