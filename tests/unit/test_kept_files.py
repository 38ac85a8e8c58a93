"""What was kept of files never changes what reading finds, and spares reading them again."""

import re
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from generator.cache import CacheFolder
from generator.catalog.notice import sha256
from generator.content import activity_files, campaigns, kept_files
from generator.content.filed import ActivityFile
from generator.content.kept_files import KeptFiles
from generator.content.read import read_catalog
from tests.conftest import CAMPAIGN, EXAMPLE, TESTS, accept_notice, edit
from tests.corpus import write_corpus
from tests.random_edits import Editor, Readings

JIA = f"{CAMPAIGN}/activities/jia.yml"
YI = f"{CAMPAIGN}/activities/yi.yml"
PUBLISHED = """\
- id: second-campaign
  date: 2025-09-01
  kind: published
  title: {zh: 发布 2025 年活动, en: The 2025 activities are published}
  why: {zh: 收到附件。, en: The annex came.}
  campaign: 2025
"""
CASES = sorted((TESTS / "golden/problems").glob("*.yml"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The content of the example project."""
    shutil.copytree(EXAMPLE / "content", tmp_path / "content")
    return tmp_path


@pytest.fixture
def read_again(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of files that were read and checked, not taken from what was kept."""
    paths: list[str] = []
    read = activity_files.read_activity_file

    def note(data: bytes, path: str, **around: Any) -> ActivityFile:  # noqa: ANN401  # passed on
        paths.append(path)
        return read(data, path, **around)

    monkeypatch.setattr(campaigns, "read_activity_file", note)
    return paths


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_broken_content_gives_the_same_lines(path: Path, project: Path) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    readings = Readings(project)
    readings.assert_same()
    edit(project, case["change"])
    if case.get("accept_notice"):
        accept_notice(project)
    readings.assert_same()
    shutil.rmtree(project / "content")
    shutil.copytree(EXAMPLE / "content", project / "content")
    catalog, problems = readings.assert_same()
    assert catalog
    assert not problems


@pytest.fixture
def corpus(project: Path) -> Path:
    """A project of two campaigns of five agencies."""
    content = project / "content"
    write_corpus(content, 5, 4)
    shutil.copytree(content / "campaigns/2024", content / "campaigns/2025")
    (content / "changes.yml").write_text(PUBLISHED, "utf-8")
    return project


@pytest.mark.parametrize("seed", range(4))
def test_random_edits_give_the_same(
    corpus: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    restored = count_calls(monkeypatch, kept_files, "_restored")
    readings, editor = Readings(corpus), Editor(corpus, seed)
    first, _ = readings.assert_same()
    assert first
    right = wrong = warned = 0
    for _ in range(60):
        editor.edit()
        catalog, problems = readings.assert_same()
        right, wrong = right + bool(catalog), wrong + (not catalog)
        warned += len(problems)
    assert min(right, wrong) > 10
    assert warned > 200
    assert len(restored) > 300


def count_calls(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str) -> list[None]:
    """Return a list that gets longer with each call of a function."""
    calls: list[None] = []
    function = getattr(module, name)

    def count(*args: object, **more: object) -> object:
        calls.append(None)
        return function(*args, **more)

    monkeypatch.setattr(module, name, count)
    return calls


def test_only_what_was_edited_is_read_again(corpus: Path, read_again: list[str]) -> None:
    content, kept = corpus / "content", KeptFiles()
    read_catalog(content, kept=kept)
    assert len(read_again) == len(set(read_again)) == 10
    path = content / "campaigns/2024/activities/bureau-3.yml"
    text = path.read_text("utf-8")
    noted, broken = f"{text}# A note\n", text.replace("at:", "to:", 1)
    edits = [noted, broken, broken, noted, text]
    asked = [_asked(read_again, content, kept, path, each) for each in edits]
    name = "content/campaigns/2024/activities/bureau-3.yml"
    # What was kept before a mistake is there when it is mended.
    assert asked == [[name], [name], [name], [], [name]]
    assert read_catalog(content, kept=kept)[0]
    assert read_again == [name]


def _asked(
    read_again: list[str], content: Path, kept: KeptFiles, path: Path, text: str
) -> list[str]:
    path.write_text(text, "utf-8")
    read_again.clear()
    read_catalog(content, kept=kept)
    return list(read_again)


@pytest.mark.parametrize("name", ["agencies", "themes", "forms", "glossary", "wording"])
def test_all_are_read_again_when_a_list_changes(
    corpus: Path, read_again: list[str], name: str
) -> None:
    content, kept, path = corpus / "content", KeptFiles(), corpus / f"content/{name}.yml"
    read_catalog(content, kept=kept)
    before = path.read_text("utf-8") if path.exists() else ""
    new = "- {lang: en, use: notice, avoid: [circular]}\n" if name == "wording" else "# New\n"
    assert len(_asked(read_again, content, kept, path, before + new)) == 10
    assert _asked(read_again, content, kept, path, before + new) == []
    # Two of an id, so that no id of the list is looked up.
    assert len(_asked(read_again, content, kept, path, before + new + (before or new))) == 10


def test_files_of_a_campaign_are_read_again_when_its_notice_changes(
    corpus: Path, read_again: list[str]
) -> None:
    content, kept, path = corpus / "content", KeptFiles(), corpus / "content/campaigns/2025"
    read_catalog(content, kept=kept)
    text = (path / "notice.txt").read_text("utf-8") + "\n"
    record = path / "campaign.yml"
    digest = f"sha256: {sha256(text.encode())}"
    (path / "notice.txt").write_text(text, "utf-8")
    text = re.sub("sha256: .*", digest, record.read_text("utf-8"))
    asked = _asked(read_again, content, kept, record, text)
    assert asked == [f"content/campaigns/2025/activities/bureau-{n}.yml" for n in range(1, 6)]
    assert _asked(read_again, content, kept, record, f"{text}# What the notice is not\n") == []


def test_other_joins_move_the_words_of_a_notice(project: Path) -> None:
    readings = Readings(project)
    readings.assert_same()
    record = f"{CAMPAIGN}/campaign.yml"
    join = "    - raw: “质量周” 主要活动\n      text: “质量周”主要活动\n"
    heading = "text: 2024 年“质量周”主要活动}"
    new = heading.replace("”", "” ")
    edit(
        project,
        [
            {"file": record, "replace": join, "with": ""},
            {"file": record, "replace": heading, "with": new},
        ],
    )
    catalog, _ = readings.assert_same()
    assert catalog


def test_ids_are_looked_up_once_their_list_is_whole(project: Path) -> None:
    readings, beside = Readings(project), project / "content/themes"
    beside.mkdir()
    edit(
        project,
        [{"file": JIA, "replace": "[testing, quality-culture]", "with": "[testing, quality]"}],
    )
    _, problems = readings.assert_same()
    assert [problem.path for problem in problems] == ["content/themes"]
    beside.rmdir()
    _, problems = readings.assert_same()
    assert [problem.path for problem in problems] == [JIA]


def test_same_words_under_another_path_are_read(corpus: Path, read_again: list[str]) -> None:
    content, kept = corpus / "content", KeptFiles()
    read_catalog(content, kept=kept)
    shutil.move(content, corpus / "words")
    read_again.clear()
    _, problems = read_catalog(corpus / "words", kept=kept)
    assert len(read_again) == 10
    assert {problem.path.partition("/")[0] for problem in problems} == {"words"}


def test_what_is_saved_is_what_there_is(corpus: Path, read_again: list[str]) -> None:
    content, folder, file = (
        corpus / "content",
        CacheFolder(corpus / "k"),
        corpus / "k/activity-files",
    )
    kept = KeptFiles.load(folder)
    read_catalog(content, kept=kept)
    kept.save(folder)
    whole = file.stat()
    again = KeptFiles.load(folder)
    read_again.clear()
    assert read_catalog(content, kept=again)[0]
    again.save(folder)
    assert read_again == []
    assert file.stat().st_ino == whole.st_ino
    shutil.rmtree(content / "campaigns/2025")
    (content / "changes.yml").unlink()
    assert read_catalog(content, kept=again)[0]
    again.save(folder)
    assert read_again == []
    assert file.stat().st_size < 0.6 * whole.st_size


@pytest.mark.parametrize("value", [None, "text", [1], 3])
def test_what_somebody_else_has_saved_is_nothing(
    corpus: Path, read_again: list[str], value: object
) -> None:
    folder = CacheFolder(corpus / "kept")
    folder.write("activity-files", value)
    assert read_catalog(corpus / "content", kept=KeptFiles.load(folder))[0]
    assert len(read_again) == 10
