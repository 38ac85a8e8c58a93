"""The search works without scripts, in a narrow window, from a disk and under a strict policy."""

import gzip
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.catalog.catalog import Catalog
from tests.browser.search_page.using import (
    box,
    choice,
    hits,
    keys,
    saved,
    visit,
)
from tests.building import BuiltSite
from tests.watching import watch

BYTES_BEFORE_FIRST_HIT = 30_000


def test_without_javascript_the_full_list_is_there(
    browser: Browser, served: str, catalog: Catalog
) -> None:
    with browser.new_page(java_script_enabled=False) as page:
        page.goto(f"{served}zh/search.html?q=电梯")
        links = page.locator("main a[href*='activities/2024/']:visible")
        found = {str(link.get_attribute("href")) for link in links.all()}
        expected = {f"activities/{a.key}.html" for a in catalog.activities}
        assert found == expected
        assert page.locator(":is(input, button, select, textarea):visible").count() == 0
        assert page.locator("[role=status]").inner_text() == ""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("query", ["", "?q=标准", "?q=nothing-like-it", "?agency=samr&theme=x"])
def test_page_fits_a_narrow_window(browser: Browser, served: str, lang: str, query: str) -> None:
    with browser.new_page(viewport={"width": 320, "height": 600}) as page:
        visit(page, served, query, lang)
        for summary in page.locator("#search-app summary:visible").all():
            summary.click()
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_few_bytes_come_before_the_first_hit(site: BuiltSite) -> None:
    scripts = [site.folder / "assets" / f"{name}.js" for name in ("search", "atlas")]
    sizes = {
        path.name: len(gzip.compress(path.read_bytes(), 6, mtime=0))
        for path in [*scripts, *site.folder.glob("search/core.js")]
    }
    assert len(sizes) == 3
    assert sum(sizes.values()) <= BYTES_BEFORE_FIRST_HIT, sizes


def hold(_: Route) -> None:
    """Never answer."""


@pytest.mark.parametrize(
    ("lang", "query", "limit"),
    [
        *(("zh", "电梯", 30_000), ("en", "elevator", 30_000), ("en", "fire safety", 30_000)),
        *(("zh", "zhiliang", 34_000), ("en", "dian ti", 34_000), ("zh", "電梯", 34_000)),
        *(("zh", "市场监管总局", 31_000), ("en", "fake", 31_000), ("en", "MEM", 31_000)),
    ],
)
def test_few_files_come_before_the_first_hit(
    page: Page, served: str, site: BuiltSite, lang: str, query: str, limit: int
) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(served)))
    # What is said beside the hits comes after them.
    late = re.compile(r"/search-more\.js$|/names\.js$")
    page.route(late, hold)
    page.goto(f"{served}{lang}/search.html?q={query}", wait_until="commit")
    expect(page.locator("[data-search-result]").first).to_be_visible()
    files = [name for name in asked if name.endswith(".js") and not late.search(name)]
    sizes = {
        name: len(gzip.compress((site.folder / name).read_bytes(), 6, mtime=0)) for name in files
    }
    assert len(sizes) >= 3
    assert sum(sizes.values()) <= limit, sizes


QUERIES = ["电梯", "標準", "zhiliang", "SAMR", "quality training", "谁负责电梯安全？"]


def test_page_is_the_same_from_a_disk(page: Page, served: str, site: BuiltSite) -> None:
    for query in QUERIES:
        visit(page, served, f"?q={query}&sort=notice")
        expected = hits(page)
        visit(page, f"{site.folder.as_uri()}/", f"?q={query}&sort=notice")
        assert hits(page) == expected != [], query


def test_page_can_be_used_from_a_disk(page: Page, site: BuiltSite, catalog: Catalog) -> None:
    visit(page, f"{site.folder.as_uri()}/")
    box(page).fill("标准")
    choice(page, "agency", "mca").check()
    choice(page, "form", "training").check()
    expect(page.locator("button.chip")).to_have_count(2)
    expected = [
        item for item in catalog.by_agency["mca"] if "training" in {f.id for f in item.forms}
    ]
    assert sorted(hits(page)) == sorted(keys(expected))


def test_search_page_keeps_to_the_strictest_policy(page: Page, guarded: str) -> None:
    wrong = watch(page, guarded)
    visit(page, guarded, "?q=zhiliang&page=2")
    box(page).fill("標準")
    expect(page).to_have_url(f"{guarded}en/search.html?q={quote('標準')}")
    choice(page, "theme", "standards").check()
    page.locator("[data-part=sort]").select_option("notice")
    for summary in page.locator("[data-search-result] summary").all()[:4]:
        summary.click()
    for kind in ("csv", "json"):
        assert saved(page, kind)
    page.locator("button.chip").click()
    box(page).fill("")
    page.locator("a:not([rel])[data-page='2']").click()
    page.locator(".menu summary").click()
    page.locator(".scheme-button").click()
    page.locator(".language-link").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(page.locator("#search-app")).to_be_visible()
    assert wrong == []


def test_header_box_keeps_to_the_strictest_policy(page: Page, guarded: str) -> None:
    wrong = watch(page, guarded)
    for name in ("zh/index.html", "zh/agencies/samr.html", "zh/matrix.html", "zh/search.html"):
        page.goto(guarded + name)
        page.locator("#header-search").press_sequentially("电梯")
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{guarded}zh/activities/2024/samr/elevator-safety-week.html")
    assert wrong == []
