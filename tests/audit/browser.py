"""Audit a served site in Chromium: axe-core on every kind of page, and what using it asks for."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Browser, Page, Playwright

from tests.audit.pages import one_of_each_kind
from tests.conftest import ARGUMENTS, CHROMIUM

_AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
_RUN_AXE = """async () => (await axe.run()).violations.flatMap(
  ({id, nodes}) => nodes.map(({target, failureSummary}) => `${id} ${target} ${failureSummary}`))"""
_OPEN_DETAILS = "document.querySelectorAll('details').forEach((box) => { box.open = true; })"
_REPORT = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));"""


def launch(playwright: Playwright) -> Browser:
    """Start the system's Chromium."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)


def axe(browser: Browser, site: Path, address: str) -> Iterator[str]:
    """Yield the violations of every kind of page in light and dark, wide and narrow."""
    for scheme, width in itertools.product(("light", "dark"), (1280, 360)):
        with browser.new_context(
            color_scheme="dark" if scheme == "dark" else "light",
            viewport={"width": width, "height": 800},
            reduced_motion="reduce",
        ) as context:
            page = context.new_page()
            for name in one_of_each_kind(site):
                page.goto(address + name)
                page.evaluate(_OPEN_DETAILS)
                page.evaluate(_AXE.read_text("utf-8"))
                found = page.evaluate(_RUN_AXE)
                drawer = page.locator("#__drawer")
                if width == 360 and drawer.count():
                    drawer.evaluate("(box) => { box.checked = true; }")
                    found += [f"drawer: {text}" for text in page.evaluate(_RUN_AXE)]
                yield from (f"{name} {scheme} {width}: {' '.join(text.split())}" for text in found)


def requests(browser: Browser, site: Path, address: str) -> Iterator[str]:
    """Yield what goes wrong while every control is used: policy, errors, foreign or lost files."""
    for name in one_of_each_kind(site):
        wrong: list[str] = []
        with browser.new_context(accept_downloads=True) as context:
            context.add_init_script(_REPORT)
            page = context.new_page()
            _listen(page, address, wrong)
            page.goto(address + name, wait_until="networkidle")
            _use_everything(page)
        is_404 = name == "404.html"
        yield from (f"{name}: {text}" for text in wrong if not is_404 or "404" not in text)


def _listen(page: Page, address: str, wrong: list[str]) -> None:
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address, "blob:", "data:"))
            else wrong.append(f"third party: {request.url}")
        ),
    )
    page.on(
        "response",
        lambda answer: (
            wrong.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None
        ),
    )
    page.on(
        "console", lambda message: wrong.append(message.text) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: wrong.append(str(error)))


def _use_everything(page: Page) -> None:
    """Type into every box, and press what is shown of buttons, summaries, boxes and lists."""
    for box in page.locator("input[type=text]:visible").all():
        box.fill("食品")
        box.press("ArrowDown")
        page.wait_for_timeout(200)
        box.press("Escape")
    page.wait_for_timeout(300)
    for selector in ("button:visible", "summary:visible", "main input[type=checkbox]:visible"):
        for i in range(min(page.locator(selector).count(), 40)):
            control = page.locator(selector).nth(i)
            if control.count() and control.is_visible():
                control.click(timeout=2000)
    for choice in page.locator("select:visible").all():
        choice.select_option(index=1)
    for box in page.locator("main input[type=text]:visible").all():
        box.fill("不存在的词zzz")
        box.press("Enter")
        page.wait_for_timeout(300)


def to_urls(address: str, names: list[str]) -> list[str]:
    """Return the addresses of pages on the server."""
    return [urljoin(address, name) for name in names]
