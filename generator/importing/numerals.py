"""Print a number as word processors and browsers count their lists.

The names of the formats are those of Word (ECMA-376 part 1, 17.18.59, ST_NumberFormat).
"""

from collections.abc import Callable

_DIGITS = "零一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_MOST_LETTERS = 30
_ROMAN = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]  # fmt: skip


def numeral(number: int, number_format: str) -> str:
    """Return a number as a format prints it; as decimal where the format has no such number."""
    write = _FORMATS.get(number_format)
    return (write(number) if write and number > 0 else "") or str(number)


def is_number_format(name: str) -> bool:
    """Tell whether numbers of a format can be printed as it does."""
    return name in _FORMATS


def _letters(number: int) -> str:
    # After Z comes AA, then BB: a letter is repeated.
    times, letter = divmod(number - 1, 26)
    return chr(ord("A") + letter) * (times + 1) if times < _MOST_LETTERS else ""


def _roman(number: int) -> str:
    if number >= 4000:
        return ""
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


def _counting(digits: str, units: str, groups: str) -> Callable[[int], str]:
    """Return what writes numbers in words: 一百零五."""

    def write(number: int) -> str:
        if number >= 10**12:
            return ""
        text = ""
        for place, digit in enumerate(map(int, reversed(str(number)))):
            unit, group = place % 4, place // 4
            if not unit and number // 10**place % 10_000:
                text = groups[group : group + 1].strip() + text
            if digit:
                text = digits[digit] + units[unit].strip() + text
            elif text and text[0] not in (digits[0], *groups[1:]):
                # One zero for any number of them, and none before a group.
                text = digits[0] + text
        if digits == _DIGITS and text.startswith("一十"):
            return text[1:]
        return text

    return write


def _short_counting(zero: str) -> Callable[[int], str]:
    """Return what writes numbers in words below 100, and digit by digit from there."""
    spelt = _counting(_DIGITS, " 十百千", " 万亿")
    by_digits = _by_digits(zero)
    return lambda number: spelt(number) if number < 100 else by_digits(number)


def _japanese(number: int) -> str:
    if number >= 10_000:
        return ""
    text = ""
    for place, digit in enumerate(map(int, reversed(str(number)))):
        # Nothing stands for a zero, nor for the one of 十, 百 and 千.
        one = "" if digit == 1 and place else _DIGITS[digit]
        text = (one + " 十百千"[place].strip() if digit else "") + text
    return text


def _by_digits(zero: str) -> Callable[[int], str]:
    table = str.maketrans("0123456789", zero + _DIGITS[1:])
    return lambda number: str(number).translate(table)


def _of(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1 : number]


def _run(first: str, count: int) -> Callable[[int], str]:
    return _of("".join(chr(ord(first) + offset) for offset in range(count)))


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


_full_width = str.maketrans("0123456789", "０１２３４５６７８９")
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "arabicNumber": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(_full_width),
    "decimalFullWidth2": lambda number: str(number).translate(_full_width),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "hex": lambda number: f"{number:X}",
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "decimalEnclosedCircle": _run("①", 20),
    "decimalEnclosedCircleChinese": _run("①", 20),
    "decimalEnclosedParen": _run("⑴", 20),
    "decimalEnclosedFullstop": _run("⒈", 20),
    "ideographEnclosedCircle": _run("㊀", 10),
    "ideographTraditional": _of("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _of("子丑寅卯辰巳午未申酉戌亥"),
    "chineseCounting": _short_counting("○"),
    "taiwaneseCounting": _short_counting("○"),
    "chineseCountingThousand": _counting(_DIGITS, " 十百千", " 万亿"),
    "taiwaneseCountingThousand": _counting(_DIGITS, " 十百千", " 萬億"),
    "chineseLegalSimplified": _counting(_LEGAL, " 拾佰仟", " 万亿"),
    "japaneseCounting": _japanese,
    "ideographDigital": _by_digits("〇"),
    "taiwaneseDigital": _by_digits("○"),
    "japaneseDigitalTenThousand": _by_digits("〇"),
}
