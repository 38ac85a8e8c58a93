"""Write the content into a built folder as files: `data/` and the feeds."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from generator.content.catalog import Activity, Catalog
from generator.data.citations import FORMATS, cite_activity, cite_agency, cite_data_set
from generator.data.csv_file import BOM, to_csv_lines
from generator.data.feeds import to_feeds
from generator.data.json_file import to_json_lines, to_rest
from generator.data.package import to_activity_schema, to_checksums, to_data_package
from generator.data.sqlite_file import write_sqlite
from generator.data.tables import ACTIVITIES, TABLES, Source, activity_rows
from generator.data.xlsx_file import write_xlsx
from generator.language import Language
from generator.pages import routes

Words = Mapping[Language, Mapping[str, str]]


def write_data(catalog: Catalog, words: Words, site_dir: Path, site_url: str) -> None:
    """Write every file for programs into a built folder.

    Args:
        catalog: All records.
        words: The interface words of every language.
        site_dir: The built folder.
        site_url: Where it will be published.
    """
    source = Source(catalog, site_url)
    folder = site_dir / routes.DATA_FOLDER
    for table in TABLES:
        rows = chain([[column.name for column in table.columns]], table.rows(source))
        _write(folder / f"{table.name}.csv", chain([BOM], to_csv_lines(rows)))
    _write_activities(folder, source)
    _write_notices(folder, source)
    _write_citations(folder, source)
    write_xlsx(folder / "activities.xlsx", source, words, catalog.site.updated)
    write_sqlite(folder / "atlas.sqlite", source)
    _write(folder / "activities.schema.json", [to_activity_schema()])
    _write(folder / "datapackage.json", [to_data_package(folder, source, words)])
    for address, text in to_feeds(source):
        _write(site_dir / address, [text])
    files = [path for path in folder.rglob("*") if path.is_file()]
    _write(folder / "SHA256SUMS", [to_checksums(folder, files)])


def _write_activities(folder: Path, source: Source) -> None:
    catalog = source.catalog
    header = next(to_csv_lines([[column.name for column in ACTIVITIES.columns]]))
    # Each record is made once, and joined into every file that has it.
    csv_lines = dict(
        zip(catalog.activities, _encoded(to_csv_lines(activity_rows(source))), strict=True)
    )
    json_lines = dict(zip(catalog.activities, _encoded(to_json_lines(source)), strict=True))
    lists: dict[str, Iterable[Activity]] = {"activities": catalog.activities}
    for kind, groups in (
        ("agencies", catalog.by_agency),
        ("themes", catalog.by_theme),
        ("forms", catalog.by_form),
    ):
        lists |= {f"{kind}/{key}": items for key, items in groups.items()}
    for name, items in lists.items():
        _write_bytes(folder / f"{name}.json", _array(json_lines[item] for item in items))
        if name != "activities":
            lines = (csv_lines[item] for item in items)
            _write_bytes(folder / f"{name}.csv", chain([(BOM + header).encode()], lines))
    lines = (json_lines[item] + b"\n" for item in catalog.activities)
    _write_bytes(folder / "activities.jsonl", lines)


def _write_notices(folder: Path, source: Source) -> None:
    for campaign in source.catalog.campaigns:
        raw, text, rest = (routes.notice_file(campaign.year, end) for end in routes.NOTICE_ENDS)
        _write(folder / raw, [campaign.notice.raw])
        _write(folder / text, [campaign.notice.text])
        _write(folder / rest, [to_rest(campaign, raw, text)])


def _write_citations(folder: Path, source: Source) -> None:
    catalog, url = source.catalog, source.site_url
    lists = {"data-set": [cite_data_set(catalog, url)]}
    for key, items in catalog.by_agency.items():
        cited = (cite_activity(item, catalog, url) for item in items)
        lists[key] = [cite_agency(catalog.agencies[key], catalog, url), *cited]
    for name, citations in lists.items():
        for ending, form in FORMATS.items():
            _write(folder / "citations" / f"{name}.{ending}", [form(citations)])


def _encoded(lines: Iterable[str]) -> Iterator[bytes]:
    return (line.encode() for line in lines)


def _array(lines: Iterable[bytes]) -> Iterator[bytes]:
    between = b"[\n"
    for line in lines:
        yield between
        yield line
        between = b",\n"
    yield b"\n]\n"


def _write(path: Path, parts: Iterable[str]) -> None:
    _write_bytes(path, _encoded(parts))


def _write_bytes(path: Path, parts: Iterable[bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.writelines(parts)
