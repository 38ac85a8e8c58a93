"""A first visit of every kind of page is light and still, and asks only for what is there."""

import hashlib
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.structure import routes
from tests.audit.pages import one_of_each_kind
from tests.budget import FONT, FRAME, LARGER, LIMIT, Visit, frame_of, weigh
from tests.building import BuiltSite
from tests.serving import PATH, Host, serving

FONTS = set(routes.FONTS)


@pytest.fixture(scope="module")
def visits(browser: Browser, site: BuiltSite, hosted: str) -> list[Visit]:
    """The first visit of each kind of page."""
    return list(weigh(browser, hosted, one_of_each_kind(site.folder)))


def test_first_visits_keep_to_their_budget(visits: list[Visit]) -> None:
    assert len(visits) > 20
    over = {visit.page: (visit.bytes, visit.sizes) for visit in visits if not visit.is_within}
    assert over == {}


def test_budgets_are_below_those_of_the_design() -> None:
    for most, requests in (LIMIT, *LARGER.values()):
        assert most <= 60_000
        assert requests <= 6


def test_a_visit_costs_one_font_at_most(visits: list[Visit]) -> None:
    for visit in visits:
        assert len(visit.fonts) <= 1, visit.page
        assert sum(visit.fonts) <= FONT
    assert sum(bool(visit.fonts) for visit in visits) > 10


def test_what_stands_around_a_text_is_small(site: BuiltSite) -> None:
    frames = {page: frame_of(site.folder / page) for page in site.pages}
    assert {page: size for page, size in frames.items() if not 1000 < size <= FRAME} == {}


def test_first_visits_ask_only_for_what_is_there(visits: list[Visit]) -> None:
    assert {visit.page: visit.wrong for visit in visits if visit.wrong} == {}


def test_nothing_moves_while_a_page_loads(visits: list[Visit]) -> None:
    assert {visit.page: visit.shifts for visit in visits if visit.shifts} == {}


def test_weight_is_that_of_the_files_as_sent(visits: list[Visit], site: BuiltSite) -> None:
    entry = next(visit for visit in visits if visit.page == "index.html")
    assert set(entry.sizes) - FONTS == {
        *("index.html", "assets/atlas.css", "assets/atlas.js", "assets/favicon.svg"),
    }
    for name, size in entry.sizes.items():
        assert 0.05 < size / (site.folder / name).stat().st_size <= 1
    assert sum(entry.by_kind()) == entry.bytes + sum(entry.fonts)


def test_what_is_heavy_moves_or_is_lost_is_seen(browser: Browser, tmp_path: Path) -> None:
    words = " ".join(hashlib.sha256(str(i).encode()).hexdigest() for i in range(1000))
    page = f"<p>{words}</p><img src='lost.png'><script src='late.js'></script>"
    (tmp_path / "index.html").write_text(f"<!doctype html><meta charset=utf-8>{page * 2}", "utf-8")
    late = "setTimeout(() => document.body.prepend(document.createElement('hr')), 300)"
    (tmp_path / "late.js").write_text(late, "utf-8")
    for name in ("_headers", "404.html"):
        (tmp_path / name).write_text("/*\n", "utf-8")
    with serving(tmp_path, Host) as host:
        [visit] = weigh(browser, host + PATH, ["index.html"])
    assert not visit.is_within
    assert visit.shift > 0
    assert f"404 {host}{PATH}lost.png" in visit.wrong
