"""Build a project into a folder, and read the pages of a built one."""

import fcntl
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from lxml import html
from markdown import Markdown
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.assets.scripts import join_scripts
from generator.build import make_site
from generator.pages.dressing import Dressing
from generator.pages.render import RenderedPage
from generator.rendered_site import RenderedSite, SiteAddress

ROOT = Path(__file__).parent.parent
SITE_URL = "https://atlas.example/quality-month/"

Element = html.HtmlElement


def copy_project(target: Path, content: Path = ROOT / "content") -> Path:
    """Copy templates and configuration, with some content, into a folder; return it."""
    shutil.copytree(ROOT / "templates", target / "templates")
    shutil.copytree(content, target / "content", dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def site_of(project: Path) -> RenderedSite:
    """Return a project without errors, rendered."""
    site, problems = make_site(project, SiteAddress(SITE_URL))
    assert site is not None, problems
    return site


def pages_of(site: RenderedSite) -> dict[str, RenderedPage]:
    """Return the generated pages of a site as they were rendered, by their Markdown files."""
    return {page.src_uri: site.rendered.of(page) for page in site.pages}


def dressed(page: RenderedPage) -> str:
    """Return the HTML of a page, as MkDocs makes it in the plain way."""
    dressing = Dressing()
    dressing.dress = page.dress
    return Markdown(extensions=["attr_list", "tables", "toc", dressing]).convert(page.text)


def made_once(paths: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that the first worker of a run makes, and that the others wait for."""
    own = paths.getbasetemp()
    root = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder, part = root / name, root / f"{name}.part"
    # The lock goes with the worker that holds it, so that the next one tries where one has failed.
    with (root / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir()
            make(part)
            part.rename(folder)
    return folder


def build_project(project: Path) -> "BuiltSite":
    """Build a project in strict mode, as `mkdocs build --strict` does."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    build(load_config(str(project / "mkdocs.yml"), strict=True))
    return BuiltSite(project / "site")


def search_script() -> str:
    """Return the script of the search, as it is published."""
    return join_scripts(ROOT / "templates/scripts", "templates/scripts")["assets/search.js"]


@dataclass(frozen=True)
class BuiltSite:
    """The pages of a built folder."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, Element]:
        """The parsed pages by their address, 404.html left out."""
        paths = {path.relative_to(self.folder).as_posix(): path for path in self.html_files()}
        return {page: html.parse(path).getroot() for page, path in sorted(paths.items())}

    def html_files(self) -> Iterator[Path]:
        """Yield the HTML files that are pages of a language, or the entry page."""
        return (path for path in self.folder.rglob("*.html") if path.name != "404.html")

    def of(self, lang: str) -> dict[str, Element]:
        """Return the pages of a language."""
        return {page: root for page, root in self.pages.items() if page.startswith(f"{lang}/")}

    def leading_on(self) -> set[str]:
        """Return the addresses that lead to another page at once; old links alone name them."""
        refresh = "//meta[@http-equiv='refresh']"
        return {page for page, root in self.pages.items() if root.xpath(refresh)}


def links(root: Element) -> list[str]:
    """Return what a page links to or loads, addresses on other sites left out."""
    found = [
        *(str(value) for value in root.xpath("//a/@href")),
        *(str(value) for value in root.xpath("//link[@rel='stylesheet' or @rel='icon']/@href")),
        *(str(value) for value in root.xpath("//link[@rel='prev' or @rel='next']/@href")),
        *(str(value) for value in root.xpath("//script/@src | //img/@src")),
    ]
    return [link for link in found if not link.startswith(("https:", "http:", "mailto:"))]


def resolve(page: str, link: str) -> tuple[str, str]:
    """Return the address and the fragment that a relative link leads to."""
    path, fragment = urldefrag(link)
    path = path.partition("?")[0]
    parts = [] if not path else page.split("/")[:-1]
    for part in path.split("/") if path else page.split("/"):
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return unquote("/".join(parts)), unquote(fragment)


def text_of(element: Element) -> str:
    """Return an element's text as it stands, without folding blanks."""
    return str(element.text_content())


def activity_of(href: str) -> str:
    """Return the activity to whose page a link leads by its old fragment: `2024-elevator-week`."""
    year, _, slug = href.removesuffix(".html").split("/")[-3:]
    return f"{year}-{slug}"


def activities_in(root: Element, group: str = "") -> list[str]:
    """Return the activities that a page lists under its sentences, or those of one group.

    Args:
        root: The page.
        group: The id of the heading of the group.
    """
    links = "//ol[@class='acts']/li/a[1]/@href"
    if not group:
        return [
            activity_of(str(href)) for href in root.xpath(f"//article[@class='sentence']{links}")
        ]
    own = "preceding-sibling::*[self::h2 or self::h3][1]/@id = $id"
    path = f"//*[@id=$id]/following-sibling::article[@class='sentence'][{own}]{links}"
    return [activity_of(str(href)) for href in root.xpath(path, id=group)]


def one(root: Element, path: str) -> Element:
    """Return the only element that an XPath finds."""
    found = root.xpath(path)
    assert len(found) == 1, f"{path}: {len(found)} found"
    element: Element = found[0]
    return element
