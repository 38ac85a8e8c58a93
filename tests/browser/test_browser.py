"""The site in a browser: over HTTP at a root and under a path, from a disk, without JavaScript."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.building import BuiltSite
from tests.plain_content import written
from tests.watching import watch

PAGES = [
    *("index.html", "zh/index.html", "en/index.html", "zh/agencies/samr.html", "en/matrix.html"),
    *("en/themes/standards.html", "zh/campaigns/2024.html", "en/search.html", "zh/glossary.html"),
    *("en/about.html", "zh/agencies/index.html"),
]


def visit(page: Page, address: str) -> list[str]:
    """Go to a page; return what it asked for elsewhere, did not get, or complained of."""
    wrong = watch(page, address.split("/zh/")[0].split("/en/")[0].removesuffix("index.html"))
    page.goto(address, wait_until="networkidle")
    return wrong


@pytest.mark.parametrize("path", ["", "a/b/"])
@pytest.mark.parametrize("name", PAGES)
def test_page_asks_for_nothing_elsewhere(
    browser: Browser, served: str, path: str, name: str
) -> None:
    with browser.new_page() as page:
        assert visit(page, served + path + name) == []
        colour = page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor")
        assert colour == "rgb(238, 241, 241)"


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_page_fits_its_window(browser: Browser, served: str, width: int, name: str) -> None:
    with browser.new_page(viewport={"width": width, "height": 800}) as page:
        page.goto(served + name)
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_site_opens_from_a_disk(browser: Browser, site: BuiltSite) -> None:
    with browser.new_page() as page:
        page.goto((site.folder / "index.html").as_uri())
        page.get_by_role("link", name="English version").click()
        expect(page).to_have_url(re.compile("/en/index.html$"))
        page.get_by_role("link", name="Agencies", exact=True).first.click()
        expect(page).to_have_url(re.compile("/en/agencies/index.html$"))
        page.get_by_role("link", name="Ministry of Civil Affairs").first.click()
        expect(page).to_have_url(re.compile("/en/agencies/mca.html$"))
        page.get_by_role("link", name="中文").click()
        expect(page).to_have_url(re.compile("/zh/agencies/mca.html$"))
        expect(page.locator("h1")).to_have_text("民政部")


def test_every_activity_is_three_links_from_home_without_javascript(
    browser: Browser, served: str, judged: Path
) -> None:
    count = len(written(judged / "content"))
    with browser.new_page(java_script_enabled=False) as page:
        page.goto(f"{served}zh/index.html")
        page.get_by_role("link", name=f"{count} 项活动").click()
        page.get_by_role("link", name="残康、殡葬等领域相关标准宣贯培训").click()
        expect(page).to_have_url(f"{served}zh/activities/2024/mca/standards-training.html")
        own = page.locator(".hero [lang|=zh] mark")
        assert own.inner_text() == "组织开展残康、殡葬等领域相关标准宣贯培训"
        expect(page.locator("main").get_by_text("编者注")).to_be_visible()
        words = page.locator(".hero").get_by_text("rehabilitation for persons with disabilities")
        expect(words.first).to_be_visible()
        expect(page.locator(".scheme-button")).to_have_count(0)


def test_menu_opens_without_javascript(browser: Browser, served: str) -> None:
    with browser.new_page(
        java_script_enabled=False, viewport={"width": 360, "height": 700}
    ) as page:
        page.goto(f"{served}en/index.html")
        link = page.locator(".nav").get_by_role("link", name="Glossary")
        expect(link).to_be_hidden()
        page.locator(".menu summary").click()
        link.click()
        expect(page).to_have_url(f"{served}en/glossary.html")


def test_choice_of_colours_is_remembered(browser: Browser, served: str) -> None:
    with browser.new_page(color_scheme="light") as page:
        page.goto(f"{served}en/index.html")

        def background() -> str:
            return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

        light = background()
        page.locator(".menu summary").click()
        page.get_by_role("button", name="Switch between dark and light").click()
        dark = background()
        assert dark != light
        page.goto(f"{served}en/about.html")
        assert background() == dark


def test_colours_follow_the_system_without_javascript(browser: Browser, served: str) -> None:
    colours = []
    for scheme in ("light", "dark"):
        with browser.new_page(java_script_enabled=False, color_scheme=scheme) as page:
            page.goto(f"{served}en/index.html")
            colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert colours[0] != colours[1]


def test_old_permalink_leads_to_its_activity(browser: Browser, served: str) -> None:
    with browser.new_page(viewport={"width": 360, "height": 700}) as page:
        page.goto(f"{served}zh/agencies/samr.html#2024-elevator-safety-week")
        title = page.locator("[id='2024-elevator-safety-week'] a").first
        expect(title).to_be_in_viewport()
        box = title.bounding_box()
        assert box
        assert 0 <= box["y"] < 300
        title.click()
        expect(page).to_have_url(f"{served}zh/activities/2024/samr/elevator-safety-week.html")
