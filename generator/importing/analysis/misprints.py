"""Find which name a misprinted one was meant to be, as recognition of scans misreads characters."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cached_property

_MISREAD = {
    "部": "邵邰郎郡陪倍剖韶郊都",
    "局": "届居屈",
    "委": "季秀姜",
    "厅": "斤厉斥",
    "署": "暑薯",
    "院": "阮浣完",
    "会": "合佘",
}
"""What the last character of a name is misread as."""

_RANKS = {wrong: right for right, misread in _MISREAD.items() for wrong in misread}
_MINISTRY = re.compile("(?:国家|中国|全国)?([\u3400-\u9fff]{2,8}?)(?:总局|委员会|部|委|局|署)")
_LOCAL = re.compile(
    "(?:[\u3400-\u9fff]{0,6}?[省市县区州])(?P<stem>[\u3400-\u9fff]{4,8}?)(?:委员会|局|委|厅)"
)
_LONGEST_PLACE = 9
_MANY = re.compile("(?:学会|协会|研究会|促进会|基金会|联合会|大学|学院|公司|集团|银行|医院)$")
"""Of these there are so many that another name with one other character is likely another body."""


class Misprints:
    """Compares words with names that are known to be right."""

    def __init__(self, lexicon: Collection[str]) -> None:
        self._lexicon = lexicon

    def meant(self, name: str) -> str:
        """Return the name that a misprinted one was probably meant to be, or nothing."""
        if name in self._lexicon or len(name) < 4 or _MANY.search(name):
            return ""
        most = 1 if len(name) < 9 else 2
        near = (other for other in self._near(name) if _differences(other, name) <= most)
        found = next((other for other in near if not _is_other_rank(other, name)), "")
        return found or self._stem_meant(name)

    def _stem_meant(self, name: str) -> str:
        """Return what a body of a place was meant to be by what it is for: 市市场监菅局."""
        match = _LOCAL.fullmatch(name)
        stem = match["stem"] if match else ""
        if len(stem) < 4 or stem in self._stems:
            return ""
        near = (s for s in self._stems if len(s) == len(stem) and _differences(s, stem) == 1)
        return next((name.replace(stem, s) for s in near), "")

    def at(self, text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
        """Yield words that begin at a place and may be a misread name, each with that name.

        Args:
            text: The text.
            start: Where the words begin.
            end: Where words that can be a name end at the latest.
        """
        for name in self._near(text[start:end]):
            words = text[start : min(end, start + len(name))]
            if len(words) == len(name) > 2 and _is_misread(name, words):
                yield words, name
        yield from self._of_place(text, start, end)

    def _of_place(self, text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
        """Yield words such as 云江市教育届: a place, what the body is for, and a misread rank."""
        for begun in range(start + 1, min(start + _LONGEST_PLACE, end)):
            if text[begun - 1] not in "省市县区州":
                continue
            for stem in self._stems:
                place = begun + len(stem)
                rank = _RANKS.get(text[place : place + 1]) if text.startswith(stem, begun) else None
                if rank and place < end:
                    yield text[start : place + 1], text[start:place] + rank

    @cached_property
    def _stems(self) -> list[str]:
        """What the ministries are for: 教育, 市场监管 …, the longest first."""
        found = {match[1] for name in self._lexicon if (match := _MINISTRY.fullmatch(name))}
        return sorted(found, key=lambda stem: (-len(stem), stem))

    @cached_property
    def _places(self) -> dict[tuple[int, str], list[str]]:
        found: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        for name in sorted(self._lexicon, key=lambda name: (-len(name), name)):
            found[0, name[0]].append(name)
            found[1, name[1]].append(name)
            found[-1, name[-1]].append(name)
        return dict(found)

    def _near(self, text: str) -> list[str]:
        """Names that share one of their first two characters or the last with a text."""
        keys = [(0, text[0]), (1, text[1:2]), (-1, text[-1])]
        found = [name for key in keys for name in self._places.get(key, [])]
        return sorted(set(found), key=lambda name: (-len(name), name))


def _is_misread(name: str, words: str) -> bool:
    """Tell whether words of the same length differ from a name as misread ones do."""
    wrong = [i for i, (one, two) in enumerate(zip(name, words, strict=True)) if one != two]
    if len(wrong) > (2 if len(name) > 8 else 1) or _is_other_rank(name, words):
        return False
    last = len(name) - 1
    if last in wrong and words[last] not in _MISREAD.get(name[last], ""):
        return False
    # Of a short name only the last character, which says what sort of body it is, can be told.
    return len(name) > 4 or wrong == [last]


def _differences(one: str, two: str) -> int:
    """Return how many characters must be changed, put in or left out to make one of the other."""
    if abs(len(one) - len(two)) > 1:
        return 9
    if len(one) == len(two):
        return sum(a != b for a, b in zip(one, two, strict=True))
    long, short = (one, two) if len(one) > len(two) else (two, one)
    same = next(
        (i for i, (a, b) in enumerate(zip(long, short, strict=False)) if a != b), len(short)
    )
    return 1 if long[same + 1 :] == short[same:] else 9


def _is_other_rank(one: str, two: str) -> bool:
    """Tell whether two names differ in nothing but a place or the rank of a body: 部, 厅, 局."""
    if len(one) != len(two):
        return bool(re.search("^(?:国家|中国|全国|中华)", one)) and one[2:] == two
    wrong = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    ranks = "部委局厅署院办会司处"
    return all(a in ranks and b in ranks for a, b in wrong) or "省市县区州" in {b for _, b in wrong}
