"""How pages are read: without JavaScript, on small screens, side by side, in print."""

from collections import deque
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Browser, expect

from generator.catalog.catalog import Catalog
from tests.building import BuiltSite, links, resolve, text_of
from tests.plain_content import agencies


def test_every_page_is_three_links_from_home_at_most(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        distance = {f"{lang}/index.html": 0}
        waiting = deque(distance)
        while waiting:
            page = waiting.popleft()
            for link in links(site.pages[page]):
                target = resolve(page, link)[0]
                if target.startswith(f"{lang}/") and target in site.pages:
                    if target not in distance:
                        waiting.append(target)
                    distance.setdefault(target, distance[page] + 1)
        assert set(distance) == set(site.of(lang)) - site.leading_on()
        assert max(distance.values()) <= 3


def test_agencies_are_in_the_order_of_their_names_too(site: BuiltSite, judged: Path) -> None:
    for lang, first in (("zh", "公安部"), ("en", "All-China Federation")):
        root = site.pages[f"{lang}/agencies/index.html"]
        letters = [text_of(dt) for dt in root.xpath("//dl[@class='letters']//dt")]
        assert all(one < other for one, other in pairwise(letters))
        assert all(len(letter) == 1 and "A" <= letter <= "Z" for letter in letters)
        names = [text_of(a) for a in root.xpath("//dl[@class='letters']//a")]
        assert len(names) == len(set(names)) == len(agencies(judged / "content"))
        members = root.xpath("//dl[@class='letters']/div[dt=$letter]//a", letter=first_letter(lang))
        assert text_of(members[0]).startswith(first)


SCROLLING = """[...document.querySelectorAll("main *")]
  .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowY))
  .filter((part) => part.scrollHeight > part.clientHeight + 1).map((part) => part.className)"""
"""What can be scrolled up and down inside a page."""


def first_letter(lang: str) -> str:
    return "G" if lang == "zh" else "A"


def test_the_map_has_a_dot_for_each_cell_of_the_matrix(site: BuiltSite, catalog: Catalog) -> None:
    newest = catalog.by_campaign[catalog.newest]
    crossings = {(a.agency.id, theme.id) for a in newest for theme in a.themes}
    for lang in ("zh", "en"):
        dots = site.pages[f"{lang}/index.html"].xpath("//*[local-name()='circle']")
        assert len(dots) == len(crossings)


def test_without_javascript_nothing_dead_is_shown_and_the_translation_opens(
    browser: Browser, served: str
) -> None:
    with browser.new_page(java_script_enabled=False) as page:
        page.goto(f"{served}zh/index.html")
        assert not page.locator(".home-search").is_visible()
        row = page.locator("details.row").first
        expect(row.locator(".q").first).to_be_hidden()
        row.locator("summary").click()
        expect(row.locator(".q .m.on").first).to_be_visible()
        page.goto(f"{served}zh/agencies/mca.html")
        translation = page.locator(".q2").first
        expect(translation).to_be_hidden()
        page.locator("#two").check()
        expect(translation).to_be_visible()


def test_a_switch_is_remembered_on_the_next_page(browser: Browser, served: str) -> None:
    with browser.new_page() as page:
        page.goto(f"{served}zh/agencies/mca.html")
        page.locator("#two").check()
        page.goto(f"{served}zh/agencies/samr.html")
        expect(page.locator("#two")).to_be_checked()
        expect(page.locator(".q2").first).to_be_visible()
        page.locator("#two").uncheck()
        expect(page.locator(".q2").first).to_be_hidden()


def test_the_switch_of_languages_keeps_the_activity(browser: Browser, served: str) -> None:
    with browser.new_page() as page:
        page.goto(f"{served}zh/agencies/samr.html#2024-elevator-safety-week")
        page.locator(".language-link").first.click()
        page.wait_for_url("**/en/agencies/samr.html#2024-elevator-safety-week")


def test_the_matrix_shows_every_row_and_scrolls_nowhere(browser: Browser, served: str) -> None:
    for width in (360, 736, 1280):
        with browser.new_page(viewport={"width": width, "height": 700}) as page:
            for lang in ("zh", "en"):
                page.goto(f"{served}{lang}/matrix.html")
                rows = page.locator(".matrix tbody th")
                assert rows.count() > 20
                assert all(row.is_visible() for row in rows.all())
                assert page.evaluate(SCROLLING) == []
                assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_matrix_fits_paper(browser: Browser, served: str) -> None:
    # The width of A4 less the margins, at 96 pixels an inch.
    with browser.new_page(viewport={"width": 673, "height": 950}) as page:
        page.emulate_media(media="print")
        for lang in ("zh", "en"):
            page.goto(f"{served}{lang}/matrix.html")
            table = page.locator(".matrix table").bounding_box()
            assert table
            assert table["x"] + table["width"] <= 673
