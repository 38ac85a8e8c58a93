"""Count the lists of a page as a browser does, and say what it prints before each item."""

import re

from lxml.etree import _Element

from generator.importing.html_elements import name_of
from generator.importing.numerals import numeral

_TYPES = {
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
}  # fmt: skip
# Styles of CSS (Counter Styles Level 3), the format of Word that prints the same, and what follows.
_STYLES = {
    "decimal": ("decimal", "."),
    "decimal-leading-zero": ("decimalZero", "."),
    "lower-roman": ("lowerRoman", "."),
    "upper-roman": ("upperRoman", "."),
    "cjk-decimal": ("ideographDigital", "、"),
    "cjk-ideographic": ("chineseCountingThousand", "、"),
    "simp-chinese-informal": ("chineseCountingThousand", "、"),
    "trad-chinese-informal": ("taiwaneseCountingThousand", "、"),
    "simp-chinese-formal": ("chineseLegalSimplified", "、"),
    "japanese-informal": ("japaneseCounting", "、"),
    "cjk-heavenly-stem": ("ideographTraditional", "、"),
    "cjk-earthly-branch": ("ideographZodiac", "、"),
}
_LETTERS = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A"}
_BULLETS = {"none", "disc", "circle", "square", "disclosure-open", "disclosure-closed"}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]*)", re.IGNORECASE)
_INTEGER = re.compile(r"\s*([+-]?\d{1,7})")


class HtmlList:
    """An open list, and how far it has been counted."""

    def __init__(self, element: _Element) -> None:
        self._is_ordered = name_of(element) == "ol"
        self._style = _style(element, "decimal")
        self._step = -1 if element.get("reversed") is not None else 1
        items = sum(name_of(item) == "li" for item in element) if self._step < 0 else 1
        self._next = _integer(element.get("start"), items)

    def numeral(self, item: _Element) -> str:
        """Count an item, and return what is printed before it; nothing for a bullet."""
        count = _integer(item.get("value"), self._next)
        self._next = count + self._step
        style = _style(item, self._style)
        return _printed(count, style) if self._is_ordered and style not in _BULLETS else ""


def _style(element: _Element, outside: str) -> str:
    written = _STYLE.search(element.get("style") or "")
    known = {*_STYLES, *_LETTERS, *_BULLETS}
    of_style = [word for word in (written[1].lower().split() if written else []) if word in known]
    return (of_style or [_TYPES.get(element.get("type") or "", outside)])[0]


def _printed(count: int, style: str) -> str:
    if style in _LETTERS and count > 0:
        text = ""
        while count:
            # After z comes aa, then ab.
            count, letter = divmod(count - 1, 26)
            text = chr(ord(_LETTERS[style]) + letter) + text
        return f"{text}."
    number_format, end = _STYLES.get(style, ("decimal", "."))
    return f"{numeral(count, number_format)}{end}"


def _integer(text: str | None, default: int) -> int:
    match = _INTEGER.match(text or "")
    return int(match[1]) if match else default
