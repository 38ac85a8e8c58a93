"""The site about which queries, pictures and samples are written: the real one of one year."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from tests.building import ROOT, BuiltSite, build_project, copy_project, made_once
from tests.conftest import catalog_of, served_twice
from tests.one_year import keep_year
from tests.plain_content import years
from tests.serving import PATH, Host, serving

YEAR = "2024"


@pytest.fixture(scope="session")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project, with that campaign alone once there are others."""
    if years() == [YEAR]:
        return ROOT
    return made_once(
        tmp_path_factory, "judged", lambda folder: keep_year(copy_project(folder), YEAR)
    )


@pytest.fixture(scope="session")
def catalog(judged: Path) -> Catalog:
    """Its content."""
    return catalog_of(judged)


@pytest.fixture(scope="session")
def site(judged: Path, site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Its site, built once for all workers; no test may change it."""
    if judged == ROOT:
        return site

    def build(folder: Path) -> None:
        build_project(copy_project(folder, judged / "content"))

    return BuiltSite(made_once(tmp_path_factory, "judged-site", build) / "site")


@pytest.fixture(scope="session")
def served(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that has the site at its root and under /a/b/."""
    with served_twice(site, tmp_path_factory, "served-judged") as address:
        yield address


@pytest.fixture(scope="session")
def hosted(site: BuiltSite) -> Iterator[str]:
    """The address of the site on a host that compresses and sends the headers."""
    with serving(site.folder, Host) as host:
        yield host + PATH
