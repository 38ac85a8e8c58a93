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
    CORE,
    every_hit,
    keys,
    saved,
    visit,
)
from tests.building import BuiltSite


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
            assert link == f"agencies/{agency}.html#{year}-{slug}"
            root = site.pages[f"{lang}/agencies/{agency}.html"]
            assert len(root.xpath("//article[@id=$id]", id=f"{year}-{slug}")) == 1
            assert item.locator(f"a[href='agencies/{agency}.html']").count() == 1


def test_found_words_are_marked(page: Page, served: str) -> None:
    cases = [("zh", "电梯", "电梯"), ("zh", "dianti", "电梯"), ("en", "ELEVATORS", "elevator")]
    for lang, query, word in cases:
        visit(page, served, f"?q={query}", lang)
        marks = page.locator("[data-search-result] .hit-text mark").all_inner_texts()
        assert {mark.lower() for mark in marks} == {word}, query


@pytest.mark.parametrize("query", ["?q=质量", "?q=elevator", "?theme=standards&sort=notice"])
def test_downloads_hold_the_hits(page: Page, served: str, catalog: Catalog, query: str) -> None:
    visit(page, served, query)
    rows = read_csv(saved(page, "csv").decode())
    records = json.loads(saved(page, "json"))
    assert rows == [{name: str(value) for name, value in row.items()} for row in records]
    found = [row["id"] for row in rows]
    assert found == every_hit(page) != []
    texts = {item.key: item.sentence.text.zh for item in catalog.activities}
    assert [row["text_zh"] for row in rows] == [texts[key] for key in found]


def test_download_of_all_is_the_file_of_the_site(page: Page, served: str, site: BuiltSite) -> None:
    visit(page, served)
    data = saved(page, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in data.replace(b"\r\n", b"")
    ours = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    path = site.folder / "data/activities.csv"
    theirs = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), strict=True))
    header = theirs[0]
    shared = [header.index(name) for name in ours[0]]
    assert shared == sorted(shared)
    left_out = {"translation", "bodies", "flags", "sha256", "quote_en"}
    assert set(header) - set(ours[0]) == left_out
    assert ours == [[row[i] for i in shared] for row in theirs]


RISKY = ["＝1+1", "\n=1", "'=1", "''@x", "=1", "+1", "-1", "\t1", "\r1", "＠1", '="x"', "x=1", "'x"]


def test_cells_are_as_safe_as_those_of_the_site(page: Page, served: str) -> None:
    def answer(route: Route) -> None:
        """Give the first activities titles that a spreadsheet may take for formulas."""
        head, _, rest = route.fetch().text().partition(",")
        core = json.loads(rest.removesuffix(");\n"))
        core["en"][0][: len(RISKY)] = RISKY
        route.fulfill(body=f"{head},{json.dumps(core)});", content_type="text/javascript")

    page.route(CORE, answer)
    visit(page, served)
    text = saved(page, "csv").decode()
    assert [row["title_en"] for row in read_csv(text)[: len(RISKY)]] == RISKY
    raw = csv.DictReader(io.StringIO(text.removeprefix(BOM), newline=""))
    cells = [row["title_en"] for row in raw][: len(RISKY)]
    written = csv.reader(io.StringIO("".join(to_csv_lines([title] for title in RISKY)), newline=""))
    assert cells == [row[0] for row in written]
