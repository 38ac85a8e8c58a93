"""Pages can be used by the keyboard alone: every stop of the focus is seen, and none holds it."""

from collections.abc import Iterator
from typing import TypedDict

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

from tests.controls import MOST_STOPS, tab_to

# Where the focus is, and whether the middle of it is seen, not behind a bar or out of the window.
STOP = """() => {
  const stop = document.activeElement;
  const label = stop.labels?.[0];
  const box = (stop.offsetWidth > 2 ? stop : label).getClientRects()[0];
  const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const isNew = !(window.stops ??= new Set()).has(stop);
  stops.add(stop);
  return {
    name: stop.id ? `#${stop.id}` : `${stop.localName}.${stop.className} ${stop.textContent}`,
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
    isIn: isNew && stop !== document.body,
    isShown: stop.contains(hit) || Boolean(label?.contains(hit)),
  };
}"""
CAN_HAVE_FOCUS = "a[href], button, input, select, summary, [tabindex='0']"
SIZES = {1280: 800, 360: 700}


class Stop(TypedDict):
    """An element that has the focus."""

    name: str
    box: FloatRect
    isIn: bool
    isShown: bool


@pytest.fixture
def page(browser: Browser, width: int) -> Iterator[Page]:
    """A window of some width, without motion; it lets tests add styles."""
    size = {"width": width, "height": SIZES[width]}
    with browser.new_page(viewport=size, reduced_motion="reduce", bypass_csp=True) as page:  # type: ignore[arg-type]  # a plain dict
        yield page


def stops(page: Page) -> Iterator[tuple[str, bool]]:
    """Press Tab until the focus has been everywhere; yield each stop, and whether it is seen."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop: Stop = page.evaluate(STOP)
        if not stop["isIn"]:
            return
        yield stop["name"], stop["isShown"] and is_marked(page, stop["box"])
    pytest.fail("the focus does not come to an end")


def is_marked(page: Page, box: FloatRect) -> bool:
    """Tell whether the place of the focus looks otherwise without it."""
    window = page.viewport_size
    assert window
    left, top = max(box["x"] - 6, 0), max(box["y"] - 6, 0)
    around: FloatRect = {
        "x": left,
        "y": top,
        "width": min(box["width"] + 12, window["width"] - left),
        "height": min(box["height"] + 12, window["height"] - top),
    }
    focused = page.evaluate_handle("document.activeElement")
    with_focus = page.screenshot(clip=around)
    focused.evaluate("stop => stop.blur()")
    without = page.screenshot(clip=around)
    focused.evaluate("stop => stop.focus()")
    return with_focus != without


PAGES = [
    ("en/agencies/mca.html", 1280),
    ("zh/agencies/mca.html", 360),
    ("zh/index.html", 1280),
    ("en/index.html", 360),
]


@pytest.mark.parametrize(("name", "width"), PAGES)
def test_every_stop_of_the_focus_is_seen(page: Page, served: str, name: str, width: int) -> None:
    page.goto(served + name)
    found = list(stops(page))
    assert found[0][0].startswith("a.skip")
    assert [stop for stop, is_seen in found if not is_seen] == []
    shown = [control for control in page.locator(CAN_HAVE_FOCUS).all() if control.is_visible()]
    assert len(found) == len(shown) > 30


@pytest.mark.parametrize(("name", "width"), PAGES[:1])
@pytest.mark.parametrize(
    ("style", "lost"),
    [
        (
            ":focus-visible { outline: 0 !important; background: var(--paper) !important }",
            "#header-search",
        ),
        (".top { position: fixed; inset: 0; z-index: 9 }", "summary."),
    ],
)
def test_stop_that_is_not_seen_is_found(
    page: Page, served: str, name: str, style: str, lost: str
) -> None:
    page.goto(served + name)
    page.add_style_tag(content=style)
    assert any(stop.startswith(lost) for stop, is_seen in stops(page) if not is_seen)


@pytest.mark.parametrize("width", [1280])
def test_keyboard_leads_past_the_header(page: Page, served: str) -> None:
    page.goto(f"{served}en/agencies/mca.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("width", [1280])
def test_keyboard_uses_every_control_of_a_page(page: Page, served: str) -> None:
    address = "activities/2024/mca/standards-training.html"
    page.goto(f"{served}en/{address}")
    tab_to(page, "#header-search")
    page.keyboard.type("elevator")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    tab_to(page, "#raw")
    page.keyboard.press("Space")
    expect(page.locator("#raw")).to_be_checked()
    tab_to(page, ".copy-button")
    page.keyboard.press("Enter")
    expect(page.locator("main [role=status]").first).to_contain_text("Copied")
    tab_to(page, "details.cite > summary")
    page.keyboard.press("Enter")
    expect(page.locator("details.cite[open]")).to_have_count(1)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+k")
    expect(page.locator("#header-search")).to_be_focused()
    tab_to(page, ".language-link")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}zh/{address}")


@pytest.mark.parametrize("width", [360, 1280])
def test_keyboard_opens_and_leaves_the_menu(page: Page, served: str) -> None:
    page.goto(f"{served}en/agencies/mca.html")
    entry = page.locator(".nav a[href$='glossary.html']")
    tab_to(page, ".menu summary")
    expect(entry).to_be_hidden()
    for _ in range(2):
        page.keyboard.press("Space")
        expect(entry).to_be_visible()
        page.keyboard.press("Space")
        expect(entry).to_be_hidden()
    page.keyboard.press("Space")
    tab_to(page, ".scheme-button")
    page.keyboard.press("Space")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    page.keyboard.press("Escape")
    expect(entry).to_be_hidden()
    expect(page.locator(".menu summary")).to_be_focused()
    page.keyboard.press("Space")
    tab_to(page, ".nav a[href$='glossary.html']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}en/glossary.html")


@pytest.mark.parametrize("width", [1280])
def test_no_key_alone_moves_the_focus(page: Page, served: str) -> None:
    page.goto(f"{served}en/agencies/mca.html")
    tab_to(page, ".language-link")
    for key in "and/or?kKsS":
        page.keyboard.press(key)
        expect(page.locator(".language-link")).to_be_focused()


@pytest.mark.parametrize("width", [1280])
def test_nothing_is_done_while_an_input_method_is_composing(page: Page, served: str) -> None:
    page.goto(f"{served}zh/agencies/mca.html")
    page.locator("#header-search").press_sequentially("dian")
    expect(page.get_by_role("option").first).to_be_visible()
    chosen = page.locator("#header-search").evaluate(
        """box => ["ArrowDown", "Enter", "Escape"].map((key) => {
            const event = new KeyboardEvent("keydown", {
              key, isComposing: true, bubbles: true, cancelable: true });
            box.dispatchEvent(event);
            return [event.defaultPrevented, box.getAttribute("aria-activedescendant")];
        })"""
    )
    assert chosen == [[False, None]] * 3
    expect(page.locator("#header-suggestions")).to_be_visible()
