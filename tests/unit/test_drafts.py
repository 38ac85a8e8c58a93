"""A draft may lack much, says how far it is, and is nowhere until it is published."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import make_site, read_project
from generator.catalog.progress import Progress
from generator.cli import main
from generator.problems import Problem, errors
from generator.rendered_site import RenderedSite, SiteAddress, Way
from tests.building import SITE_URL, copy_project
from tests.conftest import EXAMPLE, edit

FOLDER = "content/campaigns/2025"
CHANGE = """- id: second-campaign
  date: 2025-09-01
  kind: published
  title: {zh: 发布 2025 年“质量周”, en: The 2025 “Quality Week” is published}
  why: {zh: 收到新的附件。, en: A new annex came.}
  campaign: 2025
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """The example, whose newest campaign is a draft."""
    project = copy_project(tmp_path, EXAMPLE / "content")
    changes = project / "content/changes.yml"
    changes.write_text(changes.read_text("utf-8").replace(CHANGE, ""), "utf-8")
    path = project / FOLDER / "campaign.yml"
    path.write_text(f"status: draft\n{path.read_text('utf-8')}", "utf-8")
    return project


def read(project: Path) -> tuple[Progress | None, list[Problem]]:
    catalog, problems = read_project(project, has_drafts=True)
    newest = catalog.newest if catalog else None
    return (newest.progress if newest else None), problems


def rendered(project: Path, *, has_drafts: bool) -> RenderedSite:
    way = replace(Way(), has_drafts=has_drafts)
    site, problems = make_site(project, SiteAddress(SITE_URL), way)
    assert site, problems
    return site


def messages(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.level, problem.message) for problem in problems]


def test_whole_draft_says_so(draft: Path) -> None:
    progress, problems = read(draft)
    assert problems == []
    assert progress == Progress(3, 3, 3, 4, 4, 0)


def test_plain_build_has_nothing_of_a_draft(draft: Path) -> None:
    # Nobody has to look into a file that is broken.
    edit(draft, [{"file": f"{FOLDER}/activities/bing.yml", "write": "a: [\n"}])
    site = rendered(draft, has_drafts=False)
    assert [campaign.year for campaign in site.catalog.campaigns] == ["2024"]
    assert not [page.address for page in site.pages if "2025" in page.address]
    texts = [site.rendered.of(page).markdown for page in site.pages]
    assert not any("质量市集" in text or "2025 年" in text for text in texts)
    assert not any("2025" in name for name in site.files)


def test_draft_is_shown_below_a_banner(draft: Path) -> None:
    for has_drafts in (True, False):
        site = rendered(draft, has_drafts=has_drafts)
        frame = site.framer.frame("en/index.html", "", "", "<h1>…</h1>")
        assert ("not published: 2025" in frame.drafts) is has_drafts
    shown = rendered(draft, has_drafts=True)
    assert "zh/activities/2025/bing/quality-fair.html" in {page.address for page in shown.pages}


UNFINISHED = [
    ("bing.yml", "quote: 举办质量市集", "quote: 举办", '"质量市集" of sentence 2.1'),
    ("bing.yml", "        themes: [quality-culture]\n", "", 'missing "themes"; expected it here.'),
    ("jia.yml", "        forms: [event]\n", "", 'missing "forms"; expected it here.'),
    (
        "bing.yml",
        "    en: Comm",
        "    suggested: [en]\n    en: Comm",
        "en only proposed by a",
    ),
    (
        "bing.yml",
        "      - id: quality-fair\n",
        "      - id: quality-fair\n        suggested: [title, themes]\n",
        "title, themes only proposed by a program;",
    ),
]


@pytest.mark.parametrize(("name", "was", "is_now", "message"), UNFINISHED)
def test_what_is_missing_is_a_warning_until_it_is_published(
    draft: Path, name: str, was: str, is_now: str, message: str
) -> None:
    edit(draft, [{"file": f"{FOLDER}/activities/{name}", "replace": was, "with": is_now}])
    progress, problems = read(draft)
    assert progress
    assert errors(problems) == []
    assert any(problem.message.startswith(message) for problem in problems), problems
    publish(draft)
    told = [problem for problem in read(draft)[1] if problem.message.startswith(message)]
    assert [problem.level for problem in told] == ["error"]


def publish(project: Path) -> None:
    edit(project, [{"file": f"{FOLDER}/campaign.yml", "replace": "draft", "with": "published"}])
    changes = (project / "content/changes.yml").read_text("utf-8")
    edit(project, [{"file": "content/changes.yml", "write": f"{changes}{CHANGE}"}])


