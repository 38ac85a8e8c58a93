"""Read the numbers of an English text: digits, words, months; and say how one is written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from generator.content.numbers.number import Number, number_of, value_of

_TO_NINETEEN = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_CARDINALS = {
    **{word: value for value, word in enumerate(_TO_NINETEEN.split())},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
}
_IRREGULAR = {
    **{"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth"},
    **{"nine": "ninth", "twelve": "twelfth"},
}
_ORDINALS = {
    _IRREGULAR.get(
        word, f"{word.removesuffix('y')}ieth" if word.endswith("y") else f"{word}th"
    ): value
    for word, value in {**_CARDINALS, **_SCALES}.items()
}
_WORTH = {**_CARDINALS, **_SCALES, **_ORDINALS}
_DENOMINATORS = {
    **{"half": 2, "halves": 2, "quarter": 4, "quarters": 4},
    **{
        f"{word}{end}": value for word, value in _ORDINALS.items() if value > 2 for end in ("", "s")
    },
}
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
# What says a number in English now and then, and need not have one in the Chinese.
_POSSIBLE = {
    **{"once": 1, "single": 1, "twice": 2, "both": 2, "double": 2, "pair": 2, "twin": 2, "dual": 2},
    **{"triple": 3, "dozen": 12, "decade": 10, "century": 100, "fortnight": 2},
}
_WEAK_MONTHS = {"may", "march"}
_BEGINS = {*_WORTH, *_DENOMINATORS, *_MONTHS, *_POSSIBLE}
"""The words with which something can begin that says a number."""
_ENGLISH = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?:st|nd|rd|th|s)\b)?"
    r"(?:[\s-](?P<scale>hundred|thousand|million|billion|trillion)\b)?"
    r"|(?P<words>[A-Za-z]+(?:-[A-Za-z]+)*)"
)


def english_numbers(text: str) -> Iterator[Number]:
    """Yield each number of an English text, in its order."""
    run: list[str] = []
    for match in _ENGLISH.finditer(text):
        if match["digits"]:
            yield from _spelled(run)
            run = []
            yield _digits(match)
            continue
        words = match["words"]
        if not run and words.lower() not in _BEGINS and "-" not in words:
            continue
        for word in words.split("-"):
            if _goes_on(run, word.lower()):
                run.append(word)
            else:
                yield from _spelled(run)
                run = [word] if word.lower() in _WORTH or word.lower() in _DENOMINATORS else []
                yield from _said(word)
    yield from _spelled(run)


def _digits(match: re.Match[str]) -> Number:
    value = value_of(match["digits"].replace(",", "")) * _SCALES.get(match["scale"] or "", 1)
    share = (Fraction(value) / 100,) if value < 100 else ()
    return Number(match[0], frozenset({value, *share}), is_certain=True)


def _goes_on(run: Sequence[str], word: str) -> bool:
    """Return whether a word goes on with a number in words: twenty-first, one hundred and five."""
    if not run:
        return False
    last = run[-1].lower()
    if word == "and":
        return last in _SCALES
    if word in _SCALES or (word in _DENOMINATORS and last in _CARDINALS and last not in _TENS):
        return last in _CARDINALS or last in _SCALES
    value = _WORTH.get(word, 0)
    return bool(value) and (last in ("and", *_SCALES) or (last in _TENS and value < 10))


def _said(word: str) -> Iterator[Number]:
    """Yield what a word says that is no numeral: a month, both, a dozen."""
    name = word.lower()
    if name in _MONTHS and word != name:
        yield number_of(word, _MONTHS.index(name) + 1, is_certain=name not in _WEAK_MONTHS)
    elif name in _POSSIBLE:
        yield number_of(word, _POSSIBLE[name], is_certain=False)


def _spelled(run: Iterable[str]) -> Iterator[Number]:
    """Yield the number that a run of words says, if there is one."""
    said = " ".join(run)
    *above, last = [word.lower() for word in run if word.lower() != "and"] or [""]
    below = _DENOMINATORS.get(last)
    if not last:
        return
    if below and above and (last not in _ORDINALS or above == ["one"]):
        yield number_of(said, Fraction(_value(above), below))
    elif below and not above:
        whole = (below,) if last in _ORDINALS else ()
        yield number_of(said, Fraction(1, below), *whole, is_certain=bool(whole))
    else:
        # “One” and “first” say less than a number does.
        is_certain = bool(above) or last not in ("zero", "one", "first")
        yield number_of(said, _value([*above, last]), is_certain=is_certain)


def _value(names: Sequence[str]) -> int:
    total = part = 0
    for name in names:
        value = _WORTH.get(name, 0)
        if value == 100:
            part = (part or 1) * value
        elif value > 100:
            total, part = total + (part or 1) * value, 0
        else:
            part += value
    return total + part


def renderings(number: Number) -> str:
    """Return how a number may be written in English: `5th, fifth, five or 5`."""
    whole = sorted(int(value) for value in number.values if value.denominator == 1)
    if not whole:
        return str(min(number.values))
    value = whole[-1]
    if value >= 1000:
        return f"{value:,}" if value >= 10_000 else str(value)
    suffix = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    words = [word for word, worth in (*_ORDINALS.items(), *_CARDINALS.items()) if worth == value]
    return f"{', '.join([f'{value}{suffix}', *words])} or {value}"
