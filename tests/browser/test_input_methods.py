"""While an input method is composing, keys are for it, in every box of every page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.audit.pages import one_of_each_kind
from tests.building import BuiltSite

BOXES = "input[type=text]:visible, input[type=search]:visible, textarea:visible"
KEYS = ["ArrowDown", "ArrowUp", "Enter", "Escape", "Tab", "/", "k"]
PRESS = """(box, keys) => keys.flatMap((key) => [
  { key, isComposing: true },
  { key: "Process", keyCode: 229 },
  { key, keyCode: 229, isComposing: false },
].map((what) => {
  const event = new KeyboardEvent("keydown", { ...what, bubbles: true, cancelable: true });
  box.dispatchEvent(event);
  return event.defaultPrevented;
}))"""
"""Press keys as browsers tell of them: Safari tells of one that ends composing after its end."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as page:
        yield page


def test_keys_are_left_to_the_input_method_in_every_box(
    page: Page, site: BuiltSite, served: str
) -> None:
    seen = set()
    names = [name for name in one_of_each_kind(site.folder) if name.startswith("zh/")]
    for name in names:
        if 'http-equiv="refresh"' in (site.folder / name).read_text("utf-8"):
            continue
        page.goto(served + name)
        for number in range(page.locator(BOXES).count()):
            box = page.locator(BOXES).nth(number)
            box.focus()
            compose(page, "dian")
            if box.get_attribute("role") == "combobox":
                expect(page.get_by_role("option").first).to_be_visible()
            assert not any(box.evaluate(PRESS, KEYS)), (name, number)
            expect(box).to_be_focused()
            expect(box).to_have_value("dian")
            assert page.url == served + name
            assert box.get_attribute("aria-activedescendant") is None
            seen.add(box.get_attribute("id"))
            page.goto(served + name)
    assert seen == {"header-search", "home-search", "search-box"}


def compose(page: Page, letters: str) -> None:
    """Type letters with an input method, which shows them before it has the characters."""
    session = page.context.new_cdp_session(page)
    for end in range(1, len(letters) + 1):
        session.send(
            "Input.imeSetComposition",
            {"text": letters[:end], "selectionStart": end, "selectionEnd": end},
        )
    session.detach()


def test_search_waits_for_the_characters_that_are_meant(page: Page, served: str) -> None:
    page.goto(f"{served}zh/search.html")
    expect(page.locator("[data-search-result]")).to_have_count(20)
    page.locator("#search-box").focus()
    compose(page, "dianti")
    page.wait_for_timeout(600)
    assert page.evaluate("location.search") == ""
    expect(page.locator("[data-search-result]")).to_have_count(20)
    session = page.context.new_cdp_session(page)
    session.send("Input.insertText", {"text": "电梯"})
    expect(page.locator("#search-box")).to_have_value("电梯")
    expect(page.locator("[data-search-result]")).to_have_count(1)
