"""What changed: its page, and the links from activities and the home page."""

from pathlib import Path

import pytest

from generator.language import Language
from generator.pages.status import translation_states
from generator.pages.views import Views
from generator.strings import read_strings
from tests.building import (
    ROOT,
    SITE_URL,
    BuiltSite,
    build_project,
    copy_project,
    one,
    resolve,
    text_of,
)
from tests.conftest import EXAMPLE, Edit, catalog_of, edit

REISSUED: Edit = {
    "file": "content/changes.yml",
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


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The example site, in which a title was corrected and a sentence changed since."""
    project = copy_project(tmp_path_factory.mktemp("changed"), EXAMPLE / "content")
    edit(project, [REISSUED])
    return build_project(project)


def test_changes_stand_newest_first(example: BuiltSite) -> None:
    for lang in ("zh", "en"):
        root = example.pages[f"{lang}/changes.html"]
        assert [h.get("id") for h in root.xpath("//h2[@id]")] == [
            *("second-campaign", "reissued", "award-title", "first-edition"),
        ]
        days = root.xpath("//p[@class='group-count']/time/@datetime")
        assert days == ["2025-09-01", "2024-09-05", "2024-09-02", "2024-09-01"]


def test_a_change_says_before_and_after(example: BuiltSite) -> None:
    root = example.pages["zh/changes.html"]
    facts = one(root, "//h2[@id='award-title']/following-sibling::dl[1]")
    said = [(text_of(dd), dd.get("lang")) for dd in facts.xpath("./div/dd")]
    assert said[:2] == [
        ("Prize ceremony", "en"),
        ("Award ceremony of the fifth Quality Award", "en"),
    ]
    link = str(one(facts, ".//a").get("href"))
    assert resolve("zh/changes.html", link) == ("zh/agencies/jia.html", "2024-award-ceremony")


def test_an_activity_links_to_its_changes(example: BuiltSite) -> None:
    page = "en/agencies/jia.html"
    article = one(example.pages[page], "//article[@id='2024-award-ceremony']")
    links = [resolve(page, str(a)) for a in article.xpath(".//p[@class='changed']/a/@href")]
    assert links == [("en/changes.html", "reissued"), ("en/changes.html", "award-title")]
    others = example.pages[page].xpath(
        "//article[@class='activity'][not(@id='2024-award-ceremony')]"
    )
    assert others
    assert [each for each in others if each.xpath(".//p[@class='changed']")] == []


def test_the_home_page_names_the_latest(example: BuiltSite) -> None:
    root = example.pages["en/index.html"]
    items = root.xpath("//h2[@id='latest']/following-sibling::ul[1]/li")
    assert [text_of(item.find("a")) for item in items] == [
        "The 2025 “Quality Week” is published", "Reissued", "English title of the award ceremony",
    ]  # fmt: skip


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
