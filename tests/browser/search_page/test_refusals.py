"""Where the search does not come the full list does; where a browser refuses, the page goes on."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.catalog.catalog import Catalog
from tests.browser.search_page.test_bad_input import fail, lose, truncate
from tests.browser.search_page.using import choice, hits, keys, status, visit


def stumble(route: Route) -> None:
    """Answer with a script that stops in the middle of its work."""
    text = route.fetch().text()
    body = text.replace('"use strict";', '"use strict";setTimeout(()=>{throw 1});throw 1;', 1)
    assert body != text
    route.fulfill(content_type="text/javascript", body=body)


def hang(_: Route) -> None:
    """Never answer."""


@pytest.mark.parametrize("answer", [fail, truncate, lose, stumble, hang])
@pytest.mark.parametrize("file", ["assets/search.js", "search/core.js", "assets/atlas.js"])
def test_list_of_all_comes_where_the_search_does_not(
    browser: Browser, served: str, catalog: Catalog, file: str, answer: object
) -> None:
    if answer is stumble and file.endswith("core.js"):
        pytest.skip("it holds no more than data")
    if answer is hang and file.endswith("atlas.js"):
        pytest.skip("nothing of a page is shown before the script of its head")
    with browser.new_page() as page:
        page.route(f"**/{file}", answer)  # type: ignore[arg-type]  # a union
        page.goto(f"{served}en/search.html?q=电梯", wait_until="commit")
        links = page.locator("main a[href*='activities/2024/']:not(#search-app *):visible")
        expect(links).to_have_count(len(catalog.activities), timeout=8000)
        # A list in the middle of nothing would not be found.
        lead = page.locator("main .lead").bounding_box()
        assert lead
        assert lead["y"] < 450 or page.locator("[data-search-result]").is_visible()


def test_late_search_takes_the_place_of_the_list(browser: Browser, served: str) -> None:
    waiting: list[Route] = []
    with browser.new_page() as page:
        page.route("**/search/core.js", lambda route: waiting.append(route))
        page.goto(f"{served}en/search.html?q=电梯", wait_until="commit")
        lead = page.locator("main .lead")
        expect(lead).to_be_visible(timeout=8000)
        waiting[0].continue_()
        expect(page.locator("[data-search-result]")).to_have_count(1)
        expect(lead).to_be_hidden()


REFUSING = """for (const name of ["pushState", "replaceState"]) {
  History.prototype[name] = () => { throw new DOMException("no", "SecurityError"); };
}"""


def test_state_is_kept_where_the_address_cannot_be_changed(
    page: Page, served: str, catalog: Catalog
) -> None:
    page.add_init_script(REFUSING)
    visit(page, served)
    choice(page, "theme", "standards").check()
    choice(page, "form", "training").check()
    choice(page, "agency", "mca").check()
    expect(page.locator("button.chip")).to_have_count(3)
    page.locator("[data-part=sort]").select_option("notice")
    expected = [
        item
        for item in catalog.by_agency["mca"]
        if "training" in {form.id for form in item.forms}
        and "standards" in {theme.id for theme in item.themes}
    ]
    assert hits(page) == keys(expected) != []
    for _ in range(3):
        page.locator("button.chip").first.click()
    expect(status(page)).to_contain_text(f"{len(catalog.activities)} activities")
    page.get_by_role("link", name="Next", exact=True).click()
    expect(status(page)).to_contain_text("page 2")
    assert page.evaluate("location.search") == ""
    # What is asked for is not lost with the language either.
    link = page.locator(".language-link").first
    expect(link).to_have_attribute("href", "../zh/search.html?sort=notice&page=2")
