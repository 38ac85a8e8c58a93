"""Write text as YAML, for an editor to copy."""

import re

from generator.characters import CONTROL, INVISIBLE

_ESCAPES = {"\n": "n", "\r": "r", "\t": "t", "\f": "f", "\v": "v", '"': '"', "\\": "\\"}
_HIDDEN = re.compile(rf'["\\]|{INVISIBLE.pattern}|{CONTROL.pattern}|[^\S ]')


def to_yaml_text(text: str) -> str:
    """Return a text in double quotes on one line, what cannot be seen as its escape."""
    return f'"{_HIDDEN.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    number = ord(character)
    code = f"u{number:04x}" if number < 0x10000 else f"U{number:08x}"
    return f"\\{_ESCAPES.get(character, code)}"
