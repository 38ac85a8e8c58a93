"""What the site itself needs: ids of elements on its pages, and names of its pages and folders."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePath

_ID = re.compile(r"""\bid(?:=|: )"([a-z][a-z0-9-]*)"|\| at\("([a-z][a-z0-9-]*)"\)""")
"""An id that a template gives as it stands, not made from a record."""


@dataclass(frozen=True)
class Reserved:
    """Names that no record and no hand-written page may have."""

    ids: frozenset[str] = frozenset()
    """The ids in the templates, beside which ids of records stand."""
    places: frozenset[str] = frozenset()
    """The pages and, ending with a slash, the folders that are made in each language's folder."""

    def holds_page(self, page: PurePath) -> bool:
        """Tell whether a page, its path counted from its language's folder, is made by the site."""
        if len(page.parts) > 1:
            return f"{page.parts[0]}/" in self.places
        # A page README.md is an index.html too.
        stem = "index" if page.stem == "README" else page.stem
        return any(PurePath(place).stem == stem for place in self.places if place[-1] != "/")


def ids_in(templates: Path) -> frozenset[str]:
    """Return the ids that templates and scripts write as they stand.

    Args:
        templates: The folder of templates; what cannot be read in it is told elsewhere.
    """
    texts = (
        path.read_bytes().decode(errors="replace")
        for pattern in ("*.j2", "*.html", "*.js")
        for path in sorted(templates.rglob(pattern))
        if path.is_file()
    )
    return frozenset(first or second for text in texts for first, second in _ID.findall(text))
