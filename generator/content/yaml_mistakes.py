"""Name the mistakes behind which a parser of YAML only sees that something is missing."""

import re

_FULL_WIDTH = re.compile(r"\s*(?:- )?[a-z_]+：")
"""A key as an input method for Chinese ends it."""


def hint_on(line: str, what: str) -> str:
    """Return what to do about a line that is no YAML, or nothing.

    Args:
        line: The line.
        what: What the parser says of it.
    """
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "The line begins with a tab: type blanks in its place."
    if _FULL_WIDTH.match(line):
        return 'The colon is a full-width one (：): type ":" and a blank.'
    if "'-' indicator" in what or "bad indentation" in what:
        return "Let the line begin where the lines of its level above it begin."
    return ""
