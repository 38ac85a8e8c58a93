"""Find what is wrong in templates before a page is made, and say where, as problem lines."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path

import jinja2
from jinja2 import filters, nodes, tests

from generator.files import list_folder, read_text
from generator.pages.page import PageKind
from generator.problems import ContentError, Problem, nearest, quoted
from generator.strings import Strings

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


def _check_parts(
    trees: Mapping[str, nodes.Template], shown: str, there: set[str]
) -> Iterator[Problem]:
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


def parse_templates(templates: Path, shown: str) -> tuple[dict[str, nodes.Template], list[Problem]]:
    """Return every template that can be parsed, by its name, and why the others cannot."""
    trees: dict[str, nodes.Template] = {}
    problems: list[Problem] = []
    for name in _names(templates):
        try:
            text = read_text(templates / name, f"{shown}/{name}")
            trees[name] = jinja2.Environment().parse(text)  # noqa: S701  # nothing is printed
        except ContentError as error:
            problems += error.problems
        except jinja2.TemplateSyntaxError as error:
            problems.append(Problem(f"{shown}/{name}", error.lineno, 1, _message(error)))
    return trees, problems


def check_filters(
    trees: Mapping[str, nodes.Template],
    shown: str,
    known_filters: Iterable[str],
    known_tests: Iterable[str],
) -> Iterator[Problem]:
    """Check that there is every filter and test that templates name.

    Jinja itself tells of one inside a condition only when it gets there.
    """
    known = {nodes.Filter: ("filter", set(known_filters)), nodes.Test: ("test", set(known_tests))}
    for name, tree in trees.items():
        for node in tree.find_all((nodes.Filter, nodes.Test)):
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


def _words_in(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    for node in tree.find_all(nodes.Getattr):
        if _dotted(node.node) in _WORDS:
            yield node.attr, node.lineno


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    return f"{_dotted(node.node)}.{node.attr}" if isinstance(node, nodes.Getattr) else ""


def _check_names(
    trees: Mapping[str, nodes.Template], shown: str, kinds: Iterable[PageKind]
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
    trees: Mapping[str, nodes.Template], name: str, given: set[str], shown: str
) -> Iterator[Problem]:
    """Yield each name that a template, or one that it includes, reads and does not get."""
    tree = trees.get(name)
    if tree is None:
        # What is not there at all, or cannot be read, was told.
        return
    for node in _read(tree):
        if node.name not in given:
            message = f"unknown name {quoted(node.name)}; expected one of what the page gives."
            yield Problem(f"{shown}/{name}", node.lineno, 1, message, nearest(node.name, given))
    for other, _ in _included(tree, name):
        yield from _unknown(trees, other, given | _set(tree), shown)


def names_read(trees: Mapping[str, nodes.Template], name: str) -> set[str]:
    """Return the names that a template, with those that it includes, reads and does not set."""
    tree = trees[name]
    read = {node.name for node in _read(tree)}
    for other, _ in _included(tree, name):
        read |= names_read(trees, other) - _set(tree)
    return read


def _read(tree: nodes.Template) -> Iterator[nodes.Name]:
    own = _set(tree)
    for node in tree.find_all(nodes.Name):
        if node.ctx == "load" and node.name not in own:
            yield node


def _set(tree: nodes.Template) -> set[str]:
    """Return the names that a template sets itself, in a loop, a macro or an import too."""
    names = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    names |= {node.name for node in tree.find_all(nodes.Macro)}
    for node in tree.find_all(nodes.FromImport):
        names |= {name if isinstance(name, str) else name[1] for name in node.names}
    return {*names, "loop"}


def _included(tree: nodes.Template, name: str) -> Iterator[tuple[str, int]]:
    """Yield each template that one needs, and the line where it says so."""
    folder = "theme/" if name.startswith("theme/") else ""
    found: list[nodes.Include | nodes.FromImport | nodes.Extends] = [
        *tree.find_all(nodes.Include),
        *tree.find_all(nodes.FromImport),
        *tree.find_all(nodes.Extends),
    ]
    for node in found:
        if isinstance(node.template, nodes.Const):
            yield f"{folder}{node.template.value}", node.lineno


def _parts_in(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """Yield the parts that a template shows, and where: `item | part("activity", item.key)`."""
    for node in tree.find_all(nodes.Filter):
        if node.name in ("part", "shared") and isinstance(node.args[0], nodes.Const):
            yield node.args[0].value, node.lineno
