"""What a change concerns, and the days that it gives to activities and translations."""

from pathlib import Path

import feedparser
import pytest

from generator.catalog.catalog import Catalog
from generator.data.citations import cite_activity
from generator.data.feeds import to_feeds
from generator.language import Language
from generator.pages.status import translation_states
from generator.pages.views import Views
from generator.strings import read_strings
from tests.building import ROOT, SITE_URL
from tests.conftest import Edit, catalog_of, edit, row_source
from tests.one_year import keep_year

CHANGES = "content/changes.yml"
REISSUED: Edit = {
    "file": CHANGES,
    "replace": "- id: award-title",
    "with": """\
- id: reissued
  date: 2024-09-05
  kind: source-changed
  title: {zh: 重发, en: Reissued}
  why: {zh: 重发。, en: It was issued again.}
  activities: [2024/jia/award-ceremony]
- id: award-title""",
}


def test_a_stale_translation_says_since_when(project: Path) -> None:
    stale: Edit = {
        "file": "content/campaigns/2024/activities/jia.yml",
        "replace": "zh_hash: 4c2016a7e515",
        "with": "zh_hash: 000000000000",
    }
    edit(project, [REISSUED, stale])
    catalog = catalog_of(project)
    strings = read_strings(ROOT / "templates/strings", Language.EN, "strings")
    (ceremony,) = (a for a in catalog.activities if a.key == "2024/jia/award-ceremony")
    view = Views(catalog, strings, SITE_URL).activity(ceremony)
    assert view.translation_notes[-1].startswith("The Chinese changed on 2024-09-05")
    states = {state.name: state for state in translation_states(catalog, strings)}
    assert states["The Chinese changed since"].count == "1 activity"
    assert [link.text for link in states["The Chinese changed since"].activities] == [view.title]


def test_one_campaign_needs_no_changes(project: Path) -> None:
    keep_year(project, "2024")
    (project / CHANGES).unlink()
    catalog = catalog_of(project)
    assert catalog.changes == ()
    assert set(catalog.published_on.values()) == {catalog.site.updated}


EACH = ["jia/award-ceremony", "jia/service-hotline", "bing/quality-fair", "bing/home-repairs"]


def test_campaign_is_dated_when_each_of_its_activities_is(project: Path) -> None:
    keys = ", ".join(f"2025/{key}" for key in EACH)
    whole: Edit = {"file": CHANGES, "replace": "campaign: 2025", "with": f"activities: [{keys}]"}
    edit(project, [whole])
    catalog = catalog_of(project)
    days = {item.campaign.year: day for item, day in catalog.published_on.items()}
    assert days == {"2025": "2025-09-01", "2024": "2024-09-01"}


@pytest.fixture
def changed(project: Path, request: pytest.FixtureRequest) -> Catalog:
    """The catalog of the example project with a change of a kind that concerns all of 2024."""
    change = f"""
- id: whole-campaign
  date: 2026-03-04
  kind: {request.param}
  title: {{zh: 全年改动, en: All of the year}}
  why: {{zh: 全年。, en: It was the whole year.}}
  campaign: 2024
"""
    path = project / CHANGES
    edit(project, [{"file": CHANGES, "write": path.read_text("utf-8") + change}])
    return catalog_of(project)


@pytest.mark.parametrize("changed", ["corrected", "source-changed"], indirect=True)
def test_change_of_a_campaign_is_one_of_each_of_its_activities(changed: Catalog) -> None:
    words = read_strings(ROOT / "templates/strings", Language.EN, "strings")
    views = Views(changed, words, SITE_URL)
    feeds = dict(to_feeds(row_source(changed)))
    for item in changed.activities:
        is_concerned = item.campaign.year == "2024"
        leads_to = [link.path for link in views.activity(item).changes]
        assert ("changes.html#whole-campaign" in leads_to) == is_concerned, item.key
        assert (changed.updated_on[item] == "2026-03-04") == is_concerned, item.key
        cited = cite_activity(item, changed, SITE_URL)
        assert (cited.updated == "2026-03-04") == is_concerned, item.key
        entries = feedparser.parse(feeds[f"en/agencies/{item.agency.id}.xml"]).entries
        titles = [entry.title.partition(": ")[2] for entry in entries]
        years = {own.campaign.year for own in changed.by_agency[item.agency.id]}
        # One entry for all of them.
        assert titles.count("All of the year") == int("2024" in years), item.key


@pytest.mark.parametrize("changed", ["source-changed"], indirect=True)
def test_source_of_a_campaign_changed_for_each_of_its_sentences(changed: Catalog) -> None:
    older = changed.sentences[changed.campaigns[1]]
    assert changed.source_changed == dict.fromkeys(older, "2026-03-04")


@pytest.mark.parametrize("changed", ["published"], indirect=True)
def test_a_campaign_that_is_new_is_no_change_of_its_activities(changed: Catalog) -> None:
    assert [item.slug for item in changed.changes_of] == ["award-ceremony"]
    days = {day for item, day in changed.published_on.items() if item.campaign.year == "2024"}
    assert days == {"2026-03-04"}
