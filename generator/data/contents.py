"""What the files of the data folder hold, in the words that the page of the data has too."""

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.data.large import is_large
from generator.structure import routes

ZIP, SUMS = "atlas.zip", "SHA256SUMS"
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
    SUMS: "sums",
    README: "readme",
    LICENCE: "licence",
}
_WHEN_LARGE = {"zip": "zip_large", "sqlite": "sqlite_large", "sums": "sums_large"}
"""What is said of files that hold something else, or otherwise, in a large catalog."""
_REPEATED = ("activities.jsonl",)
"""What is not there in a large catalog, since another file has the same, line by line."""
_SAME_ACTIVITIES = ("activities.json", "activities.xlsx", "atlas.sqlite")
"""What is not in the zip file of a large catalog, which has the tables as CSV."""
WORDS = tuple(
    f"file_{word}" for word in (*_FILES.values(), *_WHEN_LARGE.values(), "notice", "text", "rest")
)


def contents(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield the files that are not tables of their own or of a list, with the key of their word."""
    large = is_large(catalog)
    for name, word in _FILES.items():
        if not (large and name in _REPEATED):
            yield name, f"file_{_WHEN_LARGE.get(word, word) if large else word}"
    for campaign in catalog.campaigns:
        for end, word in zip(routes.NOTICE_ENDS, ("notice", "text", "rest"), strict=True):
            yield routes.notice_file(campaign.year, end), f"file_{word}"


def has_file(catalog: Catalog, name: str) -> bool:
    """Tell whether a file that a small catalog always has is published."""
    return not (is_large(catalog) and name in _REPEATED)


def is_beside_zip(catalog: Catalog, name: str) -> bool:
    """Tell whether a file is not in the zip file, since it repeats others that are."""
    return is_large(catalog) and (name in _SAME_ACTIVITIES or name.endswith(".zip"))


def size_text(size: int) -> str:
    """Return a number of bytes as people read it."""
    if size < 1000:
        return f"{size} B"
    if size < 999_500:
        return f"{size / 1000:.0f} KB"
    return f"{size / 1_000_000:.1f} MB"
