"""Write the content into a built folder as files: `data/` and the feeds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.catalog.catalog import Activity, Catalog, by_campaign
from generator.data.activity_record import to_record
from generator.data.activity_table import ACTIVITIES, activity_row
from generator.data.citations import FORMATS, cite_activity, cite_agency, cite_data_set
from generator.data.columns import Row, RowSource, Table
from generator.data.contents import LICENCE, README, ZIP
from generator.data.contents import WORDS as CONTENTS_WORDS
from generator.data.csv_file import BOM, to_csv_lines
from generator.data.csvw_file import to_csvw
from generator.data.feeds import WORDS as FEED_WORDS
from generator.data.feeds import to_feeds
from generator.data.folder import Folder
from generator.data.json_file import to_json_line, to_rest
from generator.data.package import to_activity_schema, to_data_package
from generator.data.readme import WORDS as README_WORDS
from generator.data.readme import to_licence, to_readme
from generator.data.sqlite_file import write_sqlite
from generator.data.tables import TABLES, WHY_LISTED
from generator.data.xlsx_file import write_xlsx
from generator.data.zip_file import write_zip
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
    """What every file that has activities is joined from, made once."""

    rows: Mapping[Activity, Row]
    json: Mapping[Activity, bytes]


def make_lines(source: RowSource) -> Lines:
    """Return each activity as a row and as JSON."""
    rows, json = {}, {}
    for item in source.catalog.activities:
        record = to_record(item, source.site_url)
        rows[item], json[item] = activity_row(record), to_json_line(record).encode()
    return Lines(rows, json)


def write_data(
    source: RowSource, site_dir: Path, index_folder: str = "", records_in_file: int = 0
) -> dict[str, int]:
    """Write every file for programs into a folder that becomes a site.

    Args:
        source: What they are made from.
        site_dir: The folder.
        index_folder: The address of the folder of the search index, which then gets the records
            that the search page makes its files of.
        records_in_file: How many of these are in a file; 0 for those of an agency and a year each.

    Returns:
        The bytes of each file by its name in the folder of data.
    """
    folder = Folder(site_dir / routes.DATA_FOLDER)
    lines = make_lines(source)
    rows = {table.name: list(table.rows(source)) for table in TABLES if table is not ACTIVITIES}
    for table in TABLES:
        if table is not ACTIVITIES:
            folder.write(f"{table.name}.csv", _encoded(_csv(table, rows[table.name])))
    rows[ACTIVITIES.name] = list(lines.rows.values())
    _write_activities(folder, source.catalog, lines)
    _write_notices(folder, source)
    _write_citations(folder, source)
    write_xlsx(folder.path / "activities.xlsx", rows, source.words, source.catalog.site.updated)
    folder.add("activities.xlsx")
    write_sqlite(folder.path / "atlas.sqlite", rows)
    folder.add("atlas.sqlite")
    _write_descriptions(folder, source)
    write_zip(folder.path / ZIP, folder.path, folder.sizes, source.catalog.site.updated)
    folder.add(ZIP)
    _write_feeds(site_dir, source)
    if index_folder:
        _write_records(Folder(site_dir / index_folder), source.catalog, lines, records_in_file)
    return folder.sizes


def _write_activities(folder: Folder, catalog: Catalog, lines: Lines) -> None:
    header, *encoded = _encoded(_csv(ACTIVITIES, lines.rows.values()))
    csv_lines = dict(zip(lines.rows, encoded, strict=True))
    for name, items in _lists(catalog):
        folder.write(f"{name}.json", _array(lines.json[item] for item in items))
        folder.write(f"{name}.csv", chain([header], (csv_lines[item] for item in items)))
    folder.write("activities.jsonl", (line + b"\n" for line in lines.json.values()))


def _write_descriptions(folder: Folder, source: RowSource) -> None:
    folder.write_text("activities.schema.json", to_activity_schema())
    folder.write_text("datapackage.json", to_data_package(folder, source))
    folder.write_text("csv-metadata.json", to_csvw(source))
    folder.write("verify.mjs", [_VERIFY.read_bytes()])
    folder.write_text(README, to_readme(source))
    folder.write_text(LICENCE, to_licence(source))
    # Last, so that it has all the others; the zip file has it, so it cannot have the zip file.
    folder.write_text("SHA256SUMS", folder.checksums())


def _write_records(folder: Folder, catalog: Catalog, lines: Lines, in_file: int) -> None:
    """Write the JSON of activities as scripts: they are read from a disk too."""
    for name, items in _record_files(catalog, in_file):
        array = b"".join(_array(lines.json[item] for item in items)).rstrip()
        folder.write(f"{name}.js", [f'atlasSearch.put("{name}",'.encode(), array, b");\n"])


def _record_files(catalog: Catalog, in_file: int) -> Iterator[tuple[str, Sequence[Activity]]]:
    """Return the activities of each file: of an agency and a year, or so many in their order."""
    if in_file:
        for number, start in enumerate(range(0, len(catalog.activities), in_file)):
            yield f"records{number}", catalog.activities[start : start + in_file]
        return
    for agency, items in catalog.by_agency.items():
        for campaign, own in by_campaign(items).items():
            yield f"records/{campaign.year}/{agency}", own


def _lists(catalog: Catalog) -> Iterator[tuple[str, Sequence[Activity]]]:
    yield "activities", catalog.activities
    for kind, groups in (
        ("agencies", catalog.by_agency),
        ("themes", catalog.by_theme),
        ("forms", catalog.by_form),
    ):
        yield from ((f"{kind}/{key}", items) for key, items in groups.items())


def _write_notices(folder: Folder, source: RowSource) -> None:
    for campaign in source.catalog.campaigns:
        raw, text, rest = (routes.notice_file(campaign.year, end) for end in routes.NOTICE_ENDS)
        folder.write_text(raw, campaign.notice.raw)
        folder.write_text(text, campaign.notice.text)
        folder.write_text(rest, to_rest(campaign, raw, text))


def _write_citations(folder: Folder, source: RowSource) -> None:
    catalog, url = source.catalog, source.site_url
    lists = {"data-set": [cite_data_set(catalog, url)]}
    for key, items in catalog.by_agency.items():
        lists[key] = [
            *(cite_agency(own, catalog, url) for own in by_campaign(items).values()),
            *(cite_activity(item, catalog, url) for item in items),
        ]
    for name, citations in lists.items():
        for ending, form in FORMATS.items():
            folder.write_text(f"citations/{name}.{ending}", form(citations))


def _write_feeds(site_dir: Path, source: RowSource) -> None:
    site = Folder(site_dir)
    for address, text in to_feeds(source):
        site.write_text(address, text)


def _csv(table: Table, rows: Iterable[Row]) -> Iterator[str]:
    lines = to_csv_lines(chain([[column.name for column in table.columns]], rows))
    yield BOM + next(lines)
    yield from lines


def _encoded(lines: Iterable[str]) -> Iterator[bytes]:
    return (line.encode() for line in lines)


def _array(lines: Iterable[bytes]) -> Iterator[bytes]:
    yield b"["
    between = b"\n"
    for line in lines:
        yield between
        yield line
        between = b",\n"
    yield b"\n]\n"
