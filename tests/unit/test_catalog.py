"""Tests of the catalog made from the example project."""

import errno
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import FrozenInstanceError
from itertools import chain
from pathlib import Path

import pytest

from generator.catalog.catalog import Activity, Catalog
from generator.content.read import read_catalog
from generator.language import Bilingual, Language
from tests.conftest import CAMPAIGN, Edit, catalog_of, edit, problems_of

JIA = f"{CAMPAIGN}/activities/jia.yml"
YI = f"{CAMPAIGN}/activities/yi.yml"


@pytest.fixture
def catalog(project: Path) -> Catalog:
    return catalog_of(project)


def activity(catalog: Catalog, slug: str, year: str = "2024") -> Activity:
    (found,) = (a for a in catalog.activities if (a.campaign.year, a.slug) == (year, slug))
    return found


def slugs(activities: Iterable[Activity]) -> list[str]:
    return [item.slug for item in activities]


def test_example_has_no_problem(project: Path) -> None:
    assert problems_of(project) == []


def test_activities_keep_the_order_of_the_notice(catalog: Catalog) -> None:
    assert {campaign.year: slugs(items) for campaign, items in catalog.by_campaign.items()} == {
        "2025": ["award-ceremony", "service-hotline", "quality-fair", "home-repairs"],
        "2024": [
            *("award-ceremony", "service-tour", "metrology-training"),
            *("knowledge-contest", "spot-check-results", "typical-cases"),
        ],
    }
    assert catalog.activities == tuple(chain(*catalog.by_campaign.values()))


def test_activity_of_a_slug_used_again_has_the_words_of_its_own_notice(catalog: Catalog) -> None:
    both = [activity(catalog, "award-ceremony", year) for year in ("2024", "2025")]
    assert [item.key for item in both] == ["2024/jia/award-ceremony", "2025/jia/award-ceremony"]
    assert {item.sentence.place.at for item in both} == {"1.1"}
    assert [item.campaign.notice.quote(*item.quotes) for item in both] == [
        "举办第五届质量奖颁奖仪式",
        "举办第六届质量奖颁奖仪式",
    ]


def test_activity_has_its_words_and_records(catalog: Catalog) -> None:
    results = activity(catalog, "spot-check-results")
    notice = results.campaign.notice
    assert results.fragment == "2024-spot-check-results"
    assert results.title == Bilingual("发布抽查结果", "Publishing the results of spot checks")
    assert [notice.quote(span) for span in results.quotes] == ["发布 2024 年抽查结果"]
    assert [notice.quote(span) for span in results.contexts] == ["配合甲部"]
    assert [theme.id for theme in results.themes] == ["testing"]
    assert [form.id for form in results.forms] == ["publication"]
    (body,) = results.bodies
    assert (results.agency.id, body.agency.id, body.role) == ("yi", "jia", "assists")
    assert notice.quote(body.span) == "配合甲部"
    assert results.content_file == "campaigns/2024/activities/yi.yml"


def test_nth_says_which_words_are_meant(catalog: Catalog) -> None:
    cases = activity(catalog, "typical-cases")
    assert [cases.campaign.notice.quote(span) for span in cases.quotes] == ["发布", "典型案例"]
    assert cases.quotes[0].end == cases.quotes[1].start


def test_sentence_is_shared_by_its_activities(catalog: Catalog) -> None:
    tour, training = activity(catalog, "service-tour"), activity(catalog, "metrology-training")
    assert tour.sentence is training.sentence
    assert tour.sentence.text.zh == "开展“质量服务行”，加大计量宣传和计量培训力度。"
    assert tour.sentence.status == "reviewed"
    assert [flag.text for flag in tour.sentence.flags] == ["“质量服务行”"]
    assert activity(catalog, "award-ceremony").sentence.flags == ()


def test_sentence_across_a_join_is_whole(catalog: Catalog) -> None:
    contest = activity(catalog, "knowledge-contest").sentence
    assert contest.text.zh == "乙局组织质量知识竞赛。"
    assert contest.status == "draft"


def test_campaign_lists_its_sentences_once(catalog: Catalog) -> None:
    assert {
        campaign.year: [sentence.place.at for sentence in sentences]
        for campaign, sentences in catalog.sentences.items()
    } == {"2025": ["1.1", "1.2", "2.1"], "2024": ["1.1", "1.2", "2.1", "2.2"]}


def test_activities_are_found_by_what_they_name(catalog: Catalog) -> None:
    assert slugs(catalog.by_agency["yi"]) == [
        "knowledge-contest",
        "spot-check-results",
        "typical-cases",
    ]
    assert slugs(catalog.by_body["jia"]) == ["spot-check-results"]
    assert slugs(catalog.by_form["publication"]) == ["spot-check-results", "typical-cases"]
    assert [item.key for item in catalog.by_agency["jia"]] == [
        *("2025/jia/award-ceremony", "2025/jia/service-hotline"),
        *("2024/jia/award-ceremony", "2024/jia/service-tour", "2024/jia/metrology-training"),
    ]
    assert slugs(catalog.by_theme["testing"]) == [
        "metrology-training",
        "spot-check-results",
        "typical-cases",
    ]


def test_lists_keep_the_order_of_their_files(catalog: Catalog) -> None:
    assert list(catalog.kinds) == ["ministry", "bureau"]
    assert list(catalog.agencies) == ["jia", "yi", "bing"]
    assert list(catalog.themes) == ["quality-culture", "testing", "consumers"]
    assert list(catalog.terms) == ["quality-award", "metrology", "spot-checks", "typical-cases"]
    assert catalog.site.name.of(Language.EN) == "Quality Week Example"


def test_records_cannot_change(catalog: Catalog) -> None:
    with pytest.raises(FrozenInstanceError):
        catalog.activities[0].slug = "other"  # type: ignore[misc]  # that it is refused


