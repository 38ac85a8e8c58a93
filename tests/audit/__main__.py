"""Run every auditor over the built site and print one table: python -m tests.audit [AUDITOR...].

What an auditor finds goes to `build/audit/`, a line each. It ends with 1 when something was found.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.table import Table

from tests.audit import browser, metadata
from tests.audit.pages import LANGUAGES, MEASURED, every_page, one_of_each_kind
from tests.conftest import CHROMIUM
from tests.controls import use_pages
from tests.serving import PATH, Host, serving

HERE = Path(__file__).parent
SITE = HERE.parent.parent / "site"
REPORT = HERE.parent.parent / "build" / "audit"
Auditor = Callable[[str], Iterable[str]]


def vnu(address: str) -> Iterator[str]:
    """Yield the messages of the Nu HTML Checker on every page and style sheet."""
    # Over HTTP, where 'self' of the content security policy means what it does for a reader.
    sheets = [path.relative_to(SITE).as_posix() for path in sorted(SITE.rglob("*.css"))]
    for kind, names in (("--css", sheets), ("--html", every_page(SITE))):
        urls = browser.to_urls(address, names)
        jar = HERE / "node_modules/vnu-jar/build/dist/vnu.jar"
        command: list[str | Path] = [
            "java",
            "-Xss4m",
            "-Dnu.validator.servlet.allow-forbidden-hosts=true",
            "-jar",
            jar,
            "--format",
            "json",
            kind,
            *urls,
        ]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        for message in json.loads(result.stderr)["messages"]:
            place = message.get("url", "").removeprefix(address)
            yield f"{place}:{message.get('lastLine')}: {message['type']}: {message['message']}"


def axe(address: str) -> Iterator[str]:
    """Yield the violations that axe-core finds."""
    with sync_playwright() as playwright, browser.launch(playwright) as running:
        yield from browser.axe(running, SITE, address)


def pa11y(address: str) -> Iterator[str]:
    """Yield the errors that HTML_CodeSniffer finds."""
    urls = browser.to_urls(address, one_of_each_kind(SITE))
    for issue in json.loads(_node("pa11y.mjs", str(CHROMIUM), *urls)):
        yield f"{issue['page'].removeprefix(address)}: {issue['what']}"


def requests(address: str) -> Iterator[str]:
    """Yield what goes wrong while every control is used."""
    with sync_playwright() as playwright, browser.launch(playwright) as running:
        yield from use_pages(running, address, one_of_each_kind(SITE))[0]


def lighthouse(address: str) -> Iterator[str]:
    """Yield the pages below 100, and print what was measured of each.

    The score of performance is printed only: it measures the machine too. What makes it
    is held by tests/browser/test_budget.py: bytes, requests and shifts.
    """
    names = [f"{lang}/{name}" for lang in LANGUAGES for name in MEASURED]
    table = Table("page", "perf.", "a11y", "practices", "SEO", "LCP ms", "CLS", "TBT ms")
    below = []
    for line in _node("lighthouse.mjs", *browser.to_urls(address, names)).splitlines():
        run = json.loads(line)
        name, figures = run["page"].removeprefix(address), [*run["scores"], *run["metrics"]]
        table.add_row(name, *(f"{figure:.4g}" for figure in figures))
        if min(run["scores"][1:]) < 100:
            below.append(f"{name}: {run['scores']} {', '.join(run['failed'])}")
    Console().print(table)
    yield from below


def _node(script: str, *arguments: str) -> str:
    command: list[str | Path] = ["node", HERE / script, *arguments]
    environment = {**os.environ, "CHROME_PATH": str(CHROMIUM)}
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment)
    return str(result.stdout)


AUDITORS: dict[str, tuple[str, Auditor]] = {
    "vnu": ("Nu HTML Checker: errors and warnings", vnu),
    "json-ld": ("extruct: JSON-LD that is absent or wrong", lambda _: metadata.json_ld(SITE)),
    "languages": (
        "hreflang, canonical and sitemap that disagree",
        lambda _: metadata.languages(SITE),
    ),
    "sitemap": ("xmllint: sitemap against its schema", lambda _: metadata.sitemap(SITE)),
    "axe": ("axe-core: violations", axe),
    "pa11y": ("pa11y (HTML_CodeSniffer): errors", pa11y),
    "requests": ("policy violations, foreign requests, 404s, errors", requests),
    "lighthouse": ("Lighthouse mobile: pages below 100 (performance aside)", lighthouse),
}


def main(chosen: list[str]) -> int:
    """Run the chosen auditors, or all; return 1 when one has found something."""
    REPORT.mkdir(parents=True, exist_ok=True)
    table = Table("auditor", "looks for", "found")
    total = 0
    with serving(SITE, Host) as host:
        address = host + PATH
        for name in chosen or AUDITORS:
            what, auditor = AUDITORS[name]
            found = list(auditor(address))
            (REPORT / f"{name}.txt").write_text("".join(f"{line}\n" for line in found), "utf-8")
            table.add_row(name, what, str(len(found)))
            total += len(found)
    Console().print(table)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
