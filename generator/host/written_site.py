"""What a build writes beside MkDocs, and what it notes of what MkDocs writes."""

from fnmatch import fnmatch
from pathlib import Path

from generator.finish.finish import finish
from generator.finish.scripts import trimmed
from generator.finish.style_sheets import notes_for
from generator.folder import Folder
from generator.rendered_site import RenderedSite
from generator.structure import routes


class WrittenSite:
    """The folder of one build, while it is filled."""

    def __init__(self, site: RenderedSite, site_dir: Path) -> None:
        """Write the data, of which pages tell the sizes."""
        self._folder = Folder(site_dir)
        self.site = site.with_data(self._folder)
        files = {name: data for name, data in site.files.items() if isinstance(data, str)}
        scripts = [text for name, text in files.items() if fnmatch(name, routes.SCRIPTS)]
        self._notes = notes_for(files[routes.STYLE_SHEET], map(trimmed, scripts))
        for name, data in site.files.items():
            self._folder.note(name, data.encode() if isinstance(data, str) else data)

    def add(self, address: str, src_uri: str, html: str) -> None:
        """Note a page that MkDocs is about to write, and write its Markdown."""
        self._folder.note(address, html.encode())
        self._notes.add(address, html)
        if self.site.has_markdown(address):
            self._folder.write_text(src_uri, self.site.markdown_of(address, src_uri))

    def finish(self) -> None:
        """Write what is made of the finished files."""
        finish(self._folder, self.site.address.site_url, self._notes)
