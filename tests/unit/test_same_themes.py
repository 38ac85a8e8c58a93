"""What a page of an activity shows of others leads around its themes."""

from collections import Counter

import pytest

from generator.catalog.catalog import Activity, Catalog
from generator.pages.same_themes import find_others
from tests.building import ROOT
from tests.conftest import catalog_of


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(ROOT)


def test_others_are_of_other_agencies_on_a_theme_of_the_activity(catalog: Catalog) -> None:
    for item in catalog.activities:
        for other, theme in find_others(catalog, item).items():
            assert other.agency is not item.agency
            assert theme in item.themes
            assert theme in other.themes


def test_others_follow_the_activity_in_the_notice(catalog: Catalog) -> None:
    def distance(item: Activity, other: Activity) -> int:
        return (catalog.order[other] - catalog.order[item]) % len(catalog.activities)

    for item in catalog.activities:
        theme, *rest = item.themes
        found = find_others(catalog, item)
        if rest or not found:
            continue
        members = catalog.by_campaign_and_theme[item.campaign, theme.id]
        passed = [distance(item, o) for o in members if o.agency is not item.agency]
        assert [distance(item, other) for other in found] == sorted(passed)[: len(found)]


def test_no_activity_stands_on_the_pages_of_all_others(catalog: Catalog) -> None:
    shown = Counter(other for item in catalog.activities for other in find_others(catalog, item))
    on_theme = max(len(items) for items in catalog.by_theme.values())
    most = max(shown.values())
    assert most < on_theme, f"{most} pages, of a theme of {on_theme}"
