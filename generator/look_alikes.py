"""Tell which characters two texts differ in that look alike to the eye.

What is folded: compatibility forms (full and half width, CJK compatibility ideographs, Kangxi
radicals), composed and decomposed letters, the radicals of U+2E80–2EFF, Cyrillic and Greek letters
drawn as Latin ones, and hyphens, dashes and dots of one shape. Characters that cannot be seen count
for nothing.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from generator.characters import INVISIBLE, code_points

# Each with the ideograph it is drawn as: Equivalent_Unified_Ideograph of Unicode 15.
_RADICALS = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵"
    "⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艺⻀艻⻁虎"
    "⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐"
    "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
# What fonts for Chinese and English draw in one way, after
# https://www.unicode.org/Public/security/15.1.0/confusables.txt
_CYRILLIC = ("АВЕЅІЈКМНОРСТУХԚԜҮӀасеорхуѕіјһԁԛԝү", "ABESIJKMHOPCTYXQWYIaceopxysijhdqwy")
_GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹοϲϳ", "ABEZHIKMNOPTYXCocj")
_MARKS = ("‐‑‒–−⁃—―─ー•‧∙⋅・○◯‘’ʼ“”", "------一一一一·····〇〇'''\"\"")
_ALIKE = dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True))
for _from, _to in (_CYRILLIC, _GREEK, _MARKS):
    _ALIKE |= dict(zip(_from, _to, strict=True))
_MOST = 3
"""How many differences are told."""


def drawn(text: str) -> str:
    """Return a text as the eye takes it: two texts that look alike give the same."""
    return "".join(map(_drawn, text))


def plain(text: str) -> str:
    """Return what a text looks like, in letters that are composed."""
    return unicodedata.normalize("NFC", drawn(text))


def told_apart(value: str, other: str) -> str:
    """Return a sentence with the code points in which two texts differ unseen, or nothing.

    Where they differ to the eye too, it names only what cannot be seen.
    """
    found = list(dict.fromkeys(_differences(value, other)))
    if not found:
        return ""
    more = "; and so on" if len(found) > _MOST else ""
    return f"To the eye they are alike: {'; '.join(found[:_MOST])}{more}."


def find_alike(words: str, text: str, *, blanks: bool = True) -> str:
    """Return the first passage of a text that looks like some words, or nothing.

    Args:
        words: The words.
        text: Where to look.
        blanks: Whether a blank counts as something seen.
    """
    shape = drawn(words) if blanks else _without_blanks(drawn(words))
    folded, places = [], []
    for place, character in enumerate(text):
        part = drawn(character)
        for each in part if blanks else _without_blanks(part):
            folded.append(each)
            places.append(place)
    start = "".join(folded).find(shape) if shape else -1
    if start < 0:
        return ""
    passage = text[places[start] : places[start + len(shape) - 1] + 1]
    # Half a letter may look like a whole one.
    same = drawn(passage) if blanks else _without_blanks(drawn(passage))
    return passage if same == shape else ""


@cache
def _drawn(character: str) -> str:
    if character.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", character)
    return "".join(_ALIKE.get(part, part) for part in INVISIBLE.sub("", parts))


def _without_blanks(text: str) -> str:
    return re.sub(r"\s", "", text)


def _differences(value: str, other: str) -> Iterator[str]:
    matcher = difflib.SequenceMatcher(None, value, other, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind != "equal":
            yield from _difference(value[start:end], other[other_start:other_end])


def _difference(one: str, two: str) -> Iterator[str]:
    if len(one) == len(two) and len(one) > 1:
        for pair in zip(one, two, strict=True):
            yield from _difference(*pair)
    elif one != two and drawn(one) == drawn(two):
        yield f"{code_points(one) or 'nothing'} for {code_points(two) or 'nothing'}"
