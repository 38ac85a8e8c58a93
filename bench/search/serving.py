"""Serve a folder as hosts do, and count the bytes that are sent."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

TEXT = {".js", ".json", ".css", ".html"}


@cache
def body_of(path: Path) -> bytes:
    """Return what is sent of a file."""
    body = path.read_bytes()
    return gzip.compress(body, 9) if path.suffix in TEXT else body


class Counting(SimpleHTTPRequestHandler):
    """Serve a folder as hosts do, compressed, over kept connections; note what is sent."""

    sent: ClassVar[list[int]] = []
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = body_of(path)
        self.send_response(200)
        if path.suffix in TEXT:
            self.send_header("Content-Encoding", "gzip")
        if path.suffix not in {".html", ".css", ".svg"}:
            self.sent.append(len(body))
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder."""

    def handler(*args: Any) -> Counting:  # noqa: ANN401  # as its base
        return Counting(*args, directory=str(folder))

    for path in folder.rglob("*.js"):
        body_of(path)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
