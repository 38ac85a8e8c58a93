"""Run a preview of a project, change its files, and wait for what it shows."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import Edit, edit

PATIENCE = 120.0
"""Seconds after which a page that has not come is given up."""
_GIVEN_OUT = 32768
"""From here on systems give ports to whoever asks for any, such as other tests."""


class Preview:
    """A running `campaign-atlas serve`."""

    def __init__(self, project: Path) -> None:
        self.address = f"127.0.0.1:{_free_port()}"
        self.log = project / "serve.log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "generator", "serve", "--address", self.address],
                cwd=project,
                stdout=log,
                stderr=log,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )

    def wait_for(self, page: str, words: str, *, without: str = "\0") -> None:
        """Wait until a page shows some words, and no others."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            shown = self.get(page)
            if words in shown and without not in shown:
                return
            time.sleep(0.1)
        pytest.fail(f"{page} does not show {words}:\n{self.log.read_text('utf-8')}")

    def get(self, page: str) -> str:
        """Return a page as it is now, empty as long as there is no answer."""
        try:
            address = f"http://{self.address}/quality-month/{page}"
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return str(error.read().decode())
        except OSError:
            return ""


@contextmanager
def previewing(project: Path) -> Iterator[Preview]:
    """Run a preview; its log has no traceback at the end."""
    preview = Preview(project)
    try:
        yield preview
    finally:
        # Not SIGINT: a shell that starts the tests in the background makes its children ignore it.
        preview.process.terminate()
        preview.process.wait(PATIENCE)
    assert "Traceback" not in preview.log.read_text("utf-8")


def save(project: Path, edits: Iterable[Edit]) -> None:
    """Change files of a preview, each seen to be newer however coarse the clock of the disk is."""
    for item in edits:
        path = project / item["file"]
        before = path.stat().st_mtime
        edit(project, [item])
        os.utime(path, (before + 2, before + 2))


def _free_port() -> int:
    """Return a port that nobody else is given before it is used."""
    for port in range(20000 + os.getpid() % 10000, _GIVEN_OUT):
        with socket.socket() as free:
            if free.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise AssertionError("no free port")
