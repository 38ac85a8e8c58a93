"""Read what numbers a paragraph: printed numerals of every kind, labels and bullets."""

import re
import unicodedata
from dataclasses import dataclass

from generator.content.numbers.chinese import parse_numeral

_HAN = "一二三四五六七八九十百零〇"
# Numerals that are one character each: ① ⑴ ⒈ ㈠ ❶ Ⅰ.
_CIRCLED = "①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴➀-➉"
_BULLETS = "●○■□◆◇★☆▲△▪▫•·‣➢➤※*◎"

_PATTERNS = [
    # A numeral of two parts, such as 1.1 or 2.3.1, names its level by how many it has.
    ("1.1", re.compile(r"(?P<n>\d{1,2}(?:[.．]\d{1,2}){1,3})(?=[ \u3000\t、])[、 \u3000\t]*")),
    ("第一章", re.compile(rf"第(?P<n>[{_HAN}\d]+)[章节篇部][分]?[ \u3000、:：]*")),
    ("第一，", re.compile(rf"第(?P<n>[{_HAN}]+)(?:条|项)?[，,、：:\u3000 ]+|第(?P<m>[{_HAN}]+)是")),
    ("一是", re.compile(rf"其?(?P<n>[{_HAN}])(?:是|则|[，,](?=要))(?![一二三四五六七八九十])")),
    (
        "一、",
        re.compile(rf"(?P<n>[{_HAN}]+) ?(?:、|[.．，,](?!\d))\s*|(?P<m>[{_HAN}]{{1,3}})\u3000+"),
    ),
    ("（一）", re.compile(rf"[（(〔【\[]\s*(?P<n>[{_HAN}]+)\s*[）)〕】\]][、.．]?\s*")),
    ("（一）", re.compile(r"(?P<c>[㈠-㈩])[、.．]?\s*")),
    ("（1）", re.compile(r"[（(〔\[]\s*(?P<n>\d{1,3})\s*[）)〕\]][、.．]?\s*|(?P<c>[⑴-⒇])\s*")),
    ("1）", re.compile(r"(?P<n>\d{1,3})[）)][、.．]?\s*")),
    ("①", re.compile(rf"(?P<c>[{_CIRCLED}])[、.．]?\s*")),
    ("1.", re.compile(r"(?P<n>\d{1,3})(?:[、﹒]|[.．](?!\d))\s*|(?P<c>[⒈-⒛])\s*")),
    ("1.", re.compile(r"(?P<n>\d{1,2})[.．](?=(?:\d{1,2}月|(?:19|20)\d\d ?年|\d{1,2}日))")),
    (
        "A.",
        re.compile(r"(?P<a>[A-Za-z])(?:[.．、](?![A-Za-z])|[）)])\s*|[（(](?P<b>[a-zA-Z])[）)]\s*"),
    ),
    ("I.", re.compile(r"(?P<r>[Ⅰ-Ⅻ])[、.．]?\s*")),
    (
        "活动一",
        re.compile(rf"(?:活动|任务|行动|专题|板块|篇章)(?P<n>[{_HAN}]+|\d{{1,2}})[：:、 \u3000]+"),
    ),
    ("•", re.compile(rf"(?:[{_BULLETS}]|[-–—](?=\s)|\\\*|[+](?=\s)|——)+\s*")),
]
_WEAK = [
    ("1.", re.compile(r"(?P<n>\d{1,2})[.．](?=\d)")),
    ("1 ", re.compile(r"(?P<n>\d{1,2})[ \u3000\t]+(?=[^\W\d_年月日时个家场万余名%]|[“《])")),
]
"""What is a numeral only where its neighbours count on: `3.15公益活动`, `5 家企业`."""
_MAY_BEGIN = re.compile(
    rf"[{_HAN}{_BULLETS}{_CIRCLED}\dA-Za-z第其（(〔【\[㈠-㈩⑴-⒇⒈-⒛Ⅰ-Ⅻ活任行专板篇\-–—\\+]"
)


@dataclass(frozen=True)
class PrintedNumeral:
    """What numbers a paragraph."""

    text: str
    """As printed, without the blanks after it: `（一）`."""
    kind: str
    """One that stands for all of its kind: `一、`, `（1）`, `•` …"""
    value: int
    """0 where it does not count, as a bullet does not."""
    length: int
    """How many characters it takes up at the start of the text, blanks after it included."""

    @property
    def counts(self) -> bool:
        """Tell whether it counts."""
        return self.kind != "•"


def read_numeral(text: str) -> PrintedNumeral | None:
    """Return the numeral at the start of a text, or None."""
    return _first(_PATTERNS, text)


def read_weak_numeral(text: str) -> PrintedNumeral | None:
    """Return what may be a numeral at the start of a text, if its neighbours count on."""
    return _first(_WEAK, text)


def read_inner_numeral(text: str) -> PrintedNumeral | None:
    """Return the numeral at the start of a part of a sentence, or None.

    Inside of a sentence `1.` and the like would often be a number; they count as at the start of
    a paragraph where no digit follows. Bullets are no numerals there.
    """
    found = read_numeral(text)
    return found if found and found.counts and found.kind not in ("第一章", "A.", "I.") else None


def _first(patterns: list[tuple[str, re.Pattern[str]]], text: str) -> PrintedNumeral | None:
    if not _MAY_BEGIN.match(text):
        return None
    for kind, pattern in patterns:
        match = pattern.match(text)
        if match:
            found = next((value for value in match.groups() if value), "")
            return PrintedNumeral(match[0].strip(), kind, _value(found), match.end())
    return None


def _value(digits: str) -> int:
    last = re.split("[.．]", digits)[-1]
    plain = unicodedata.normalize("NFKC", last).strip("().")
    if not plain:
        return 0
    if plain.isdecimal():
        return int(plain)
    if len(digits) == 1 and digits in "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ":
        return "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ".index(digits) + 1
    if plain.isascii():
        return ord(plain.lower()[0]) - ord("a") + 1
    numeric = unicodedata.numeric(last, 0) if len(last) == 1 else 0
    return int(numeric) or parse_numeral(plain)
