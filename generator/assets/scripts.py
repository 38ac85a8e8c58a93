"""Join the parts of our scripts, each a module of one concern, into classic scripts.

A page opened from a disk loads no modules. So each published script is one function that holds its
parts, a part after those it imports; the lines that import go, and so does the word `export`. The
top-level names of a script differ, and an import takes a name as it is: then a part means the same
joined and as a module, which is how editors and the type checker read it.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath

from generator.files import read_text
from generator.language import Language
from generator.problems import ContentError, Place, Problem, nearest, quoted
from generator.structure import routes

HEADER_BOX = "assets/header-box.js"
ENTRIES = {
    routes.SCRIPT: "site/main.js",
    HEADER_BOX: "header_box/main.js",
    routes.CITE_SCRIPT: "cite/main.js",
    routes.SEARCH_SCRIPT: "search_page/main.js",
    "assets/search-download.js": "search_download/main.js",
    "assets/search-more.js": "search_more/main.js",
    "assets/search-split.js": "search_split/main.js",
}
"""The part in which each published script begins, by the address of the script."""

WORDS = {
    routes.SCRIPT: ("change_scheme", "copy_markdown", "cite_copied"),
    HEADER_BOX: ("agency", "theme"),
    routes.CITE_SCRIPT: (
        *("cite_copy", "citation_copy", "cite_copied", "share_page", "copy_link", "embed_copy"),
    ),
}
"""The interface words that a published script writes, by its address."""

_IMPORT = re.compile(r'import (?:\{ (\w+(?:, \w+)*) \} from )?"(\.[\w./]+)";')
_EXPORT = re.compile(r"export (?=(?:async )?(?:function|class|const|let) )")
_MODULE_LINE = re.compile(r"(?:import|export)\b")
_DECLARED = re.compile(
    r"^(export )?(?:async )?(?:function|class|const|let) (\w+|[\[{][^=]*(?= =))", re.MULTILINE
)


@dataclass(frozen=True)
class _Import:
    """What one part takes from another."""

    place: Place
    path: str
    names: list[str]


@dataclass(frozen=True)
class _Part:
    """One module."""

    path: str
    code: str
    """Without what only modules have."""
    imports: list[_Import]
    names: dict[str, bool]
    """Those at its top level, each with whether it is exported."""


def join_scripts(folder: Path, shown: str) -> dict[str, str]:
    """Return the published scripts by their addresses.

    Args:
        folder: Where the parts are.
        shown: The folder's path for messages.

    Raises:
        ContentError: A part cannot be joined.
    """
    return {address: _Joiner(folder, shown).join(entry) for address, entry in ENTRIES.items()}


def with_words(address: str, script: str, words: Mapping[Language, Mapping[str, str]]) -> str:
    """Return a published script with the words that it writes, so that no page holds them.

    Raises:
        MissingWordError: A language lacks one.
    """
    if address not in WORDS:
        return script
    chosen = {lang: {key: each[key] for key in WORDS[address]} for lang, each in words.items()}
    text = json.dumps(chosen, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.atlasWords = {text};\n{script}"


class _Joiner:
    """Joins the parts of one script."""

    def __init__(self, folder: Path, shown: str) -> None:
        self.folder = folder
        self.shown = shown
        self.parts: dict[str, _Part | None] = {}
        """Those met; None while what one imports is being read."""

    def join(self, entry: str) -> str:
        """Return the script that begins in a part."""
        parts = list(self._in_order(entry))
        problems = [*self._unknown(parts), *self._repeated(parts)]
        if problems:
            raise ContentError(problems)
        code = "\n".join(part.code for part in parts)
        return f'(function () {{\n"use strict";\n{code}}})();\n'

    def _in_order(self, path: str) -> Iterator[_Part]:
        """Yield a part after those that it imports, as browsers run modules."""
        self.parts[path] = None
        part = self._read(path)
        for each in part.imports:
            if each.path not in self.parts:
                if not (self.folder / each.path).is_file():
                    message = f"no file {quoted(each.path)}; expected a part of {self.shown}/."
                    raise ContentError([each.place.problem(message)])
                yield from self._in_order(each.path)
            elif self.parts[each.path] is None:
                message = f"{each.path} imports this part; expected no circle."
                raise ContentError([each.place.problem(message)])
        self.parts[path] = part
        yield part

    def _read(self, path: str) -> _Part:
        shown = f"{self.shown}/{path}"
        text = read_text(self.folder / path, shown)
        imports, lines = [], []
        for number, line in enumerate(text.splitlines(keepends=True), 1):
            place = Place(shown, number, 1)
            if found := _IMPORT.match(line):
                target = normpath(PurePosixPath(path).parent / found[2])
                imports.append(_Import(place, target, (found[1] or "").replace(",", "").split()))
            elif _MODULE_LINE.match(line) and not _EXPORT.match(line):
                expected = 'import { a } from "./b.js"; or export before a function, class or name'
                raise ContentError([place.problem(f"{quoted(line.strip())}; expected {expected}.")])
            else:
                lines.append(_EXPORT.sub("", line, count=1) if _EXPORT.match(line) else line)
        names = {
            name: bool(is_exported)
            for is_exported, declared in _DECLARED.findall(text)
            for name in re.findall(r"\w+", declared)
        }
        return _Part(path, "".join(lines), imports, names)

    def _unknown(self, parts: Sequence[_Part]) -> Iterator[Problem]:
        """Yield the names that are imported and not exported."""
        exported = {
            part.path: [name for name, is_exported in part.names.items() if is_exported]
            for part in parts
        }
        for part in parts:
            for each in part.imports:
                for name in each.names:
                    if name not in exported[each.path]:
                        message = f'no "{name}" in {each.path}; expected a name that it exports.'
                        yield each.place.problem(message, nearest(name, exported[each.path]))

    def _repeated(self, parts: Sequence[_Part]) -> Iterator[Problem]:
        """Yield the top-level names that two parts have."""
        owners: dict[str, str] = {}
        for part in parts:
            for name in part.names:
                owner = owners.setdefault(name, part.path)
                if owner != part.path:
                    message = f'"{name}" is a name of {owner} too; expected names that differ.'
                    yield Problem(f"{self.shown}/{part.path}", 1, 1, message)
