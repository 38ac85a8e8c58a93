"""Export the real content, and render it as others do."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import html
from markdown_it import MarkdownIt

from generator.build import export_pages
from tests.building import ROOT, Element, links, resolve, site_of, text_of

COMMONMARK = "commonmark"
"""Is read with tables, as everywhere, and has no pages around it."""
THEME = '<meta charset="utf-8"><main>{{ page.content }}</main>'
CONFIGS: dict[str, dict[str, object]] = {
    "properdocs": {"theme": {"name": None, "custom_dir": "theme"}},
    # Its own theme and its own extensions.
    "zensical": {},
}
MAIN = {
    COMMONMARK: "//main",
    "properdocs": "//main",
    "zensical": "//article[contains(@class, 'md-content__inner')]",
}
_ADDED = ".//a[@rel='edit' or contains(@class, 'headerlink') or contains(@class, 'md-content__')]"
_BONES = ("h1", "h2", "h3", "h4", "li", "th", "td", "code")
_FRONT = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)

PARSER = MarkdownIt("commonmark").enable("table")


def markdown_of(folder: Path) -> dict[str, str]:
    """Return the pages of Markdown in a folder by their path."""
    paths = sorted(folder.rglob("*.md"))
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def parts_of(page: str) -> tuple[str, str]:
    """Return the front matter of a page, and what is below."""
    match = _FRONT.match(page)
    assert match, page[:80]
    return match[1], page[match.end() :]


def render_all(folder: Path) -> None:
    """Export the real content into a folder, and build it with each renderer."""
    export_pages(site_of(ROOT), folder / "pages")
    (folder / "theme").mkdir()
    (folder / "theme/main.html").write_text(THEME, "utf-8")
    for renderer, more in CONFIGS.items():
        # YAML reads JSON.
        config = {"site_name": "Exported", "docs_dir": "pages", "use_directory_urls": False, **more}
        (folder / f"{renderer}.yml").write_text(json.dumps(config), "utf-8")
        command = [str(Path(sys.executable).parent / renderer), "build", "-f", f"{renderer}.yml"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        (folder / "site").rename(folder / renderer)


@dataclass(frozen=True)
class Rendering:
    """The exported pages as one renderer shows them."""

    renderer: str
    root: Path
    """Where the content was exported and built."""

    @property
    def folder(self) -> Path:
        """Where links lead."""
        return self.root / ("pages" if self.renderer == COMMONMARK else self.renderer)

    @cached_property
    def pages(self) -> dict[str, Element]:
        """The whole pages, by the paths of their Markdown."""
        return dict(self._parsed())

    def _parsed(self) -> Iterator[tuple[str, Element]]:
        for name, text in markdown_of(self.root / "pages").items():
            if self.renderer == COMMONMARK:
                rendered = PARSER.render(parts_of(text)[1])
                yield name, html.document_fromstring(f"<main>{rendered}</main>")
            else:
                path = (self.folder / name).with_suffix(".html")
                yield name, html.parse(path).getroot()

    @cached_property
    def mains(self) -> dict[str, Element]:
        """The main text of each page, without what a renderer adds to it."""
        found = {}
        for name, root in self.pages.items():
            found[name] = html.fromstring(html.tostring(root.xpath(MAIN[self.renderer])[0]))
            for extra in found[name].xpath(_ADDED):
                extra.drop_tree()
        return found

    def words(self) -> dict[str, str]:
        """Return the words of the main text of each page, without blanks."""
        return {name: "".join(text_of(main).split()) for name, main in self.mains.items()}

    def bones(self) -> dict[str, list[tuple[str, str]]]:
        """Return the headings, items, cells and codes of each page with their words, in order."""
        return {
            name: [(str(each.tag), "".join(text_of(each).split())) for each in main.iter(*_BONES)]
            for name, main in self.mains.items()
        }

    def targets(self) -> Iterator[tuple[str, str, Path, str]]:
        """Yield each link of each page with the file that it leads to, and the place there."""
        ending = ".md" if self.renderer == COMMONMARK else ".html"
        for name, root in self.pages.items():
            page = Path(name).with_suffix(ending).as_posix()
            for link in links(root):
                target, place = resolve(page, link)
                path = self.folder / target
                yield name, link, path / "index.html" if path.is_dir() else path, place
