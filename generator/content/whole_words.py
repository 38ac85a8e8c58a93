"""Find whole words in a text: where some stand, and which of many phrases do."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.catalog.notice import Span

_WORD = re.compile(r"\w+")


def places_of(words: str, text: str) -> Iterator[Span]:
    """Yield where words stand in a text, one after the other.

    Not where one of their ends is inside of a word of the text: that is a slip.
    """
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if _is_inside(text, start) or _is_inside(text, end):
            start = text.find(words, start + 1)
        else:
            yield Span(start, end)
            start = text.find(words, end)


def _is_inside(text: str, place: int) -> bool:
    """Tell whether a place of a text has letters or digits on both sides."""
    return 0 < place < len(text) and all(
        character.isalnum() or character == "_" for character in text[place - 1 : place + 1]
    )


class PhraseIndex:
    """Many phrases by the word with which each begins.

    A text is looked through by its own words, of which there are few, and not by every phrase.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for place, phrase in enumerate(phrases):
            first = _WORD.match(phrase)
            self._by_word[first[0] if first else ""].append((place, phrase))

    def standing_in(self, text: str) -> list[str]:
        """Return the phrases that stand in a text, in the order in which they were given.

        Those that begin there inside of a word may be left out.
        """
        words = self._by_word.keys() & {"", *_WORD.findall(text)}
        found = (each for word in words for each in self._by_word[word] if each[1] in text)
        return [phrase for _, phrase in sorted(found)]
