"""Serve folders: plainly, or as a good host does, compressed and with the headers of `_headers`."""

import functools
import gzip
import http.server
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

PATH = "quality-month/"
"""Where the site lies on its host; links of the 404 page are absolute."""
_PIECE = 1800
_PIECES = 12
"""So many pieces of about so many bytes reach down to the end of the first window."""
_MARKS = (b"</details>", b"</nav>", b"<caption", b"<th ", b"</tr>", b"<footer")
"""A page is cut here too: what follows is drawn beside or above what stands there."""
_HALT = 0.06
"""Seconds in which a browser draws what it has."""
_TEXT = {".html", ".css", ".js", ".svg", ".xml", ".json", ".webmanifest", ".txt", ".md"}


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


class Halting(Host):
    """A host on a slow line: it halts after each piece of a page, and before a script."""

    def do_GET(self) -> None:  # as in the base class
        """Send a page in pieces, and anything else whole."""
        path = Path(self.translate_path(self.path.removeprefix(f"/{PATH.rstrip('/')}")))
        if path.suffix == ".html":
            self.send_in_pieces(path)
        else:
            # That of the head is waited for before anything is drawn.
            is_late = path.suffix == ".js" and path.name != "atlas.js"
            time.sleep(_HALT * 3 if is_late else 0)
            super().do_GET()

    def send_in_pieces(self, path: Path) -> None:
        """Send a page that is there."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(path.stat().st_size))
        self.end_headers()
        with suppress(ConnectionError):
            for number, piece in enumerate(pieces(path.read_bytes())):
                self.wfile.write(piece)
                # After the first one, the head, style and script have time to come.
                time.sleep(_HALT if number else _HALT * 3)


def pieces(page: bytes) -> Iterator[bytes]:
    """Cut a page into pieces that end after an element.

    A box whose words are still to come has another height than with them, wherever it stands.
    """
    body = page.index(b"<body")
    steps = range(body + _PIECE, min(len(page), body + _PIECE * _PIECES), _PIECE)
    marks = (page.find(mark, body) for mark in _MARKS)
    ends = (page.find(b">", page.find(b"</", place)) + 1 for place in (*steps, *marks) if place > 0)
    cuts = [0, body, *sorted(set(ends) - {0}), len(page)]
    return (page[start:end] for start, end in pairwise(cuts))


def headers(site: Path) -> dict[str, str]:
    """Return what `_headers` of a built folder says of every address."""
    lines = (site / "_headers").read_text("utf-8").splitlines()[1:]
    return dict(line.strip().split(": ", 1) for line in lines if line.startswith("  "))


class _Server(http.server.ThreadingHTTPServer):
    # A browser and a link checker ask for many files at once; a sixth need not ask again.
    request_queue_size = 128


@contextmanager
def serving(folder: Path, kind: type[Quiet]) -> Iterator[str]:
    """Serve a folder; give the address."""
    handler = functools.partial(kind, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
