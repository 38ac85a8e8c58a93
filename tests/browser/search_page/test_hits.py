"""Hits are shown with what was found in them, and can be taken away as files."""

import csv
import io
import json
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

from generator.catalog.catalog import Catalog
from generator.data.csv_file import BOM, read_csv, to_csv_lines
from tests.browser.search_page.using import (
    every_hit,
    hits,
    keys,
    saved,
    visit,
)
from tests.building import BuiltSite
from tests.reading_data import records, rows_of


def test_order_of_the_notice(page: Page, served: str, catalog: Catalog) -> None:
    visit(page, served, "?q=质量")
    ranked = every_hit(page)
    page.locator("[data-part=sort]").select_option("notice")
    expect(page).to_have_url(f"{served}en/search.html?q={quote('质量')}&sort=notice")
    in_order = every_hit(page)
    assert in_order == [key for key in keys(catalog.activities) if key in ranked]
    assert in_order != ranked


def test_hits_lead_to_their_activities(page: Page, served: str, site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        visit(page, served, "?q=标准", lang)
        for item in page.locator("[data-search-result]").all():
            year, agency, slug = str(item.get_attribute("data-search-result")).split("/")
            link = str(item.locator("a").first.get_attribute("href"))
            assert link == f"activities/{year}/{agency}/{slug}.html"
            assert f"{lang}/{link}" in site.pages
            assert item.locator(f"a[href='agencies/{agency}.html']").count() == 1


def test_found_words_are_marked(page: Page, served: str) -> None:
    cases = [("zh", "电梯", "电梯"), ("zh", "dianti", "电梯"), ("en", "ELEVATORS", "elevator")]
    for lang, query, word in cases:
        visit(page, served, f"?q={query}", lang)
        marks = page.locator("[data-search-result] .hit-text mark").all_inner_texts()
        assert {mark.lower() for mark in marks} == {word}, query


@pytest.mark.parametrize("query", ["?q=质量", "?q=elevator", "?theme=standards&sort=notice"])
def test_downloads_hold_the_hits(page: Page, served: str, site: BuiltSite, query: str) -> None:
    visit(page, served, query)
    found, rows = json.loads(saved(page, "json")), read_csv(saved(page, "csv").decode())
    whole = {row["id"]: row for row in rows_of(site.folder / "data/activities.csv")}
    by_id = {record["id"]: record for record in records(site)}
    ids = every_hit(page)
    assert rows == [whole[key] for key in ids] != []
    assert found == [by_id[key] for key in ids]


def test_download_of_all_is_the_file_of_the_site(page: Page, served: str, site: BuiltSite) -> None:
    visit(page, served)
    assert saved(page, "csv") == (site.folder / "data/activities.csv").read_bytes()
    text = saved(page, "json").decode()
    assert json.loads(text) == records(site)
    # Keys in their order, and a line for each record.
    assert [line[:12] for line in text.splitlines()[1:-1]] == ['{"id":"2024/'] * len(records(site))


NAMES = {
    "": "activities",
    "?theme=food-agriculture": "search-food-agriculture",
    "?q=“质量” 标准&agency=samr,mee": "search-质量-标准-samr-mee",
    f"?q={quote('../a:b')}&theme=standards": "search-a-b-standards",
    f"?q={'质量' * 50}": f"search-{'质量' * 30}",
}


@pytest.mark.parametrize("query", NAMES)
def test_files_are_named_by_what_was_asked_for(page: Page, served: str, query: str) -> None:
    visit(page, served, query)
    # Hits for any of these would do.
    if not hits(page):
        page.evaluate("document.querySelector('[data-part=tools]').hidden = false")
    with page.expect_download() as info:
        page.locator("[data-download=csv]").click()
    assert info.value.suggested_filename == f"{NAMES[query]}.csv"


def test_record_that_is_lost_is_said(page: Page, served: str) -> None:
    """A file of hits is whole or is none."""
    files = "**/records/2024/mem.js"
    page.route(files, lambda route: route.abort())
    visit(page, served, "?agency=mem")
    page.locator("[data-download=csv]").click()
    expect(page.locator("#search").get_by_role("status")).to_contain_text("could not be loaded")
    page.unroute(files)
    assert saved(page, "csv")


RISKY = ["＝1+1", "\n=1", "'=1", "''@x", "=1", "+1", "-1", "\t1", "\r1", "＠1", '="x"', "x=1", "'x"]


def test_cells_are_as_safe_as_those_of_the_site(page: Page, served: str) -> None:
    def answer(route: Route) -> None:
        """Give the first activities titles that a spreadsheet may take for formulas."""
        head, _, rest = route.fetch().text().partition(",")
        found = json.loads(rest.removesuffix(");\n"))
        for record, title in zip(found, RISKY, strict=False):
            record["title"]["en"] = title
        route.fulfill(body=f"{head},{json.dumps(found)});", content_type="text/javascript")

    page.route("**/records/2024/samr.js", answer)
    visit(page, served)
    text = saved(page, "csv").decode()
    assert [row["title_en"] for row in read_csv(text)[: len(RISKY)]] == RISKY
    raw = csv.DictReader(io.StringIO(text.removeprefix(BOM), newline=""))
    cells = [row["title_en"] for row in raw][: len(RISKY)]
    written = csv.reader(io.StringIO("".join(to_csv_lines([title] for title in RISKY)), newline=""))
    assert cells == [row[0] for row in written]
