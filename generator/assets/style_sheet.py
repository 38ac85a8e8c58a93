"""Join the files of `templates/styles/` into one style sheet, in the order of its `atlas.css`."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.assets.colours import Colours
from generator.files import read_text
from generator.problems import ContentError, Problem, quoted

FOLDER = "styles"
ORDER = "atlas.css"
"""The file that imports the others."""
TOKENS = "tokens.css"
"""What stands in the order for the rules that set the colours; it is no file."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMPORT = re.compile(r'@import "([\w-]+\.css)";')


def to_style_sheet(templates: Path, shown: str, colours: Colours) -> str:
    """Return the style sheet of the site.

    Args:
        templates: The folder of the templates.
        shown: Its path for messages.
        colours: What the tokens are set to.

    Raises:
        ContentError: A file is missing, or the order holds something else than imports.
    """
    folder, shown = templates / FOLDER, f"{shown}/{FOLDER}"
    return "\n".join(
        to_css(colours) if name == TOKENS else read_text(folder / name, f"{shown}/{name}")
        for name in _order(read_text(folder / ORDER, f"{shown}/{ORDER}"), f"{shown}/{ORDER}")
    )


def _order(text: str, shown: str) -> Iterator[str]:
    for number, line in enumerate(_COMMENT.sub(_blank, text).splitlines(), 1):
        found = _IMPORT.fullmatch(line.strip())
        if found:
            yield found[1]
        elif line.strip():
            message = f'{quoted(line.strip())}; expected @import "NAME.css"; and nothing else.'
            raise ContentError([Problem(shown, number, 1, message)])


def _blank(comment: re.Match[str]) -> str:
    return "\n" * comment[0].count("\n")


def to_css(colours: Colours) -> str:
    """Return the rules that set the colours: dark by the reader's system, unless one has chosen."""
    # `light-dark()` would give no colour at all in browsers from before 2024.
    dark = _declarations(colours.dark, "dark")
    return (
        f":root {{{_declarations(colours.light, 'light')}}}\n"
        "@media screen and (prefers-color-scheme: dark) {\n"
        f':root:not([data-scheme="light"]) {{{dark}}}\n'
        "}\n"
        f'@media screen {{\n:root[data-scheme="dark"] {{{dark}}}\n}}\n'
    )


def _declarations(colours: dict[str, str], scheme: str) -> str:
    lines = [f"  --{name}: {colour};" for name, colour in colours.items()]
    return "\n".join(["", *lines, f"  color-scheme: {scheme};", ""])
