"""Use every kind of control of a page: what is pressed, chosen, typed into, opened and followed."""

import re
from collections.abc import Iterable

from playwright.sync_api import Browser, ElementHandle, Page, expect

from tests.watching import watch

_KIND = """(control) => [control.localName, control.className || control.parentElement?.className,
  ...Object.keys(control.dataset)].filter(Boolean).join(" ")"""
_NEXT = f"""() => {{
  const kindOf = {_KIND};
  const used = (window.used ??= {{ controls: new Set(), kinds: {{}} }});
  const wanted =
    "button:not([type=submit]), summary, select, main input[type=checkbox], a[download]";
  for (const control of document.querySelectorAll(wanted)) {{
    const kind = kindOf(control);
    if (used.controls.has(control) || used.kinds[kind] > 1 || !control.checkVisibility()) continue;
    used.controls.add(control);
    used.kinds[kind] = (used.kinds[kind] ?? 0) + 1;
    return control;
  }}
}}"""
"""Give the next control that is shown, two of each kind: opening one may show others."""
MOST_STOPS = 400
"""How often Tab is pressed before the focus is taken to be held somewhere."""
_QUERY = re.compile(r"[?&]q=")


def use_pages(browser: Browser, address: str, names: Iterable[str]) -> tuple[list[str], set[str]]:
    """Return what went wrong while pages were used, and the kinds of controls that were used."""
    wrong: list[str] = []
    used: set[str] = set()
    for name in names:
        with browser.new_page() as page:
            found = watch(page, address)
            used.update(use_page(page, address + name))
        wrong += [f"{name}: {text}" for text in found]
    return wrong, used


def use_page(page: Page, address: str) -> list[str]:
    """Use a page in a wide and in a narrow window; return the kinds of controls that were used."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address)
    used = _type(page)
    # The hits of what was typed come bit by bit, and each takes the place of another.
    expect(page.locator(".hit-more:empty")).to_have_count(0)
    while control := page.evaluate_handle(_NEXT).as_element():
        used.append(_use(control))
    _submit(page, address)
    return [*used, *_use_menu(page, address), *_change_language(page, address)]


def _use(control: ElementHandle) -> str:
    if control.evaluate("control => control.localName") == "select":
        control.select_option(index=1)
    else:
        control.click()
    return str(control.evaluate(_KIND))


def _type(page: Page) -> list[str]:
    """Type into every box, and go through what it suggests."""
    boxes = page.locator("input[type=text]:visible").all()
    for box in boxes:
        box.fill("食品")
        if box.get_attribute("role") == "combobox":
            expect(page.get_by_role("option").first).to_be_visible()
        for key in ("ArrowDown", "Escape"):
            box.press(key)
    return [f"#{box.get_attribute('id')}" for box in boxes]


def _submit(page: Page, address: str) -> None:
    """Ask for what is nowhere, by every box."""
    boxes = page.locator("input[type=text]:visible")
    for i in range(boxes.count()):
        page.goto(address)
        boxes.nth(i).fill("不存在的词zzz")
        boxes.nth(i).press("Enter")
        expect(page).to_have_url(_QUERY)
        page.wait_for_load_state()


def _use_menu(page: Page, address: str) -> list[str]:
    """Open the menu of a narrow window, close it, and follow its last link."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address)
    summary = page.locator(".menu summary")
    if not summary.is_visible():
        return []
    for _ in range(3):
        summary.click()
    with page.expect_navigation():
        page.locator(".nav a:visible").last.click()
    return ["summary menu"]


def _change_language(page: Page, address: str) -> list[str]:
    links = page.locator(".language-link")
    for i in range(links.count()):
        page.goto(address)
        with page.expect_navigation():
            links.nth(i).click()
    return ["language-link"] * links.count()


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there; it is never lost on the way."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"no way to {selector}")
