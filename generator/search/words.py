"""Cut English into words and words to their stems: the same as in `templates/scripts/`.

`tests/browser/test_search_words.py` compares the two.
"""

import re
import unicodedata
from functools import cache

_MIN_STEM = 4
_SUFFIX = re.compile(r"(?:(?<=[a-z]{3})(?:ing|ed)|(?<=[a-z]{4})er|(?<=[a-z]{5})(?:ion|ive|ment))\Z")
_SHORT = re.compile(r"[^aeiou][aeiou][^aeiouwxy]\Z")
_IZE = re.compile(r"iz(e|es|ed|er|ers|ing|ation)\Z")


def words_of(text: str) -> list[str]:
    """Return the runs of Latin letters and digits of a text in its compared form."""
    return text.translate(_LATIN).split()


class _LatinCharacters(dict[int, str]):
    """What is left of each character; filled as characters are met, which is fast."""

    def __missing__(self, code: int) -> str:
        kept = self[code] = _kept(chr(code))
        return kept


_LATIN = _LatinCharacters()


def _kept(character: str) -> str:
    if unicodedata.category(character)[0] == "N":
        return character
    return character if unicodedata.name(character, "").startswith("LATIN ") else " "


@cache
def stem(word: str) -> str:
    """Return the stem of a word: the same for `publish`, `publishes` and `publishing`."""
    s = _IZE.sub(r"is\1", word)
    if len(s) < _MIN_STEM or re.search("[0-9]", s):
        return s
    s = re.sub(r"(ss|x|ch|sh)es\Z", r"\1", s)
    s = re.sub(r"ies\Z", "y", s)
    s = re.sub(r"([^sui])s\Z", r"\1", s)
    bare = _SUFFIX.sub("", s)
    if bare != s and re.search("[aeiouy]", bare):
        is_inflected = s[len(bare) :] in {"ing", "ed"}
        s = bare
        if is_inflected and len(s) == 3:
            # What is left of *caring* is *care*, not *car*.
            s = _SHORT.sub(r"\g<0>e", s)
        elif is_inflected:
            s = re.sub(r"([bdgmnprt])\1\Z", r"\1", s)
    s = re.sub(r"y\Z", "i", s)
    return re.sub(r"(?<=[^ ]{4})e\Z", "", s)
