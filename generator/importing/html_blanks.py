"""Collapse the blanks of a page as a browser does, and join the words that stand around tags."""

import re
from unicodedata import east_asian_width

# What HTML calls white space: no-break and full-width blanks are characters like others.
_BLANKS = re.compile("[ \t\n\r\f]+")
_WIDE = {"W", "F", "H"}


class HtmlLine:
    """The line of a page that is being put together.

    Blanks become one, none stands at either end, and a line break of the source between two
    Chinese characters is none (CSS Text Module Level 3, 4.1.2): words that were broken in the
    source are whole.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._gap = ""
        self._bold: list[bool] = []

    def add(self, text: str, is_bold: bool) -> None:
        """Add text of the source."""
        at = 0
        for blanks in _BLANKS.finditer(text):
            self._word(text[at : blanks.start()], is_bold)
            self._gap += blanks[0]
            at = blanks.end()
        self._word(text[at:], is_bold)

    def add_as_it_is(self, text: str, is_bold: bool) -> None:
        """Add text whose blanks are shown."""
        if text:
            self._parts += [" " if self._gap and self._parts else "", text]
            self._gap = ""
            if text.strip():
                self._bold.append(is_bold)

    def take(self) -> tuple[str, bool]:
        """Return the line, and whether all its words are bold; and begin anew."""
        text, is_bold = "".join(self._parts), bool(self._bold) and all(self._bold)
        self._parts, self._bold, self._gap = [], [], ""
        return text, is_bold

    def _word(self, word: str, is_bold: bool) -> None:
        if not word:
            return
        if self._gap and self._parts:
            is_joined = "\n" in self._gap and _is_wide(self._parts[-1][-1]) and _is_wide(word[0])
            word = word if is_joined else f" {word}"
        self._gap = ""
        self._parts.append(word)
        if word.strip():
            self._bold.append(is_bold)


def _is_wide(character: str) -> bool:
    return east_asian_width(character) in _WIDE
