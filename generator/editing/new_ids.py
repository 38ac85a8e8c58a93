"""Check the id of a record that is to be new, and suggest one where it cannot be."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from itertools import count

from generator.editing.errors import TargetError
from generator.file_names import LONGEST, PART, why_no_system_holds
from generator.problems import quoted


def require_new_id(
    key: str, taken: Collection[str], words: str = "", is_used: Callable[[str], bool] | None = None
) -> None:
    """Check an id; raise `TargetError`, with one that can be, when it cannot.

    Args:
        key: The id.
        taken: The ids that are in its list.
        words: English words of the record, for a suggestion.
        is_used: Tells whether the site itself needs an id.
    """
    why = _why_not(key, taken, is_used)
    if why:
        base = slug_of(key) or slug_of(words)
        free = (each for each in _variants(base) if not _why_not(each, taken, is_used))
        hint = f' Did you mean "{next(free)}"?' if base else ""
        raise TargetError([f"id {quoted(key)} {why}{hint}"])


def slug_of(words: str) -> str:
    """Return an id made of words, or nothing if they have no letter of an id."""
    letters = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    parts = re.findall(r"[a-z0-9]+", letters.replace("'", ""))
    return "-".join(parts)[: LONGEST - 3].strip("-")


def _variants(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{number}" for number in count(2))


def _why_not(key: str, taken: Collection[str], is_used: Callable[[str], bool] | None) -> str:
    if not re.fullmatch(PART, key):
        return "is none; expected lower-case letters and digits in words joined by single hyphens."
    if key in taken:
        return "is taken; expected a new one."
    if is_used and is_used(key):
        return "is used by the site itself; expected another."
    return why_no_system_holds(key).removeprefix(f"{quoted(key)} ")
