"""The hits stand in lists that say how they were found, under what is called as the query says."""

import re
from itertools import pairwise

import pytest
import yaml
from playwright.sync_api import Page, expect

from generator.catalog.catalog import Catalog
from tests.browser.search_page.using import (
    choice,
    every_hit,
    hits,
    keys,
    state,
    status,
    visit,
)
from tests.conftest import TESTS

NAMES = "ul.search-names > li"
SAID = re.compile("No activity(’s own words have| has) “")
"""What is said of a word that is in no activity, or in a name alone."""
MESSAGES = "[data-part=messages]"


def headings(page: Page) -> list[str]:
    """Return the headings over the lists."""
    return page.locator("[data-part=groups] h2").all_inner_texts()


def test_agency_comes_first_with_all_it_announced(
    page: Page, served: str, catalog: Catalog
) -> None:
    visit(page, served, "?q=市场监管总局", "zh")
    expect(page.locator(NAMES)).to_contain_text(["市场监管总局 22 项活动"])
    link = page.locator(f"{NAMES} a").first
    expect(link).to_have_attribute("href", "agencies/samr.html")
    assert headings(page) == ["“市场监管总局”的活动"]
    found = every_hit(page)
    assert headings(page) == ["“市场监管总局”的活动", "含有所搜词语的活动"]
    assert found == [*keys(catalog.by_agency["samr"]), "2024/mee/testing-institution-spot-checks"]
    expect(status(page)).to_have_text("找到 23 项活动，第 2 页，共 2 页。")


def test_one_press_filters_by_what_is_called_so(page: Page, served: str, catalog: Catalog) -> None:
    for query, facet, value in (
        ("food safety", "theme", "food-agriculture"),
        ("MEM", "agency", "mem"),
    ):
        visit(page, served, f"?q={query}")
        page.locator(f"{NAMES} a.chip").click()
        expect(page.locator("button.chip")).to_have_count(1)
        assert state(page) == {facet: value}
        by = {"theme": catalog.by_theme, "agency": catalog.by_agency}[facet]
        assert sorted(every_hit(page)) == sorted(keys(by[value]))


def test_term_leads_to_the_glossary_and_to_its_activities(page: Page, served: str) -> None:
    visit(page, served, "?q=Iron Fist")
    expect(page.locator(f"{NAMES} a").first).to_have_attribute(
        "href", "glossary.html#iron-fist-campaign"
    )
    page.locator(f"{NAMES} a.chip").click()
    expect(page.locator("#search-box")).to_have_value("铁拳")
    expect(page.locator(NAMES)).to_contain_text(["Iron Fist 1 activity"])


def test_abbreviation_leads_to_what_is_meant(page: Page, served: str) -> None:
    visit(page, served, "?q=市监局", "zh")
    expect(page.locator(MESSAGES)).to_contain_text("相近的名称：市场监管总局")
    assert hits(page) == []


@pytest.mark.parametrize(
    ("lang", "text", "similar"),
    [
        ("en", "No activity has “wafer”.", "Similar words: water"),
        ("zh", "没有活动含有“wafer”。", "近似的词：water"),
    ],
)
def test_what_is_absent_is_said_and_similar_words_are_offered(
    page: Page, served: str, lang: str, text: str, similar: str
) -> None:
    visit(page, served, "?q=wafer", lang)
    expect(page.locator(MESSAGES)).to_contain_text(text)
    expect(page.locator(MESSAGES)).to_contain_text(similar)
    assert hits(page) == []
    page.locator(MESSAGES).get_by_role("link", name="water", exact=True).click()
    expect(page.locator("[data-search-result]").first).to_be_visible()


def test_absent_words_are_never_replaced_without_a_word(page: Page, served: str) -> None:
    for case in yaml.safe_load((TESTS / "search/absent.yml").read_text("utf-8"))[:12]:
        visit(page, served, f"?q={case['q']}")
        expect(page.locator(MESSAGES)).to_contain_text(SAID)


def test_hits_by_other_words_say_so_and_mark_them(page: Page, served: str) -> None:
    visit(page, served, "?q=ebike")
    [heading] = headings(page)
    assert heading.startswith("Activities with words of the same or a wider meaning: “electric”, ")
    marks = page.locator(".hit-text mark").all_inner_texts()
    assert {mark.lower() for mark in marks} <= {"electric", "bicycle", "bicycles"}
    assert len(marks) >= 4
    visit(page, served, "?q=dianti")
    assert headings(page) == ["Read as pinyin: “电梯”"]


@pytest.mark.parametrize(
    ("lang", "query", "line", "mark"),
    [
        ("en", "标准", "Chinese original: 标准", "zh-Hans"),
        ("en", "zhiliang", "Chinese original: 质量", "zh-Hans"),
        ("zh", "bicycle", "英文译文（非官方）：bicycles", "en"),
    ],
)
def test_hit_found_in_the_other_language_says_so(
    page: Page, served: str, lang: str, query: str, line: str, mark: str
) -> None:
    visit(page, served, f"?q={query}", lang)
    for hit in page.locator("[data-search-result]").all():
        summary = hit.locator(".hit-more summary").first
        expect(summary).to_have_text(line)
        expect(summary.locator("mark")).to_have_attribute("lang", mark)
        assert hit.locator(":is(h3, .hit-text) mark").count() == 0
        summary.click()
        expect(hit.locator(".hit-more details").first.locator("p mark").first).to_be_visible()
    # One whose words are in what is shown needs no more.
    visit(page, served, f"?q={query}", {"zh": "en", "en": "zh"}[lang])
    assert hits(page)
    expect(page.locator(".hit-more summary mark")).to_have_count(0)


def test_lists_and_hits_have_headings(page: Page, served: str) -> None:
    for query in ("", "?q=标准", "?q=SAMR", "?q=xylophone elevator"):
        visit(page, served, query)
        levels = page.locator("main :is(h1, h2, h3):visible, .search-results h2").evaluate_all(
            "all => all.map((each) => Number(each.tagName[1]))"
        )
        assert levels[0] == 1
        assert levels.count(3) == len(hits(page)) > 0
        assert all(after - before < 2 for before, after in pairwise(levels))


def test_facets_without_values_are_not_shown(page: Page, served: str) -> None:
    visit(page, served, "?q=qqqqq")
    expect(page.locator(".search-facets summary:visible")).to_have_count(0)
    visit(page, served, "?q=标准")
    expect(page.locator(".search-facets summary:visible")).to_have_count(4)


def test_facets_count_and_filter_all_lists(page: Page, served: str) -> None:
    visit(page, served, "?q=市场监管总局", "zh")
    choice(page, "agency", "mee").check()
    assert hits(page) == ["2024/mee/testing-institution-spot-checks"]
    assert page.locator(NAMES).count() == 1


def test_pages_have_no_gap_that_is_not_shown(page: Page, served: str) -> None:
    visit(page, served)
    items = page.locator("[data-part=pages] li")
    expect(items).to_have_text(["1", "2", "3", "4", "5", "Next"])
    page.get_by_role("link", name="Next", exact=True).click()
    expect(items).to_have_text(["Previous", "1", "2", "3", "4", "5", "Next"])
    assert state(page) == {"page": "2"}
    expect(page.locator("[data-search-result] a").first).to_be_focused()
