"""What a change concerns, and the days that it gives to activities and translations."""

from pathlib import Path

from generator.language import Language
from generator.pages.status import translation_states
from generator.pages.views import Views
from generator.strings import read_strings
from tests.building import ROOT, SITE_URL
from tests.conftest import Edit, catalog_of, edit
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
