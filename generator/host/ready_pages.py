"""Hand the generated pages to MkDocs, and let it convert what pages of a kind share only once.

The plain way is MkDocs' own page with the extension of `pages/dressing.py`; the bytes are the same.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from posixpath import dirname

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.finish.style_sheets import UNUSED
from generator.host.written_site import WrittenSite
from generator.pages.dressing import Dressing, undress
from generator.pages.kinds import data
from generator.pages.page import Page as OwnPage


def with_generated(
    files: Files, written: WrittenSite, config: MkDocsConfig, dressing: Dressing, *, is_plain: bool
) -> Files:
    """Return files with every generated page and file of a site that has to be made.

    Args:
        files: What MkDocs builds.
        written: The folder that is filled.
        config: The settings of MkDocs.
        dressing: Its extension that dresses pages.
        is_plain: Whether MkDocs is to convert each page by itself.
    """
    for file in [file for file in files if file.dest_uri.startswith(_UNUSED)]:
        # Else it would be copied, and removed from the finished folder.
        files.remove(file)
    site = written.site
    if is_plain:
        written.complete()
    shared = Shared(written, dressing)
    kept = {page.src_uri for page in site.kept}
    files = SiteFiles(files, kept, config)
    # Pages of the data come last: they tell the sizes of files that are being written.
    for page in sorted(site.pages, key=lambda page: page.kind is data.KIND):
        if page.src_uri in kept:
            continue
        text = site.rendered.of(page).markdown if is_plain else ""
        file = File.generated(
            config, page.src_uri, content=text, inclusion=InclusionLevel.NOT_IN_NAV
        )
        if not is_plain:
            ReadyPage(file, config, page, shared)
        files.append(file)
    for address, content in site.files.items():
        kind = StandingFile if written.folder.is_kept(address) else File
        files.append(kind.generated(config, address, content=content))
    return files


_UNUSED = tuple(f"assets/{folder}/" for folder in UNUSED)


class SiteFiles(Files):
    """The files that are built; a page that stands has one only while something leads to it."""

    def __init__(self, files: Iterable[File], standing: Set[str], config: MkDocsConfig) -> None:
        """Take the files, and the paths of the Markdown of what stands."""
        super().__init__(files)
        self._standing, self._config = standing, config

    def get_file_from_path(self, path: str) -> File | None:
        """Return what a link leads to; see `Files`."""
        found = super().get_file_from_path(path)
        if found is None and path in self._standing:
            return File.generated(self._config, path, content="")
        return found


class StandingFile(File):
    """A file to which links may lead, and which is not written, since it stands as it would be."""

    def copy_file(self, dirty: bool = False) -> None:
        """Leave it; see `File`."""


@dataclass(frozen=True)
class Converted:
    """What MkDocs has made of the Markdown that pages share."""

    html: str
    links: dict[File, dict[str, str]] | None


_LINK = "]"
"""What every link of Markdown has."""


@dataclass(frozen=True)
class Shared:
    """What the pages of a site share."""

    written: WrittenSite
    dressing: Dressing
    converted: dict[tuple[str, str, tuple[str, ...]], Converted] = field(default_factory=dict)
    """By the folder of the page, its Markdown without parts, and the ids of its headings.

    The folder is empty where there is no link, which alone is read with it."""


class ReadyPage(Page):
    """A generated page, which is taken from where it is kept only when it is built."""

    def __init__(self, file: File, config: MkDocsConfig, page: OwnPage, shared: Shared) -> None:
        self.page, self._shared = page, shared
        self._given = ""
        # It names itself as the page of the file.
        super().__init__(None, file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the front matter; see `Page`."""
        self.markdown, self.meta = "", self.page.meta

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Note what the page is converted with; see `Page`."""
        self._around = config, files

    @property
    def content(self) -> str:
        """The HTML of the page while it is built: else MkDocs would hold that of all pages."""
        return self._dressed() if self.active else self._given

    @content.setter
    def content(self, html: str | None) -> None:
        self._given = html or ""

    def _dressed(self) -> str:
        if self.page.kind is data.KIND:
            self._shared.written.complete()
        rendered = self._shared.written.site.rendered.of(self.page)
        known = self._shared.converted
        undressed = undress(rendered.text, rendered.dress.parts)
        folder = dirname(self.file.src_uri) if _LINK in undressed.markdown else ""
        key = (folder, undressed.markdown, tuple(rendered.dress.ids))
        if key not in known:
            self._shared.dressing.dress = rendered.dress
            known[key] = self._converted(undressed.markdown)
        self.links_to_anchors = known[key].links
        return undressed.dressed(known[key].html)

    def _converted(self, markdown: str) -> Converted:
        """Return what MkDocs makes of the Markdown of the page without parts."""
        self.markdown, self.active = markdown, False
        super().render(*self._around)
        html, self._given, self.active = self._given, "", True
        return Converted(html, self.links_to_anchors)

    @property
    def present_anchor_ids(self) -> set[str]:
        """The ids of the page."""
        return self._shared.written.site.rendered.dress_at(self.page.address).all_ids

    @present_anchor_ids.setter
    def present_anchor_ids(self, ids: set[str] | None) -> None:
        """Leave what MkDocs has found: the dress has them all."""
