"""Make the id of an activity of its title, so that it can stand in an address."""

import re
import unicodedata
from collections.abc import Collection

from pypinyin import lazy_pinyin

from generator.file_names import LONGEST, why_no_part
from generator.importing.proposing.verbs import listed

_LITTLE = frozenset(
    listed("""
    a an and as at by for from in into its of on or over the their to under with within
""")
)
_NO_WORD = re.compile("[^a-z0-9]+")
_APOSTROPHE = re.compile("['’]s?\\b")
_LONGEST_SLUG = 60
"""How long a proposed one is at most; people shorten what is longer."""
_LONGEST_COUNT = 5
"""Room for the number of one that is there already."""


def slug_of(title_zh: str, title_en: str | None, taken: Collection[str]) -> str:
    """Return an id for an activity: of its English title, or else of the sounds of the Chinese one.

    Args:
        title_zh: Its Chinese title.
        title_en: Its English title, if there is one.
        taken: The ids of its agency and campaign that are given already.
    """
    parts = _english_parts(title_en) if title_en else []
    slug = _joined(parts or _sounds(title_zh)) or "activity"
    if why_no_part(slug):
        # A device of Windows, such as con.
        slug = f"{slug}-activity"
    found, number = slug, 1
    while found in taken:
        number += 1
        found = f"{slug[: LONGEST - _LONGEST_COUNT].strip('-')}-{number}"
    return found


def _english_parts(title: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", title)).encode("ascii", "ignore")
    parts = [part for part in _NO_WORD.split(plain.decode().lower()) if part]
    return [part for part in parts if part not in _LITTLE] or parts


def _sounds(title: str) -> list[str]:
    read = " ".join(lazy_pinyin(title, v_to_u=False)).lower()
    plain = unicodedata.normalize("NFKD", read).encode("ascii", "ignore").decode()
    return [part for part in _NO_WORD.split(plain) if part]


def _joined(parts: list[str]) -> str:
    """Return as many parts as there is room for, joined by hyphens."""
    slug = ""
    for part in parts:
        longer = f"{slug}-{part}" if slug else part[:_LONGEST_SLUG]
        if len(longer) > _LONGEST_SLUG:
            break
        slug = longer
    return slug
