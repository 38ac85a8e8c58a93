"""The preview: it builds again on changes, and goes on when the content is broken."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import copy_project
from tests.conftest import CAMPAIGN, EXAMPLE, edit

ACTIVITIES = f"{CAMPAIGN}/activities/jia.yml"
PATIENCE = 60.0
"""Seconds after which a page that has not come is given up."""


class Preview:
    """A running `campaign-atlas serve`."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.log = project / "serve.log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "generator", "serve", "--address", self.address],
                cwd=project, stdout=log, stderr=log, env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )  # fmt: skip

    def wait_for(self, page: str, words: str) -> None:
        """Wait until a page shows some words."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            if words in self.get(page):
                return
            time.sleep(0.1)
        pytest.fail(f"{page} does not show {words}:\n{self.log.read_text('utf-8')}")

    def get(self, page: str) -> str:
        try:
            with urllib.request.urlopen(f"http://{self.address}/quality-month/{page}") as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return str(error.read().decode())
        except (urllib.error.URLError, ConnectionError):
            return ""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path, EXAMPLE / "content")


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    running = Preview(project)
    yield running
    # Not SIGINT: a shell that starts the tests in the background makes its children ignore it.
    running.process.terminate()
    running.process.wait(PATIENCE)


def test_changes_and_mistakes_are_shown(project: Path, preview: Preview) -> None:
    page = "zh/agencies/jia.html"
    preview.wait_for(page, "第五届质量奖颁奖仪式")
    # The watcher compares times of change in whole steps; a change at once may look like none.
    time.sleep(1)
    words = {"replace": '\nagencies = "机构"', "with": '\nagencies = "部门"'}
    edit(project, [{"file": "templates/strings/zh.toml", **words}])  # type: ignore[typeddict-item]  # from a dict
    preview.wait_for(page, "部门")

    edit(project, [{"file": ACTIVITIES, "replace": "[testing,", "with": "[tseting,"}])
    preview.wait_for(page, "unknown theme &#34;tseting&#34;")
    assert "第五届质量奖颁奖仪式" in preview.get(page)

    edit(project, [{"file": ACTIVITIES, "replace": "[tseting,", "with": "[testing,"}])
    preview.wait_for(page, "unofficial-bar")
    assert "Traceback" not in preview.log.read_text("utf-8")
