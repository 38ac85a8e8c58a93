"""Write the content into a built folder as files: `data/` and the feeds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.catalog.catalog import Activity, Catalog
from generator.data.activity_record import to_record
from generator.data.activity_table import ACTIVITIES, activity_row
from generator.data.columns import Row, Rows, RowSource, Table
from generator.data.contents import LICENCE, README, SUMS, ZIP, has_file, is_beside_zip
from generator.data.contents import WORDS as CONTENTS_WORDS
from generator.data.csv_file import BOM, to_csv_lines
from generator.data.csvw_file import to_csvw
from generator.data.feeds import WORDS as FEED_WORDS
from generator.data.feeds import to_feeds
from generator.data.json_file import json_lines, to_rest
from generator.data.large import is_large
from generator.data.lists import Encoded, write_lists
from generator.data.package import to_activity_schema, to_data_package
from generator.data.readme import WORDS as README_WORDS
from generator.data.readme import to_licence, to_readme
from generator.data.sqlite_file import write_sqlite
from generator.data.tables import TABLES, WHY_LISTED
from generator.data.xlsx_file import write_xlsx
from generator.data.zip_file import write_zip
from generator.folder import FileSum, Folder
from generator.structure import routes

_VERIFY = Path(__file__).with_name("verify.mjs")
"""What readers check the quotes with, as `docs/verify.md` shows it."""


WORDS = (
    *("data_safe", "data_set", "definitions", "definitions_sheet", "definitions_column"),
    *("definitions_meaning", "long_texts", "long_texts_part", "long_texts_text"),
    *(f"listed_{why}" for why in WHY_LISTED),
    *(*CONTENTS_WORDS, *README_WORDS, *FEED_WORDS),
)
"""The words that the files have beside those of tables and columns, which a page has too."""


@dataclass(frozen=True)
class Lines:
    """Each activity as a row and as JSON, made once."""

    rows: Mapping[Activity, Row]
    json: Mapping[Activity, bytes]


def make_lines(source: RowSource) -> Lines:
    """Return each activity as a row and as JSON."""
    rows, json = {}, {}
    to_line = json_lines(is_large=is_large(source.catalog))
    for item in source.catalog.activities:
        record = to_record(item, source.site_url)
        rows[item], json[item] = activity_row(record), to_line(record).encode()
    return Lines(rows, json)


def write_data(
    source: RowSource, site: Folder, index_folder: str = "", records_in_file: int = 0
) -> dict[str, FileSum]:
    """Write every file for programs into a folder that becomes a site.

    Args:
        source: What they are made from.
        site: The folder.
        index_folder: The address of the folder of the search index, which then gets the records
            that the search page makes its files of.
        records_in_file: How many of these are in a file; 0 for those of an agency and a year each.

    Returns:
        The SHA-256 and the size of each file, by its address in the site.
    """
    folder = site.below(routes.DATA_FOLDER)
    lines = make_lines(source)
    rows = {table.name: list(table.rows(source)) for table in TABLES if table is not ACTIVITIES}
    rows[ACTIVITIES.name] = list(lines.rows.values())
    encoded = _write_tables(folder, rows, lines)
    if has_file(source.catalog, "activities.jsonl"):
        folder.write("activities.jsonl", (line + b"\n" for line in lines.json.values()))
    write_lists(folder, source, encoded)
    _write_notices(folder, source)
    write_xlsx(folder.place_for("activities.xlsx"), rows, source.words, source.catalog.site.updated)
    folder.add("activities.xlsx")
    write_sqlite(folder.place_for("atlas.sqlite"), rows, is_large=is_large(source.catalog))
    folder.add("atlas.sqlite")
    _write_descriptions(folder, source)
    _write_zip(folder, source.catalog)
    known = set(site.sums)
    for address, text in to_feeds(source):
        site.write_text(address, text)
    if index_folder:
        _write_records(site, index_folder, source.catalog, encoded, records_in_file)
    site.sums.update(folder.sums_at(routes.DATA_FOLDER))
    return {address: sums for address, sums in site.sums.items() if address not in known}


def _write_tables(folder: Folder, rows: Rows, lines: Lines) -> Encoded:
    """Write every table as CSV, and the activities as JSON; return what lists are joined from."""
    for table in TABLES:
        if table is not ACTIVITIES:
            folder.write(f"{table.name}.csv", _csv(table, rows[table.name]))
    header, *csv_lines = _csv(ACTIVITIES, lines.rows.values())
    encoded = Encoded(header, dict(zip(lines.rows, csv_lines, strict=True)), lines.json)
    folder.write("activities.csv", encoded.csv_of(encoded.csv))
    folder.write("activities.json", encoded.json_of(encoded.json))
    return encoded


def _write_descriptions(folder: Folder, source: RowSource) -> None:
    folder.write_text("activities.schema.json", to_activity_schema())
    folder.write_text("datapackage.json", to_data_package(folder, source))
    folder.write_text("csv-metadata.json", to_csvw(source))
    folder.write("verify.mjs", [_VERIFY.read_bytes()])
    folder.write_text(README, to_readme(source))
    folder.write_text(LICENCE, to_licence(source))


def _write_zip(folder: Folder, catalog: Catalog) -> None:
    """Write the zip file with the checksums of what is in it, then those of the folder."""
    every = list(folder.sums)
    packed = [name for name in every if not is_beside_zip(catalog, name)]
    # It holds them, so they cannot hold it.
    folder.write_text(SUMS, folder.checksums(packed))
    files = {name: folder.place_of(name) for name in (*packed, SUMS)}
    write_zip(folder.place_for(ZIP), files, catalog.site.updated)
    folder.add(ZIP)
    if packed != every:
        folder.write_text(SUMS, folder.checksums(every))


def _write_records(
    site: Folder, index_folder: str, catalog: Catalog, encoded: Encoded, in_file: int
) -> None:
    """Write the JSON of activities as scripts: they are read from a disk too."""
    for name, items in _record_files(catalog, in_file):
        array = b"".join(encoded.json_of(items)).rstrip()
        parts = [f'atlasSearch.put("{name}",'.encode(), array, b");\n"]
        site.write(f"{index_folder}/{name}.js", parts)


def _record_files(catalog: Catalog, in_file: int) -> Iterator[tuple[str, Sequence[Activity]]]:
    """Return the activities of each file: of an agency and a year, or so many in their order."""
    if in_file:
        for number, start in enumerate(range(0, len(catalog.activities), in_file)):
            yield f"records{number}", catalog.activities[start : start + in_file]
        return
    for campaign, items in catalog.by_campaign.items():
        by_agency: dict[str, list[Activity]] = {}
        for item in items:
            by_agency.setdefault(item.agency.id, []).append(item)
        for agency, own in by_agency.items():
            yield f"records/{campaign.year}/{agency}", own


def _write_notices(folder: Folder, source: RowSource) -> None:
    large = is_large(source.catalog)
    for campaign in source.catalog.campaigns:
        raw, text, rest = (routes.notice_file(campaign.year, end) for end in routes.NOTICE_ENDS)
        folder.write_text(raw, campaign.notice.raw)
        folder.write_text(text, campaign.notice.text)
        folder.write_text(rest, to_rest(campaign, raw, text, is_large=large))


def _csv(table: Table, rows: Iterable[Row]) -> Iterator[bytes]:
    lines = to_csv_lines(chain([[column.name for column in table.columns]], rows))
    yield (BOM + next(lines)).encode()
    for line in lines:
        yield line.encode()
