"""Join the stations: a project's folders in, the site's Markdown pages out."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import jinja2

from generator.content.catalog import Catalog, read_catalog
from generator.language import Language
from generator.pages.nav import NavItem, navigation
from generator.pages.render import RenderedPage, Renderer
from generator.pages.specs import page_specs
from generator.pages.strings import Strings, read_strings
from generator.problems import ContentError, Problem

CONTENT = "content"
TEMPLATES = "templates"
WRITTEN_PAGES = f"{CONTENT}/pages"
"""The folder of hand-written pages; it alone is MkDocs' `docs_dir`."""


@dataclass(frozen=True)
class Site:
    """Everything that is known before a renderer is started."""

    catalog: Catalog
    strings: dict[Language, Strings]
    pages: list[RenderedPage]
    nav: dict[Language, list[NavItem]]
    warnings: list[Problem]


def make_site(project: Path) -> Site:
    """Read, check and render the project in a folder.

    Raises:
        ContentError: The content has errors, or a template cannot be read.
    """
    catalog, problems = read_catalog(project / CONTENT)
    if catalog is None:
        raise ContentError(problems)
    templates = project / TEMPLATES
    shown = f"{TEMPLATES}/strings"
    strings = {lang: read_strings(templates / "strings", lang, shown) for lang in Language}
    renderers = {lang: Renderer(templates, strings[lang]) for lang in Language}
    try:
        pages = [renderers[spec.lang].render(spec) for spec in page_specs(catalog, strings)]
    except jinja2.TemplateSyntaxError as error:
        message = f"{error.message}; expected a Jinja template."
        path = f"{TEMPLATES}/{error.name}"
        raise ContentError([Problem(path, error.lineno, 1, message)]) from error
    return Site(catalog, strings, pages, navigation(catalog, strings), problems)


def export_pages(site: Site, project: Path, target: Path) -> int:
    """Write the pages, hand-written ones too, as Markdown files; return how many.

    Args:
        site: The rendered site.
        project: The folder it was made from.
        target: A new or empty folder.
    """
    shutil.copytree(project / WRITTEN_PAGES, target, dirs_exist_ok=True)
    for page in site.pages:
        path = target / page.src_uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown, encoding="utf-8")
    return sum(1 for _ in target.rglob("*.md"))
