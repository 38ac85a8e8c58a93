"""The whole state of the search page is in its address, in either language."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from generator.catalog.catalog import Catalog
from tests.browser.search_page.using import (
    box,
    choice,
    every_hit,
    expect_first,
    hits,
    keys,
    state,
    status,
    visit,
)


def test_state_is_in_the_address(page: Page, served: str, catalog: Catalog) -> None:
    query = "?theme=food-agriculture,product-safety&agency=samr&form=publicity&campaign=2024"
    assert {"food-agriculture", "product-safety"} <= catalog.themes.keys()
    visit(page, served, f"{query}&sort=notice")
    expected = [
        item
        for item in catalog.by_agency["samr"]
        if {theme.id for theme in item.themes} & {"food-agriculture", "product-safety"}
        and "publicity" in {form.id for form in item.forms}
    ]
    assert hits(page) == keys(expected) != []
    expect(status(page)).to_contain_text(f"{len(expected)} activit")
    assert page.locator("[data-part=sort]").input_value() == "notice"
    assert page.locator("[data-part=chips] button").count() == 5
    assert choice(page, "theme", "product-safety").is_checked()


def test_without_words_every_activity_is_there(page: Page, served: str, catalog: Catalog) -> None:
    visit(page, served)
    assert len(hits(page)) == 20
    pages = -(-len(catalog.activities) // 20)
    expect(status(page)).to_have_text(
        f"{len(catalog.activities)} activities found, page 1 of {pages}."
    )
    assert every_hit(page) == keys(catalog.activities)
    assert state(page)["page"] == str(pages)


@pytest.mark.parametrize(
    ("number", "shown"), [("2", 2), ("99", 5), ("0", 1), ("-1", 1), ("x", 1), ("9" * 400, 1)]
)
def test_page_is_in_the_address(
    page: Page, served: str, catalog: Catalog, number: str, shown: int
) -> None:
    visit(page, served, f"?page={number}")
    start = (shown - 1) * 20
    assert hits(page) == keys(catalog.activities[start : start + 20])
    expect(status(page)).to_contain_text(f"page {shown} of")


def test_unknown_values_are_named(page: Page, served: str) -> None:
    visit(page, served, "?q=电梯&theme=nonsense,product-safety&agency=%3Cb%3E")
    messages = page.locator("[data-part=messages]")
    expect(messages).to_contain_text("nonsense, <b>")
    assert hits(page) == ["2024/samr/elevator-safety-week"]
    assert page.locator("[data-part=chips] button").count() == 1


def test_back_and_forward(page: Page, served: str) -> None:
    visit(page, served, "?q=电梯")
    box(page).fill("殡葬")
    box(page).press("Enter")
    expect_first(page, "2024/mca/standards-training")
    choice(page, "agency", "mca").check()
    assert state(page) == {"q": "殡葬", "agency": "mca"}
    page.go_back()
    expect(page.locator("[data-part=chips] button")).to_have_count(0)
    page.go_back()
    expect(box(page)).to_have_value("电梯")
    expect_first(page, "2024/samr/elevator-safety-week")
    assert hits(page) == ["2024/samr/elevator-safety-week"]
    page.go_forward()
    expect(box(page)).to_have_value("殡葬")
    expect_first(page, "2024/mca/standards-training")
    assert hits(page) == ["2024/mca/standards-training"]


def test_typed_query_can_be_left_by_back(page: Page, served: str) -> None:
    visit(page, served, "?q=电梯")
    box(page).fill("殡葬")
    expect(page).to_have_url(f"{served}en/search.html?q={quote('殡葬')}")
    box(page).press("Enter")
    page.go_back()
    expect(box(page)).to_have_value("电梯")
    expect_first(page, "2024/samr/elevator-safety-week")
    assert hits(page) == ["2024/samr/elevator-safety-week"]


def test_language_switch_keeps_the_state(page: Page, served: str) -> None:
    visit(page, served, "?q=标准 培训&theme=standards&agency=mca&sort=notice")
    before, found = state(page), hits(page)
    page.locator(".language-link").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(page.locator("[data-search-result]").first).to_be_visible()
    assert state(page) == before
    assert hits(page) == found != []
    expect(status(page)).to_contain_text("找到")
