"""A year finds its campaign, and narrows what other words find, where there are several."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from generator.catalog.catalog import Activity, Campaign, Catalog
from generator.search.index import make_index
from generator.search.normalise import normalise
from tests.browser.search_engine.conftest import START
from tests.browser.search_engine.test_queries import words_in
from tests.building import ROOT, BuiltSite
from tests.conftest import catalog_of
from tests.later_years import add_later_years

OF_ITS_YEAR = """query => ask(query).hits.map((doc) => {
  const row = engine.row(doc, "zh");
  return `${core.campaigns[row.campaign][0]}/${core.agencies[row.agency][0]}/${row.slug}`;
})"""


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The real content with a campaign that repeats it, and one unlike it."""
    project = tmp_path_factory.mktemp("years")
    shutil.copytree(ROOT / "content", project / "content")
    add_later_years(project)
    return catalog_of(project)


@pytest.fixture(scope="module", params=["whole", "split"])
def page(
    browser: Browser, site: BuiltSite, catalog: Catalog, request: pytest.FixtureRequest
) -> Iterator[Page]:
    """A blank page with the search and its index, sent at once or cut up."""
    index = make_index(catalog, 10**9 if request.param == "whole" else 0)
    with browser.new_page() as page:
        page.add_script_tag(path=site.folder / "assets/search.js")
        page.add_script_tag(path=site.folder / "assets/search-split.js")
        page.add_script_tag(content="".join(index.files.values()))
        page.evaluate(START)
        yield page


def found(page: Page, query: str) -> list[str]:
    """Return the hits of a query, each with its year."""
    keys: list[str] = page.evaluate(OF_ITS_YEAR, query)
    return keys


def all_of(catalog: Catalog, campaign: Campaign) -> list[str]:
    return [item.key for item in catalog.by_campaign[campaign]]


def chinese_of(item: Activity) -> str:
    """Return the Chinese words of an activity as they are compared."""
    spans = [item.campaign.notice.quote(span) for span in (*item.quotes, *item.contexts)]
    return " ".join(normalise(text, {}) for text in (item.title.zh, *spans))


def in_full_width(text: str) -> str:
    return text.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})


def test_year_finds_what_says_it_and_then_its_campaign(page: Page, catalog: Catalog) -> None:
    assert len(catalog.campaigns) == 3
    for campaign in catalog.campaigns:
        year = campaign.year
        said = {item.key for item in catalog.activities if year in words_in(item)}
        for query in (year, f" {year} ", in_full_width(year)):
            hits = found(page, query)
            assert set(hits[: len(said)]) == said, query
            assert hits[len(said) :] == [k for k in all_of(catalog, campaign) if k not in said]
        said = {item.key for item in catalog.activities if f"{year}年" in chinese_of(item)}
        for query in (f"{year}年", f"{year} 年", in_full_width(f"{year}年")):
            hits = found(page, query)
            assert set(hits[: len(said)]) == said, query
            assert hits[len(said) :] == [k for k in all_of(catalog, campaign) if k not in said]


@pytest.mark.parametrize(
    ("query", "rest", "year"),
    [
        *(("2025 食品", "食品", "2025"), ("食品 2024", "食品", "2024")),
        *(("食品　２０２５", "食品", "2025"), ("2025年 标准 培训", "标准 培训", "2025")),
        *(
            ("2025年食品", "食品", "2025"),
            ("食品2024", "食品", "2024"),
            ("2025年，標準", "标准", "2025"),
            ("2025年20周年", "20周年", "2025"),
        ),
        *(("food 2025", "food", "2025"), ("2024 quality training", "quality training", "2024")),
        *(("shipin 2025", "shipin", "2025"), ("2025 市监总局", "市监总局", "2025")),
        *(("2025 SAMR", "SAMR", "2025"), ("elevatr 2025", "elevatr", "2025")),
        *(('"食品" 2025', '"食品"', "2025"), ("2025 食品 -安全", "食品 -安全", "2025")),
    ],
)
def test_year_narrows_what_other_words_find(page: Page, query: str, rest: str, year: str) -> None:
    hits = found(page, query)
    assert hits == [key for key in found(page, rest) if key.startswith(f"{year}/")] != []


def test_year_and_a_word_may_both_stand_in_a_text(page: Page, catalog: Catalog) -> None:
    years = {campaign.year for campaign in catalog.campaigns[1:]}
    for query in ("剑网2024", "剑网 2024", "“剑网 2024”", '"剑网2024"'):
        hits = found(page, query)
        assert {key[:4] for key in hits} == years, query
        assert len(hits) == 2
    hits = found(page, "2024 consumer education")
    assert {key[:4] for key in hits[:2]} == years
    assert {key[:4] for key in hits[2:]} <= {"2024"}


def test_several_years_are_all_meant(page: Page, catalog: Catalog) -> None:
    newest, _, oldest = catalog.campaigns
    expected = all_of(catalog, newest) + all_of(catalog, oldest)
    assert sorted(found(page, f"{newest.year} {oldest.year}")) == sorted(expected)


@pytest.mark.parametrize(
    "query", ["2025年有哪些活动？", "2025 有什么活动", "What activities were there in 2025?"]
)
def test_question_for_a_year_finds_its_campaign(page: Page, catalog: Catalog, query: str) -> None:
    campaign = next(each for each in catalog.campaigns if each.year == "2025")
    assert found(page, query) == all_of(catalog, campaign)


def test_name_of_a_campaign_finds_its_activities(page: Page, catalog: Catalog) -> None:
    for campaign in catalog.campaigns:
        name = campaign.record.name
        for text in (name.zh, str(name.en)):
            for query in (text, text.translate(dict.fromkeys(map(ord, "“”"))), text.upper()):
                assert found(page, query) == all_of(catalog, campaign), query


def test_what_a_year_lacks_is_shown_from_others_and_said(page: Page, catalog: Catalog) -> None:
    other = catalog.newest.year
    result = page.evaluate("query => ask(query)", f"{other} 电梯")
    assert result["widened"]
    assert found(page, f"{other} 电梯") == found(page, "电梯") != []


def test_year_is_marked_with_the_words(page: Page) -> None:
    assert page.evaluate("query => ask(query).needles", "2025 电梯") == ["电梯", "2025"]


def test_year_of_no_campaign_is_a_word_like_others(page: Page) -> None:
    assert found(page, '"2025"') == []
    assert found(page, "1999") == []
    assert found(page, "12025") == []
