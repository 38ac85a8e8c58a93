"""Read the colours of the site from `templates/styles/tokens.toml`, their one source."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from generator.files import read_toml
from generator.problems import ContentError, Problem, quoted

FILE = "styles/tokens.toml"
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
ColourName = Literal["paper", "ink", "soft", "edge", "mark", "marked"]
"""The tokens that more than style sheets take; the file may have others."""

_COLOUR = re.compile(r"#(?:[0-9a-f]{3}){1,2}")
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
_PAIR = '{ light = "#rrggbb", dark = "#rrggbb" }'


@dataclass(frozen=True)
class Colours:
    """The colours of the site by the name of their token; both schemes have the same names."""

    light: dict[str, str]
    dark: dict[str, str]

    def of(self, name: ColourName) -> str:
        """Return a colour for what has one scheme only, such as a picture."""
        return self.light[name]


def read_colours(templates: Path, shown: str) -> Colours:
    """Read the colours.

    Args:
        templates: The folder of the templates.
        shown: Its path for messages.

    Raises:
        ContentError: The file is missing, is not TOML, or has not a colour where one is expected.
    """
    path = f"{shown}/{FILE}"
    text, data = read_toml(templates / FILE, path, f"ink = {_PAIR}")
    rule = f"expected name = {_PAIR}."
    problems = [
        Problem(path, _line(text, name), 1, f"{quoted(f'{name} = {value}')}; {rule}")
        for name, value in data.items()
        if not (_NAME.fullmatch(name) and _is_pair(value))
    ]
    problems += [
        Problem(path, 1, 1, f"missing {quoted(name)}; expected {name} = {_PAIR}.")
        for name in get_args(ColourName)
        if name not in data
    ]
    if problems:
        raise ContentError(problems)
    light, dark = ({name: pair[scheme] for name, pair in data.items()} for scheme in SCHEMES)
    return Colours(light, dark)


def _is_pair(value: object) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == set(SCHEMES)
        and all(isinstance(colour, str) and _COLOUR.fullmatch(colour) for colour in value.values())
    )


def _line(text: str, name: str) -> int:
    """Return the line on which a key is set."""
    found = re.search(rf"^[\[\t \"']*{re.escape(name)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
