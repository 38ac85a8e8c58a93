"""Join the stations: a project's folders in, the site's Markdown pages out."""

from dataclasses import dataclass
from pathlib import Path

from generator.content.catalog import Catalog, read_catalog
from generator.language import Language
from generator.pages.nav import NavItem, navigation
from generator.pages.render import RenderedPage, Renderer
from generator.pages.specs import page_specs
from generator.pages.strings import Strings, read_strings
from generator.problems import ContentError, Problem


@dataclass(frozen=True)
class Site:
    """Everything that is known before a renderer is started."""

    catalog: Catalog
    strings: dict[Language, Strings]
    pages: list[RenderedPage]
    nav: dict[Language, list[NavItem]]
    warnings: list[Problem]


def make_site(content: Path, templates: Path) -> Site:
    """Read, check and render a project.

    Args:
        content: The content folder.
        templates: The folder of page templates, partials and strings.

    Raises:
        ContentError: The content has errors; all of them are in it.
    """
    catalog, problems = read_catalog(content)
    if catalog is None:
        raise ContentError(problems)
    strings = {lang: read_strings(templates / "strings", lang) for lang in Language}
    renderers = {lang: Renderer(templates, strings[lang]) for lang in Language}
    pages = [renderers[spec.lang].render(spec) for spec in page_specs(catalog, strings)]
    return Site(catalog, strings, pages, navigation(catalog, strings), problems)
