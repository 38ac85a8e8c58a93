"""Hand the generated pages to MkDocs, and let it convert what pages of a kind share only once.

The plain way is MkDocs' own page with the extension of `pages/dressing.py`; the bytes are the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.build import RenderedSite
from generator.pages.dressing import undress
from generator.pages.render import RenderedPage


def generated_files(site: RenderedSite, config: MkDocsConfig, *, is_plain: bool) -> Iterator[File]:
    """Yield every generated page and file of a site.

    Args:
        site: The rendered site.
        config: The settings of MkDocs.
        is_plain: Whether MkDocs is to convert each page by itself.
    """
    memo: Memo = {}
    for page in site.pages:
        text = page.markdown if is_plain else page.text
        file = File.generated(
            config, page.src_uri, content=text, inclusion=InclusionLevel.NOT_IN_NAV
        )
        if not is_plain:
            ReadyPage(file, config, page, memo)
        yield file
    for address, content in site.files.items():
        yield File.generated(config, address, content=content)


@dataclass(frozen=True)
class Converted:
    """What MkDocs has made of the Markdown that pages share."""

    html: str
    links: dict[File, dict[str, str]] | None


_LINK = "]"
"""What every link of Markdown has."""

Memo = dict[tuple[str, str, tuple[str, ...]], Converted]
"""By the folder of the page, its Markdown without parts, and the ids of its headings.

The folder is empty where there is no link, which alone is read with it."""


class ReadyPage(Page):
    """A generated page: its front matter is known, and its Markdown may be converted already."""

    def __init__(self, file: File, config: MkDocsConfig, page: RenderedPage, memo: Memo) -> None:
        self._page = page
        self._memo = memo
        # It names itself as the page of the file.
        super().__init__(None, file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the page as it was rendered; see `Page`."""
        self.markdown, self.meta = self._page.text, dict(self._page.meta)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page; see `Page`."""
        undressed = undress(self._page.text, self._page.dress.parts)
        folder = dirname(self.file.src_uri) if _LINK in undressed.markdown else ""
        key = (folder, undressed.markdown, tuple(self._page.dress.ids))
        if key not in self._memo:
            self.markdown = undressed.markdown
            super().render(config, files)
            self._memo[key] = Converted(self.content or "", self.links_to_anchors)
        self.content = undressed.dressed(self._memo[key].html)
        self.links_to_anchors = self._memo[key].links

    @property
    def present_anchor_ids(self) -> set[str]:
        """The ids of the page."""
        return self._page.dress.all_ids

    @present_anchor_ids.setter
    def present_anchor_ids(self, ids: set[str] | None) -> None:
        """Leave what MkDocs has found: the dress has them all."""
