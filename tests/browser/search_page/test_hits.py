"""Hits are shown with what was found in them, and can be taken away as files."""

import csv
import io
import json
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from generator.catalog.catalog import Catalog
from tests.browser.search_page.using import (
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
    data = saved(page, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in data.replace(b"\r\n", b"")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    records = json.loads(saved(page, "json"))
    assert rows == [{name: str(value) for name, value in row.items()} for row in records]
    found = [f"{row['campaign']}/{row['agency_id']}/{row['slug']}" for row in rows]
    assert found == every_hit(page) != []
    texts = {
        key: item.sentence.text.zh
        for key, item in zip(keys(catalog.activities), catalog.activities, strict=True)
    }
    assert [row["text_zh"] for row in rows] == [texts[key] for key in found]
    assert all(row["permalink"].startswith(f"{served}en/agencies/") for row in rows)
