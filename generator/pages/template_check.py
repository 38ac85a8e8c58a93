"""Find what is wrong in templates before a page is made, and say where, as problem lines."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import jinja2
from jinja2 import filters, nodes, tests

from generator.files import list_folder, read_text
from generator.pages.page import PageKind
from generator.problems import ContentError, Problem, nearest, quoted
from generator.strings import Strings

N = TypeVar("N", bound=nodes.Node)

PAGE_NAMES = {"t", "lang", "tag", "other_tag", "title", "up"}
"""What every template of a page gets beside its context."""
PART_NAMES = {"item", "colours", *PAGE_NAMES} - {"title"}
"""What a template of a part gets."""
THEME_NAMES = {"frame", "content", "problems", "parts"}
"""What the templates of the theme get."""
FILTERS = {
    ".md.j2": {
        *filters.FILTERS,
        "part",
        "shared",
        "at",
        "code",
        "to",
        "link",
        "links",
        "counted",
        "joined",
        "beside",
        "then",
    },
    ".html.j2": {*filters.FILTERS, "shared", "han", "code", "figures", "phrases", "runs"},
}
"""The filters of the templates of pages by how these end; the host has those of the theme."""
TEMPLATE_ERRORS = (
    *(jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
)
"""What an expression of a template raises, such as the sum of a text and a number."""
_FOLDERS = ("pages", "parts", "partials", "theme", "theme/partials")
_WORDS = {"t", "frame.t", "part.t"}
"""What holds the interface words in a template."""


class Parsed:
    """A template as its nodes, in a row, since every check looks through all of them."""

    def __init__(self, tree: nodes.Template) -> None:
        self._nodes = list(tree.find_all(nodes.Node))

    def of(self, *kinds: type[N]) -> list[N]:
        """Return the nodes of some kinds, in the order of the template."""
        return [node for node in self._nodes if isinstance(node, kinds)]

    @cached_property
    def names_set(self) -> set[str]:
        """The names that it sets itself, in a loop, a macro or an import too."""
        names = {node.name for node in self.of(nodes.Name) if node.ctx != "load"}
        names |= {node.name for node in self.of(nodes.Macro)}
        for node in self.of(nodes.FromImport):
            names |= {name if isinstance(name, str) else name[1] for name in node.names}
        return {*names, "loop"}

    @cached_property
    def names_read(self) -> list[nodes.Name]:
        """The places at which it reads a name that it does not set."""
        found = self.of(nodes.Name)
        return [n for n in found if n.ctx == "load" and n.name not in self.names_set]


def check_templates(
    templates: Path, shown: str, kinds: Iterable[PageKind], strings: Iterable[Strings]
) -> Iterator[Problem]:
    """Check that every template can be read, and that there is what it names.

    Args:
        templates: The folder of templates.
        shown: Its path for messages.
        kinds: Every kind of page.
        strings: The interface words of the languages that could be read.
    """
    trees, problems = parse_templates(templates, shown)
    yield from problems
    words = [each.words for each in strings]
    for name, tree in trees.items():
        for key, line in _words_in(tree):
            if any(key not in known for known in words):
                hint = nearest(key, words[0])
                message = f"missing {quoted(key)}; expected it in {shown}/strings/*.toml."
                yield Problem(f"{shown}/{name}", line, 1, message, hint)
    for ending, filters_of in FILTERS.items():
        pages = {name: tree for name, tree in trees.items() if name.endswith(ending)}
        yield from check_filters(pages, shown, filters_of, tests.TESTS)
    yield from _check_parts(trees, shown, set(_names(templates)))
    yield from _check_names(trees, shown, kinds)


def _check_parts(trees: Mapping[str, Parsed], shown: str, there: set[str]) -> Iterator[Problem]:
    """Check that there are both templates of every part, and every template that one includes."""
    parts = {name.partition(".")[0].removeprefix("parts/") for name in there if "parts/" in name}
    for name, tree in trees.items():
        for part, line in _parts_in(tree):
            for ending in FILTERS:
                if f"parts/{part}{ending}" not in there:
                    message = f"no {part}{ending} in {shown}/parts; expected both of its templates."
                    yield Problem(f"{shown}/{name}", line, 1, message, nearest(part, parts))
        for other, line in _included(tree, name):
            if other not in there and not other.startswith("theme/"):
                message = f"no {quoted(other)} to include; expected a template."
                yield Problem(f"{shown}/{name}", line, 1, message, nearest(other, there))


def parse_templates(templates: Path, shown: str) -> tuple[dict[str, Parsed], list[Problem]]:
    """Return every template that can be parsed, by its name, and why the others cannot."""
    trees: dict[str, Parsed] = {}
    problems: list[Problem] = []
    environment = jinja2.Environment()  # noqa: S701  # nothing is printed
    for name in _names(templates):
        try:
            text = read_text(templates / name, f"{shown}/{name}")
            trees[name] = Parsed(environment.parse(text))
        except ContentError as error:
            problems += error.problems
        except jinja2.TemplateSyntaxError as error:
            problems.append(Problem(f"{shown}/{name}", error.lineno, 1, _message(error)))
    return trees, problems


def check_filters(
    trees: Mapping[str, Parsed],
    shown: str,
    known_filters: Iterable[str],
    known_tests: Iterable[str],
) -> Iterator[Problem]:
    """Check that there is every filter and test that templates name.

    Jinja itself tells of one inside a condition only when it gets there.
    """
    known = {nodes.Filter: ("filter", set(known_filters)), nodes.Test: ("test", set(known_tests))}
    for name, tree in trees.items():
        for node in tree.of(nodes.Filter, nodes.Test):
            what, names = known[type(node)]
            if node.name not in names:
                message = f"unknown {what} {quoted(node.name)}; expected one that there is."
                hint = nearest(node.name, names)
                yield Problem(f"{shown}/{name}", node.lineno, 1, message, hint)


def template_problem(error: Exception, project: Path, folder: str) -> Problem:
    """Return the problem that an error of a template stands for.

    Args:
        error: The error, with its traceback: the innermost line of it that is in a template counts.
        project: Paths are shown relative to this folder.
        folder: The folder of templates, relative to the project.
    """
    if isinstance(error, jinja2.TemplateNotFound):
        return Problem(f"{folder}/{error.name}", 1, 1, "no such file; expected a template.")
    path, line = folder, 1
    if isinstance(error, jinja2.TemplateSyntaxError):
        path, line = error.filename or f"{folder}/{error.name}", error.lineno
    trace = error.__traceback__
    while trace:
        filename = trace.tb_frame.f_code.co_filename
        if filename.endswith((".html", ".j2")):
            path, line = filename, trace.tb_lineno
        trace = trace.tb_next
    shown = Path(path)
    if shown.is_absolute() and shown.is_relative_to(project):
        shown = shown.relative_to(project)
    return Problem(shown.as_posix(), line, 1, _message(error))


def _message(error: Exception) -> str:
    what = str(error.message if isinstance(error, jinja2.TemplateError) else error)
    # Our own say themselves what was expected.
    rule = "" if "; expected" in what else "; expected a template that prints what it is given."
    return what + rule


def _names(templates: Path) -> Iterator[str]:
    for folder in _FOLDERS:
        for path in list_folder(templates / folder, folder):
            if path.suffix in (".j2", ".html"):
                yield f"{folder}/{path.name}"


def _words_in(tree: Parsed) -> Iterator[tuple[str, int]]:
    for node in tree.of(nodes.Getattr):
        if _dotted(node.node) in _WORDS:
            yield node.attr, node.lineno


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    return f"{_dotted(node.node)}.{node.attr}" if isinstance(node, nodes.Getattr) else ""


def _check_names(
    trees: Mapping[str, Parsed], shown: str, kinds: Iterable[PageKind]
) -> Iterator[Problem]:
    found: dict[Problem, None] = {}
    for kind in kinds:
        given = {field.name for field in fields(kind.context)} | PAGE_NAMES
        found |= dict.fromkeys(_unknown(trees, f"pages/{kind.name}.md.j2", given, shown))
    parts = {part for tree in trees.values() for part, _ in _parts_in(tree)}
    for name in (f"parts/{part}{ending}" for part in parts for ending in FILTERS):
        found |= dict.fromkeys(_unknown(trees, name, PART_NAMES, shown))
    for name in ("theme/main.html", "theme/404.html"):
        found |= dict.fromkeys(_unknown(trees, name, THEME_NAMES, shown))
    yield from found


def _unknown(
    trees: Mapping[str, Parsed], name: str, given: set[str], shown: str
) -> Iterator[Problem]:
    """Yield each name that a template, or one that it includes, reads and does not get."""
    tree = trees.get(name)
    if tree is None:
        # What is not there at all, or cannot be read, was told.
        return
    for node in tree.names_read:
        if node.name not in given:
            message = f"unknown name {quoted(node.name)}; expected one of what the page gives."
            yield Problem(f"{shown}/{name}", node.lineno, 1, message, nearest(node.name, given))
    for other, _ in _included(tree, name):
        yield from _unknown(trees, other, given | tree.names_set, shown)


def names_read(trees: Mapping[str, Parsed], name: str) -> set[str]:
    """Return the names that a template, with those that it includes, reads and does not set."""
    tree = trees[name]
    read = {node.name for node in tree.names_read}
    for other, _ in _included(tree, name):
        read |= names_read(trees, other) - tree.names_set
    return read


def _included(tree: Parsed, name: str) -> Iterator[tuple[str, int]]:
    """Yield each template that one needs, and the line where it says so."""
    folder = "theme/" if name.startswith("theme/") else ""
    found: list[nodes.Include | nodes.FromImport | nodes.Extends]
    found = [*tree.of(nodes.Include), *tree.of(nodes.FromImport), *tree.of(nodes.Extends)]
    for node in found:
        if isinstance(node.template, nodes.Const):
            yield f"{folder}{node.template.value}", node.lineno


def _parts_in(tree: Parsed) -> Iterator[tuple[str, int]]:
    """Yield the parts that a template shows, and where: `item | part("activity", item.key)`."""
    for node in tree.of(nodes.Filter):
        if node.name in ("part", "shared") and isinstance(node.args[0], nodes.Const):
            yield node.args[0].value, node.lineno
