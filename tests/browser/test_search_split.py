"""A search whose index is cut into small files, as in a catalog too large to be sent at once."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

from generator.catalog.catalog import Catalog
from generator.data.csv_file import read_csv
from generator.data.write import write_data
from generator.folder import Folder
from generator.search.index import CORE, SearchIndex, make_index
from generator.search.split import (
    LEAST_IN_CHUNK,
    MOST_IN_CHUNK,
    SHARE_IN_CHUNK,
    chunk_starts,
)
from generator.structure import routes
from tests.browser.search_page.using import saved, settle
from tests.building import BuiltSite
from tests.conftest import TESTS, row_source
from tests.serving import Quiet, serving

HIT = "[data-search-result]"
WATCH = """() => {
  window.counts = [];
  const list = document.querySelector("[data-part=hits]");
  new MutationObserver(() => counts.push(list.children.length)).observe(list, { childList: true });
}"""
"""Note how many hits there are each time that some are drawn."""


@pytest.fixture(scope="module")
def index(catalog: Catalog) -> SearchIndex:
    """Its index, cut into files though it is small."""
    return make_index(catalog, largest_whole=0)


@pytest.fixture(scope="module")
def split_site(
    site: BuiltSite,
    catalog: Catalog,
    index: SearchIndex,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The built site with that index in the place of its own."""
    folder = tmp_path_factory.mktemp("split") / "site"
    shutil.copytree(site.folder, folder)
    shutil.rmtree(folder / "search")
    for address, text in index.files.items():
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    [reading] = [address for address in index.files if address.endswith("/reading.js")]
    write_data(row_source(catalog), Folder(folder), dirname(reading), routes.RECORDS_IN_FILE)
    return folder


