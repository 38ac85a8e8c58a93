"""Say where a line of a Chinese title may end: between words, not inside a name in quotes.

Han has no blanks, so browsers end a line after any character. Titles are set with
`word-break: keep-all`, which ends none inside a run of Han, and `<wbr>` stands where one may.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup, escape

from generator.catalog.catalog import Catalog
from generator.files import read_text
from generator.language import HAN

WORDS = "title-words.txt"
"""Words that come in titles. With the names of agencies, themes and forms they are what a title is
taken apart by; a word that is missing is added there."""

_LONGEST = 9
_RUN = re.compile(rf"[{HAN}]+")
# A short name in quotation marks with the mark after it, which may not begin a line either; or Han.
_PIECE = re.compile(rf"(?P<name>“[{HAN}]{{1,5}}”[，。：；、]?)|[{HAN}]+")
_NAME = '<span class="unbroken">'
# Browsers end no line at a quotation mark, since they cannot tell which open and which close.
_AT_QUOTE = re.compile(rf"(?<=[{HAN}])(?=(?:{_NAME})?“)|(?<=”)(?=[{HAN}])|(?<=”</span>)(?=[{HAN}])")


def read_words(folder: Path, shown: str) -> frozenset[str]:
    """Return the words of titles, which blanks part in their file.

    Args:
        folder: Where the file is.
        shown: The folder's path for messages.

    Raises:
        ContentError: The file is missing, or is not text.
    """
    return frozenset(read_text(folder / WORDS, f"{shown}/{WORDS}").split())


def names_of(catalog: Catalog) -> frozenset[str]:
    """Return the Chinese names that a line of a title should not part."""
    names: set[str] = set()
    for agency in catalog.agencies.values():
        names |= {agency.name.zh, agency.short_name.zh, *agency.aliases.zh}
    for topic in (*catalog.themes.values(), *catalog.forms.values()):
        names |= {topic.name.zh, *topic.aliases.zh}
    return frozenset(
        part for name in names for part in _RUN.findall(name) if 1 < len(part) <= _LONGEST
    )


class Phrases:
    """Marks where a line of a title may end."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    def mark(self, text: str) -> Markup:
        """Return a title with `<wbr>` between its words, and its short names held together."""
        marked = _PIECE.sub(self._marked, str(escape(text)))
        return Markup(_AT_QUOTE.sub("<wbr>", marked))  # noqa: S704  # escaped above

    def _marked(self, piece: re.Match[str]) -> str:
        if piece["name"]:
            return f"{_NAME}{piece[0]}</span>"
        return "<wbr>".join(self.parted(piece[0]))

    def parted(self, run: str) -> list[str]:
        """Return a run of Han in words, as many of its characters in known ones as can be."""
        best: list[tuple[int, int, int]] = [(0, 0, 0)] * (len(run) + 1)
        for i in reversed(range(len(run))):
            unknown, words, _ = best[i + 1]
            ways = [(unknown + 1, words, -1)]
            for size in range(2, min(_LONGEST, len(run) - i) + 1):
                if run[i : i + size] in self._words:
                    unknown, words, _ = best[i + size]
                    ways.append((unknown, words + 1, -size))
            best[i] = min(ways)
        return _joined(run, [-size for _, _, size in best])


def _joined(run: str, sizes: list[int]) -> list[str]:
    """Return a run in its words.

    Unknown characters stand together, a single one with the next word.
    """
    found, unknown, i = [], "", 0
    while i < len(run):
        piece = run[i : i + sizes[i]]
        i += len(piece)
        if len(piece) == 1:
            unknown += piece
        elif len(unknown) == 1:
            found.append(unknown + piece)
            unknown = ""
        else:
            found += [unknown, piece] if unknown else [piece]
            unknown = ""
    if len(unknown) == 1 and found:
        found[-1] += unknown
    elif unknown:
        found.append(unknown)
    return found
