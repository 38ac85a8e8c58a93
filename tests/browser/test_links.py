"""A link checker that is not ours finds no lost file; test_site.py looks for lost anchors."""

import csv
import subprocess
import sys
from pathlib import Path

from tests.building import BuiltSite


def test_linkchecker_reports_no_broken_link(served: str, site: BuiltSite, tmp_path: Path) -> None:
    config = tmp_path / "linkcheckerrc"
    config.write_text(
        f"[checking]\nmaxrequestspersecond=1000\n[filtering]\nignore=^(?!{served})\n",
        "utf-8",
    )
    command = [
        str(Path(sys.executable).parent / "linkchecker"),
        *("--config", str(config), "--no-status", "--verbose", "--output", "csv/utf-8"),
        f"{served}index.html",
    ]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    lines = [line for line in done.stdout.decode().splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter=";"))
    checked = {row["url"].partition("#")[0] for row in rows if row["url"].startswith(served)}
    pages = {f"{served}{name}" for name in set(site.pages) - site.leading_on()}
    assert {url for url in checked if url.endswith(".html")} == pages
    assert [row["urlname"] for row in rows if row["valid"] != "True"] == []
