"""The preview in a browser: an open page follows what an editor saves, mistakes included."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.building import copy_project
from tests.built.test_serve import ACTIVITIES, PATIENCE, Preview
from tests.conftest import EXAMPLE, Edit, edit
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
def previewing(project: Path, words: str) -> Iterator[str]:
    """Serve a project until its page has some words; give the address, and see no traceback."""
    preview = Preview(project)
    try:
        preview.wait_for("en/agencies/jia.html", words)
        yield f"http://{preview.address}/quality-month/"
    finally:
        preview.process.terminate()
        preview.process.wait(PATIENCE)
    assert "Traceback" not in preview.log.read_text("utf-8")


def test_an_open_page_follows_what_is_saved(project: Path, page: Page) -> None:
    with previewing(project, "Quality Service Tour") as address:
        wrong = watch(page, address.removesuffix("quality-month/"))
        page.goto(f"{address}en/agencies/jia.html")
        title = page.locator("[id='title-2024-service-tour']")
        expect(title).to_have_text("Quality Service Tour")
        edit(project, [NEW_TITLE])
        expect(title).to_have_text("Quality Service Journey", timeout=TIMEOUT)
        edit(project, [MISTAKE])
        problems = page.locator(".problems")
        expect(problems).to_contain_text('unknown theme "tseting"', timeout=TIMEOUT)
        expect(title).to_have_text("Quality Service Journey")
        edit(project, [MENDED])
        expect(problems).to_have_count(0, timeout=TIMEOUT)
    assert [text for text in wrong if "CSP" in text] == []


def test_a_start_with_mistakes_shows_them_and_then_the_site(project: Path, page: Page) -> None:
    edit(project, [MISTAKE])
    with previewing(project, "tseting") as address:
        page.goto(f"{address}en/agencies/jia.html")
        expect(page.locator("li code")).to_contain_text(f"{ACTIVITIES}:")
        edit(project, [MENDED])
        expect(page.locator("h1")).to_have_text("Ministry Jia of Examples", timeout=TIMEOUT)


def test_a_broken_theme_is_told_on_the_page(project: Path, page: Page) -> None:
    with previewing(project, "Quality Service Tour") as address:
        page.goto(f"{address}en/agencies/jia.html")
        edit(project, [BAD_THEME])
        code = page.locator("li code")
        expect(code).to_contain_text("templates/theme/main.html:", timeout=TIMEOUT)
        edit(project, [GOOD_THEME])
        expect(page.locator("h1")).to_have_text("Ministry Jia of Examples", timeout=TIMEOUT)
