"""On paper a search is its words and its hits, with what can be opened of them, and no controls."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search_page.using import box, hits, visit

CONTROLS = "main :is(button, select, input, .search-filters, .search-pages)"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_paper_has_hits_with_their_translations(page: Page, served: str, lang: str) -> None:
    visit(page, served, "?q=标准", lang)
    assert len(hits(page)) > 10
    # It tells the page, as who prints does, that it goes onto paper.
    page.pdf()
    page.emulate_media(media="print")
    for hit in page.locator("[data-search-result]").all():
        for name in ("h3", ".hit-text", ".hit-more details:first-child > p"):
            expect(hit.locator(name)).to_be_visible()
            expect(hit.locator(name)).not_to_be_empty()
    expect(page.locator(f"{CONTROLS} >> visible=true")).to_have_count(0)


def test_citations_follow_as_soon_as_they_are_there(page: Page, served: str) -> None:
    visit(page, served, "?q=电梯")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    cited = page.locator("[data-search-result] .hit-more p").last
    expect(cited).to_contain_text("2024")
    page.emulate_media(media="print")
    expect(cited).to_be_visible()
    page.emulate_media(media="screen")
    # What was filled for paper is not filled again.
    before = cited.text_content()
    page.locator("[data-search-result] summary").last.click()
    expect(cited).to_be_visible()
    expect(cited).to_have_text(str(before))
    expect(box(page)).to_have_value("电梯")
