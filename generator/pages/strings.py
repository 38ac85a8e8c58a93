"""Every word of the interface, in one file per language under `templates/strings/`."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from generator.content.yaml_source import read_text
from generator.language import Language
from generator.problems import ContentError, Problem


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


_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")


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
    text = read_text(folder / f"{lang}.toml", path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line, column = (int(n or 1) for n in place.groups()) if place else (1, 1)
        message = f'{_PLACE.sub("", str(error))}; expected TOML, such as home = "Home".'
        raise ContentError([Problem(path, line, column, message)]) from error
    counts = data.pop("counts")
    return Strings(lang, data, counts)
