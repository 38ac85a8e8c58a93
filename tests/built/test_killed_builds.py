"""A build that is killed at any time harms nothing: the next one completes the site."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.building import ROOT, copy_project
from tests.built.test_standing import files_of
from tests.conftest import EXAMPLE
from tests.corpus import write_corpus

KILLS = int(os.environ.get("KILLS", "6"))
"""A hundred take some minutes."""
COMMAND = [sys.executable, "-m", "generator", "build"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def build(project: Path) -> None:
    done = subprocess.run(COMMAND, cwd=project, env=ENVIRONMENT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def holds(site: Path) -> bool:
    """Tell whether the files of a site are those of its manifest."""
    listed = json.loads((site / "manifest.json").read_text("utf-8"))
    found = {
        path: hashlib.sha256(data).hexdigest()
        for path, data in files_of(site).items()
        if path != "manifest.json"
    }
    return found == {path: entry["sha256"] for path, entry in listed.items()}


def test_next_build_completes_what_was_killed(tmp_path: Path) -> None:
    draw = random.Random(KILLS)  # noqa: S311  # nothing is kept secret by it
    project = copy_project(tmp_path / "project", EXAMPLE / "content")
    write_corpus(project / "content", 4, 4)
    page = project / "content/campaigns/2024/activities/bureau-2.yml"
    texts = [page.read_text("utf-8"), page.read_text("utf-8").replace("Publish", "Soon publish")]
    assert texts[0] != texts[1]
    sites: list[dict[str, bytes]] = []
    for text in texts:
        page.write_text(text, "utf-8")
        shutil.rmtree(project / "site", ignore_errors=True)
        began = time.monotonic()
        build(project)
        took = time.monotonic() - began
        sites.append(files_of(project / "site"))
    assert sites[0] != sites[1]
    for turn in range(KILLS):
        page.write_text(texts[turn % 2], "utf-8")
        running = subprocess.Popen(COMMAND, cwd=project, env=ENVIRONMENT)
        # Most of what changes the folder comes at the end.
        time.sleep(took * draw.choice((draw.random(), draw.uniform(0.7, 1.0))))
        running.send_signal(signal.SIGKILL)
        running.wait()
        build(project)
        assert holds(project / "site"), turn
        assert files_of(project / "site") == sites[turn % 2], turn
        left = {path.name for path in project.iterdir()}
        assert left == {"content", "templates", "mkdocs.yml", "site", ".atlas-cache"}
