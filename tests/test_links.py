"""A link checker that is not ours finds nothing broken either."""

import csv
import subprocess
import sys
from pathlib import Path


def test_linkchecker_reports_no_broken_link(served: str, tmp_path: Path) -> None:
    report, config = tmp_path / "links.csv", tmp_path / "linkcheckerrc"
    config.write_text(f"[filtering]\nignore=^(?!{served})\n[AnchorCheck]\n", "utf-8")
    command = [
        str(Path(sys.executable).parent / "linkchecker"),
        *("--config", str(config), "--no-status", "--verbose", "--output", "none"),
        *("--file-output", f"csv/utf-8/{report}", f"{served}index.html"),
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    lines = [line for line in report.read_text("utf-8").splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter=";"))
    checked = {row["url"].partition("#")[0] for row in rows}
    assert len([url for url in checked if url.endswith(".html")]) == 131
    assert [row["urlname"] for row in rows if row["valid"] != "True"] == []
