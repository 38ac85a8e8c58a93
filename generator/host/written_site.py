"""What a build writes beside MkDocs, and what it notes of what MkDocs writes."""

from fnmatch import fnmatch
from pathlib import Path

import jinja2

from generator.apart import Apart
from generator.finish.finish import finish
from generator.finish.page_notes import PageNotes
from generator.finish.scripts import SCRIPTS, trimmed
from generator.finish.style_sheets import wanted_names
from generator.folder import FileSum, Folder, OlderFolder
from generator.pages.frame.ready import ReadyEnvironment
from generator.rendered_site import RenderedSite
from generator.standing.site import StandingSite
from generator.stations import station
from generator.structure import routes

ForPrograms = tuple[dict[str, int], dict[str, tuple[str, int]]]
"""The sizes that pages tell, and the SHA-256 and the size of each file, by their addresses."""


class WrittenSite:
    """The folder of one build, while it is filled; what stands as it would be is left there."""

    def __init__(self, site: RenderedSite, site_dir: Path, added: str = "") -> None:
        """Begin to write what is for programs, of which pages tell the sizes.

        Args:
            site: The rendered site.
            site_dir: The folder.
            added: HTML that is put into pages when they are shown.
        """
        standing = site.way.memory.standing
        self.env: jinja2.Environment | None = None
        """What the theme prints pages with."""
        self.folder = Folder(site_dir, standing.files if standing else None)
        self.site = site
        self._programs: Apart[ForPrograms] | None = Apart(self._write_for_programs)
        for page in site.kept:
            for name in page.files:
                self.folder.keep(name)
        for name, data in site.files.items():
            self.folder.note(name, data.encode() if isinstance(data, str) else data)
        files = {name: data for name, data in site.files.items() if isinstance(data, str)}
        scripts = [text for name, text in files.items() if fnmatch(name, SCRIPTS)]
        self.notes = PageNotes(
            wanted_names(files[routes.STYLE_SHEET], map(trimmed, scripts)),
            standing.noted if standing else None,
            [page.address for page in site.kept],
        )
        self.notes.look("", added)

    def _write_for_programs(self) -> ForPrograms:
        folder = Folder(self.folder.path, self.folder.older)
        sizes = self.site.write_for_programs(folder)
        return dict(sizes), {name: (of.sha256, of.size) for name, of in folder.sums.items()}

    def complete(self) -> None:
        """Wait for what is for programs, and let pages tell the sizes."""
        if self._programs:
            with station("Writing for programs"):
                sizes, sums = self._programs.result()
            self._programs = None
            self.folder.sums.update((name, FileSum(*of)) for name, of in sums.items())
            self.site = self.site.telling(sizes)

    def stop(self) -> None:
        """End what is still written, since the build has failed."""
        if self._programs:
            self._programs.stop()

    def ready(self, env: jinja2.Environment) -> jinja2.Environment:
        """Return the environment of the theme with what is known of the shapes of pages."""
        memory = self.site.way.memory
        self.env = (memory.env if memory.standing else None) or ReadyEnvironment(env)
        return self.env

    def add(self, address: str, src_uri: str, html: str) -> bool:
        """Note a page, write its Markdown, and tell whether MkDocs has to write the page."""
        self.folder.note(address, html.encode())
        self.notes.add(address, html)
        if self.site.has_markdown(address):
            self.folder.write_text(src_uri, self.site.markdown_of(address, src_uri))
        return not self.folder.is_kept(address)

    def standing(self, place: Path) -> StandingSite:
        """Return what stands once the folder is in its place."""
        site, files = self.site, OlderFolder(place, self.folder.sums)
        return StandingSite(files, site.way.base, site.keys, self.notes.noted())

    def finish(self) -> None:
        """Write what is made of the finished files."""
        self.complete()
        finish(self.folder, self.site.address.site_url, self.notes)
