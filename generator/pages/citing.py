"""Say what a page prints of a citation: the forms to select, and the files for programs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.data.citations import Around, Citation, to_apa, to_gbt7714
from generator.data.published import PublishedFile
from generator.structure import routes


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


def citation_view(citation: Citation, files: Iterable[PublishedFile]) -> CitationView:
    """Return the view of a citation, which is in some files."""
    links = [CitationFile(file.text, routes.data_file(file.name)) for file in files]
    return CitationView(to_gbt7714(citation), to_apa(citation), links)
