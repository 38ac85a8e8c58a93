"""Serve folders: plainly, or as a good host does, compressed and with the headers of `_headers`."""

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PATH = "quality-month/"
"""Where the site lies on its host; links of the 404 page are absolute."""
_TEXT = {".html", ".css", ".js", ".svg", ".xml", ".json", ".webmanifest", ".txt"}


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server of files that says nothing."""

    def end_headers(self) -> None:
        """Let LinkChecker ask more than ten times a second."""
        self.send_header("LinkChecker", "allowed")
        super().end_headers()

    def log_message(self, *arguments: Any) -> None:  # noqa: ANN401  # as in the base class
        """Say nothing."""


class Host(Quiet):
    """A static host with compression and headers."""

    def do_GET(self) -> None:  # as in the base class
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


@contextmanager
def serving(folder: Path, kind: type[Quiet]) -> Iterator[str]:
    """Serve a folder; give the address."""
    handler = functools.partial(kind, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
