"""Compare the numbers of a Chinese text with those of its English, both ways."""

from fractions import Fraction

from generator.content.numbers.chinese import chinese_numbers
from generator.content.numbers.english import english_numbers
from generator.content.numbers.number import Number


def compare_numbers(zh: str, en: str) -> tuple[list[Number], list[Number]]:
    """Return the numbers of the Chinese that the English lacks, and those that it adds.

    A number that stands twice in the Chinese must stand twice in the English; the other way round
    it may be said again.
    """
    chinese, english = list(chinese_numbers(zh)), list(english_numbers(en))
    left, lost = list(english), []
    for number in filter(lambda each: each.is_certain, chinese):
        found = next((other for other in left if number.values & other.values), None)
        if found:
            left.remove(found)
        else:
            lost.append(number)
    known = frozenset[Fraction | int]().union(*(number.values for number in chinese))
    added = [number for number in english if number.is_certain and not number.values & known]
    return lost, added
