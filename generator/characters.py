"""Know the characters that cannot be seen, and name them where a message would hide them."""

import re
import unicodedata

DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""What turns the direction of the text after it (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters)."""

# Default_Ignorable_Code_Point of Unicode 15.1, and the few beside it that leave no mark: the null
# note head, annotation marks, the empty Braille pattern, fillers of Khitan and Egyptian.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U00013430-\U00013442"
    "\U00016fe4\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
INVISIBLE = re.compile(f"[{_INVISIBLE}]")
LAYOUT = re.compile("[\v\f]")
"""Controls that typesetters use; a notice may come with them, and nothing else has them."""
# What YAML 1.2 (section 5.1) and HTML both refuse, whether typed or written as an escape.
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_DIRECTION_MARK = re.compile(f"[{DIRECTION_MARKS}]")
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_LAST_BREAK = re.compile(f"(?:{_LINE_BREAK.pattern})\\Z")
_HIDDEN = re.compile(f"[{_INVISIBLE}]|{CONTROL.pattern}|[^\\S \u3000]")

_CONTROLS = {
    0x00: "null",
    0x07: "bell",
    0x08: "backspace",
    0x0B: "vertical tab",
    0x0C: "form feed",
    0x0E: "shift out",
    0x0F: "shift in",
    0x1A: "substitute",
    0x1B: "escape",
    0x7F: "delete",
}


def code_point(character: str) -> str:
    """Return the name of a character by its number: `U+200B`."""
    return f"U+{ord(character):04X}"


def code_points(text: str) -> str:
    """Return the names of some characters by their numbers: `U+0065 U+0301`."""
    return " ".join(map(code_point, text))


def is_blank(text: str) -> bool:
    """Tell whether nothing of a text can be seen."""
    return not INVISIBLE.sub("", text).strip()


def direction_mark(text: str) -> str:
    """Return the first mark in a text that turns its direction, or nothing."""
    match = _DIRECTION_MARK.search(text)
    return match[0] if match else ""


def control_name(character: str) -> str:
    """Return what a control character is: `U+001B (escape)`."""
    number = ord(character)
    if number in _CONTROLS:
        return f"{code_point(character)} ({_CONTROLS[number]})"
    if 0x80 <= number <= 0x9F:
        # Text of code page 1252 that was read as Latin-1 has them in the place of “ ” – and so on.
        return f"{code_point(character)} (of code page 1252, read as Latin-1)"
    return code_point(character)


def show(text: str) -> str:
    """Return a text on one line, with the code point of each character that cannot be seen."""
    line = _LINE_BREAK.sub(" ", _LAST_BREAK.sub("", text))
    return _HIDDEN.sub(lambda match: f"<{code_point(match[0])}>", line)


def is_word(character: str) -> bool:
    """Tell whether a reader would count a character among words: neither blank nor punctuation."""
    return not (is_blank(character) or unicodedata.category(character).startswith("P"))
