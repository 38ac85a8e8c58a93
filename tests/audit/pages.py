"""Which pages of a built folder are looked at: every one, or one of each kind."""

from collections.abc import Iterator
from pathlib import Path

LANGUAGES = ("zh", "en")
MEASURED = (
    *("index.html", "agencies/index.html", "agencies/samr.html", "themes/food-agriculture.html"),
    *("forms/index.html", "matrix.html", "search.html", "campaigns/2024.html"),
    *("source/2024.html", "reading/2024.html"),
)
"""The kinds whose speed is measured, which takes long."""


def every_page(site: Path) -> list[str]:
    """Return the address of every page."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def one_of_each_kind(site: Path) -> list[str]:
    """Return the pages that no list holds, the lists, and the largest page of each list.

    Pages that lead on at once are left out: who opens one sees another.
    """
    return [path.relative_to(site).as_posix() for path in _one_of_each_kind(site)]


def _one_of_each_kind(site: Path) -> Iterator[Path]:
    yield from sorted(site.glob("*.html"))
    for lang in LANGUAGES:
        yield from sorted((site / lang).glob("*.html"))
        for folder in sorted(path for path in (site / lang).iterdir() if path.is_dir()):
            details = [path for path in folder.rglob("*.html") if _is_detail(path)]
            yield from folder.glob("index.html")
            yield from sorted(details, key=lambda path: -path.stat().st_size)[:1]


def _is_detail(page: Path) -> bool:
    return page.name != "index.html" and 'http-equiv="refresh"' not in page.read_text("utf-8")
