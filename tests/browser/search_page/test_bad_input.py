"""Odd queries and files that do not arrive leave the search page usable."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.catalog.catalog import Catalog
from tests.browser.search_page.using import CORE, box, hits, saved, status, visit

READING = "**/search/*/reading.js"


def test_query_is_never_read_as_html(page: Page, served: str) -> None:
    query = '<img src=x onerror=alert(1)>"电梯"\'&amp;'
    visit(page, served, f"?q={quote(query)}&theme={quote(query)}&agency={quote(query)}")
    assert page.locator("main img").count() == 0
    expect(box(page)).to_have_value(query)
    expect(page.locator("[data-part=messages]")).to_contain_text("<img src=x")


def test_long_query_leaves_the_page_usable(page: Page, served: str) -> None:
    visit(page, served)
    box(page).fill("電梯" * 5000)
    box(page).press("Enter")
    expect(status(page)).to_have_text("1 activity found, page 1 of 1.")
    box(page).fill("殡葬")
    expect(page.locator("[data-search-result='2024/mca/standards-training']")).to_be_visible()


def fail(route: Route) -> None:
    route.abort()


def truncate(route: Route) -> None:
    """Answer with the first half of the file."""
    text = route.fetch().text()
    route.fulfill(content_type="text/javascript", body=text[: len(text) // 2])


def lose(route: Route) -> None:
    route.fulfill(status=404, content_type="text/html", body="<h1>404</h1>")


@pytest.mark.parametrize("answer", [fail, truncate, lose])
def test_index_that_fails_leaves_the_full_list(
    browser: Browser, served: str, catalog: Catalog, answer: object
) -> None:
    with browser.new_page() as page:
        page.route(CORE, answer)  # type: ignore[arg-type]  # a union
        page.goto(f"{served}en/search.html?q=电梯")
        expect(status(page)).to_contain_text("could not be loaded")
        assert not page.locator("#search-app").is_visible()
        links = page.locator("main a[href*='activities/2024/']:visible")
        assert links.count() == len(catalog.activities)
        box(page).fill("食品")
        box(page).press("Enter")
        expect(status(page)).to_contain_text("could not be loaded")


def of_another_format(route: Route) -> None:
    """Answer with an index that is meant for another version of the scripts."""
    text = route.fetch().text()
    assert text.count('"format":') == 1
    body = text.replace('"format":', '"format":9')
    route.fulfill(content_type="text/javascript", body=body)


def test_index_of_another_version_leaves_the_full_list(browser: Browser, served: str) -> None:
    with browser.new_page() as page:
        page.route(CORE, of_another_format)
        page.goto(f"{served}en/search.html?q=电梯")
        expect(status(page)).to_contain_text("could not be loaded")
        assert not page.locator("#search-app").is_visible()
        page.locator("#header-search").press_sequentially("elevator")
        page.wait_for_load_state("networkidle")
        assert page.get_by_role("option").count() == 0


def test_files_of_another_build_are_not_read(page: Page, served: str) -> None:
    """A site that was published anew while a page is open has no files for it any more."""
    page.route(READING, lose)
    visit(page, served)
    box(page).fill("dianti")
    messages = page.locator("[data-part=messages]")
    expect(messages).to_contain_text("could not be loaded")
    page.unroute(READING)
    box(page).press("Enter")
    expect(page.locator("[data-search-result]")).to_have_count(1)


def test_lost_download_is_said_and_tried_again(page: Page, served: str) -> None:
    script = "**/assets/search-download.js"
    page.route(script, lose)
    visit(page, served)
    page.locator("[data-download=csv]").click()
    expect(status(page)).to_contain_text("could not be loaded")
    page.unroute(script)
    assert saved(page, "csv")


def test_missing_pinyin_is_said(page: Page, served: str) -> None:
    page.route(READING, fail)
    visit(page, served, "?q=zhiliang")
    expect(
        page.locator("#search, [data-part=messages]").filter(has_text="could not be loaded").first
    ).to_be_visible()
    box(page).fill("电梯")
    expect(page.locator("[data-search-result]")).to_have_count(1)


def test_late_pinyin_does_not_undo_what_was_typed(page: Page, served: str) -> None:
    waiting: list[Route] = []
    page.route(READING, lambda route: waiting.append(route))
    visit(page, served)
    with page.expect_request(READING):
        box(page).fill("dianti")
    box(page).fill("殡葬")
    expect(page.locator("[data-search-result]")).to_have_count(1)
    waiting[0].continue_()
    page.evaluate(
        """() => new Promise((use) => {
          atlasSearch.whenReady(() => atlasSearch.need("reading"), use);
        })"""
    )
    assert box(page).input_value() == "殡葬"
    expect(page).to_have_url(re.compile(r"\?q=%E6%AE%A1%E8%91%AC$"))
    assert hits(page) == ["2024/mca/standards-training"]
