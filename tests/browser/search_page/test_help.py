"""The search page helps on where little or nothing is found, and says what it did."""

from playwright.sync_api import Page, expect

from tests.browser.search_page.using import hits, status, visit


def test_no_hits_help_on(page: Page, served: str) -> None:
    visit(page, served, "?q=%22qualty%22")
    expect(status(page)).to_have_text("No activity found.")
    messages = page.locator("[data-part=messages]")
    assert messages.locator("a[href^='themes/']").count() > 5
    assert not page.locator("[data-part=tools]").is_visible()
    messages.get_by_role("link", name="quality", exact=True).click()
    expect(page.locator("[data-search-result]")).to_have_count(20)


def test_absent_agency_is_named(page: Page, served: str) -> None:
    visit(page, served, "?q=发改委", "zh")
    expect(page.locator("[data-part=messages]")).to_contain_text("附件未列国家发展改革委")
    assert hits(page) == []
    visit(page, served, "?q=市监总局", "zh")
    link = page.locator("[data-part=messages] a").first
    expect(link).to_have_attribute("href", "agencies/samr.html")


def test_widened_search_says_so(page: Page, served: str) -> None:
    visit(page, served, "?q=elevator xylophone")
    expect(page.locator("[data-part=messages]")).to_contain_text("No activity has all")
    assert hits(page)[0] == "2024/samr/elevator-safety-week"
