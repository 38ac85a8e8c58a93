"""The commands, as a person calls them."""

import re
from pathlib import Path

import pytest

from tests.building import copy_project
from tests.conftest import CAMPAIGN, EXAMPLE, Edit, edit
from tests.unit.test_cli import STALE, run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example project, as the current folder."""
    copy_project(tmp_path, EXAMPLE / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_build_ends_with_where_the_site_is_and_its_counts(here: Path) -> None:
    result = run("build")
    assert result.exit_code == 0, result.output
    count = len(list((here / "site").rglob("*.html")))
    assert result.stdout == f"site/index.html: {count} pages, 10 activities, 3 agencies\n"


def test_strict_build_stops_on_warnings_before_it_writes(here: Path) -> None:
    edit(here, [STALE])
    assert run("build", "--strict").exit_code == 1
    assert not (here / "site").exists()
    assert run("build").exit_code == 0
    page = (here / "site/zh/activities/2024/jia/service-tour.html").read_text("utf-8")
    assert "中文原文在翻译之后有过改动" in page


def test_pending_translation_is_said_and_shown_in_chinese(here: Path) -> None:
    activities = f"{CAMPAIGN}/activities/jia.yml"
    title = "title: {zh: 质量服务行, en: Quality Service Tour}"
    pending: Edit = {"file": activities, "replace": title, "with": "title: {zh: 质量服务行}"}
    english = (
        "It will carry out the “Quality Service Tour”, and step up publicity and training in "
        "metrology."
    )
    edit(here, [pending, {"file": activities, "replace": f"    en: {english}\n", "with": ""}])
    result = run("build")
    assert result.exit_code == 0
    assert 'missing "en"' in result.stderr
    page = (here / "site/en/agencies/jia.html").read_text("utf-8")
    assert "The English translation is pending; the Chinese is shown." in page
    assert re.search(r'<li id="2024-service-tour"[^>]*><a lang="zh-Hans"', page)
