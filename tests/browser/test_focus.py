"""The focus is never hidden, on the longest pages and backwards too (WCAG 2.2, 2.4.11)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

STOP = """() => {
  const stop = document.activeElement;
  const isNew = !(window.stops ??= new Set()).has(stop) && stop !== document.body;
  stops.add(stop);
  const shown = stop.offsetWidth > 2 ? stop : stop.labels?.[0] ?? stop;
  // A link in a line that breaks has a box in each; one that can be seen is enough.
  const isShown = [...shown.getClientRects()].some((box) => {
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit && (shown.contains(hit) || hit.contains(shown) && hit.localName !== "header");
  });
  return [isNew, isShown, `${stop.localName} ${stop.textContent.slice(0, 40)}`];
}"""
MOST = 900


@pytest.fixture
def page(browser: Browser, width: int) -> Iterator[Page]:
    size = {"width": width, "height": 700}
    with browser.new_page(viewport=size, bypass_csp=True) as page:  # type: ignore[arg-type]  # a plain dict
        yield page


def hidden(page: Page, key: str) -> tuple[int, list[str]]:
    """Press a key until the focus has been everywhere; return how often, and hidden stops."""
    lost: list[str] = []
    for count in range(MOST):
        page.keyboard.press(key)
        is_new, is_shown, name = page.evaluate(STOP)
        if not is_new:
            return count, lost
        if not is_shown:
            lost.append(name)
    pytest.fail("the focus does not come to an end")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["source/2024.html", "matrix.html", "index.html"])
def test_no_stop_is_hidden_backwards(page: Page, served: str, name: str, width: int) -> None:
    page.goto(f"{served}{'zh' if width < 400 else 'en'}/{name}")
    page.evaluate("for (const box of document.querySelectorAll('main details')) box.open = true")
    count, lost = hidden(page, "Shift+Tab")
    assert lost == []
    assert count > 100, width


@pytest.mark.parametrize("width", [390, 1280])
def test_first_hit_of_the_next_page_is_not_hidden(page: Page, served: str, width: int) -> None:
    page.goto(f"{served}en/search.html")
    page.locator("a:not([rel])[data-page='2']").click()
    expect(page.locator("[data-search-result] a").first).to_be_focused()
    assert page.evaluate(STOP)[1], width


@pytest.mark.parametrize("width", [1280])
def test_stop_behind_a_bar_is_found(page: Page, served: str, width: int) -> None:
    page.goto(f"{served}zh/source/2024.html")
    page.add_style_tag(content=".top { position: sticky; top: 0; z-index: 9 }")
    assert hidden(page, "Shift+Tab")[1], width
