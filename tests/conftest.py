"""Folders of content to test with: the example project, copied and changed."""

import base64
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from generator import apart
from generator.build import read_project
from generator.catalog.catalog import Catalog
from generator.catalog.notice import sha256
from generator.content.read import read_catalog
from generator.data.columns import RowSource
from generator.language import Language
from generator.problems import Problem
from generator.strings import read_strings
from tests.building import ROOT, SITE_URL, BuiltSite, build_project, copy_project, made_once
from tests.large import taken_for_large
from tests.serving import Quiet, serving

# How long a state is waited for. It costs nothing when it comes, and a machine may be busy.
expect.set_options(timeout=30_000)

TESTS = Path(__file__).parent
EXAMPLE = TESTS / "site"
CAMPAIGN = "content/campaigns/2024"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# The last three keep Chromium from calling its maker's hosts.
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu"),
    *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
]

Edit = TypedDict(
    "Edit",
    {
        "file": str,
        "replace": NotRequired[str],
        "with": NotRequired[str],
        "write": NotRequired[str],
        "base64": NotRequired[str],
        "delete": NotRequired[bool],
    },
)
"""A change of one file, its path counted from the project folder."""


@pytest.fixture(autouse=True, scope="session")
def one_process() -> Iterator[None]:
    """Tests replace functions of this process; `test_apart.py` and commands have two."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(apart, "can_part", lambda: False)
        yield


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the example project."""
    shutil.copytree(EXAMPLE / "content", tmp_path / "content")
    # Their ids are reserved.
    fonts = shutil.ignore_patterns("fonts")
    shutil.copytree(ROOT / "templates", tmp_path / "templates", ignore=fonts)
    return tmp_path


def edit(project: Path, edits: Iterable[Edit]) -> None:
    """Change files of a project."""
    for item in edits:
        path = project / item["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        if "replace" in item:
            text = path.read_text("utf-8")
            assert text.count(item["replace"]) == 1, f"{item['replace']!r} once in {path.name}"
            path.write_text(text.replace(item["replace"], item["with"]), "utf-8")
        elif "write" in item:
            path.write_text(item["write"], "utf-8")
        elif "base64" in item:
            path.write_bytes(base64.b64decode(item["base64"]))
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def accept_notice(project: Path) -> None:
    """Record the SHA-256 of the notice as it is now."""
    recorded = sha256((EXAMPLE / CAMPAIGN / "notice.txt").read_bytes())
    current = sha256((project / CAMPAIGN / "notice.txt").read_bytes())
    change: Edit = {"file": f"{CAMPAIGN}/campaign.yml", "replace": recorded, "with": current}
    edit(project, [change])


def problems_of(project: Path) -> list[Problem]:
    """Return what is wrong in a project's content."""
    return read_project(project)[1]


def catalog_of(project: Path) -> Catalog:
    """Return the catalog of a project without errors."""
    catalog, problems = read_catalog(project / "content")
    assert catalog is not None, problems
    return catalog


def words_of_strings() -> dict[Language, dict[str, str]]:
    """Return the interface words of every language."""
    folder = ROOT / "templates/strings"
    return {lang: read_strings(folder, lang, "strings").words for lang in Language}


def row_source(catalog: Catalog, site_url: str = SITE_URL) -> RowSource:
    """Return what the files of a catalog are made from."""
    return RowSource(catalog, site_url, words_of_strings())


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The real site, built once for all workers; no test may change it."""
    project = made_once(
        tmp_path_factory, "real", lambda folder: build_project(copy_project(folder))
    )
    return BuiltSite(project / "site")


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same content, published as that of a large catalog; no test may change it."""

    def build(folder: Path) -> None:
        with taken_for_large():
            build_project(copy_project(folder))

    return BuiltSite(made_once(tmp_path_factory, "real-large", build) / "site")


@pytest.fixture(params=["site", "large_site"])
def either_site(request: pytest.FixtureRequest) -> BuiltSite:
    """The site, and then the same as of a large catalog."""
    site: BuiltSite = request.getfixturevalue(request.param)
    return site


@contextmanager
def served_twice(site: BuiltSite, paths: pytest.TempPathFactory, name: str) -> Iterator[str]:
    """Serve a site at the root and under /a/b/; give the address."""

    def copy(root: Path) -> None:
        for place in (".", "a/b"):
            shutil.copytree(site.folder, root / place, dirs_exist_ok=True)

    with serving(made_once(paths, name, copy), Quiet) as address:
        yield address


@pytest.fixture(scope="session")
def served(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that has the site at its root and under /a/b/."""
    with served_twice(site, tmp_path_factory, "served") as address:
        yield address


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """What drives the browser."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser, started once for each file of tests."""
    assert CHROMIUM, "Chromium is needed: make test installs it, or says how"
    launched = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield launched
    launched.close()
