"""Read what the folder of templates holds beside the templates: words, colours, styles."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.assets.colours import Colours, read_colours
from generator.assets.scripts import join_scripts
from generator.assets.style_sheet import to_style_sheet
from generator.language import Language
from generator.pages.page import PageKind
from generator.pages.phrases import read_words
from generator.pages.template_check import check_templates
from generator.problems import ContentError, Problem, errors
from generator.strings import Strings, compare_strings, read_strings

TEMPLATES = "templates"
STRINGS = f"{TEMPLATES}/strings"
SCRIPTS = f"{TEMPLATES}/scripts"

T = TypeVar("T")


@dataclass(frozen=True)
class Templates:
    """What all pages are printed with."""

    folder: Path
    strings: Mapping[Language, Strings]
    colours: Colours
    style_sheet: str
    scripts: Mapping[str, str]
    """By their addresses."""
    title_words: frozenset[str]
    """Between which a Chinese title may be broken."""


def read_templates(
    project: Path, kinds: Iterable[PageKind]
) -> tuple[Templates | None, list[Problem]]:
    """Read and check the templates of the project in a folder.

    Args:
        project: The folder.
        kinds: The kinds of page that have a template.

    Returns:
        What was read, or None when there are errors, and all problems.
    """
    folder = project / TEMPLATES
    problems: list[Problem] = []
    strings = _read_strings(folder, problems)
    problems += check_templates(folder, TEMPLATES, kinds, strings.values())
    colours = _kept(problems, lambda: read_colours(folder, TEMPLATES))
    if colours is None:
        return None, problems
    style_sheet = _kept(problems, lambda: to_style_sheet(folder, TEMPLATES, colours))
    scripts = _kept(problems, lambda: join_scripts(folder / "scripts", SCRIPTS))
    title_words = _kept(problems, lambda: read_words(folder / "strings", STRINGS))
    if style_sheet is None or scripts is None or title_words is None or errors(problems):
        return None, problems
    return Templates(folder, strings, colours, style_sheet, scripts, title_words), problems


def _read_strings(folder: Path, problems: list[Problem]) -> dict[Language, Strings]:
    strings: dict[Language, Strings] = {}
    for lang in Language:
        words = _kept(problems, lambda: read_strings(folder / "strings", lang, STRINGS))  # noqa: B023  # called at once
        if words:
            strings[lang] = words
    if len(strings) == len(Language):
        problems += compare_strings(strings.values(), STRINGS)
    return strings


def _kept(problems: list[Problem], read: Callable[[], T]) -> T | None:
    """Return what is read, or None, with what is wrong added to the problems."""
    try:
        return read()
    except ContentError as error:
        problems += error.problems
        return None
