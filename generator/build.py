"""Join the stations: a project's folders in, the site's Markdown pages out."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2

from generator.catalog.catalog import Catalog
from generator.content.read import read_catalog
from generator.data.write import write_data
from generator.language import Language
from generator.pages.frame.colours import Colours, read_colours
from generator.pages.frame.favicon import to_favicon
from generator.pages.frame.share_image import FONT, share_image
from generator.pages.frame.style_sheet import to_style_sheet
from generator.pages.frame.web_manifest import to_web_manifest
from generator.pages.layout import Layout, page_layout
from generator.pages.render import RenderedPage, Renderer
from generator.pages.specs import page_specs
from generator.pages.status import MARK, translation_states
from generator.pages.template_errors import template_problem
from generator.problems import ContentError, Problem, at_most
from generator.search.index import SearchIndex, make_index
from generator.search.opensearch import to_opensearch
from generator.strings import Strings, compare_strings, read_strings
from generator.structure import routes
from generator.structure.nav import NavItem, navigation
from generator.structure.promise import check_addresses

CONTENT = "content"
TEMPLATES = "templates"
WRITTEN_PAGES = f"{CONTENT}/pages"
"""The folder of hand-written pages; it alone is MkDocs' `docs_dir`."""


@dataclass(frozen=True)
class Site:
    """Everything that is known before a renderer is started."""

    project: Path
    catalog: Catalog
    strings: dict[Language, Strings]
    colours: Colours
    style_sheet: str
    pages: list[RenderedPage]
    nav: dict[Language, list[NavItem]]
    renderers: Mapping[Language, Renderer]
    index: SearchIndex
    warnings: list[Problem]

    def fill(self, markdown: str, page: str) -> str:
        """Return a hand-written page, given its address, with what is made for it filled in."""
        lang = routes.language_of(page)
        if lang is None or MARK not in markdown:
            return markdown
        states = list(translation_states(self.catalog, self.strings[lang]))
        return markdown.replace(MARK, self.renderers[lang].part(states, "status", page))

    def write_data(self, site_dir: Path, site_url: str) -> None:
        """Write the files for programs into a built folder."""
        words = {lang: strings.words for lang, strings in self.strings.items()}
        write_data(self.catalog, words, site_dir, site_url)


def read_project(project: Path) -> tuple[Catalog | None, list[Problem]]:
    """Read and check the content of the project in a folder, its published addresses too.

    Returns:
        The catalog, or None when there are errors, and all problems, warnings included, in order.
    """
    catalog, problems = read_catalog(project / CONTENT)
    lost = at_most(check_addresses(catalog)) if catalog else []
    return (None if lost else catalog), sorted([*problems, *lost])


def make_site(project: Path, site_url: str) -> Site:
    """Read, check and render the project in a folder, to be published at an address.

    Raises:
        ContentError: The content has errors, or a template cannot be read.
    """
    catalog, problems = read_project(project)
    if catalog is None:
        raise ContentError(problems)
    templates = project / TEMPLATES
    colours = read_colours(templates, TEMPLATES)
    style_sheet = to_style_sheet(templates, TEMPLATES, colours)
    shown = f"{TEMPLATES}/strings"
    strings = {lang: read_strings(templates / "strings", lang, shown) for lang in Language}
    problems_of_strings = compare_strings(strings.values(), shown)
    if problems_of_strings:
        raise ContentError(problems_of_strings)
    renderers = {lang: Renderer(templates, strings[lang], colours) for lang in Language}
    try:
        pages = [
            renderers[spec.lang].render(spec) for spec in page_specs(catalog, strings, site_url)
        ]
    except jinja2.TemplateError as error:
        raise ContentError([template_problem(error, project, TEMPLATES)]) from error
    nav = navigation(catalog, strings)
    index = make_index(catalog)
    return Site(
        project, catalog, strings, colours, style_sheet, pages, nav, renderers, index, problems
    )


def layout_of(
    site: Site, page: str, lang: Language, site_url: str, title: str = "", description: str = ""
) -> Layout:
    """Return what stands around the page at an address; see `page_layout`."""
    core = site.index.core
    return page_layout(site.catalog, site.strings, core, page, lang, site_url, title, description)


def site_files(site: Site, site_url: str) -> dict[str, str | bytes]:
    """Return the generated files that are no pages, by their address.

    Args:
        site: The rendered site.
        site_url: Where it will be published.
    """
    templates, colours = site.project / TEMPLATES, site.colours
    files: dict[str, str | bytes] = {**site.index.files}
    files[routes.STYLE_SHEET] = site.style_sheet
    files[routes.FAVICON] = to_favicon(colours)
    for lang in Language:
        search_url = routes.absolute(routes.address(lang, routes.SEARCH), site_url)
        text = to_opensearch(site.catalog.site, lang, search_url)
        files[routes.address(lang, routes.OPENSEARCH)] = text
        manifest = to_web_manifest(site.catalog.site, lang, colours)
        files[routes.address(lang, routes.WEB_MANIFEST)] = manifest
        image = share_image(site.catalog, site.strings[lang], templates / FONT, colours)
        files[routes.picture(lang)] = image
    return files


def export_pages(site: Site, project: Path, target: Path) -> int:
    """Write the pages, hand-written ones too, as Markdown files; return how many.

    Args:
        site: The rendered site.
        project: The folder it was made from.
        target: A new or empty folder.
    """
    shutil.copytree(project / WRITTEN_PAGES, target, dirs_exist_ok=True)
    for written in target.rglob("*.md"):
        address = written.relative_to(target).with_suffix(".html").as_posix()
        written.write_text(site.fill(written.read_text("utf-8"), address), encoding="utf-8")
    for page in site.pages:
        path = target / page.src_uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown, encoding="utf-8")
    return sum(1 for _ in target.rglob("*.md"))
