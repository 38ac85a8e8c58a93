"""Check that no id and no file name is one that the site itself needs."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from generator.content import model
from generator.content.change_model import Change
from generator.content.entries import Content, Entry
from generator.problems import Problem, quoted

RESERVED_IDS = {
    *("index", "title", "themes", "forms", "agencies", "matrix", "partner"),
    *("facts", "coverage", "paragraphs"),
}
"""The addresses of lists and the anchors of headings, beside which ids of records stand."""

# The pages that `generator/pages/` makes in the folder of each language, without their ending.
# A page README.md is an index.html too.
_GENERATED_PAGES = (
    "index",
    "README",
    "matrix",
    "search",
    "glossary",
    "opensearch",
    "data",
    "changes",
)
_GENERATED_FOLDERS = ("agencies", "themes", "forms", "campaigns", "source", "reading", "embeds")

_YEAR = re.compile(r"[0-9]{4}")


def check_reserved_ids(content: Content) -> Iterator[Problem]:
    """Check that no id is an address or an anchor of the site itself."""
    lists: list[Iterable[Entry[model.Kind | model.Theme | model.Term | Change]]]
    lists = [content.kinds, content.themes, content.forms, content.terms, content.changes]
    for entries in lists:
        for entry in entries:
            if entry.record.id in RESERVED_IDS:
                yield _used(entry)
    for agency in content.agencies:
        # Their anchors stand on pages with those of the years.
        if agency.record.id in RESERVED_IDS or _YEAR.fullmatch(agency.record.id):
            yield _used(agency)


def is_generated(page: PurePath) -> bool:
    """Tell whether a page, its path counted from its language's folder, is made by the site."""
    if len(page.parts) == 1:
        return page.stem in _GENERATED_PAGES
    return page.parts[0] in _GENERATED_FOLDERS


def _used(entry: Entry[model.Kind | model.Agency | model.Theme | model.Term | Change]) -> Problem:
    message = f"id {quoted(entry.record.id)} is used by the site itself; expected another."
    return entry.problem("id", message)
