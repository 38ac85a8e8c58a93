"""A release: what it changes, what it refuses, and what it says is still of last year."""

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from generator.content.yaml_source import parse_yaml
from tests.building import ROOT, copy_project
from tests.conftest import EXAMPLE, Edit, edit, problems_of

CAMPAIGN = "content/campaigns/2025"
JIA = f"{CAMPAIGN}/activities/jia.yml"
DAY = "2025-09-10"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["release", *arguments])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example project before its second campaign is published."""
    copy_project(tmp_path, EXAMPLE / "content")
    shutil.copy2(ROOT / "CITATION.cff", tmp_path)
    path = tmp_path / "content/changes.yml"
    path.write_text(path.read_text("utf-8").partition("- id: second-campaign")[0], "utf-8")
    site: Edit = {"file": "content/site.yml", "replace": "2025-09-01", "with": "2024-09-02"}
    edit(tmp_path, [site])
    monkeypatch.chdir(tmp_path)
    return tmp_path


def texts(here: Path) -> dict[str, bytes]:
    files = [*(here / "content").rglob("*.*"), here / "CITATION.cff"]
    return {
        path.relative_to(here).as_posix(): path.read_bytes() for path in files if path.is_file()
    }


def test_everything_is_written_at_once(here: Path) -> None:
    before = texts(here)
    result = run("2025", "--date", DAY)
    assert result.exit_code == 0, result.output
    after = texts(here)
    changed = sorted(path for path in after if after[path] != before.get(path))
    assert changed == [
        *("CITATION.cff", "content/addresses.txt", "content/changes.yml", "content/site.yml")
    ]
    assert sorted(result.stdout.splitlines()) == [f"{path}: written" for path in changed]
    assert problems_of(here) == problems_of(EXAMPLE)
    changes = parse_yaml(after["content/changes.yml"].decode(), "").data
    assert isinstance(changes, list)
    assert changes[0] == {
        "id": "published-2025",
        "date": DAY,
        "kind": "published",
        "title": {
            "zh": "发布 2025 年“质量周”的活动",
            "en": "Activities of the 2025 “Quality Week” published",
        },
        "why": {
            "zh": "附件所列 3 句话、4 项活动逐句收录，附中英文、主题和形式。",
            "en": "4 activities of the annex, in 3 sentences, with their themes and types, "
            "in both languages.",
        },
        "campaign": "2025",
    }
    assert f"updated: {DAY}\n" in after["content/site.yml"].decode()
    assert "activities/2025/jia/service-hotline.html\n" in after["content/addresses.txt"].decode()
    cff = yaml.load(after["CITATION.cff"], yaml.BaseLoader)  # noqa: S506  # text alone
    assert (cff["version"], cff["date-released"]) == (DAY, DAY)
    old, new = (each["CITATION.cff"].decode().splitlines() for each in (before, after))
    assert sum(one != other for one, other in zip(old, new, strict=True)) == 2
    again = run("2025", "--date", DAY)
    assert (again.stdout, again.stderr.splitlines()[0]) == ("", "everything was as it is to be")
    assert texts(here) == after


def test_campaign_whose_issuers_are_known_is_cited(here: Path) -> None:
    issued: Edit = {
        "file": f"{CAMPAIGN}/campaign.yml",
        "replace": "  sha256:",
        "with": "  issued:\n    by: {zh: 示例国甲部, en: Ministry Jia}\n    others: 3\n"
        "    date: 2025-08-01\n    source:\n      name: {zh: 示例报, en: The Daily}\n"
        "      no_url: Invented.\n  sha256:",
    }
    edit(here, [issued])
    assert run("2025", "--date", DAY).exit_code == 0
    cff = yaml.load((here / "CITATION.cff").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # text alone
    assert cff["references"][0] == {
        "type": "generic",
        "title": "附件 2\u30002025 年“质量周”活动安排",
        "authors": [
            {"name": "示例国甲部", "alias": "with 3 other departments, as reported"},
        ],
    }
    assert len(cff["references"]) == 2


def test_campaign_without_issuers_is_left_to_cite_by_hand(here: Path) -> None:
    result = run("2025", "--date", DAY)
    told = (
        'CITATION.cff:1:1: warning: no reference to "附件 2\u30002025 年“质量周”活动安排"; expected'
    )
    assert f"{told} one with who issued it." in result.stderr.splitlines()


def test_campaign_that_has_only_its_name_is_not_published(here: Path) -> None:
    name = "{zh: 2025 年“质量周”, en: 2025 “Quality Week”}"
    was = "{zh: 甲部和一家新单位公布的活动。, en: What Ministry Jia and a new agency announced.}"
    edit(here, [{"file": f"{CAMPAIGN}/campaign.yml", "replace": was, "with": name}])
    before = texts(here)
    result = run("2025", "--date", DAY)
    assert result.stderr.splitlines() == [
        f"{CAMPAIGN}/campaign.yml:2:10: summary is only the name; expected a paragraph on it.",
        "1 error; the project is as it was.",
    ]
    assert texts(here) == before


def test_dry_run_shows_and_writes_nothing(here: Path) -> None:
    before = texts(here)
    result = run("2025", "--date", DAY, "--dry-run")
    lines = result.stdout.splitlines()
    assert {"+- id: published-2025", f"+updated: {DAY}", f"+date-released: {DAY}"} <= set(lines)
    assert texts(here) == before


def test_release_of_corrections_has_no_new_campaign(here: Path) -> None:
    assert run("2025", "--date", DAY).exit_code == 0
    before = texts(here)
    result = run("--date", "2025-10-01")
    assert result.exit_code == 0, result.output
    assert sorted(result.stdout.splitlines()) == [
        "CITATION.cff: written",
        "content/site.yml: written",
    ]
    assert texts(here)["content/changes.yml"] == before["content/changes.yml"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"replace": "themes: [consumers]", "with": "themes: [consumer]"},
            f'{JIA}:25:18: unknown theme "consumer"; expected an id of content/themes.yml.',
        ),
        (
            {"replace": "    en: It will open the “Quality Service Hotline”.\n", "with": ""},
            f'{JIA}:15:5: missing "en" of 1.2; expected the English that was read.',
        ),
        (
            {"replace": "  - at: 1.2\n", "with": "  - at: 1.2\n    suggested: [en]\n"},
            f"{JIA}:16:16: ",
        ),
        (
            {"replace": "quote: 开通“质量服务热线”", "with": "quote: “质量服务热线”"},
            '"开通" of sentence 1.2 (content/campaigns/2025/notice.txt',
        ),
    ],
    ids=["error", "no English", "suggestion", "words in no quote"],
)
def test_what_is_not_finished_stops_it(here: Path, change: Edit, message: str) -> None:
    edit(here, [{**change, "file": JIA}])
    before = texts(here)
    result = run("2025", "--date", DAY)
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stderr.endswith("1 error; the project is as it was.\n")
    assert texts(here) == before


def test_sentence_in_no_file_stops_it(here: Path) -> None:
    (here / f"{CAMPAIGN}/activities/bing.yml").unlink()
    before = texts(here)
    result = run("2025", "--date", DAY)
    assert result.exit_code == 1
    assert f"{CAMPAIGN}/notice.txt" in result.stderr
    assert texts(here) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("2026",),
            'unknown campaign "2026"; expected one of content/campaigns. Did',
        ),
        (("--date", "2025-02-30"), '"2025-02-30" is no day; expected YYYY-MM-DD.'),
        (("--date", "2024-09-01"), "2024-09-01 is before the last change, 2024-09-02; expected"),
    ],
)
def test_year_and_day_must_be(here: Path, arguments: tuple[str, ...], message: str) -> None:
    before = texts(here)
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert texts(here) == before


def test_what_still_says_last_year_is_told(here: Path) -> None:
    lines: list[Edit] = [
        {
            "file": "content/site.yml",
            "replace": "en: An example site.}",
            "with": "en: Activities of 2024.}\n"
            "hot_words: {zh: [热线, 打假], en: [fair, hotline, toys]}",
        },
        {"file": "content/pages/en/about.md", "replace": "# About", "with": "# About\n\nOf 2024."},
    ]
    edit(here, lines)
    result = run("2025", "--date", DAY)
    assert result.exit_code == 0, result.output
    told = result.stderr.splitlines()
    assert told[0] == "Still of last year:"
    places = [line.partition(": ")[0] for line in told[1:]]
    assert "content/pages/en/about.md:8:4" in places
    assert [line for line in told if "site.yml" in line and "warning: hot" not in line] == [
        'content/site.yml:3:46: warning: "2024" in "…h: 一个示例网站。, en: Activities of 2024.}"; '
        "expected what holds for 2025 too."
    ]
    hot = "is nowhere in 2025; expected what readers look for now."
    assert [line.partition("warning: ")[2] for line in told if "warning: hot" in line] == [
        f'hot word "打假" {hot}',
        f'hot word "toys" {hot}',
    ]


def test_draft_is_published(here: Path) -> None:
    path = here / f"{CAMPAIGN}/campaign.yml"
    path.write_text("status: draft\n" + path.read_text("utf-8"), "utf-8")
    result = run("--date", DAY)
    assert result.exit_code == 0, result.output
    assert path.read_text("utf-8").startswith("status: published\nname:")
    assert problems_of(here) == problems_of(EXAMPLE)
    assert f"{CAMPAIGN}/campaign.yml: written" in result.stdout.splitlines()


def test_draft_that_lacks_something_is_not_published(here: Path) -> None:
    path = here / f"{CAMPAIGN}/campaign.yml"
    path.write_text("status: draft\n" + path.read_text("utf-8"), "utf-8")
    edit(here, [{"file": JIA, "replace": "        themes: [consumers]\n", "with": ""}])
    assert problems_of(here) == [], "what a draft lacks stops no build"
    before = texts(here)
    result = run("--date", DAY)
    assert result.exit_code == 1
    assert f'{JIA}:20:9: missing "themes"' in result.stderr
    assert texts(here) == before


def test_other_draft_is_left_alone(here: Path) -> None:
    shutil.copytree(here / CAMPAIGN, here / "content/campaigns/2026")
    for year in ("2025", "2026"):
        path = here / f"content/campaigns/{year}/campaign.yml"
        path.write_text("status: draft\n" + path.read_text("utf-8"), "utf-8")
    result = run("--date", DAY)
    assert result.exit_code == 2
    assert "2025 and 2026 are drafts; expected the YEAR that is meant." in result.stderr
    assert run("2025", "--date", DAY).exit_code == 0
    assert "2026" not in (here / "content/addresses.txt").read_text("utf-8")
    assert path.read_text("utf-8").startswith("status: draft\n")


def test_interrupt_leaves_the_project_as_it_was(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, replace = texts(here), Path.replace
    count = 0

    def stopped(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == 3:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stopped)
    result = run("2025", "--date", DAY)
    assert result.exit_code == 1
    assert result.stderr.endswith("interrupted; the project is as it was.\n")
    assert texts(here) == before
    assert sorted(path.name for path in here.iterdir() if path.name.startswith(".")) == []
