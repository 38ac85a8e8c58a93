"""On a phone the hits come first; what narrows them stands in one place that leads to them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.catalog.catalog import Catalog
from tests.browser.search_page.using import choice, hits, visit

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
FILTERS = "details.search-filters"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window on a phone."""
    with browser.new_page(viewport=PHONE) as page:  # type: ignore[arg-type]  # a plain dict
        yield page


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "query", ["食品", "市场监管总局", "MEM", "training", "ebike", "food safety"]
)
def test_first_hit_is_on_the_first_screen(page: Page, served: str, lang: str, query: str) -> None:
    visit(page, served, f"?q={query}", lang)
    first = page.locator("[data-search-result] h3").first.bounding_box()
    assert first
    assert first["y"] + first["height"] < PHONE["height"] * 0.75


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", "显示 {} 项活动"), ("en", "Show {} activities")]
)
def test_filters_end_in_the_way_to_the_first_hit(
    page: Page, served: str, catalog: Catalog, lang: str, words: str
) -> None:
    visit(page, served, "", lang)
    filters = page.locator(FILTERS)
    assert filters.get_attribute("open") is None
    filters.locator("summary").first.click()
    choice(page, "theme", "food-agriculture").check()
    button = page.get_by_role(
        "button", name=words.format(len(catalog.by_theme["food-agriculture"]))
    )
    assert button.evaluate("each => each.parentElement.lastElementChild === each")
    button.click()
    expect(filters).not_to_have_attribute("open", "")
    first = page.locator("[data-search-result] a").first
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport()


def test_filters_stand_beside_the_hits_where_there_is_room(page: Page, served: str) -> None:
    visit(page, served, "?q=food")
    filters = page.locator(".search-facets")
    expect(filters).to_be_hidden()
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]  # a plain dict
    expect(filters).to_be_visible()
    expect(page.locator("[data-list=theme]")).to_be_visible()
    expect(page.locator("[data-part=show]")).to_be_hidden()
    expect(page.locator(f"{FILTERS} > summary")).to_be_hidden()
    beside, first = (
        filters.bounding_box(),
        page.locator("[data-search-result]").first.bounding_box(),
    )
    assert beside
    assert first
    assert beside["x"] + beside["width"] <= first["x"]


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_every_filter_is_there_once(page: Page, served: str, size: dict[str, int]) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict
    visit(page, served, "?q=质量")
    boxes = page.locator("main [data-facet][value]").evaluate_all(
        "all => all.map((each) => `${each.dataset.facet} ${each.value}`)"
    )
    assert len(boxes) == len(set(boxes)) > 10
    assert page.locator("main form").count() == page.locator("main select").count() == 1


def test_nothing_is_left_of_filters_where_nothing_is_found(page: Page, served: str) -> None:
    for size in (PHONE, WIDE):
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict
        visit(page, served, "?q=qqqqq")
        assert hits(page) == []
        expect(page.locator(f"{FILTERS} :visible")).to_have_count(0)
        # One that was chosen can be taken back.
        visit(page, served, "?q=qqqqq&theme=standards")
        expect(page.get_by_role("button", name="Remove filter: Standards")).to_be_visible()


def test_what_can_be_opened_of_a_hit_says_of_which(page: Page, served: str) -> None:
    for lang, sign in (("zh", "："), ("en", ": ")):
        visit(page, served, "?q=标准", lang)
        names = []
        for hit in page.locator("[data-search-result]").all():
            title = hit.get_by_role("heading", level=3).inner_text()
            for summary in hit.locator("summary").all():
                name = str(summary.get_attribute("aria-label"))
                assert name == f"{summary.inner_text()}{sign}{title}"
                names.append(name)
        assert len(names) == 2 * len(hits(page)) > 10


def test_turning_the_window_opens_no_hit(page: Page, served: str) -> None:
    visit(page, served, "?q=标准")
    for size in (WIDE, PHONE, WIDE):
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict
        is_wide = size == WIDE
        expect(page.locator("[data-list=theme]")).to_be_visible(visible=is_wide)
        expect(page.locator("[data-search-result] details[open]")).to_have_count(0)
