"""Check hand-written pages: their links, as MkDocs does, and that no comment is the build's."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from generator.files import files_below, read_text
from generator.pages.dressing import MARK_LINE
from generator.problems import Problem, nearest, quoted

Ids = Callable[[], set[str]]
"""Gives the ids of a page."""

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?\n---[ \t]*\r?\n", re.DOTALL)
_ID = re.compile(r"""\bid="([^"]+)"|\{[^{}]*#([\w-]+)[^{}]*\}""")
_EXTENSIONS = ("attr_list", "tables", "toc")
"""Those of `mkdocs.yml`, which make the ids of headings."""


class WrittenLinks:
    """The links of the hand-written pages."""

    def __init__(self, folder: Path, shown: str) -> None:
        """Read the pages.

        Args:
            folder: Their folder.
            shown: Its path for messages.
        """
        files = files_below(folder)
        names = {path: path.relative_to(folder).as_posix() for path in files}
        self._shown = shown
        self._names = list(names.values())
        self._pages = {
            names[path]: _Page(read_text(path, f"{shown}/{names[path]}"))
            for path in files
            if path.suffix == ".md"
        }

    @property
    def targets(self) -> set[str]:
        """The files to which they lead, if these are there."""
        return {
            _target(urlsplit(link).path, name)
            for name, page in self._pages.items()
            for link in page.links
        }

    def check(self, generated: Mapping[str, Ids], others: Iterable[str]) -> Iterator[Problem]:
        """Check that each link leads to a page or a file, and to a place on it.

        Args:
            generated: What gives the ids of each generated page, by their Markdown files.
            others: The other files that are generated.
        """
        known: dict[str, Ids] = {
            **generated,
            **dict.fromkeys((*others, *self._names), set[str]),
            **{name: page.ids for name, page in self._pages.items()},
        }
        for name, page in self._pages.items():
            for link in page.links:
                for message, hint in _wrong(link, name, known):
                    line, column = page.place_of(link)
                    path = f"{self._shown}/{name}"
                    yield Problem(path, line, column, message, hint, level="warning")


def check_marks(folder: Path, shown: str) -> Iterator[Problem]:
    """Check that no hand-written page has a comment that our build takes for one of its own.

    Args:
        folder: The folder of hand-written pages.
        shown: Its path for messages.
    """
    for path in files_below(folder, "*.md"):
        name = f"{shown}/{path.relative_to(folder).as_posix()}"
        text = read_text(path, name)
        for match in MARK_LINE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            message = f"{quoted(match[0])} is a mark of the build; expected a page without any."
            yield Problem(name, line, 1, message)


class _Page:
    """A hand-written page: its text, its links, and the ids of its headings."""

    def __init__(self, text: str) -> None:
        self._text = text
        reader = _Reader()
        markdown = Markdown(extensions=_EXTENSIONS)
        markdown.treeprocessors.register(reader, "atlas-links", -1)
        markdown.convert(_FRONT_MATTER.sub("", text))
        self.links = list(dict.fromkeys(reader.links))
        self._ids = reader.ids | {first or second for first, second in _ID.findall(text)}

    def ids(self) -> set[str]:
        """Return every id on it."""
        return self._ids

    def place_of(self, link: str) -> tuple[int, int]:
        """Return the line and the column of a link, both counted from 1."""
        offset = max(self._text.find(link), 0)
        return self._text.count("\n", 0, offset) + 1, offset - self._text.rfind("\n", 0, offset)


class _Reader(Treeprocessor):
    """Takes links and ids out of a page when everything else has been done with it."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def run(self, root: Element) -> None:
        """Read a page; see `Treeprocessor`."""
        for element in root.iter():
            link = {"a": element.get("href"), "img": element.get("src")}.get(element.tag)
            self.links += [link] if link else []
            self.ids |= {value for value in [element.get("id")] if value}


def _wrong(link: str, page: str, known: Mapping[str, Ids]) -> Iterable[tuple[str, str]]:
    parts = urlsplit(link)
    # The letters of an electronic mail address are hidden from machines, those of its scheme too.
    if parts.scheme or parts.netloc or AMP_SUBSTITUTE in link:
        return
    if parts.path.startswith("/"):
        yield f"link {quoted(link)} begins with a slash; expected a path from this page.", ""
        return
    folder, target = _folder(page), _target(parts.path, page)
    if target not in known:
        names = (relpath(other, folder) for other in known if _folder(other) == _folder(target))
        rule = "expected a page or a file of the site, such as about.md."
        yield f"link {quoted(link)} leads nowhere; {rule}", nearest(relpath(target, folder), names)
    elif parts.fragment and unquote(parts.fragment) not in (ids := known[target]()):
        message = f"link {quoted(link)} leads to no place on {target}; expected an id there."
        yield message, nearest(unquote(parts.fragment), ids)


def _target(path: str, page: str) -> str:
    """Return the file to which a path of a link on a page leads."""
    return normpath(f"{_folder(page)}/{unquote(path)}") if path else page


def _folder(name: str) -> str:
    return PurePosixPath(name).parent.as_posix()
