"""Use the search page as a reader does, and read what it shows."""

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import parse_qs

from playwright.sync_api import Locator, Page, expect

from generator.catalog.catalog import Activity
from tests.serving import Quiet

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'"
)
CORE = "**/search/core.js"


class Guarded(Quiet):
    """A server that forbids everything the search should not need."""

    def end_headers(self) -> None:
        """Send the policy with every file."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


def visit(page: Page, site: str, query: str = "", lang: str = "en") -> None:
    """Open the search page with a query string, and wait until its hits are there."""
    page.goto(f"{site}{lang}/search.html{query}")
    expect(page.locator("#search-app")).to_be_visible()
    settle(page)


def settle(page: Page) -> None:
    """Wait until what is not in sight at first is drawn too: other hits, what they open, facets."""
    expect(page.locator("[data-search-result] .hit-more:empty")).to_have_count(0)


def box(page: Page) -> Locator:
    return page.locator("#search-box")


def status(page: Page) -> Locator:
    return page.locator("main").get_by_role("status")


def hits(page: Page) -> list[str]:
    """Return the hits of the page that is shown, all at one moment."""
    settle(page)
    read = "items => items.map(item => item.dataset.searchResult)"
    found: list[str] = page.locator("[data-search-result]").evaluate_all(read)
    return found


def expect_first(page: Page, key: str) -> None:
    """Wait until a hit is the first."""
    first = page.locator("[data-search-result]").first
    expect(first).to_have_attribute("data-search-result", key)


def every_hit(page: Page) -> list[str]:
    """Return the hits of all pages, from the first."""
    found = hits(page)
    number = 2
    while (link := page.locator(f"a:not([rel])[data-page='{number}']")).count():
        link.click()
        expect(page.locator(f"a:not([rel])[data-page='{number}'][aria-current]")).to_be_visible()
        found += hits(page)
        number += 1
    return found


def state(page: Page) -> dict[str, str]:
    """Return what the address says, as the page has it: `page.url` is told of a change later."""
    query = page.evaluate("location.search.slice(1)")
    return {key: values[0] for key, values in parse_qs(query).items()}


def keys(items: Iterable[Activity]) -> list[str]:
    return [f"{item.campaign.year}/{item.agency.id}/{item.slug}" for item in items]


def choice(page: Page, facet: str, value: str) -> Locator:
    """Return the box of a facet's value, its list opened."""
    details = page.locator(f"details:has(> [data-list={facet}])")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    return details.locator(f"input[value='{value}']")


def saved(page: Page, kind: str) -> bytes:
    """Download the hits."""
    with page.expect_download() as info:
        page.locator(f"[data-download={kind}]").click()
    assert info.value.suggested_filename.endswith(f".{kind}")
    return Path(info.value.path()).read_bytes()
