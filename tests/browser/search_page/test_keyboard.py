"""The search page can be used by the keyboard alone."""

from playwright.sync_api import Page, expect

from tests.browser.search_page.using import box, expect_first, state, visit
from tests.controls import tab_to


def test_shortcut_leads_to_the_box_and_enter_to_the_address(page: Page, served: str) -> None:
    visit(page, served)
    page.keyboard.press("Control+k")
    expect(box(page)).to_be_focused()
    page.keyboard.type("food/waste")
    expect(box(page)).to_have_value("food/waste")
    page.keyboard.press("Enter")
    assert state(page) == {"q": "food/waste"}
    expect_first(page, "2024/samr/food-waste-publicity")
    assert page.locator("main #search-box").get_attribute("name") == "q"


def test_keyboard_is_enough(page: Page, served: str) -> None:
    visit(page, served)
    page.keyboard.press("Control+k")
    page.keyboard.type("标准")
    page.keyboard.press("Enter")
    tab_to(page, "[data-part=sort]")
    tab_to(page, "summary:has(+ [data-list=agency])")
    page.keyboard.press("Enter")
    tab_to(page, "[data-list=agency] input[value=mca]")
    page.keyboard.press("Space")
    expect(page.locator("button.chip")).to_have_count(1)
    expect(page.locator("input[value=mca]")).to_be_focused()
    tab_to(page, "[data-search-result] a.row-title")
    link = str(page.evaluate("document.activeElement.href"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(link)
    assert "/en/activities/2024/mca/" in link
    page.go_back()
    expect(page.locator("button.chip")).to_have_count(1)


def test_next_page_takes_the_focus_to_its_first_hit(page: Page, served: str) -> None:
    visit(page, served)
    page.locator("a:not([rel])[data-page='2']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-search-result] a").first).to_be_focused()
    assert state(page) == {"page": "2"}
