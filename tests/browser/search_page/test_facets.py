"""Facets narrow the hits, and say beforehand how many they will leave."""

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.catalog.catalog import Activity, Catalog
from tests.browser.search_page.using import choice, every_hit, hits, keys, state, status, visit


def count_of(choice: Locator) -> int:
    """Return the figure beside a facet's value."""
    return int(choice.locator("xpath=..").locator(".facet-count").inner_text())


def test_chips_take_filters_away_and_keep_the_focus(page: Page, served: str) -> None:
    visit(page, served, "?theme=standards,product-safety&agency=samr")
    chips = page.locator("[data-part=chips] button")
    chips.first.focus()
    for left in (2, 1, 0):
        page.keyboard.press("Enter")
        expect(chips).to_have_count(left)
        assert page.evaluate("document.activeElement.matches('button.chip, #search-box')")
    assert state(page) == {}


@pytest.mark.parametrize("query", ["", "?q=质量", "?q=quality training", "?theme=standards"])
def test_facet_counts_are_what_choosing_leaves(page: Page, served: str, query: str) -> None:
    visit(page, served, query)
    for facet in ("theme", "form", "agency", "campaign"):
        inputs = page.locator(f"[data-list={facet}] input:not(:checked)")
        values = [str(item.get_attribute("value")) for item in inputs.all()]
        for value in values[:2]:
            chosen = choice(page, facet, value)
            figure = count_of(chosen)
            was_empty = not page.locator(f"[data-list={facet}] input:checked").count()
            chosen.check()
            expect(status(page)).to_contain_text(f"{figure} activit" if was_empty else "activit")
            chosen.uncheck()
            expect(page.locator(f"button[data-value='{value}']")).to_have_count(0)


def test_facets_join_with_or_within_and_and_across(
    page: Page, served: str, catalog: Catalog
) -> None:
    visit(page, served)
    choice(page, "form", "training").check()
    choice(page, "form", "contest").check()
    choice(page, "theme", "standards").check()

    def fits(item: Activity) -> bool:
        forms, themes = ({topic.id for topic in list_} for list_ in (item.forms, item.themes))
        return bool(forms & {"training", "contest"}) and "standards" in themes

    assert state(page) == {"form": "training,contest", "theme": "standards"}
    assert every_hit(page) == keys(filter(fits, catalog.activities)) != []
    training = sum(
        {"training"} <= {form.id for form in item.forms}
        and {"standards"} <= {theme.id for theme in item.themes}
        for item in catalog.activities
    )
    assert count_of(choice(page, "form", "training")) == training


def test_focus_stays_on_a_value_that_is_taken_away(page: Page, served: str) -> None:
    visit(page, served, "?q=电梯&theme=finance-credit")
    assert hits(page) == []
    chosen = choice(page, "theme", "finance-credit")
    chosen.focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-search-result]")).to_have_count(1)
    assert page.evaluate("document.activeElement.closest('#search, #search-app') !== null")