def test_sentences_come_into_files_one_after_the_other(draft: Path) -> None:
    edit(draft, [{"file": f"{FOLDER}/activities/jia.yml"}])
    progress, problems = read(draft)
    assert progress == Progress(3, 1, 1, 2, 2, 0)
    assert [level for level, _ in messages(problems)] == ["warning", "warning"]
    site = rendered(draft, has_drafts=True)
    (page,) = (page for page in site.pages if page.address == "zh/source/2025.html")
    text = site.rendered.of(page).markdown
    # What nobody has told yet stands there all the same.
    assert "一、甲部举办第六届质量奖颁奖仪式。开通“质量服务热线”。" in text
    publish(draft)
    _, problems = read(draft)
    assert [level for level, _ in messages(problems)] == ["error", "error"]


def test_draft_without_any_file_is_counted_nowhere(draft: Path) -> None:
    for name in ("jia.yml", "bing.yml"):
        edit(draft, [{"file": f"{FOLDER}/activities/{name}"}])
    catalog, problems = read_project(draft, has_drafts=True)
    assert catalog, problems
    assert [campaign.year for campaign in catalog.campaigns] == ["2024"]
    assert any("no activities here" in problem.message for problem in problems)
    assert errors(problems) == []


def test_wrong_words_of_a_draft_are_an_error(draft: Path) -> None:
    file = f"{FOLDER}/activities/bing.yml"
    edit(draft, [{"file": file, "replace": "quote: 举办质量市集", "with": "quote: 举行质量市集"}])
    _, problems = read(draft)
    assert [level for level, _ in messages(problems)] == ["error"]


def test_nothing_published_rests_on_a_draft(draft: Path) -> None:
    changes = (draft / "content/changes.yml").read_text("utf-8")
    edit(draft, [{"file": "content/changes.yml", "write": f"{changes}{CHANGE}"}])
    for has_drafts in (False, True):
        _, problems = read_project(draft, has_drafts=has_drafts)
        assert [each.message for each in errors(problems)] == [
            'unknown campaign "2025"; expected the year of one.'
        ]


def test_project_of_drafts_alone_says_so(draft: Path) -> None:
    path = draft / "content/campaigns/2024/campaign.yml"
    path.write_text(f"status: draft\n{path.read_text('utf-8')}", "utf-8")
    _, problems = read_project(draft)
    assert [each.message for each in errors(problems)] == [
        "2024, 2025 only as a draft; expected a published campaign."
    ]


NEW = """- id: ding
  name: {zh: 示例国丁会}
  short_name: {zh: 丁会}
  kind: bureau
"""


def test_draft_may_bring_bodies_of_its_own(draft: Path) -> None:
    edit(draft, [{"file": f"{FOLDER}/agencies.yml", "write": NEW}])
    words = "bodies: [{agency: yi, role: with"
    file = f"{FOLDER}/activities/bing.yml"
    edit(draft, [{"file": file, "replace": words, "with": words.replace("yi", "ding")}])
    _, problems = read(draft)
    assert messages(errors(problems)) == [
        (
            "error",
            'agency "ding" is not named in the sentence; expected one of its Chinese names there '
            "(丁会, 示例国丁会).",
        )
    ]
    edit(draft, [{"file": file, "replace": words.replace("yi", "ding"), "with": words}])
    _, problems = read(draft)
    message = 'agency "ding" has no English name; expected one.'
    assert messages(problems) == [("warning", message)]
    site = rendered(draft, has_drafts=True)
    assert site.catalog.agencies["ding"].name.en == "示例国丁会"
    assert "ding" not in rendered(draft, has_drafts=False).catalog.agencies


def test_bodies_of_a_draft_are_moved_when_it_is_published(draft: Path) -> None:
    edit(draft, [{"file": f"{FOLDER}/agencies.yml", "write": NEW}])
    publish(draft)
    assert "agencies of a published campaign; expected content/agencies.yml." in [
        problem.message for problem in read(draft)[1]
    ]


def test_check_counts_what_is_missing_in_a_file_of_a_draft(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = f"{FOLDER}/activities/bing.yml"
    text = (draft / file).read_text("utf-8")
    for line in ("        forms: [event]\n", "        forms: [service]\n"):
        text = text.replace(line, "")
    text = text.replace("        themes: [quality-culture]\n", "")
    text = text.replace("        themes: [consumers]\n", "")
    edit(draft, [{"file": file, "write": text}])
    monkeypatch.chdir(draft)
    folded = CliRunner().invoke(main, ["check"]).stdout
    assert f"{file}:1:1: warning: 4 warnings in this file of a draft; see them" in folded
    assert 'missing "forms"' not in folded
    assert CliRunner().invoke(main, ["check", "--all"]).stdout.count('missing "forms"') == 2
    # An error is never folded away.
    edit(draft, [{"file": file, "replace": "quote: 举办质量市集", "with": "quote: 无"}])
    assert CliRunner().invoke(main, ["check"]).stdout.count('missing "forms"') == 2
