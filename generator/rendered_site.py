"""A site before a renderer is started: its pages as Markdown, and its other files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from posixpath import dirname

from generator.catalog.catalog import Catalog
from generator.data.columns import RowSource
from generator.data.write import write_data
from generator.files import paths_below
from generator.folder import Folder
from generator.language import Language
from generator.pages.dressing import Dress
from generator.pages.frame.framer import Framer
from generator.pages.kinds import data
from generator.pages.page import Maker, Page
from generator.pages.plain import to_plain
from generator.pages.press import Press
from generator.pages.render import Part
from generator.pages.rendered_pages import RenderedPages
from generator.pages.status import MARK
from generator.search.index import make_index
from generator.standing.memory import Memory
from generator.stations import each_at, station
from generator.structure import routes

Sizes = Mapping[str, int]
"""Bytes by the address of a file."""
CONTENT = "content"
WRITTEN_PAGES = f"{CONTENT}/pages"
"""The folder of hand-written pages; it alone is MkDocs' `docs_dir`."""


@dataclass(frozen=True)
class SiteAddress:
    """Where a site is published, and where its content is edited."""

    site_url: str
    edit_url: str = ""
    """What leads to the content folder of the repository, or nothing."""


@dataclass(frozen=True)
class Way:
    """How the pages of a site are made: each way gives the same bytes."""

    is_plain: bool = False
    """Every page is rendered by Jinja alone, which is slower."""
    has_drafts: bool = False
    """Campaigns that are drafts are shown too."""
    base: str = ""
    """The base of the keys of pages; see `standing/keys.py`."""
    memory: Memory = field(default_factory=Memory)
    """What stands as it would be made is not made."""


@dataclass(frozen=True)
class RenderedSite:
    """Everything that is known before a renderer is started."""

    project: Path
    catalog: Catalog
    address: SiteAddress
    makers: Mapping[Language, Maker]
    pages: Sequence[Page]
    """Every generated page."""
    rendered: RenderedPages
    """What was rendered of these."""
    kept: Sequence[Page]
    """Those that are not, since they stand as they would be made."""
    written: Mapping[str, Part]
    """What is made for the hand-written pages that ask for it, by their addresses."""
    files: Mapping[str, str | bytes]
    """The generated files that are no pages, by their address."""
    framer: Framer
    press: Press
    keys: Mapping[str, bytes | None]
    """Of each page by its address; see `standing/keys.py`."""
    way: Way

    def fill(self, markdown: str, page: str) -> str:
        """Return a hand-written page, given its address, with what is made for it filled in."""
        part = self.written.get(page)
        return markdown.replace(MARK, part.markdown) if part else markdown

    def dress_of(self, page: str) -> Dress:
        """Return what our build puts on a page, given its address."""
        part = self.written.get(page)
        return part.dress if part else self.rendered.dress_at(page)

    def ids_of(self, page: str) -> set[str]:
        """Return the ids that a generated page has, given its address."""
        return self.dress_of(page).all_ids

    def has_markdown(self, address: str) -> bool:
        """Tell whether the page at an address is published as Markdown too."""
        page = self._by_address.get(address)
        return page is None or page.kind.has_markdown

    def markdown_of(self, address: str, src_uri: str) -> str:
        """Return a page as Markdown that any renderer reads, given its address and its path."""
        if page := self._by_address.get(address):
            return self.rendered.of(page).markdown
        text = (self.project / WRITTEN_PAGES / src_uri).read_text("utf-8-sig")
        return to_plain(self.fill(text, address), src_uri)

    @cached_property
    def _by_address(self) -> Mapping[str, Page]:
        return {page.address: page for page in self.pages}

    def write_for_programs(self, folder: Folder) -> Sizes:
        """Write the data and the index of the search into a folder that becomes the site.

        Returns:
            The bytes of each file of the data by its address, of which pages tell.
        """
        words = {lang: maker.words for lang, maker in self.makers.items()}
        source = RowSource(self.catalog, self.address.site_url, words)
        with station("Indexing for the search"):
            index = make_index(self.catalog, known=self.way.memory.results)
            self.way.memory.keep_results()
            for address, text in index.files.items():
                folder.write_text(address, text)
        # Beside the index, whose folder names the very records that it numbers.
        place = next(dirname(name) for name in index.files if name.endswith("/reading.js"))
        with station("Writing the data"):
            in_file = routes.RECORDS_IN_FILE if index.is_split else 0
            sums = write_data(source, folder, place, in_file)
        return {address: known.size for address, known in sums.items()}

    def telling(self, sizes: Sizes) -> "RenderedSite":
        """Return the site whose pages tell the sizes of the files of the data."""
        makers = {lang: maker.knowing(sizes) for lang, maker in self.makers.items()}
        for maker in makers.values():
            for page in data.KIND.pages(maker):
                self.rendered.add(self.press.renderers[page.lang].render(page))
        return replace(self, makers=makers)

    def write_markdown(self, folder: Folder) -> None:
        """Write every page as Markdown into a folder."""
        for page in each_at("Writing the Markdown", self.pages, len(self.pages)):
            if page.kind.has_markdown:
                folder.write_text(page.src_uri, self.markdown_of(page.address, page.src_uri))
        for name in paths_below(self.project / WRITTEN_PAGES, "*.md"):
            folder.write_text(name, self.markdown_of(routes.page_of(name), name))
