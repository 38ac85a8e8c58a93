"""The files of `data/` in the site: all are there, and listed."""

from pathlib import Path

import pytest

from generator.data.contents import size_text
from generator.data.write import write_data
from generator.folder import Folder
from generator.language import Language
from tests.building import ROOT, BuiltSite, text_of
from tests.conftest import catalog_of, row_source
from tests.reading_data import query as query
from tests.reading_data import records as records


def test_page_lists_every_file_of_the_folder(either_site: BuiltSite) -> None:
    site = either_site
    files = {
        path.relative_to(site.folder).as_posix()
        for path in (site.folder / "data").rglob("*")
        if path.is_file() and path.parent.name != "citations"
    }
    for lang in Language:
        links = site.pages[f"{lang}/data.html"].xpath("//main//a/@href")
        assert {str(link).removeprefix("../") for link in links} >= files


def test_page_says_how_large_each_file_is(either_site: BuiltSite) -> None:
    site = either_site
    folder = site.folder / "data"
    for lang in Language:
        page = site.pages[f"{lang}/data.html"]
        for link in page.xpath("//main//a[@download]"):
            path = folder / str(link.get("href")).removeprefix("../data/")
            said = "".join(map(text_of, link.xpath("following-sibling::small"))) or str(link.tail)
            if path.parent.name != "citations" and not link.xpath("ancestor::ol"):
                assert said.strip(" ·") == size_text(path.stat().st_size), path.name


SIZES = [
    *((0, "0 B"), (999, "999 B"), (1000, "1 KB"), (1499, "1 KB"), (999_499, "999 KB")),
    *((999_500, "1.0 MB"), (12_340_000, "12.3 MB")),
]


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_sizes_are_for_people(size: int, text: str) -> None:
    assert size_text(size) == text


def test_saved_files_say_what_they_hold(site: BuiltSite) -> None:
    for lang in Language:
        for page in (f"{lang}/data.html", f"{lang}/themes/food-agriculture.html"):
            for ending in ("csv", "json"):
                href = f"data/themes/food-agriculture.{ending}"
                (link,) = site.pages[page].xpath("//a[contains(@href, $href)]", href=href)
                assert link.get("download") == f"activities-food-agriculture.{ending}"


def test_files_are_those_that_are_made_without_pages(site: BuiltSite, tmp_path: Path) -> None:
    write_data(row_source(catalog_of(ROOT)), Folder(tmp_path))
    made = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    assert len(made) > 200
    published = {p.relative_to(site.folder) for p in (site.folder / "data").rglob("*")}
    assert {path for path in published if (site.folder / path).is_file()} <= made
    for path in made:
        assert (site.folder / path).read_bytes() == (tmp_path / path).read_bytes(), path
