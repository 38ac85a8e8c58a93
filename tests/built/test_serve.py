"""The preview: it builds again on changes, and goes on when the content is broken."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import copy_project
from tests.conftest import CAMPAIGN, EXAMPLE, Edit
from tests.previewing import Preview, previewing, save

ACTIVITIES = f"{CAMPAIGN}/activities/jia.yml"
RENAMED: Edit = {
    "file": "templates/strings/zh.toml",
    "replace": '\nagencies = "主办单位"',
    "with": '\nagencies = "部门"',
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path, EXAMPLE / "content")


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    with previewing(project) as running:
        yield running


def test_changes_and_mistakes_are_shown(project: Path, preview: Preview) -> None:
    page = "zh/agencies/jia.html"
    preview.wait_for(page, "第五届质量奖颁奖仪式")
    save(project, [RENAMED])
    preview.wait_for(page, "部门")

    save(project, [{"file": ACTIVITIES, "replace": "[testing,", "with": "[tseting,"}])
    preview.wait_for(page, "unknown theme &#34;tseting&#34;")
    assert "第五届质量奖颁奖仪式" in preview.get(page)

    save(project, [{"file": ACTIVITIES, "replace": "[tseting,", "with": "[testing,"}])
    preview.wait_for(page, "部门", without="unknown theme")
