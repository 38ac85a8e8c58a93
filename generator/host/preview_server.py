"""Serve a folder for preview: pages reload themselves, and say what is wrong with the content."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.host.trouble import with_box

_CHANGES = {"created", "modified", "moved", "deleted"}
"""The events after which a file is another; a build that reads files sets off others."""
_STILL = 0.02
"""Seconds without a change after which an editor has done saving."""


class PreviewServer(LiveReloadServer):
    """MkDocs' server, told of changes by the system, where MkDocs looks twice a second itself."""

    def __init__(
        self, build: Callable[[], None], host: str, port: int, root: Path, mount: str
    ) -> None:
        super().__init__(build, host, port, str(root), mount)
        self.observer = Observer()  # type: ignore[assignment]  # it is started and stopped alike
        self.build_delay = _STILL
        self.told = ""
        """The HTML that every page shows below its head: what is wrong."""

    def bind(self) -> None:
        """Take the address, before anything is built in vain."""
        super().server_bind()
        super().server_activate()

    def server_bind(self) -> None:
        """Leave what `bind` has done."""

    def server_activate(self) -> None:
        """Leave what `bind` has done."""

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Build again when a file at or below a path changes; see `LiveReloadServer`."""
        place = Path(path).resolve()
        self._watched_paths[path] = 1
        # Who saves a file may put another in its place, of which only its folder is told.
        folder = place if place.is_dir() else place.parent
        handler = _Changes(place, self._build_again)
        self._watch_refs[path] = self.observer.schedule(
            handler, str(folder), recursive=place.is_dir()
        )

    def _build_again(self) -> None:
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        told = with_box(content.decode(), self.told).encode()
        html: bytes = super()._inject_js_into_html(told, epoch)  # type: ignore[no-untyped-call]  # MkDocs has no types for it
        return html


class _Changes(FileSystemEventHandler):
    """Tells of each change of a file at or below a place."""

    def __init__(self, place: Path, tell: Callable[[], None]) -> None:
        self._place, self._tell = place, tell

    def on_any_event(self, event: FileSystemEvent) -> None:
        """See `FileSystemEventHandler`."""
        paths = (Path(str(event.src_path)), Path(str(event.dest_path)))
        is_here = any(path.is_relative_to(self._place) for path in paths)
        if is_here and event.event_type in _CHANGES and not event.is_directory:
            self._tell()