@pytest.fixture(scope="module")
def served_split(split_site: Path) -> Iterator[str]:
    """The address of that site."""
    with serving(split_site, Quiet) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new page."""
    with browser.new_page() as page:
        yield page


def hits(page: Page) -> list[str]:
    """Return all hits that are shown, once they are."""
    wait_for_answer(page)
    settle(page)
    read = "items => items.map(item => item.dataset.searchResult)"
    found: list[str] = page.locator(HIT).evaluate_all(read)
    return found


def wait_for_answer(page: Page) -> None:
    """Wait until it is said what was found."""
    expect(page.locator("#search-app")).to_be_visible()
    expect(page.locator("[role=status]")).not_to_be_empty()


def test_same_catalog_gives_the_same_files(catalog: Catalog, index: SearchIndex) -> None:
    assert make_index(catalog, largest_whole=0) == index


def test_pages_show_the_same_hits_from_either_index(
    page: Page, served: str, served_split: str
) -> None:
    judged = yaml.safe_load((TESTS / "search/judged.yml").read_text("utf-8"))
    for case in judged[::8]:
        query = {"q": case["q"]}
        shown = []
        for address in (served, served_split):
            page.goto(f"{address}en/search.html")
            expect(page.locator("#search-app")).to_be_visible()
            page.evaluate(
                "({ q }) => { location.search = new URLSearchParams({ q, sort: 'notice' }); }",
                query,
            )
            page.wait_for_url("**sort=notice*")
            shown.append(hits(page))
        assert shown[0] == shown[1], case["q"]


def test_page_with_many_files_opens_from_a_disk(page: Page, split_site: Path) -> None:
    page.goto(f"{split_site.as_uri()}/zh/search.html?q=电梯&agency=samr")
    assert hits(page) == ["2024/samr/elevator-safety-week"]
    expect(page.locator("[data-list=theme] li").first).to_be_visible()


def test_few_files_are_fetched_for_a_query(
    page: Page, served_split: str, index: SearchIndex
) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(served_split)))
    page.goto(f"{served_split}zh/search.html?q=电梯安全宣传周")
    assert len(hits(page)) == 1
    page.wait_for_load_state("networkidle")
    fetched = asked & index.files.keys()
    assert CORE in fetched
    assert len(fetched) <= 8 < len(index.files) / 10


def test_first_hits_need_no_file_but_that_of_their_key(page: Page, served_split: str) -> None:
    page.route(re.compile(r"/search/\w+/(zh|g)\d+\.js$"), hold)
    page.goto(f"{served_split}zh/search.html?q=质量", wait_until="commit")
    expect(page.locator(HIT).first).to_contain_text("质量")


def test_a_page_of_hits_of_a_frequent_key_needs_no_other_file(
    page: Page, served_split: str
) -> None:
    page.route(re.compile(r"/search/\w+/(zh|g|w)\d+\.js$"), hold)
    page.goto(f"{served_split}zh/search.html?q=质量", wait_until="commit")
    expect(page.locator(HIT)).to_have_count(20)


def test_hits_wait_for_one_file_after_that_of_their_key(page: Page, served_split: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(re.compile(r"/search/\w+/(columns|names|vocabulary|s\d+)\.js$"), hold)
    page.goto(f"{served_split}zh/search.html?q=电梯", wait_until="commit")
    expect(page.locator(HIT).first).to_contain_text("电梯")
    before = [re.sub(r".*/|\d*\.js$", "", url) for url in asked if "/search/" in url]
    assert before.index("g") < before.index("zh")
    assert before.count("g") == 1


@pytest.mark.parametrize("count", [1, 91, 5_000, 30_000])
def test_scripts_know_in_which_file_a_text_is(page: Page, served_split: str, count: int) -> None:
    page.goto(f"{served_split}zh/search.html?q=电梯")
    wait_for_answer(page)
    read = """([count, chunk]) => {
      const { core } = atlasSearch.opened();
      const split = { ...core.split, chunk, runs: [[0, 0, count]] };
      return atlasSearch.need("split").makeSplit({ ...core, split }).shards.chunks;
    }"""
    chunk = [LEAST_IN_CHUNK, SHARE_IN_CHUNK, MOST_IN_CHUNK]
    assert [*page.evaluate(read, [count, chunk]), count] == chunk_starts(count)


def test_hits_in_the_window_are_drawn_before_the_others(page: Page, served_split: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{served_split}zh/search.html?q=电梯")
    expect(page.locator("[data-list=theme] li").first).to_be_visible()
    page.evaluate(WATCH)
    page.locator("#search-box").fill("质量")
    expect(page.locator(HIT)).to_have_count(20)
    expect(page.locator(f"{HIT} summary")).to_have_count(40)
    first, *_ = page.evaluate("counts")
    assert 2 <= first <= 4
    assert page.locator(HIT).nth(first).evaluate("hit => hit.getBoundingClientRect().top") > 720


def test_translation_and_download_fetch_the_other_language(page: Page, served_split: str) -> None:
    page.goto(f"{served_split}zh/search.html?q=电梯安全宣传周")
    page.locator(f"{HIT} summary").first.click()
    expect(page.locator(f"{HIT} details p[lang=en]").first).to_contain_text("Elevator Safety")
    with page.expect_download() as download:
        page.locator("[data-download=json]").click()
    [record] = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert record["title"]["en"] == "Elevator Safety Publicity Week"


def test_hits_of_a_large_catalog_are_saved_from_a_disk(page: Page, split_site: Path) -> None:
    page.goto(f"{split_site.as_uri()}/zh/search.html?q=标准")
    found = hits(page)
    for kind in ("csv", "json"):
        text = saved(page, kind).decode("utf-8-sig")
        rows = read_csv(text) if kind == "csv" else json.loads(text)
        assert [row["id"] for row in rows][: len(found)] == found


def spoil(route: Route) -> None:
    """Send half of a file."""
    text = route.fetch().text()
    route.fulfill(body=text[: len(text) // 2], content_type="text/javascript")


def lose(route: Route) -> None:
    """Say that there is no such file."""
    route.fulfill(status=404, body="")


def hold(_: Route) -> None:
    """Never answer."""


def fail(route: Route) -> None:
    """Have no network."""
    route.abort()


@pytest.mark.parametrize("harm", [spoil, lose, fail])
@pytest.mark.parametrize(
    "kind",
    ["g", "gzh", "w", "wen", "p", "s", "zh", "en", "columns", "vocabulary", "reading"],
)
def test_lost_files_are_said_and_tried_again(
    page: Page, served_split: str, kind: str, harm: object
) -> None:
    queries = {
        "g": "电梯安全宣传周",
        # What has a file of its own is asked for beside it.
        "gzh": "电梯 质",
        "w": "elevator week",
        "wen": "elevator national",
        "p": '"elevator safety"',
        "s": "dianti",
        "vocabulary": "elevaor",
        "reading": "電梯",
    }
    lang = "en" if kind in {"en", "w", "wen", "p"} else "zh"
    pattern = re.compile(rf"/search/\w+/{kind}\d*\.js$")
    page.route(pattern, harm)  # type: ignore[arg-type]  # a union
    page.goto(f"{served_split}{lang}/search.html?q={queries.get(kind, '电梯')}")
    wait_for_answer(page)
    if kind != "columns":
        words = "could not be loaded" if lang == "en" else "未能载入"
        expect(page.locator("[data-part=messages]")).to_contain_text(words)
    page.unroute(pattern)
    page.locator("#search-box").press("Enter")
    expect(page.locator("[data-search-result*=elevator]").first).to_be_visible()
    expect(page.locator("[data-list=theme] li").first).to_be_attached()
