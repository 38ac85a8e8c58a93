"""The files of `data/` in the site: all are there, and listed."""

from pathlib import Path

from generator.data.write import write_data
from generator.language import Language
from tests.building import ROOT, SITE_URL, BuiltSite
from tests.conftest import catalog_of, words_of_strings
from tests.reading_data import query as query
from tests.reading_data import records as records


def test_page_lists_every_file_of_the_folder(site: BuiltSite) -> None:
    files = {
        path.relative_to(site.folder).as_posix()
        for path in (site.folder / "data").rglob("*")
        if path.is_file() and path.parent.name != "citations"
    }
    for lang in Language:
        links = site.pages[f"{lang}/data.html"].xpath("//main//a/@href")
        assert {str(link).removeprefix("../") for link in links} >= files


def test_files_are_those_that_are_made_without_pages(site: BuiltSite, tmp_path: Path) -> None:
    write_data(catalog_of(ROOT), words_of_strings(), tmp_path, SITE_URL)
    made = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    assert len(made) > 200
    published = {p.relative_to(site.folder) for p in (site.folder / "data").rglob("*")}
    assert {path for path in published if (site.folder / path).is_file()} <= made
    for path in made:
        assert (site.folder / path).read_bytes() == (tmp_path / path).read_bytes(), path
