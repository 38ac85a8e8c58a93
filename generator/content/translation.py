"""Check an English text against the Chinese it was made from."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.catalog.records import Term
from generator.characters import INVISIBLE
from generator.content.numbered_notice import parse_numeral

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"“[^”]*”|《[^》]*》")
_ENGLISH_NAME = re.compile(r"“[^”]*”|‘[^’]*’(?![a-z])|\"[^\"]*\"")
# Chinese numerals count as numbers where they count something: 第五届, 三年, 五小, 三比一降.
_NUMERAL = "一二三四五六七八九十百零"
_ORDINAL = re.compile(rf"第([{_NUMERAL}]+)[届次个批期条章]")
_COUNT = re.compile(
    rf"(?<![第〇{_NUMERAL}])(?!一[^{_NUMERAL}])([{_NUMERAL}]+)(?:[年月日天周个项次届大小比]|周年)"
)
_YEAR = re.compile(r"[〇零一二三四五六七八九]{4}(?=年)")
_YEAR_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


# From zero, each with its ordinal.
_NUMBERS = """
zero zeroth one first two second three third four fourth five fifth six sixth seven seventh eight
eighth nine ninth ten tenth eleven eleventh twelve twelfth thirteen thirteenth fourteen fourteenth
fifteen fifteenth sixteen sixteenth seventeen seventeenth eighteen eighteenth nineteen nineteenth
twenty twentieth
"""
_WORDS = _NUMBERS.split()


@dataclass(frozen=True)
class Missing:
    """Something of the Chinese that its English lacks, or the other way round."""

    message: str


def compare(zh: str, en: str, terms: Iterable[Term]) -> Iterator[Missing]:
    """Yield each number, quoted name and glossary term (`longest_first`) without a counterpart."""
    yield from compare_numbers(zh, en)
    yield from compare_names(zh, en)
    yield from compare_terms(zh, en, terms)


def compare_numbers(zh: str, en: str) -> Iterator[Missing]:
    """Yield each number that one of the texts lacks; in English `fifth` is a number too."""
    zh, en = _plain_digits(zh), _plain_digits(en)
    zh = _YEAR.sub(lambda year: year[0].translate(_YEAR_DIGITS), zh)
    english = Counter(_DIGITS.findall(en))
    for number, count in Counter(_DIGITS.findall(zh)).items():
        if english[number] < count:
            yield Missing(
                f'English lacks the number "{number}"; expected every number of the Chinese.'
            )
    words = set(re.findall(r"[a-z]+|\d+", en.lower()))
    allowed = set(_DIGITS.findall(zh))
    for match in [*_ORDINAL.finditer(zh), *_COUNT.finditer(zh)]:
        value = parse_numeral(match[1])
        accepted = _renderings(value)
        allowed |= accepted
        if not accepted & words:
            expected = ", ".join(sorted(accepted - {str(value)})) or str(value)
            yield Missing(f'English has nothing for "{match[0]}"; expected {expected} or {value}.')
    for number in english:
        if number not in allowed:
            yield Missing(
                f'English adds the number "{number}"; expected only those of the Chinese.'
            )


def compare_names(zh: str, en: str) -> Iterator[Missing]:
    """Yield a message when the English has fewer names in quotation marks than the Chinese."""
    names = _NAME.findall(zh)
    count = len(_ENGLISH_NAME.findall(en))
    if count < len(names):
        listed = "".join(names)
        yield Missing(
            f"English has {count} of {len(names)} quoted names; expected “…” for each of {listed}."
        )


def compare_terms(zh: str, en: str, terms: Iterable[Term]) -> Iterator[Missing]:
    """Yield each glossary term of the Chinese that the English does not render as agreed.

    A term inside a longer one is left to the longer one.
    """
    text = _folded(en)
    for term in terms_in(zh, terms):
        accepted = (term.term.en or "", *term.also)
        if not any(_folded(rendering) in text for rendering in accepted):
            yield Missing(
                f'English has nothing for the term "{term.term.zh}"; '
                f'expected "{term.term.en}" of content/glossary.yml.'
            )


def longest_first(terms: Iterable[Term]) -> list[Term]:
    """Return terms in the order in which `terms_in` must look for them."""
    return sorted(terms, key=lambda term: (-len(term.term.zh), term.term.zh))


def terms_in(zh: str, terms: Iterable[Term]) -> list[Term]:
    """Return the terms that a text uses, where words inside a longer term do not count.

    Args:
        zh: The Chinese text.
        terms: As `longest_first` returns them.
    """
    left, found = zh, []
    for term in terms:
        if term.term.zh in left:
            left = left.replace(term.term.zh, "\0")
            found.append(term)
    return found


def _renderings(value: int) -> set[str]:
    suffix = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    words = {str(value), f"{value}{suffix}"}
    return words | set(_WORDS[2 * value : 2 * value + 2])


def _folded(text: str) -> str:
    """Fold case, hyphens, quotation marks and runs of blanks, which vary with the grammar.

    What cannot be seen counts for nothing.
    """
    seen = INVISIBLE.sub("", text.casefold())
    return " ".join(re.sub(r"[“”\"‘’'\-–—]", " ", seen).split())


def _plain_digits(text: str) -> str:
    """Return a text with 0 to 9 for every digit: a notice may have full-width ones."""
    return re.sub(r"\d", lambda digit: str(unicodedata.digit(digit[0])), text)
