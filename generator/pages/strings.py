"""Every word of the interface, in one file per language under `templates/strings/`."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from generator.language import Language


@dataclass(frozen=True)
class Strings:
    """The interface words of one language."""

    lang: Language
    words: dict[str, str]
    counts: dict[str, dict[str, str]]
    """Words for a number of things: `one` for exactly one, `other` for any other number."""

    def count(self, name: str, number: int) -> str:
        """Return a number with its noun: `1 activity`, `101 activities`."""
        noun = self.counts[name]
        return noun["one" if number == 1 else "other"].replace("{n}", f"{number:,}")


def read_strings(folder: Path, lang: Language) -> Strings:
    """Read the words of a language from `folder`."""
    with (folder / f"{lang}.toml").open("rb") as file:
        data = tomllib.load(file)
    counts = data.pop("counts")
    return Strings(lang, data, counts)
