"""Read the numbers of a Chinese text: digits, numerals, months, shares."""

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from generator.content.numbers.number import Number, number_of, value_of

_CHINESE_DIGITS = {
    character: value
    for value, characters in enumerate(
        ("〇零", "一", "二两", "三", "四", "五", "六", "七", "八", "九")
    )
    for character in characters
}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_DIGIT, _NUMERAL = "〇零一二两三四五六七八九", "〇零一二两三四五六七八九十百千万亿"
# After these a numeral counts something; before 多, 余 and 来 it still does.
_UNITS = (
    "年月日号天周时分秒季个项次届大小比家种类级批位名场条套期册本市省县州镇乡村倍人元吨轮件起座"
    "篇章卷辆台艘架亩米千克岁支队代份"
)
_CHINESE = re.compile(
    rf"""
      (?P<year>[〇零一二三四五六七八九]{{4}}(?=年))
    | (?P<per>百分之|千分之)(?P<share>[{_NUMERAL}]+(?:点[{_DIGIT}]+)?|\d+(?:\.\d+)?)
    | (?P<below>[{_NUMERAL}]+)分之(?P<above>[{_NUMERAL}]+)
    | (?P<digits>\d{{1,3}}(?:[,，]\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)
        \s?(?P<scale>(?:[十百千]?万亿?|[十百千]?亿|[百千])(?!分))?(?P<share_of>[成%％])?
    | 第(?P<ordinal>[{_NUMERAL}]+)(?P<of>[届次个批期条章季轮部卷号名位])?
    | (?P<half>[上下]?半年|半(?=[数天月个])|一半)
    | (?P<count>[{_NUMERAL}]+)(?P<unit>成|周年|[{_UNITS}]|[多余来]?[万亿{_UNITS}])?
    | (?P<pair>双)
    | (?P<head>首)
    """,
    re.VERBOSE,
)
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_VAGUE = "几数"


def chinese_numbers(text: str) -> Iterator[Number]:
    """Yield each number of a Chinese text, in its order."""
    plain = _plain_digits(text)
    for match in _CHINESE.finditer(plain):
        words = text[match.start() : match.end()].strip()
        before = plain[match.start() - 1 : match.start()] if match.start() else ""
        yield from _chinese_number(match, words, is_vague=before in _VAGUE and bool(before))


def _chinese_number(match: re.Match[str], words: str, *, is_vague: bool) -> Iterator[Number]:
    if match["year"]:
        year = "".join(str(_CHINESE_DIGITS[character]) for character in match["year"])
        yield number_of(words, int(year))
    elif match["per"]:
        share, whole = _decimal(match["share"]), 100 if match["per"] == "百分之" else 1000
        yield number_of(words, share, Fraction(share) / whole)
    elif match["below"]:
        above, below = parse_numeral(match["above"]), parse_numeral(match["below"])
        yield number_of(words, Fraction(above, below or 1))
    elif match["digits"]:
        value = value_of(re.sub("[,，]", "", match["digits"])) * _scale(match["scale"] or "")
        yield number_of(words, *_shares(value, match["share_of"] or ""))
    elif match["ordinal"]:
        yield _numeral(match["ordinal"], words, is_certain=bool(match["of"]))
    elif match["half"]:
        is_year = match["half"].endswith("年")
        yield number_of(words, Fraction(1, 2), *((6,) if is_year else ()))
    elif match["count"]:
        yield _counted(match["count"], match["unit"] or "", words, is_vague=is_vague)
    else:
        yield number_of(words, 2 if match["pair"] else 1, is_certain=False)


def _shares(value: Fraction | int, sign: str) -> tuple[Fraction | int, ...]:
    """Return what a value may be with a sign after it that makes a share of it, or with none."""
    if sign == "成":
        return value * 10, Fraction(value) / 10
    return (value, Fraction(value) / 100) if sign else (value,)


def _counted(numeral: str, unit: str, words: str, *, is_vague: bool) -> Number:
    starts_with_digit = numeral[0] in _DIGIT or numeral[0] == "十"
    # 一 is an article, 百日 and 千家万户 are figures of speech, 七八 is about so many.
    counts = bool(unit) and numeral != "一" and starts_with_digit and not _is_about(numeral)
    if unit == "成" and counts:
        tenths = parse_numeral(numeral)
        return number_of(words, tenths * 10, Fraction(tenths, 10))
    return _numeral(numeral, words, is_certain=counts and not is_vague)


def _numeral(numeral: str, words: str, *, is_certain: bool) -> Number:
    """Return the number of a numeral; one that need not count has the values inside it too."""
    if is_certain:
        return number_of(words, parse_numeral(numeral))
    parts = (numeral[i:j] for i, j in combinations(range(len(numeral) + 1), 2))
    return number_of(words, *map(parse_numeral, parts), is_certain=False)


def _is_about(numeral: str) -> bool:
    return re.search(rf"[{_DIGIT}]{{2}}", numeral.replace("零", "").replace("〇", "")) is not None


def parse_numeral(numeral: str) -> int:
    """Return the value of a Chinese numeral such as 二十一 or 一百零五万."""
    total = part = digit = 0
    for character in numeral:
        if character in _LARGE:
            total = (total + (part + digit or 1)) * _LARGE[character]
            part = digit = 0
        elif character in _SMALL:
            part += (digit or 1) * _SMALL[character]
            digit = 0
        else:
            digit = _CHINESE_DIGITS[character]
    return total + part + digit


def _decimal(share: str) -> Fraction | int:
    if share[0].isdigit():
        return value_of(share)
    whole, _, tail = share.partition("点")
    digits = "".join(str(_CHINESE_DIGITS[character]) for character in tail)
    return Fraction(f"{parse_numeral(whole)}.{digits or 0}")


def _scale(scale: str) -> int:
    value = 1
    for character in scale:
        value *= {**_SMALL, **_LARGE}[character]
    return value


def _plain_digits(text: str) -> str:
    """Return a text with 0 to 9 for every digit: a notice may have full-width ones."""
    return _OTHER_DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), text)
