"""Say which files there are of an agency, a theme or a form, and of their citations.

Of a large catalog there is one zip file for each agency and theme: its CSV, and of an agency the
citations. Its records as JSON are then those of `activities.json`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.catalog.catalog import Catalog
from generator.data.large import is_large
from generator.structure import routes

ListKind = Literal["agencies", "themes", "forms"]
CITATION_FORMATS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
"""The names of the formats by the ending of the file's name."""
DATA_SET = "data-set"
"""What the files are called that cite the whole."""


@dataclass(frozen=True)
class PublishedFile:
    """A file of the data folder, and how a page names it."""

    text: str
    name: str
    """Its path in the folder."""
    saved: str
    """What it is called where it is saved."""


def has_lists(catalog: Catalog, kind: ListKind) -> bool:
    """Tell whether there are files for each of a kind.

    In a large catalog each form has a good part of all activities, and a column of the whole.
    """
    return kind != "forms" or not is_large(catalog)


def list_files(catalog: Catalog, kind: ListKind, key: str) -> list[PublishedFile]:
    """Return the files that hold the activities of an agency, a theme or a form."""
    if not has_lists(catalog, kind):
        return []
    forms = {"zip": "CSV (zip)"} if is_large(catalog) else {"csv": "CSV", "json": "JSON"}
    saved = routes.saved_name(key)
    return [
        PublishedFile(text, f"{kind}/{key}.{ending}", f"{saved}.{ending}")
        for ending, text in forms.items()
    ]


def citation_files(catalog: Catalog, agency_id: str) -> list[PublishedFile]:
    """Return the files that cite the activities of an agency."""
    if not is_large(catalog):
        return list(_citations(agency_id))
    text = f"{' / '.join(CITATION_FORMATS.values())} (zip)"
    name, saved = f"agencies/{agency_id}.zip", f"{routes.saved_name(agency_id)}.zip"
    return [PublishedFile(text, name, saved)]


def data_set_citations() -> list[PublishedFile]:
    """Return the files that cite the whole."""
    return list(_citations(DATA_SET))


def _citations(key: str) -> Iterator[PublishedFile]:
    for ending, text in CITATION_FORMATS.items():
        yield PublishedFile(text, f"citations/{key}.{ending}", f"{key}.{ending}")
