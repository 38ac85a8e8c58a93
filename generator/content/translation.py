"""Check an English text against the Chinese it was made from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.catalog.records import Accepted, Term
from generator.characters import INVISIBLE
from generator.content.numbers.compare import compare_numbers
from generator.content.numbers.english import renderings

_NAME = re.compile(r"“[^”]*”|《[^》]*》")
_ENGLISH_NAME = re.compile(r"“[^”]*”|‘[^’]*’(?![a-z])|\"[^\"]*\"")
# The title of a work may do without quotation marks: the Product Quality Law. Who acts is none.
_TITLE = re.compile(
    r"\b[A-Z][\w’-]*+(?: (?:(?:of|on|for|and|the|in|to) )*+[A-Z][\w’-]*+)++(?! will\b)"
)
_GONE = "\0"


@dataclass(frozen=True)
class Missing:
    """Something of the Chinese that its English lacks, or the other way round."""

    what: str
    """What editors may accept it as: number, name or term."""
    message: str
    zh: str = ""
    """The Chinese words without counterpart."""
    en: str = ""
    """The English words without counterpart."""


def compare(
    zh: str, en: str, terms: Iterable[Term], accepted: Iterable[Accepted] = ()
) -> Iterator[Missing]:
    """Yield each number, quoted name and glossary term without a counterpart.

    Args:
        zh: The Chinese.
        en: Its English.
        terms: The terms, as `longest_first` returns them.
        accepted: The cases that editors have accepted; their words count for nothing.
    """
    cases = list(accepted)
    yield from _missing_numbers(*_without(zh, en, "number", cases))
    yield from _missing_names(*_without(zh, en, "name", cases))
    yield from _missing_terms(*_without(zh, en, "term", cases), terms)


def _without(zh: str, en: str, what: str, cases: Iterable[Accepted]) -> tuple[str, str]:
    """Return both texts without the words that were accepted."""
    for case in cases:
        if case.what == what:
            zh, en = zh.replace(case.zh or _GONE, _GONE), en.replace(case.en, _GONE)
    return zh, en


def _missing_numbers(zh: str, en: str) -> Iterator[Missing]:
    lost, added = compare_numbers(zh, en)
    for number in lost:
        message = f'English has nothing for "{number.words}"; expected {renderings(number)}.'
        yield Missing("number", message, zh=number.words)
    for number in added:
        message = f'English adds the number "{number.words}"; expected only those of the Chinese.'
        yield Missing("number", message, en=number.words)


def _missing_names(zh: str, en: str) -> Iterator[Missing]:
    """Yield a message when the English has fewer names than the Chinese."""
    names = _NAME.findall(zh)
    works = sum(name.startswith("《") for name in names)
    quoted = len(_ENGLISH_NAME.findall(en))
    count = quoted + min(works, len(_TITLE.findall(_ENGLISH_NAME.sub("", en))))
    if count < len(names):
        listed = "".join(names)
        message = f"English has {count} of {len(names)} quoted names; expected “…” for each of"
        yield Missing("name", f"{message} {listed}.", zh=names[0])


def _missing_terms(zh: str, en: str, terms: Iterable[Term]) -> Iterator[Missing]:
    """Yield each term of the Chinese that the English does not render as agreed.

    A term inside a longer one is left to the longer one.
    """
    text = _folded(en)
    for term in terms_in(zh, terms):
        accepted = (term.term.en or "", *term.also)
        if not any(_folded(rendering) in text for rendering in accepted):
            message = f'English has nothing for the term "{term.term.zh}"; expected'
            rule = f'"{term.term.en}" of content/glossary.yml.'
            yield Missing("term", f"{message} {rule}", zh=term.term.zh)


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
            left = left.replace(term.term.zh, _GONE)
            found.append(term)
    return found


def _folded(text: str) -> str:
    """Fold case, hyphens, quotation marks and runs of blanks, which vary with the grammar.

    What cannot be seen counts for nothing.
    """
    seen = INVISIBLE.sub("", text.casefold())
    return " ".join(re.sub(r"[“”\"‘’'\-–—]", " ", seen).split())
