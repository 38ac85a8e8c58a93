"""Cut text into lines, so that no line holds what any program takes for the end of one."""

import re

from generator.characters import CONTROL

# The ends of lines that `str.splitlines` knows, apart from the three separators of ASCII, which
# `CONTROL` has. A form feed after the end of a line starts a page; no line is empty by it.
_END = re.compile("(?:\r\n|[\n\r\v\x85\u2028\u2029])\f*|\f+")


def split_lines(text: str) -> list[str]:
    r"""Return the lines of a text without their ends.

    A line ends with CR LF, LF, CR, NEL (U+0085), U+2028 or U+2029, and with what typesetters use,
    a vertical tab (U+000B) or form feeds (U+000C). Form feeds right after another end belong to
    it. All of these are left out, and no other character is.

    >>> split_lines("a\r\n\fb\vc\n\nd")
    ['a', 'b', 'c', '', 'd']
    """
    lines = _END.split(text.lstrip("\f"))
    # What stands after the last end is a line only if there is something.
    return lines if lines[-1] else lines[:-1]


def without_controls(text: str) -> tuple[str, list[str]]:
    """Return a text without the control characters that no file of the content can hold.

    Returns:
        The text, and the characters left out in the order in which they stood.
    """
    found = CONTROL.findall(text)
    return (CONTROL.sub("", text) if found else text), found
