"""Find the table of contents of a page in its HTML, whatever has made it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_HEADING = re.compile(r'<h([23]) id="([^"]+)">(.*?)</h\1>', re.DOTALL)
"""A heading of the text; what shows a record has its class before its id."""
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
    for level, key, inner in _HEADING.findall(html):
        text = _TAG.sub("", inner).strip()
        if level == "3" and entries:
            entries[-1][2].append(TocEntry(key, text, ()))
        else:
            entries.append((key, text, []))
    return [TocEntry(*entry) for entry in entries]
