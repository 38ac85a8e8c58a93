"""The search box in the header of every page suggests, and leads to what is chosen."""

from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.browser.search_page.using import CORE


def test_header_box_loads_nothing_before_it_has_the_focus(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}en/about.html", wait_until="networkidle")
    assert [url for url in asked if "search" in url.removeprefix(served)] == []
    with page.expect_response(CORE):
        page.locator("#header-search").focus()
    assert any(url.endswith("/assets/search.js") for url in asked)


def test_header_box_suggests(page: Page, served: str) -> None:
    page.goto(f"{served}en/agencies/samr.html")
    combobox = page.get_by_role("combobox", name="Search")
    expect(combobox).to_have_attribute("aria-expanded", "false")
    combobox.press_sequentially("elevator")
    options = page.get_by_role("listbox").get_by_role("option")
    expect(options.first).to_be_visible()
    expect(combobox).to_have_attribute("aria-expanded", "true")
    expect(combobox).to_have_attribute("aria-controls", "header-suggestions")
    assert combobox.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    last = f"header-option-{options.count() - 1}"
    expect(combobox).to_have_attribute("aria-activedescendant", last)
    page.keyboard.press("ArrowDown")
    expect(combobox).to_have_attribute("aria-activedescendant", "header-option-0")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(combobox).to_be_focused()


def test_header_box_leads_to_what_is_chosen(page: Page, served: str) -> None:
    page.goto(f"{served}zh/about.html")
    combobox = page.locator("#header-search")
    combobox.press_sequentially("电梯安全宣传周")
    expect(page.get_by_role("option").first).to_contain_text("电梯安全宣传周")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}zh/activities/2024/samr/elevator-safety-week.html")
    page.locator("#header-search").press_sequentially("民政部")
    page.get_by_role("option").first.click()
    expect(page).to_have_url(f"{served}zh/agencies/mca.html")


def test_header_box_closes_by_escape_and_opens_again(page: Page, served: str) -> None:
    page.goto(f"{served}en/about.html")
    combobox = page.locator("#header-search")
    combobox.press_sequentially("standards")
    listbox = page.locator("#header-suggestions")
    expect(listbox).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(listbox).to_be_hidden()
    expect(combobox).to_have_attribute("aria-expanded", "false")
    assert combobox.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    expect(listbox).to_be_visible()
    expect(combobox).to_have_attribute("aria-expanded", "true")


def test_header_box_leads_to_the_search_page(page: Page, served: str) -> None:
    page.goto(f"{served}zh/themes/standards.html")
    page.keyboard.press("Control+k")
    expect(page.locator("#header-search")).to_be_focused()
    page.keyboard.type("电梯")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}zh/search.html?q={quote('电梯')}")
    expect(page.locator("[data-search-result]")).to_have_count(1)
