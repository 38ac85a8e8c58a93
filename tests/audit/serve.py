"""Serve a built folder as a good host does: compressed, with the headers that `_headers` names."""

import gzip
from contextlib import suppress
from pathlib import Path

from tests.conftest import Quiet

PATH = "quality-month/"
"""Where the site lies on its host; links of the 404 page are absolute."""
_TEXT = {".html", ".css", ".js", ".svg", ".xml", ".json", ".webmanifest", ".txt"}


class Host(Quiet):
    """A static host with compression and headers."""

    def do_GET(self) -> None:  # noqa: N802  # as in the base class
        """Send a file, or the 404 page."""
        path = Path(self.translate_path(self.path.removeprefix(f"/{PATH.rstrip('/')}")))
        if path.is_dir():
            path /= "index.html"
        found = path.is_file()
        if not found:
            path = Path(self.directory) / "404.html"
        data = path.read_bytes()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(path.as_posix()))
        if path.suffix in _TEXT:
            data = gzip.compress(data, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers(Path(self.directory)).items():
            self.send_header(name, value)
        self.end_headers()
        # A reader may leave before a file has come.
        with suppress(ConnectionError):
            self.wfile.write(data)


def headers(site: Path) -> dict[str, str]:
    """Return what `_headers` of a built folder says of every address."""
    lines = (site / "_headers").read_text("utf-8").splitlines()[1:]
    return dict(line.strip().split(": ", 1) for line in lines if line.startswith("  "))
