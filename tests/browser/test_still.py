"""Nothing moves while a page comes in: its HTML piece by piece, its scripts late."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, ViewportSize, expect

from tests.audit.pages import one_of_each_kind
from tests.budget import PHONE, weigh
from tests.building import BuiltSite
from tests.serving import PATH, Halting, serving

WINDOWS: dict[str, ViewportSize] = {"zh": PHONE, "en": {"width": 1280, "height": 800}}
"""A narrow and a wide window: the parts of a page stand elsewhere."""

PLACES = """() => [...document.querySelectorAll("article h2, dl > div, details > summary, footer")]
  .filter((part) => part.checkVisibility())
  .map((part) => part.getBoundingClientRect().top + scrollY)"""
"""Where each part of a page begins."""


@pytest.fixture(scope="module")
def halting(site: BuiltSite) -> Iterator[str]:
    """The address of the site on a host that stops again and again."""
    with serving(site.folder, Halting) as host:
        yield host + PATH


@pytest.mark.parametrize("lang", WINDOWS)
def test_nothing_moves_while_a_page_comes_in_pieces(
    browser: Browser, site: BuiltSite, halting: str, lang: str
) -> None:
    names = [name for name in one_of_each_kind(site.folder) if name.startswith(f"{lang}/")]
    assert len(names) > 10
    visits = weigh(browser, halting, names, WINDOWS[lang])
    assert {visit.page: visit.shifts for visit in visits if visit.shifts} == {}


@pytest.mark.parametrize(
    "name", ["zh/agencies/samr.html", "en/activities/2024/samr/elevator-safety-week.html"]
)
def test_button_that_comes_late_has_its_place(browser: Browser, halting: str, name: str) -> None:
    scripts: list[Route] = []
    with browser.new_page(viewport=PHONE) as page:
        # The script waits until it is seen where everything stands without it.
        page.route("**/cite.js", lambda route: scripts.append(route))
        page.goto(halting + name, wait_until="commit")
        expect(page.locator("footer")).to_be_attached()
        before = page.evaluate(PLACES)
        assert page.locator(".copy-button").count() == 0
        scripts[0].continue_()
        expect(page.locator(".copy-button").last).to_be_visible()
        after = page.evaluate(PLACES)
    assert len(before) > 8
    assert before == pytest.approx(after, abs=0.5)


WAIT = f"<i hidden>{'.' * 700}</i>" * 20
"""What a host that halts takes long to send."""
MOVING = {
    "table": f"<table><tr><td>short<td>cell{WAIT}<tr><td>a much longer one<td>cell</table>",
    "script": "<p>words</p><script src='late.js' defer></script>",
}


@pytest.mark.parametrize("kind", MOVING)
def test_what_moves_is_seen(browser: Browser, tmp_path: Path, kind: str) -> None:
    page = f"<!doctype html><meta charset=utf-8><body>{MOVING[kind]}"
    (tmp_path / "index.html").write_text(page, "utf-8")
    (tmp_path / "late.js").write_text(
        "document.body.prepend(document.createElement('hr'))", "utf-8"
    )
    for name in ("_headers", "404.html"):
        (tmp_path / name).write_text("/*\n", "utf-8")
    with serving(tmp_path, Halting) as host:
        [visit] = weigh(browser, host + PATH, ["index.html"])
    assert visit.shift > 0
    assert {"table": "td: ", "script": "body: "}[kind] in str(visit.shifts)
