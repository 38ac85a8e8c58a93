"""Every word of the interface, in one file per language under `templates/strings/`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.files import read_toml
from generator.language import Language
from generator.problems import ContentError, Problem, quoted


class MissingWordError(KeyError):
    """A page needs a word that no language has."""

    def problem(self, path: str) -> Problem:
        """Return the problem in a file of words."""
        message = f"missing {quoted(str(self.args[0]))}; expected it, since a page needs it."
        return Problem(path, 1, 1, message)


class Words(dict[str, str]):
    """The interface words by their key."""

    def __missing__(self, key: str) -> str:
        raise MissingWordError(key)


LanguageWords = Mapping[Language, Mapping[str, str]]
"""The interface words of every language."""


@dataclass(frozen=True)
class Strings:
    """The interface words of one language."""

    lang: Language
    words: Words
    counts: dict[str, dict[str, str]]
    """Words for a number of things: `one` for exactly one, `other` for any other number."""

    def count(self, name: str, number: int) -> str:
        """Return a number with its noun: `1 activity`, `101 activities`."""
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
        ContentError: The file is missing or is not TOML.
    """
    path = f"{shown}/{lang}.toml"
    _, data = read_toml(folder / f"{lang}.toml", path, 'home = "Home"')
    counts = data.pop("counts", {})
    wrong = [key for key, value in data.items() if not isinstance(value, str)]
    wrong += [f"counts.{key}" for key, value in counts.items() if set(value) != {"one", "other"}]
    if wrong:
        message = f'{", ".join(wrong)}; expected text, and "one" and "other" for each of counts.'
        raise ContentError([Problem(path, 1, 1, message)])
    return Strings(lang, Words(data), counts)


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
                places = ", ".join(sorted(_places(first.words[key]))) or "no {place}"
                message = f'"{key}" has other places than in {first.lang}.toml; expected {places}.'
                problems.append(Problem(path, 1, 1, message))
        for key in sorted(set(first.counts) ^ set(other.counts)):
            problems.append(Problem(path, 1, 1, f"counts.{key} is in one language; expected both."))
    return problems


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{\w*\}?|\}", text))
