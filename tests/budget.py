"""Weigh what a first visit of each kind of page sends: python -m tests.budget prints a table.

A file counts as a good host sends it, compressed. tests/browser/test_budget.py holds the same
budget.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from playwright.sync_api import Browser, Page, Request, ViewportSize, sync_playwright
from rich.console import Console
from rich.table import Table

from tests.audit.browser import launch
from tests.audit.pages import one_of_each_kind
from tests.building import ROOT
from tests.serving import PATH, Host, serving
from tests.watching import watch

LIMIT = (30_000, 6)
"""Bytes and requests that a first visit may cost, fonts left out."""
LARGER = {"search.html": (52_000, 6), "source": (34_000, 6)}
"""The same for pages of a name or in a folder: the search sends its engine, its index and the list
of all activities; the page of the source is the whole notice with all its links."""
FONT = 8_000
"""Bytes of the one font that it may cost too."""
FRAME = 4_500
"""Bytes of HTML, uncompressed, around the text of a page: head, masthead, ruler and foot."""
PHONE: ViewportSize = {"width": 412, "height": 823}
_SITE = ROOT / "site"
_SHIFTS = """() => new Promise((use) => {
  const found = [];
  const observer = new PerformanceObserver((list) => found.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  const name = (node) => node?.nodeType === 1
    ? [node.localName, ...node.classList].join(".") : `text of ${name(node?.parentNode)}`;
  const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
  // A blank at the end of a line has no place before something follows it.
  const isSeen = ({ node }) => node?.nodeType !== 3 || node.data.trim() !== "";
  const told = (source) =>
    `${name(source.node)}: ${place(source.previousRect)} to ${place(source.currentRect)}`;
  const tell = () => use([...found, ...observer.takeRecords()]
    .filter(({ sources }) => !sources.length || sources.some(isSeen))
    .map(({ value, sources }) => [value, sources.map(told)]));
  // What was asked for last is drawn, and what happened so far is told, within two frames.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(tell, 50)));
})"""
"""Give each shift of the layout, with what moved."""


@dataclass(frozen=True)
class Visit:
    """What the first visit of a page costs."""

    page: str
    sizes: dict[str, int]
    """Bytes by the address of each file."""
    wrong: list[str]
    """Foreign requests, lost files and errors."""
    shifts: list[tuple[float, list[str]]]
    """What moves while it loads: how far each time, and what from where to where."""

    @property
    def shift(self) -> float:
        """How much moves: the sum of the layout shifts."""
        return sum(value for value, _ in self.shifts)

    @property
    def fonts(self) -> list[int]:
        """The bytes of each font."""
        return [size for name, size in self.sizes.items() if name.endswith(".woff2")]

    @property
    def bytes(self) -> int:
        """All that is sent, headers and fonts left out."""
        return sum(self.sizes.values()) - sum(self.fonts)

    def by_kind(self) -> list[int]:
        """Return the bytes of the page, of its style sheet, scripts, fonts and of the rest."""
        sums = dict.fromkeys((".html", ".css", ".js", ".woff2", ""), 0)
        for name, size in self.sizes.items():
            suffix = PurePosixPath(name).suffix
            sums[suffix if suffix in sums else ""] += size
        return list(sums.values())

    @property
    def limit(self) -> tuple[int, int]:
        """Bytes and requests that it may cost."""
        return next((LARGER[x] for x in self.page.split("/") if x in LARGER), LIMIT)

    @property
    def is_within(self) -> bool:
        """Whether it keeps to its budget."""
        most, requests = self.limit
        is_light = self.bytes <= most and len(self.sizes) - len(self.fonts) <= requests
        return is_light and len(self.fonts) <= 1 and sum(self.fonts) <= FONT


def weigh(
    browser: Browser, address: str, names: Iterable[str], size: ViewportSize = PHONE
) -> Iterator[Visit]:
    """Yield the first visit of each page, with nothing in the cache."""
    for name in names:
        with browser.new_page(viewport=size) as page:
            yield _visit(page, address, name)


def _visit(page: Page, address: str, name: str) -> Visit:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    wrong = watch(page, address)
    page.goto(address + name, wait_until="networkidle")
    shifts = page.evaluate(_SHIFTS)
    sizes = {
        request.url.removeprefix(address): request.sizes()["responseBodySize"] for request in asked
    }
    return Visit(name, sizes, wrong, shifts)


def frame_of(page: Path) -> int:
    """Return the bytes of what stands around the text of a page."""
    html = page.read_bytes()
    return len(html) - len(html[html.index(b"<article") : html.rindex(b"</article>")])


def main() -> int:
    """Print a row for each kind of page; return 1 when one is over its budget."""
    with (
        sync_playwright() as playwright,
        launch(playwright) as browser,
        serving(_SITE, Host) as host,
    ):
        visits = list(weigh(browser, host + PATH, one_of_each_kind(_SITE)))
    table = Table(
        "page", "requests", "of", "bytes", "of", "page", "style", "scripts", "font", "rest"
    )
    for visit in sorted(visits, key=lambda visit: -visit.bytes):
        most, requests = visit.limit
        figures = [len(visit.sizes), requests, visit.bytes, most, *visit.by_kind()]
        cells = [f"{figure:,}" for figure in figures]
        table.add_row(visit.page, *cells, style=None if visit.is_within else "red")
    Console(width=100).print(table)
    return 0 if all(visit.is_within for visit in visits) else 1


if __name__ == "__main__":
    sys.exit(main())
