"""Paper has all of a page on few sheets, and large text and the reader’s colours lose nothing."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.audit.pages import one_of_each_kind
from tests.building import BuiltSite

SHEETS = {"agencies/mem.html": 2, "agencies/samr.html": 6, "matrix.html": 2}
_OPENED = """() => {
  document.documentElement.style.fontSize = "200%";
  for (const each of document.querySelectorAll("details")) each.open = true;
  return document.documentElement.scrollWidth;
}"""
_BESIDE = """() => [...document.querySelectorAll(".facts > div")].filter((row) => {
  const label = row.querySelector("dt").getBoundingClientRect();
  return [...row.querySelectorAll("dd")].some((each) =>
    each.getBoundingClientRect().left < label.right);
}).length"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a wide window."""
    with browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        yield page


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_pages_take_few_sheets(page: Page, served: str, lang: str) -> None:
    for name, most in SHEETS.items():
        page.goto(f"{served}{lang}/{name}")
        sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))
        assert 0 < len(sheets) <= most, name


def test_paper_says_the_address_in_the_language_of_the_page(page: Page, served: str) -> None:
    page.emulate_media(media="print")
    said = "getComputedStyle(document.querySelector('[rel=canonical]'), '::before').content"
    for lang, words in (("zh", "本页地址："), ("en", "Address of this page: ")):
        page.goto(f"{served}{lang}/agencies/mem.html")
        shown = page.evaluate(said)
        assert words in shown
        assert f"/{lang}/agencies/mem.html" in shown


def test_text_twice_as_large_scrolls_no_page_sideways(
    browser: Browser, site: BuiltSite, served: str
) -> None:
    for width in (320, 412):
        with browser.new_page(viewport={"width": width, "height": 800}) as page:
            wide = {}
            for name in one_of_each_kind(site.folder):
                page.goto(served + name)
                wide[name] = page.evaluate(_OPENED)
            assert {name: size for name, size in wide.items() if size > width} == {}


def test_every_value_stands_beside_its_label(page: Page, served: str) -> None:
    for name in ("activities/2024/mem/fire-product-meeting.html", "source/2024.html"):
        for lang in ("zh", "en"):
            page.goto(f"{served}{lang}/{name}")
            assert page.evaluate(_BESIDE) == 0, name


def test_colours_of_the_reader_leave_marks_ruler_and_squares(browser: Browser, served: str) -> None:
    with browser.new_page(forced_colors="active") as page:
        page.goto(f"{served}zh/agencies/mem.html")
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        drawn = "e => getComputedStyle(e).backgroundColor"
        assert page.locator(".tally i").first.evaluate(drawn) != paper
        number = "e => getComputedStyle(e, '::before').backgroundColor"
        assert page.locator(".acts [data-n]").first.evaluate(number) != paper
        expect(page.locator(".ruler svg")).to_be_visible()
        page.goto(f"{served}zh/activities/2024/mem/fire-product-meeting.html")
        assert page.locator("mark").first.evaluate(drawn) != paper
