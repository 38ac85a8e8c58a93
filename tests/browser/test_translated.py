"""Translators leave the notice and citations alone, and what is copied is as it came."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.audit.pages import one_of_each_kind
from tests.building import BuiltSite

TRANSLATE = """all => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    const isLeft = !data.trim() || (!all && parent.closest("[translate=no]"));
    if (!isLeft) walker.currentNode.data = "übersetzt";
  }
}"""
"""Do as translators in browsers do, of which some heed no attribute: put in other words."""
COPIES = {
    "activities/2024/samr/elevator-safety-week.html": ".do .copy-button >> nth=0",
    "agencies/mca.html": "details.cite .copy-button >> nth=0",
    "themes/standards.html": "details.code-box .copy-button >> nth=0",
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with context, context.new_page() as page:
        yield page


def copied(page: Page, button: str) -> str:
    """Press a button, in what is opened for it, and return what it copied."""
    page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true")
    page.locator(button).click()
    expect(
        page.locator("main [role=status]")
        .filter(has_text="✓")
        .or_(page.locator("main [role=status]:not(:empty)"))
        .first
    ).to_be_visible()
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", COPIES)
def test_copies_are_the_words_that_came(page: Page, served: str, lang: str, name: str) -> None:
    page.goto(f"{served}{lang}/{name}")
    before = copied(page, COPIES[name])
    page.goto(f"{served}{lang}/{name}")
    page.evaluate(TRANSLATE, True)
    page.evaluate("navigator.clipboard.writeText('')")
    assert copied(page, COPIES[name]) == before != ""
    assert "übersetzt" not in before


RECEIVED = (
    "main :is(.q, .q2, .notice-text, .pair-zh, .hit-text)[lang|=zh], main .citation, main pre"
)
"""Where words stand that are quoted, cited or pasted."""


def test_quotes_and_citations_are_not_translated(page: Page, site: BuiltSite, served: str) -> None:
    seen = 0
    for name in one_of_each_kind(site.folder):
        page.goto(served + name, wait_until="domcontentloaded")
        wrong = page.locator(RECEIVED).evaluate_all(
            "all => all.filter((each) => each.translate).map((each) => each.outerHTML)"
        )
        assert wrong == [], name
        seen += page.locator(RECEIVED).count()
    assert seen > 200
