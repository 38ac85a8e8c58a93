"""Bring text into the form in which it is compared: the same as in `templates/scripts/`.

1. NFKC, then lower case;
2. Traditional characters as their Simplified ones, by a table for the characters in use;
3. every run of punctuation or symbols as one `|`, which no word crosses; marks and controls go;
4. no blank beside a Han character or a `|`, one blank between Latin words.

The cases of `tests/search/normalise.yml` hold on both sides.
"""

import re
import unicodedata
from collections.abc import Mapping

# The modules of the search take it from here.
from generator.language import HAN as HAN

SEPARATOR = "|"

_IS_HAN = re.compile(f"[{HAN}]")
_BESIDE_HAN = re.compile(rf"(?<=[{HAN}]) | (?=[{HAN}])")
_SEPARATORS = re.compile(r"\|+")


def normalise(text: str, simplified: Mapping[str, str]) -> str:
    """Return the form in which a text is compared.

    Args:
        text: Any text.
        simplified: Simplified characters by their Traditional ones.
    """
    folded = unicodedata.normalize("NFKC", text)
    if simplified:
        lower = "".join(character.lower() for character in folded)
        folded = "".join(simplified.get(character, character) for character in lower)
    plain = folded.translate(_PLAIN)
    if " " in plain:
        plain = " ".join(plain.split()).replace(" |", SEPARATOR).replace("| ", SEPARATOR)
        if not plain.isascii():
            plain = _BESIDE_HAN.sub("", plain)
    if SEPARATOR in plain:
        plain = _SEPARATORS.sub(SEPARATOR, plain).strip(SEPARATOR)
    return plain


class _PlainCharacters(dict[int, str]):
    """What stands for each character; filled as characters are met, which is fast."""

    def __missing__(self, code: int) -> str:
        # Lower case letter by letter: a whole text would end its Greek words with another sigma.
        plain = self[code] = "".join(map(_plain, chr(code).lower()))
        return plain


_PLAIN = _PlainCharacters()


def _plain(character: str) -> str:
    # Before its category: Python's table of characters may be older than the character.
    if _IS_HAN.match(character):
        return character
    category = unicodedata.category(character)[0]
    if category == "Z" or character in "\t\n\v\f\r":
        return " "
    if category in "PS":
        return SEPARATOR
    return "" if category in "MC" else character
