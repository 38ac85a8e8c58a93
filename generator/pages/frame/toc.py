"""Find the table of contents of a page in its HTML, whatever has made it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_HEADING = re.compile(r"<h([23])\b([^>]*)>(.*?)</h\1>", re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')
_OF_RECORD = 'class="activity-title"'
"""On a heading that belongs to a record and not to the page."""
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class TocEntry:
    """A heading with those below it."""

    id: str
    html: str
    children: "Sequence[TocEntry]"


def toc_of(html: str) -> list[TocEntry]:
    """Return the headings of the second level, each with those of the third below it."""
    entries: list[tuple[str, str, list[TocEntry]]] = []
    for level, attributes, inner in _HEADING.findall(html):
        key = _ID.search(attributes)
        if not key or _OF_RECORD in attributes:
            continue
        text = _TAG.sub("", inner).strip()
        if level == "3" and entries:
            entries[-1][2].append(TocEntry(key[1], text, ()))
        else:
            entries.append((key[1], text, []))
    return [TocEntry(*entry) for entry in entries]