def test_list_may_be_a_folder_of_files(project: Path) -> None:
    text = (project / "content/kinds.yml").read_text("utf-8")
    first, second = text.split("- id: bureau")
    edit(
        project,
        [
            {"file": "content/kinds.yml", "delete": True},
            {"file": "content/kinds/a.yml", "write": first},
            {"file": "content/kinds/b.yml", "write": f"- id: bureau{second}"},
        ],
    )
    assert list(catalog_of(project).kinds) == ["ministry", "bureau"]


CHANGES = "content/changes.yml"
PUBLISHED = """\
- id: first-campaign
  date: 2024-09-01
  kind: published
  title: {zh: 发布 2024 年“质量周”, en: The 2024 “Quality Week” is published}
  why: {zh: 收到附件。, en: The annex came.}
  campaign: 2024
"""


def test_campaigns_stand_newest_first(project: Path) -> None:
    shutil.copytree(project / CAMPAIGN, project / "content/campaigns/2023")
    own_day = "campaign: 2025\n" + PUBLISHED
    edit(project, [{"file": CHANGES, "replace": "campaign: 2025\n", "with": own_day}])
    catalog = catalog_of(project)
    assert catalog.newest is catalog.campaigns[0]
    assert [campaign.year for campaign in catalog.campaigns] == ["2025", "2024", "2023"]
    assert [item.campaign.year for item in catalog.by_agency["yi"]] == ["2024"] * 3 + ["2023"] * 3


def test_changed_chinese_makes_its_english_stale(project: Path) -> None:
    for path, slug in ((JIA, "award-ceremony"), (YI, "knowledge-contest")):
        line = next(
            line
            for line in (project / path).read_text("utf-8").splitlines()
            if line.startswith("    zh_hash")
        )
        edit(project, [{"file": path, "replace": line, "with": "    zh_hash: 000000000000"}])
        catalog = catalog_of(project)
        assert activity(catalog, slug).sentence.is_stale
        assert not activity(catalog, slug).is_stale
    assert not activity(catalog, "service-tour").sentence.is_stale


def test_pending_english_is_not_stale(project: Path) -> None:
    change: Edit = {"file": JIA, "replace": ", en: Quality Service Tour}", "with": "}"}
    edit(project, [change])
    tour = activity(catalog_of(project), "service-tour")
    assert tour.title == Bilingual("质量服务行")
    assert not tour.is_stale


def test_folder_that_is_missing_or_empty_gives_one_problem(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for folder, message in (("content", "folder is empty;"), ("contents", "no such folder;")):
        catalog, problems = read_catalog(tmp_path / folder)
        assert catalog is None
        assert [str(problem).partition(" expected")[0] for problem in problems] == [
            f"{folder}:1:1: {message}"
        ]


@pytest.mark.parametrize("name", ["pages/zh/loop.md", "pages/loop", "campaigns/2024/notice.txt"])
def test_symbolic_link_to_itself_is_one_problem(project: Path, name: str) -> None:
    path = project / "content" / name
    path.unlink(missing_ok=True)
    path.symlink_to(path)
    (problem,) = problems_of(project)
    assert problem.path == f"content/{name}"
    assert problem.message.startswith("symbolic link")


def test_sentence_number_of_any_length_is_a_problem(project: Path) -> None:
    edit(project, [{"file": YI, "replace": "at: 2.1", "with": f"at: {'9' * 5000}.1"}])
    (problem,) = problems_of(project)
    assert (problem.path, problem.line, problem.column) == (YI, 3, 9)


@pytest.mark.parametrize(
    "name", ["", "pages", "pages/zh", "campaigns", "campaigns/2024", "campaigns/2024/activities"]
)
def test_folder_that_cannot_be_read_is_one_problem(
    project: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, iterdir = project / "content" / name, Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    place = closed.relative_to(project).as_posix()
    message = "cannot be read (Permission denied); expected a readable folder."
    assert [str(problem) for problem in problems_of(project)] == [f"{place}:1:1: {message}"]


def test_link_into_a_closed_folder_is_one_problem(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = project / "content/campaigns/2023"

    def refuse(path: Path) -> bool:
        if path == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return is_dir(path)

    closed.mkdir()
    (closed / "campaign.yml").write_text("name: x", "utf-8")
    is_dir = Path.is_dir
    monkeypatch.setattr(Path, "is_dir", refuse)
    assert {problem.path for problem in problems_of(project)} == {
        "content/campaigns/2023/campaign.yml"
    }


@pytest.mark.parametrize(
    "name", ["", "pages", "campaigns", "campaigns/2026", "campaigns/x", "campaigns/2024/activities"]
)
def test_folder_that_leads_back_to_itself_is_one_problem(project: Path, name: str) -> None:
    path = project / "content" / name
    if path.exists():
        path.rename(project / "moved")
    path.symlink_to(path)
    place = path.relative_to(project).as_posix()
    message = "symbolic link that leads back to itself; expected a folder."
    assert [str(problem) for problem in problems_of(project)] == [f"{place}:1:1: {message}"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_may_have_any_line_end(project: Path, end: str) -> None:
    path = project / "content/pages/en/about.md"
    text = "---\ntitle: About\ndescription: This site.\n---"
    path.write_bytes((text.replace("\n", end) + end).encode())
    assert problems_of(project) == []


def test_changes_are_newest_first_and_known_by_activity(project: Path) -> None:
    catalog = catalog_of(project)
    second, title, first = catalog.changes
    ids = [change.record.id for change in (second, title, first)]
    assert ids == ["second-campaign", "award-title", "first-edition"]
    assert catalog.changes_of == {activity(catalog, "award-ceremony"): [title]}
