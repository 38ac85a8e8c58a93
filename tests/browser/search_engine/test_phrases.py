"""A phrase in Chinese finds every activity with these words, and nothing else."""

import re

import pytest
from playwright.sync_api import Page

from generator.catalog.catalog import Catalog
from generator.search.normalise import HAN, normalise
from tests.browser.search_engine.asking import Words, brute_force, hits, key_of

LONGEST = 6


@pytest.fixture(scope="module")
def phrases(catalog: Catalog) -> list[str]:
    """Every short run of Han characters in a title, a quote or a context."""
    texts = {campaign.year: campaign.notice for campaign in catalog.campaigns}
    found: dict[str, None] = {}
    for item in catalog.activities:
        spans = [texts[item.campaign.year].quote(span) for span in (*item.quotes, *item.contexts)]
        for run in re.findall(f"[{HAN}]+", "\n".join([item.title.zh, *spans])):
            for start in range(len(run)):
                for end in range(start, min(start + LONGEST, len(run))):
                    found[run[start : end + 1]] = None
    return list(found)


@pytest.fixture(scope="module")
def named(catalog: Catalog) -> dict[str, list[str]]:
    """The activities of each agency by each of its Chinese names: these come first."""
    return {
        normalise(name, {}): [key_of(item) for item in items]
        for items in catalog.by_agency.values()
        for name in items[0].agency.chinese_names
    }


def right(phrase: str, records: list[Words], named: dict[str, list[str]]) -> list[str]:
    """Return all of the agency with that name, if there is one, and then what holds the phrase."""
    return list(dict.fromkeys([*named.get(phrase, []), *brute_force(records, phrase)]))


def test_han_phrases_are_found_exactly(
    page: Page, records: list[Words], phrases: list[str], named: dict[str, list[str]]
) -> None:
    assert len(phrases) > 4000
    expected = [[phrase, sorted(right(phrase, records, named))] for phrase in phrases]
    assert [phrase for phrase in phrases if phrase in named] == ["市场监管总局"]
    differences = page.evaluate(
        """expected => expected
          .map(([phrase, right]) => [phrase, right, keys(ask(phrase).hits).sort()])
          .filter(([, right, found]) => JSON.stringify(right) !== JSON.stringify(found))""",
        expected,
    )
    assert differences == []


def test_han_phrases_are_ranked_by_where_they_are(
    page: Page, records: list[Words], phrases: list[str], named: dict[str, list[str]]
) -> None:
    expected = [[phrase, right(phrase, records, named)] for phrase in phrases]
    differences = page.evaluate(
        """expected => expected
          .map(([phrase, right]) => [phrase, right, keys(ask(phrase).hits)])
          .filter(([, right, found]) => JSON.stringify(right) !== JSON.stringify(found))""",
        expected,
    )
    assert differences == []


def test_han_phrases_are_found_however_they_are_typed(page: Page, records: list[Words]) -> None:
    right = brute_force(records, "电梯安全宣传周")
    for query in ["電梯安全宣傳周", "  电梯安全宣传周  ", "“电梯安全宣传周”", "电梯安全宣传周。"]:
        assert hits(page, query) == right, query
    right = brute_force(records, "剑网2024")
    for query in ["剑网2024", "剑网 2024", "剑网２０２４", "劍網2024", "“剑网 2024”"]:
        assert hits(page, query) == right, query


def test_titles_come_first(page: Page, catalog: Catalog) -> None:
    for item in catalog.activities:
        for title in filter(None, (item.title.zh, item.title.en)):
            assert hits(page, title)[:1] == [key_of(item)], title
