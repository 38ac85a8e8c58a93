"""The search page has nothing that axe-core objects to, whatever it shows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.axe import violations
from tests.browser.search_page.using import hits, status, visit


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[320, 1280])
def window(browser: Browser, scheme: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A window of some width and choice of colours, without motion."""
    size: ViewportSize = {"width": request.param, "height": 800}
    dark = scheme == "dark"
    with browser.new_page(
        viewport=size, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    ) as page:
        yield page


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("query", "has_hits"),
    [
        ("", True),
        ("?q=标准", True),
        ("?q=质量&theme=standards,product-safety&agency=samr", True),
        ("?q=%22qualty%22&agency=nobody", False),
    ],
    ids=["empty", "hits", "facets", "no hits"],
)
def test_axe_finds_nothing(
    window: Page, served: str, lang: str, query: str, *, has_hits: bool
) -> None:
    visit(window, served, query, lang)
    expect(status(window)).not_to_be_empty()
    assert bool(hits(window)) == has_hits
    assert bool(window.locator("[data-list] input").count()) == has_hits
    assert violations(window) == []


@pytest.mark.parametrize("window", [1280], indirect=True)
def test_axe_finds_nothing_in_open_suggestions(window: Page, served: str) -> None:
    window.goto(f"{served}en/about.html")
    window.locator("#header-search").press_sequentially("standards")
    expect(window.get_by_role("option").first).to_be_visible()
    window.keyboard.press("ArrowDown")
    assert violations(window) == []


@pytest.mark.parametrize("window", [1280], indirect=True)
def test_axe_finds_what_is_wrong(window: Page, served: str) -> None:
    visit(window, served)
    window.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [text.split()[0] for text in violations(window)] == ["button-name"]
