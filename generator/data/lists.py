"""Write the files of each agency, theme and form: its activities, and how they are cited."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.catalog.catalog import Activity, Catalog, by_campaign
from generator.data.citations import FORMATS, Citation, cite_activity, cite_agency, cite_data_set
from generator.data.columns import RowSource
from generator.data.json_file import to_array
from generator.data.large import is_large
from generator.data.published import DATA_SET, ListKind, has_lists
from generator.data.zip_file import zipped
from generator.folder import Folder
from generator.structure import routes


@dataclass(frozen=True)
class Encoded:
    """What every file that has activities is joined from."""

    header: bytes
    """The first line of CSV."""
    csv: Mapping[Activity, bytes]
    json: Mapping[Activity, bytes]

    def csv_of(self, items: Iterable[Activity]) -> Iterator[bytes]:
        """Yield the parts of a CSV file of some activities."""
        return chain([self.header], map(self.csv.__getitem__, items))

    def json_of(self, items: Iterable[Activity]) -> Iterator[bytes]:
        """Yield the parts of a JSON file of some activities."""
        return to_array(map(self.json.__getitem__, items))


def write_lists(folder: Folder, source: RowSource, encoded: Encoded) -> None:
    """Write the files of every list, and the citations of each agency and of the whole."""
    catalog = source.catalog
    _write_citations(folder, DATA_SET, [cite_data_set(catalog, source.site_url)])
    write = _write_packed if is_large(catalog) else _write_each
    for kind, groups in _groups(catalog):
        for key, items in groups.items():
            write(folder, source, encoded, kind, key, items)


def _groups(catalog: Catalog) -> Iterator[tuple[ListKind, Mapping[str, Sequence[Activity]]]]:
    yield "agencies", catalog.by_agency
    yield "themes", catalog.by_theme
    if has_lists(catalog, "forms"):
        yield "forms", catalog.by_form


def _write_each(
    folder: Folder,
    source: RowSource,
    encoded: Encoded,
    kind: ListKind,
    key: str,
    items: Sequence[Activity],
) -> None:
    folder.write(f"{kind}/{key}.json", encoded.json_of(items))
    folder.write(f"{kind}/{key}.csv", encoded.csv_of(items))
    if kind == "agencies":
        _write_citations(folder, key, _citations(source, key, items))


def _write_packed(
    folder: Folder,
    source: RowSource,
    encoded: Encoded,
    kind: ListKind,
    key: str,
    items: Sequence[Activity],
) -> None:
    files = {f"{routes.saved_name(key)}.csv": b"".join(encoded.csv_of(items))}
    if kind == "agencies":
        cited = _citations(source, key, items)
        for ending, form in FORMATS.items():
            files[f"citations-{key}.{ending}"] = form(cited).encode()
    folder.write(f"{kind}/{key}.zip", [zipped(files, source.catalog.site.updated)])


def _citations(source: RowSource, key: str, items: Sequence[Activity]) -> list[Citation]:
    """Return what cites an agency's part of each notice, and each of its activities."""
    catalog, url = source.catalog, source.site_url
    agency = catalog.agencies[key]
    return [
        *(cite_agency(agency, own, catalog, url) for own in by_campaign(items).values()),
        *(cite_activity(item, catalog, url) for item in items),
    ]


def _write_citations(folder: Folder, name: str, citations: Sequence[Citation]) -> None:
    for ending, form in FORMATS.items():
        folder.write_text(f"citations/{name}.{ending}", form(citations))
