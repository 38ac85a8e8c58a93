"""Firefox finds what Chromium finds, under the strictest policy and from a disk alike."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import TypedDict
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.search_page.using import Guarded, hits
from tests.building import ROOT, BuiltSite
from tests.serving import serving

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
QUERIES = [
    *("电梯", "标准 培训", "標準", "食品浪费方面有哪些活动？", "市监总局", "最高检", "质量 -标准"),
    *("zhiliang", "dian ti", "zly", "SAMR", "quality training", "elevatr", "fake", "lift"),
    *('"quality month"', "发改委", "elevator xylophone", "<b>&\"'"),
]


class Seen(TypedDict):
    """What Firefox had on a page."""

    hits: list[str]
    wrong: list[str]


def in_firefox(*addresses: str) -> list[Seen]:
    """Use pages in Firefox, and return what was there."""
    assert FIREFOX, "Firefox is needed: make test installs it, or says how"
    command = ["node", str(ROOT / "tests/node/firefox.mjs"), FIREFOX, *addresses]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def to_pages(site: str) -> list[str]:
    """Return where each query is answered, in Chinese and English by turns."""
    langs = ("zh", "en")
    return [f"{site}{langs[i % 2]}/search.html?q={quote(query)}" for i, query in enumerate(QUERIES)]


@pytest.fixture(scope="module")
def in_chromium(browser: Browser, guarded: str) -> list[list[str]]:
    """The hits of each query in Chromium."""
    found = []
    with browser.new_page() as page:
        for address in to_pages(guarded):
            page.goto(address)
            expect(page.locator("#search-app")).to_be_visible()
            found.append(hits(page))
    assert sum(map(bool, found)) >= 15
    return found


@pytest.mark.parametrize("from_disk", [False, True])
def test_firefox_finds_the_same(
    site: BuiltSite, guarded: str, in_chromium: list[list[str]], *, from_disk: bool
) -> None:
    seen = in_firefox(*to_pages(f"{site.folder.as_uri()}/" if from_disk else guarded))
    assert [page["hits"] for page in seen] == in_chromium
    assert [text for page in seen for text in page["wrong"]] == []


def test_breaches_are_seen_in_firefox(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<div id='search-app'></div><script>1</script>", "utf-8")
    with serving(tmp_path, Guarded) as address:
        [seen] = in_firefox(address)
    assert seen["wrong"][0].startswith("policy script-src-elem inline")
