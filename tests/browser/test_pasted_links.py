"""A link that was pasted with the punctuation after it leads to what is meant."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

ENDS = ["。", "，", "）", "”。", ".", ",", ")", "\u3002\u201d", "…", "%E3%80%82", "』！", "\u200b"]
PLACES = {
    "zh/agencies/samr.html": "2024-elevator-safety-week",
    "en/source/2024.html": "p1s3",
    "zh/glossary.html": "iron-fist-campaign",
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as page:
        yield page


@pytest.mark.parametrize("name", PLACES)
def test_punctuation_after_a_place_is_forgiven(page: Page, hosted: str, name: str) -> None:
    place = PLACES[name]
    for end in ENDS:
        page.goto("about:blank")
        page.goto(f"{hosted}{name}#{place}{end}")
        expect(page.locator(f"[id='{place}']:target")).to_be_in_viewport()
    # The same while the page is open.
    page.evaluate("location.hash = '#main'")
    page.evaluate("place => { location.hash = place; }", f"{place}。")
    expect(page.locator(f"[id='{place}']:target")).to_be_in_viewport()


def test_place_that_is_not_there_is_left_alone(page: Page, hosted: str) -> None:
    for place in ("nothing-like-it。", "。", "%", "%E3%80"):
        page.goto("about:blank")
        page.goto(f"{hosted}zh/agencies/samr.html#{place}")
        expect(page.locator("h1")).to_be_in_viewport()


@pytest.mark.parametrize("end", ENDS)
def test_punctuation_after_a_page_is_forgiven(page: Page, hosted: str, end: str) -> None:
    address = f"{hosted}zh/activities/2024/samr/elevator-safety-week.html"
    page.goto(address + end)
    expect(page).to_have_url(address)
    page.goto(f"{hosted}en/{end}")
    expect(page.locator("h1")).not_to_contain_text("404")


def test_page_that_is_nowhere_is_told_so(page: Page, hosted: str) -> None:
    for name in ("zh/nowhere.html", "zh/nowhere.html。", "nowhere", "%", "zh/nowhere%E3.html%E3"):
        page.goto(hosted + name)
        expect(page.locator(".kind-not-found h1")).to_be_visible()
