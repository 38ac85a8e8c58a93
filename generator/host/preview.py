"""Serve a project for preview: build what a saved file changes, and tell the open pages."""

import logging
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from generator.collector import resting_collector
from generator.host.messages import show_messages
from generator.host.names import CONFIG
from generator.host.one_build import NotBuiltError, build_into, is_ours_alone
from generator.host.preview_server import PreviewServer
from generator.host.settings import load_settings
from generator.host.trouble import problem_box, write_trouble
from generator.pages.templates import TEMPLATES
from generator.problems import ContentError, Problem
from generator.publish.places import new_folder
from generator.publish.swap import put_in_place
from generator.publish.update import update_site
from generator.rendered_site import CONTENT
from generator.standing.memory import Memory

_log = logging.getLogger("mkdocs.campaign-atlas")


class PreviewedProject:
    """A project that is built again and again into a folder of its own."""

    def __init__(self, project: Path, site: Path, address: str) -> None:
        """Take the project, a new folder for its site, and where that is served."""
        self.site = site
        self.problems: list[Problem] = []
        self._project = project
        self._address = address
        self._memory = Memory()

    def build(self) -> None:
        """Build what has changed; where that cannot be, the last good site stays."""
        try:
            config, _ = load_settings(self._project, has_drafts=True)
            mount = urlsplit(config.site_url or "/").path
            config.site_url = f"http://{self._address}{mount}"
            self._build(config)
        except ContentError as error:
            self.problems = error.problems
        except NotBuiltError as error:
            self.problems = list(error.problems)
        if not self._memory.standing and self.problems:
            self.site.mkdir(exist_ok=True)
            write_trouble(self.site, self.problems)

    def _build(self, config: MkDocsConfig) -> None:
        memory = self._memory if is_ours_alone(config) else Memory()
        with resting_collector(), new_folder(self.site) as new:
            written, problems = build_into(new, config, memory, is_preview=True)
            if not self._memory.standing:
                # There may be the page that tells of trouble, which is nobody's.
                shutil.rmtree(self.site, ignore_errors=True)
            put = update_site if written.site.kept else put_in_place
            put(new, self.site, _log.info)
        self.problems = problems
        standing, press = written.standing(self.site), written.site.press
        self._memory = replace(memory, standing=standing, press=press, env=written.env)
        every = len(written.notes.hidden)
        _log.info("%s", f"{every - len(written.site.kept):,} of {every:,} pages were made")


def serve_preview(project: Path, address: str) -> None:
    """Serve the project in a folder, and build it again when a file changes, until it is ended.

    Args:
        project: The folder.
        address: The host and the port to listen at.

    Raises:
        ContentError: The settings have errors, or there is no folder of hand-written pages.
        OSError: Nothing can be served at the address.
    """
    config, _ = load_settings(project)
    show_messages(logging.INFO)
    # What it says of folders is of no use: they are ours.
    logging.getLogger("mkdocs.commands.build").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="campaign-atlas-") as folder:
        preview = PreviewedProject(project, Path(folder, "site"), address)
        host, _, port = address.rpartition(":")

        def build() -> None:
            preview.build()
            server.told = problem_box(preview.problems)

        mount = urlsplit(config.site_url or "/").path
        server = PreviewServer(build, host, int(port), preview.site, mount)
        server.error_handler = lambda code: _page(preview.site / f"{code}.html")
        try:
            server.bind()
            build()
            for path in (project / CONFIG, project / CONTENT, project / TEMPLATES):
                server.watch(str(path))
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs has no types for it
        except KeyboardInterrupt:
            _log.info("Ended")
        finally:
            server.shutdown()


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
