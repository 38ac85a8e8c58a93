"""Write the content into a built folder as files: `data/` and the feeds."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from generator.catalog.catalog import Activity, Catalog, by_campaign
from generator.data.citations import FORMATS, cite_activity, cite_agency, cite_data_set
from generator.data.csv_file import BOM, to_csv_lines
from generator.data.csvw_file import to_csvw
from generator.data.feeds import to_feeds
from generator.data.folder import Folder
from generator.data.json_file import to_json_lines, to_rest
from generator.data.package import to_activity_schema, to_data_package
from generator.data.sqlite_file import write_sqlite
from generator.data.tables import ACTIVITIES, TABLES, Row, RowSource, Table, make_rows
from generator.data.xlsx_file import write_xlsx
from generator.strings import LanguageWords
from generator.structure import routes

_VERIFY = Path(__file__).with_name("verify.mjs")
"""What readers check the quotes with, as `docs/verify.md` shows it."""


WORDS = (
    *("data_safe", "data_set", "definitions", "definitions_sheet", "definitions_column"),
    *("definitions_meaning", "long_texts", "long_texts_part", "long_texts_text"),
)
"""The words that the files have beside those of tables and columns, which a page has too."""


def write_data(catalog: Catalog, words: LanguageWords, site_dir: Path, site_url: str) -> None:
    """Write every file for programs into a built folder.

    Args:
        catalog: All records.
        words: The interface words of every language.
        site_dir: The built folder.
        site_url: Where it will be published.
    """
    source = RowSource(catalog, site_url)
    folder = Folder(site_dir / routes.DATA_FOLDER)
    rows = make_rows(source)
    for table in TABLES:
        if table is not ACTIVITIES:
            folder.write(f"{table.name}.csv", _encoded(_csv(table, rows[table.name])))
    _write_activities(folder, source, rows[ACTIVITIES.name])
    _write_notices(folder, source)
    _write_citations(folder, source)
    write_xlsx(folder.path / "activities.xlsx", rows, words, catalog.site.updated)
    folder.add("activities.xlsx")
    write_sqlite(folder.path / "atlas.sqlite", rows)
    folder.add("atlas.sqlite")
    folder.write_text("activities.schema.json", to_activity_schema())
    folder.write_text("datapackage.json", to_data_package(folder, source, words))
    folder.write_text("csv-metadata.json", to_csvw(source, words))
    folder.write("verify.mjs", [_VERIFY.read_bytes()])
    folder.write_text("SHA256SUMS", folder.checksums())
    _write_feeds(site_dir, source)


def _write_activities(folder: Folder, source: RowSource, rows: Iterable[Row]) -> None:
    catalog = source.catalog
    # Each record is made once, and joined into every file that has it.
    header, *lines = _encoded(_csv(ACTIVITIES, rows))
    csv_lines = dict(zip(catalog.activities, lines, strict=True))
    json_lines = dict(zip(catalog.activities, _encoded(to_json_lines(source)), strict=True))
    for name, items in _lists(catalog):
        folder.write(f"{name}.json", _array(json_lines[item] for item in items))
        folder.write(f"{name}.csv", chain([header], (csv_lines[item] for item in items)))
    folder.write("activities.jsonl", (json_lines[item] + b"\n" for item in catalog.activities))


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
