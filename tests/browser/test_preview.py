"""The preview in a browser: an open page follows what an editor saves, mistakes included."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.building import copy_project
from tests.built.test_serve import ACTIVITIES
from tests.conftest import EXAMPLE, Edit, edit
from tests.previewing import PATIENCE, previewing, save
from tests.watching import watch

NEW_TITLE: Edit = {
    "file": ACTIVITIES,
    "replace": "zh: 质量服务行, en: Quality Service Tour",
    "with": "zh: 质量服务行, en: Quality Service Journey",
}
MISTAKE: Edit = {"file": ACTIVITIES, "replace": "[testing,", "with": "[tseting,"}
MENDED: Edit = {"file": ACTIVITIES, "replace": "[tseting,", "with": "[testing,"}
BAD_THEME: Edit = {
    "file": "templates/theme/main.html",
    "replace": "{{ content }}",
    "with": "{{ content }",
}
GOOD_THEME: Edit = {
    "file": "templates/theme/main.html",
    "replace": "{{ content }",
    "with": "{{ content }}",
}
TIMEOUT = PATIENCE * 1000


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path, EXAMPLE / "content")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as page:
        page.set_default_timeout(TIMEOUT)
        yield page


@contextmanager
def at_address(project: Path, words: str) -> Iterator[str]:
    """Preview a project; give the address once a page has some words."""
    with previewing(project) as preview:
        preview.wait_for("en/agencies/jia.html", words)
        yield f"http://{preview.address}/quality-month/"


def test_an_open_page_follows_what_is_saved(project: Path, page: Page) -> None:
    with at_address(project, "Quality Service Tour") as address:
        wrong = watch(page, address.removesuffix("quality-month/"))
        page.goto(f"{address}en/agencies/jia.html")
        title = page.locator("[id='2024-service-tour'] a").first
        expect(title).to_have_text("Quality Service Tour")
        save(project, [NEW_TITLE])
        expect(title).to_have_text("Quality Service Journey", timeout=TIMEOUT)
        save(project, [MISTAKE])
        problems = page.locator(".problems")
        expect(problems).to_contain_text('unknown theme "tseting"', timeout=TIMEOUT)
        expect(problems).to_have_css("border-top-style", "solid")
        expect(title).to_have_text("Quality Service Journey")
        save(project, [MENDED])
        expect(problems).to_have_count(0, timeout=TIMEOUT)
    assert [text for text in wrong if "CSP" in text] == []


def test_a_start_with_mistakes_shows_them_and_then_the_site(project: Path, page: Page) -> None:
    edit(project, [MISTAKE])
    with at_address(project, "tseting") as address:
        page.goto(f"{address}en/agencies/jia.html")
        expect(page.locator("li code")).to_contain_text(f"{ACTIVITIES}:")
        save(project, [MENDED])
        expect(page.locator("h1")).to_have_text("Ministry Jia of Examples", timeout=TIMEOUT)


def test_a_broken_theme_is_told_on_the_page(project: Path, page: Page) -> None:
    with at_address(project, "Quality Service Tour") as address:
        page.goto(f"{address}en/agencies/jia.html")
        save(project, [BAD_THEME])
        code = page.locator("li code")
        expect(code).to_contain_text("templates/theme/main.html:", timeout=TIMEOUT)
        save(project, [GOOD_THEME])
        expect(page.locator("h1")).to_have_text("Ministry Jia of Examples", timeout=TIMEOUT)
