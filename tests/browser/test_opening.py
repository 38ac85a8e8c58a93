"""What opens in place and what a reader takes away: by the keyboard alone, and as it is heard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Page, ViewportSize, expect

from tests.browser.search_page.using import visit
from tests.controls import tab_to

PHONE: ViewportSize = {"width": 390, "height": 844}
ACTIVITY = "activities/2024/mca/standards-training.html"
HEARD = {"DisclosureTriangle", "button", "link", "checkbox", "combobox", "heading", "status"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window on a phone, in which a script may use the clipboard."""
    context = browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    with context, context.new_page() as page:
        page.add_init_script("delete Navigator.prototype.share")
        yield page


def heard(page: Page, part: str) -> list[str]:
    """Return what a screen reader tells of a part: roles, names, and whether it is open."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    found = list(_told(session, page, part))
    session.detach()
    return found


def _told(session: CDPSession, page: Page, part: str) -> Iterator[str]:
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    found = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": part})["nodeIds"]
    assert len(found) == page.locator(part).count() > 0
    for node in found:
        tree = session.send("Accessibility.queryAXTree", {"nodeId": node})["nodes"]
        for each in tree:
            role = each.get("role", {}).get("value")
            if each["ignored"] or role not in HEARD:
                continue
            states = {item["name"]: item["value"].get("value") for item in each["properties"]}
            opened = (
                {True: " open", False: " closed"}.get(bool(states["expanded"]))
                if "expanded" in states
                else ""
            )
            yield f"{role} {each['name']['value']}{opened}"


def test_rows_of_the_home_page_open_by_the_keyboard(page: Page, served: str) -> None:
    for lang, heading in (("en", "By theme"), ("zh", "按主题")):
        page.goto(f"{served}{lang}/index.html")
        expect(page.get_by_role("region", name=heading)).to_be_visible()
        tab_to(page, "details.row > summary")
        page.keyboard.press("Enter")
        row = page.locator("details.row").first
        expect(row.locator(".q").first).to_be_visible()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.s a')")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Space")
        expect(row.locator(".q").first).to_be_hidden()
        page.keyboard.press("Space")
        tab_to(page, ".go a")
        link = str(page.evaluate("document.activeElement.href"))
        page.keyboard.press("Enter")
        expect(page).to_have_url(link)


def test_rows_of_the_home_page_are_heard_as_what_opens(page: Page, served: str) -> None:
    page.goto(f"{served}en/index.html")
    rows = heard(page, "details.row > summary")
    assert len(rows) == page.locator("details.row").count() > 10
    names = page.locator("details.row .k").all_inner_texts()
    for row, name in zip(rows, names, strict=True):
        assert row.startswith("DisclosureTriangle ")
        assert name in row
        assert row.endswith(" closed")
    page.locator("details.row > summary").first.click()
    assert heard(page, "details.row > summary")[0].endswith(" open")
    inside = heard(page, "details.row[open] .open")
    assert inside[0].startswith("link 1.5 · Paragraph 1, sentence 5")
    assert inside[-1].startswith(f"link {names[0]}: ")


def test_search_is_used_by_the_keyboard_on_a_phone(page: Page, served: str) -> None:
    visit(page, served, "?q=SAMR")
    tab_to(page, ".search-names a.chip")
    page.keyboard.press("Enter")
    expect(page.locator("button.chip")).to_have_count(1)
    expect(page.locator("[data-search-result]").first).to_be_visible()
    tab_to(page, ".search-filters > summary")
    page.keyboard.press("Space")
    tab_to(page, "[data-part=sort]")
    tab_to(page, "summary:has(+ [data-list=theme])")
    page.keyboard.press("Space")
    tab_to(page, "[data-list=theme] input")
    page.keyboard.press("Space")
    expect(page.locator("button.chip")).to_have_count(2)
    tab_to(page, "[data-part=show]")
    page.keyboard.press("Enter")
    expect(page.locator(".search-filters")).not_to_have_attribute("open", "")
    expect(page.locator("[data-search-result] a").first).to_be_focused()


def test_search_is_heard_with_its_names_and_figures(page: Page, served: str) -> None:
    visit(page, served, "?q=SAMR")
    name = "State Administration for Market Regulation"
    assert heard(page, ".search-names") == [
        f"link {name}",
        f"link Show only these: {name}",
    ]
    expect(page.get_by_role("list", name="Names")).to_be_visible()
    filters = heard(page, ".search-filters")
    assert filters == ["DisclosureTriangle Filter, sort, download closed"]
    page.locator(".search-filters > summary").click()
    page.locator("summary:has(+ [data-list=theme])").click()
    filters = heard(page, ".search-filters")
    assert "DisclosureTriangle Themes open" in filters
    assert "DisclosureTriangle Agencies closed" in filters
    assert "checkbox Food and agriculture 2" in filters
    assert filters[-1] == "button Show 22 activities"
    assert heard(page, "#search [role=status]") == ["status "]
    expect(page.locator("#search [role=status]")).to_have_text("22 activities found, page 1 of 2.")


def test_activity_is_taken_by_the_keyboard(page: Page, served: str) -> None:
    page.goto(f"{served}en/{ACTIVITY}")
    tab_to(page, ".do .copy-button")
    page.keyboard.press("Enter")
    expect(page.locator(".do [role=status]").first).not_to_be_empty()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".do [role=status]").last).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    for box in ("cite", "code-box"):
        tab_to(page, f"details.{box} > summary")
        page.keyboard.press("Enter")
        expect(page.locator(f"details.{box}")).to_have_attribute("open", "")
    # The code comes from a file; it has a focus of its own, so that it can be scrolled.
    expect(page.locator(".code-box pre")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".code-box [role=status]")).not_to_be_empty()
    assert "<blockquote" in page.evaluate("navigator.clipboard.readText()")
    tab_to(page, ".report a")
    assert page.evaluate("document.activeElement.href").startswith("mailto:")


def test_activity_is_heard_with_what_can_be_taken(page: Page, served: str) -> None:
    page.goto(f"{served}en/{ACTIVITY}")
    expect(page.locator(".do button")).to_have_count(2)
    assert heard(page, ".do") == [
        "button Copy words and source",
        "status ",
        "button Copy link",
        "status ",
    ]
    assert heard(page, ".cites > details > summary") == [
        "DisclosureTriangle Cite closed",
        "DisclosureTriangle Embed closed",
    ]
    for summary in page.locator(".cites > details > summary").all():
        summary.click()
    # The code comes from a file.
    expect(page.locator(".code-box pre")).to_be_visible()
    inside = heard(page, ".cites")
    assert "DisclosureTriangle Cite open" in inside
    assert "button Copy HTML" in inside
    assert "status " in inside
