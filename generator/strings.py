"""Every word of the interface, in one file per language under `templates/strings/`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

from generator.files import read_toml
from generator.language import Language
from generator.problems import ContentError, Problem, quoted


class WordError(Exception):
    """A word cannot be used as a page needs it; its text says why."""

    def problem(self, path: str) -> Problem:
        """Return the problem in a file of words."""
        return Problem(path, 1, 1, str(self))


# A template takes a word that is not there for undefined only where it is a LookupError.
class MissingWordError(WordError, LookupError):
    """A page needs a word that no language has."""

    def __init__(self, key: str) -> None:
        super().__init__(f"missing {quoted(key)}; expected it, since a page needs it.")


class UnknownPlaceError(WordError):
    """A word has a {place} that a page has nothing for."""


class Words(dict[str, str]):
    """The interface words by their key."""

    def __missing__(self, key: str) -> str:
        raise MissingWordError(key)

    def require(self, keys: Iterable[str]) -> None:
        """Raise `MissingWordError` for the first word that is not there."""
        for key in keys:
            self[key]

    def fill(self, key: str, /, **values: object) -> str:
        """Return a word with values in its places.

        Raises:
            MissingWordError: There is no such word.
            UnknownPlaceError: It has a place that is none of the values'.
        """
        text = self[key]
        if unknown := _places(text) - set(values):
            message = f"{quoted(key)} has {_shown(unknown)}; expected no place but"
            raise UnknownPlaceError(f"{message} {_shown(values)}.")
        return text.format_map(values)


class Counts(dict[str, dict[str, str]]):
    """The words for numbers of things by the key of the thing."""

    def __missing__(self, key: str) -> dict[str, str]:
        raise MissingWordError(f"counts.{key}")


LanguageWords = Mapping[Language, Mapping[str, str]]
"""The interface words of every language."""


@dataclass(frozen=True)
class Strings:
    """The interface words of one language."""

    lang: Language
    words: Words
    counts: Counts
    """Words for a number of things: `one` for exactly one, `other` for any other number."""

    def count(self, name: str, number: int) -> str:
        """Return a number with its noun: `1 activity`, `101 activities`.

        Raises:
            MissingWordError: There is no such noun.
        """
        noun = self.counts[name]
        return noun["one" if number == 1 else "other"].replace("{n}", f"{number:,}")

    def join(self, values: Iterable[str]) -> str:
        """Return values as a list in a sentence."""
        return self.words["list_comma"].join(values)


def read_strings(folder: Path, lang: Language, shown: str) -> Strings:
    """Read the words of a language.

    Args:
        folder: Where the files of all languages are.
        lang: The language.
        shown: The folder's path for messages.

    Raises:
        ContentError: The file is missing, is not TOML, or has what is no text to fill in.
    """
    path = f"{shown}/{lang}.toml"
    text, data = read_toml(folder / f"{lang}.toml", path, 'home = "Home"')
    counts = data.pop("counts", {})
    wrong = {**_wrong_words(data), **_wrong_counts(counts)}
    if wrong:
        problems = (_problem(path, text, key, message) for key, message in wrong.items())
        raise ContentError(list(problems))
    return Strings(lang, Words(data), Counts(counts))


def _wrong_words(data: Mapping[str, object]) -> dict[str, str]:
    """Return what is wrong with words, by their keys."""
    found = {key: _why_no_text(value) for key, value in data.items()}
    return {key: why for key, why in found.items() if why}


def _wrong_counts(counts: object) -> dict[str, str]:
    """Return what is wrong with the words for numbers, by their keys."""
    if not isinstance(counts, dict):
        return {"counts": f"is {quoted(str(counts))}; expected a table of counted things."}
    return {f"counts.{key}": why for key, value in counts.items() if (why := _why_no_noun(value))}


def _why_no_noun(value: object) -> str:
    if not isinstance(value, dict) or set(value) != {"one", "other"}:
        return 'is none; expected {one = "…", other = "…"}.'
    for form, text in value.items():
        if why := _why_no_text(text):
            return f"has a text {quoted(form)} that {why}"
        if unknown := _places(text) - {"n"}:
            return f"has {_shown(unknown)}; expected no place but {{n}}."
    return ""


def _why_no_text(value: object) -> str:
    """Return why a value is no text of the interface, or nothing."""
    if not isinstance(value, str):
        return f"is {quoted(str(value))}; expected text in quotes."
    if not value.strip():
        return "is empty; expected text."
    try:
        whole = all(re.fullmatch(r"\w+", place) for place in _fields(value))
    except ValueError:
        whole = False
    return "" if whole else f"is {quoted(value)}; expected {{ and }} around names of places only."


def _problem(path: str, text: str, key: str, message: str) -> Problem:
    table, _, name = key.rpartition(".")
    rest = text[text.find(f"[{table}]") :] if table else text
    match = re.search(rf'^[ \t]*"?{re.escape(name)}"?[ \t]*[=.]', rest, re.MULTILINE)
    at = len(text) - len(rest) + match.start() if match else 0
    return Problem(path, text.count("\n", 0, at) + 1, 1, f"{quoted(key)} {message}")


def compare_strings(strings: Iterable[Strings], shown: str) -> list[Problem]:
    """Return where the languages differ: in their keys, or in the {places} of a text.

    Args:
        strings: The words of each language; the first is the one to compare with.
        shown: The folder's path for messages.
    """
    first, *others = strings
    problems = []
    for other in others:
        path = f"{shown}/{other.lang}.toml"
        for key in sorted(set(first.words) ^ set(other.words)):
            here = path if key in first.words else f"{shown}/{first.lang}.toml"
            problems.append(
                Problem(here, 1, 1, f'missing "{key}"; expected every language to have it.')
            )
        for key in sorted(set(first.words) & set(other.words)):
            if _places(first.words[key]) != _places(other.words[key]):
                places = _shown(_places(first.words[key]))
                message = f'"{key}" has other places than in {first.lang}.toml; expected {places}.'
                problems.append(Problem(path, 1, 1, message))
        for key in sorted(set(first.counts) ^ set(other.counts)):
            problems.append(Problem(path, 1, 1, f"counts.{key} is in one language; expected both."))
    return problems


@cache
def _places(text: str) -> frozenset[str]:
    return frozenset(_fields(text))


def _fields(text: str) -> list[str]:
    """Return what stands between braces; raise `ValueError` where one stands alone."""
    parts = Formatter().parse(text)
    return [
        name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
        for _, name, form, conversion in parts
        if name is not None
    ]


def _shown(places: Iterable[str]) -> str:
    return ", ".join(f"{{{place}}}" for place in sorted(places)) or "none"
