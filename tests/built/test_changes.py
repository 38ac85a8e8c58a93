"""What changed: its page, and the links from activities and the home page."""

import pytest

from tests.building import (
    BuiltSite,
    build_project,
    copy_project,
    one,
    resolve,
    text_of,
)
from tests.conftest import EXAMPLE, edit
from tests.unit.test_changes import REISSUED


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
    assert resolve("zh/changes.html", link) == ("zh/activities/2024/jia/award-ceremony.html", "")


def test_an_activity_links_to_its_changes(example: BuiltSite) -> None:
    changes = {
        page: [resolve(page, str(a)) for a in root.xpath("//dl//dd[time]/a/@href")]
        for page, root in example.pages.items()
        if page.startswith("en/activities/")
    }
    assert changes.pop("en/activities/2024/jia/award-ceremony.html") == [
        ("en/changes.html", "reissued"),
        ("en/changes.html", "award-title"),
    ]
    assert len(changes) > 1
    assert not any(changes.values())


def test_the_home_page_names_the_latest(example: BuiltSite) -> None:
    root = example.pages["en/index.html"]
    items = root.xpath("//h2[@id='latest']/following-sibling::ul[1]/li")
    assert [text_of(item.find("a")) for item in items] == [
        "The 2025 “Quality Week” is published",
        "Reissued",
        "English title of the award ceremony",
    ]
