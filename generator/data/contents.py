"""What the files of the data folder hold, in the words that the page of the data has too."""

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.structure import routes

ZIP = "atlas.zip"
README, LICENCE = "README.txt", "LICENCE.txt"
_FILES = {
    ZIP: "zip",
    "activities.csv": "csv",
    "activities.xlsx": "xlsx",
    "activities.json": "json",
    "activities.jsonl": "jsonl",
    "atlas.sqlite": "sqlite",
    "datapackage.json": "package",
    "csv-metadata.json": "csvw",
    "activities.schema.json": "schema",
    "verify.mjs": "verify",
    "SHA256SUMS": "sums",
    README: "readme",
    LICENCE: "licence",
}
WORDS = tuple(f"file_{word}" for word in (*_FILES.values(), "notice", "text", "rest"))


def contents(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield the files that are not tables of their own or of a list, with the key of their word."""
    for name, word in _FILES.items():
        yield name, f"file_{word}"
    for campaign in catalog.campaigns:
        for end, word in zip(routes.NOTICE_ENDS, ("notice", "text", "rest"), strict=True):
            yield routes.notice_file(campaign.year, end), f"file_{word}"


def size_text(size: int) -> str:
    """Return a number of bytes as people read it."""
    if size < 1000:
        return f"{size} B"
    if size < 999_500:
        return f"{size / 1000:.0f} KB"
    return f"{size / 1_000_000:.1f} MB"
