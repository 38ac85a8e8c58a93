"""Say what a page prints of a citation: the forms to select, and the files for programs."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.data.citations import FORMATS, Around, Citation, to_apa, to_gbt7714
from generator.structure import routes

_NAMES = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}


@dataclass(frozen=True, eq=False)
class CitationFile:
    """A file that reference managers read."""

    text: str
    path: str


@dataclass(frozen=True, eq=False)
class CitationView:
    """A citation as pages of both languages show it."""

    gbt: Around
    apa: Around
    files: Sequence[CitationFile]


def citation_view(citation: Citation, name: str) -> CitationView:
    """Return the view of a citation; `name` is that of the files that hold it."""
    files = [
        CitationFile(_NAMES[ending], routes.data_file(f"citations/{name}.{ending}"))
        for ending in FORMATS
    ]
    return CitationView(to_gbt7714(citation), to_apa(citation), files)
