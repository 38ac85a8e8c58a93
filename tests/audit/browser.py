"""Audit a served site in Chromium: axe-core on every kind of page."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Browser, Playwright

from tests.audit.pages import one_of_each_kind
from tests.axe import violations
from tests.conftest import ARGUMENTS, CHROMIUM


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
                found = violations(page)
                drawer = page.locator("#__drawer")
                if width == 360 and drawer.count():
                    drawer.evaluate("(box) => { box.checked = true; }")
                    found += [f"drawer: {text}" for text in violations(page)]
                yield from (f"{name} {scheme} {width}: {text}" for text in found)


def to_urls(address: str, names: list[str]) -> list[str]:
    """Return the addresses of pages on the server."""
    return [urljoin(address, name) for name in names]
