"""Put the HTML of records in the place of their Markdown, before a parser sees either.

What a page takes from the content stands between two comments, which any reader of Markdown passes
over:

    <!-- atlas:activity 2024/samr/elevator-safety-week -->

    ### Elevator Safety Publicity Week
    …
    <!-- /atlas -->

Each run of such parts leaves a slot. What remains is the same on all pages of a kind, and is
Markdown as any other; the slots of its HTML are filled at the end.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

_PART = re.compile(
    r"^<!-- atlas:([^\n]*) -->[ \t]*\n(?:.*?\n)?<!-- /atlas -->[ \t]*(?:\n|\Z)",
    re.MULTILINE | re.DOTALL,
)
MARK_LINE = re.compile(r"^<!-- (?:atlas:[^\n]*|/atlas) -->", re.MULTILINE)
"""A comment at either end of a part."""
_COMMENT = re.compile(r"^<!-- (?:atlas:[^\n]*|/atlas) -->\n\n?", re.MULTILINE)
_ID = re.compile(r'(?<=\s)id="([^"]+)"')
_HEADINGS = frozenset(("h2", "h3", "h4"))


@dataclass
class Dress:
    """What our build puts on a page of Markdown."""

    parts: dict[str, str] = field(default_factory=dict)
    """The HTML of each part by its mark: `activity 2024/samr/elevator-safety-week`."""
    ids: list[str] = field(default_factory=list)
    """The ids of the headings outside of parts, in their order."""

    @cached_property
    def all_ids(self) -> set[str]:
        """The ids of the page as it is dressed."""
        return {*self.ids, *(key for html in self.parts.values() for key in _ID.findall(html))}


def in_marks(mark: str, text: str) -> str:
    """Return the Markdown of a part between its two comments."""
    return f"<!-- atlas:{mark} -->\n\n{text.strip()}\n\n<!-- /atlas -->"


def without_marks(page: str) -> str:
    """Return a page of Markdown without the comments round its parts."""
    return _COMMENT.sub("", page)


def marks_in(page: str) -> list[re.Match[str]]:
    """Return the parts of a page; the first group of each is its mark."""
    return list(_PART.finditer(page))


@dataclass(frozen=True)
class Undressed:
    """A page with a slot in the place of each run of parts, and the HTML of each slot."""

    markdown: str
    slots: list[str]
    name: str
    """What slots are called, as nothing else on the page is."""

    def dressed(self, html: str) -> str:
        """Return the HTML of the page, its slots filled."""
        slot = re.compile(f"<!-- {self.name} ([0-9]+) -->")
        return slot.sub(lambda match: self.slots[int(match[1])], html)


def undress(page: str, parts: Mapping[str, str]) -> Undressed:
    """Take the parts out of a page of Markdown; what has an unknown mark stays as it is.

    Args:
        page: The page.
        parts: The HTML of each part by its mark.
    """
    name = "slot"
    while f"<!-- {name} " in page:
        name += "-"
    text: list[str] = []
    runs: list[list[str]] = []
    end = 0
    for match in marks_in(page):
        if match[1] in parts:
            between = page[end : match.start()]
            if not runs or between.strip():
                text += [between, f"\n<!-- {name} {len(runs)} -->\n\n"]
                runs.append([])
            runs[-1].append(parts[match[1]])
            end = match.end()
    return Undressed("".join([*text, page[end:]]), ["\n".join(run) for run in runs], name)


class Dressing(Extension):
    """Dresses the page whose dress it was last given; see `markdown.extensions`."""

    def __init__(self) -> None:
        super().__init__()
        self.dress = Dress()

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  # the library's name
        """Register what undresses a page, names its headings, and fills its slots."""
        taken = _Taken(self)
        # After line ends are put right, and before anything reads HTML.
        md.preprocessors.register(taken, "atlas-undress", 25)
        # Before headings without an id get one made of their words.
        md.treeprocessors.register(_Ids(self), "atlas-ids", 6)
        # After all others, so that none of them reads a record.
        md.postprocessors.register(_Filled(taken), "atlas-dress", -10)


class _Taken(Preprocessor):
    def __init__(self, dressing: Dressing) -> None:
        super().__init__()
        self._dressing = dressing
        self.page = Undressed("", [], "")

    def run(self, lines: list[str]) -> list[str]:
        self.page = undress("\n".join(lines), self._dressing.dress.parts)
        return self.page.markdown.split("\n")


class _Ids(Treeprocessor):
    def __init__(self, dressing: Dressing) -> None:
        super().__init__()
        self._dressing = dressing

    def run(self, root: Element) -> None:
        headings = (element for element in root.iter() if element.tag in _HEADINGS)
        for heading, key in zip(headings, self._dressing.dress.ids, strict=False):
            heading.set("id", key)


class _Filled(Postprocessor):
    def __init__(self, taken: _Taken) -> None:
        super().__init__()
        self._taken = taken

    def run(self, text: str) -> str:
        return self._taken.page.dressed(text)
