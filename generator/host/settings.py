"""Read a project as `mkdocs.yml` sets it up, and find everything that would stop a build of it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from generator.build import Address, Site, make_site
from generator.pages.frame.frame import Frame
from generator.pages.page import PageKind
from generator.pages.template_check import template_problem
from generator.pages.templates import TEMPLATES
from generator.problems import Problem
from generator.structure import routes

THEME = f"{TEMPLATES}/theme"


def project_of(config: MkDocsConfig) -> Path:
    """Return the project's folder, whatever the path by which its settings were named."""
    return Path(config.config_file_path).resolve().parent


def read_site(config: MkDocsConfig) -> tuple[Site | None, list[Problem]]:
    """Read, check and render a project.

    Returns:
        The site, or None when there are errors, and all problems, warnings included, in order.
    """
    site, problems = make_site(project_of(config), _address(config))
    if site is None:
        return None, problems
    wrong = list(dict.fromkeys(_check_theme(site, config)))
    return (None if wrong else site), sorted([*problems, *wrong])


def _address(config: MkDocsConfig) -> Address:
    if not config.repo_url or not config.edit_uri:
        return Address(config.site_url or "")
    pages = urljoin(f"{config.repo_url.rstrip('/')}/", f"{config.edit_uri.rstrip('/')}/")
    return Address(config.site_url or "", urljoin(pages, "../"))


def _check_theme(site: Site, config: MkDocsConfig) -> Iterator[Problem]:
    """Check that the templates of the theme can print a page of each kind."""
    env = config.theme.get_env()
    env.undefined = jinja2.StrictUndefined
    missing = site.framer.not_found()
    contexts: list[tuple[str, dict[str, object]]] = [
        ("404.html", {"frame": missing.frame, "parts": missing.parts})
    ]
    contexts += [("main.html", {"frame": frame}) for frame in _one_of_each_kind(site)]
    for name, context in contexts:
        try:
            env.get_template(name).render(**context, content="", problems=[])
        except jinja2.TemplateError as error:
            yield template_problem(error, site.project, THEME)


def _one_of_each_kind(site: Site) -> Iterable[Frame]:
    kinds: dict[tuple[PageKind, str], Frame] = {}
    for page in (rendered.page for rendered in site.pages):
        key = (page.kind, page.lang.value)
        if key not in kinds:
            kinds[key] = site.framer.frame(page.address, page.title, page.description, "")
    written = routes.address(page.lang, routes.ABOUT)
    return [*kinds.values(), site.framer.frame(written, "", "", "")]
