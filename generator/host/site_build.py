"""Build the site with MkDocs beside the old one, and put it in its place when it is whole."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import jinja2
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.build import Site
from generator.catalog.catalog import Catalog
from generator.host.plugin import AtlasPlugin
from generator.host.settings import read_site
from generator.pages.template_check import template_problem
from generator.pages.templates import TEMPLATES
from generator.problems import ContentError, Problem
from generator.publish.swap import replace_folder


@dataclass(frozen=True)
class BuiltSite:
    """A site that was built."""

    site: Site
    site_dir: Path
    pages: int


def read_whole_site() -> Site:
    """Return the project in the current folder, rendered.

    Raises:
        ContentError: Something would stop a build.
    """
    site, problems = read_site(load_config("mkdocs.yml"))
    if site is None:
        raise ContentError(problems)
    return site


def check_site(project: Path) -> tuple[Catalog | None, list[Problem]]:
    """Find everything that would stop a build of the project in a folder."""
    site, problems = read_site(load_config(str(project / "mkdocs.yml")))
    return (site.catalog if site else None), problems


def build_site(project: Path, *, strict: bool) -> BuiltSite:
    """Build the project in a folder, as `mkdocs build` does.

    Raises:
        ContentError: A template of the theme cannot be read, or the plugin is not in use.
        SystemExit: MkDocs has stopped, and has said why.
        OSError: The folder of the site cannot be written.
    """
    site_dir = Path(load_config("mkdocs.yml").site_dir)
    new = Path(tempfile.mkdtemp(prefix=f".{site_dir.name}-", dir=site_dir.parent))
    try:
        config = load_config("mkdocs.yml", strict=strict, site_dir=str(new))
        plugin = config.plugins.get("campaign-atlas")
        if not isinstance(plugin, AtlasPlugin):
            message = 'no plugin "campaign-atlas"; expected it under plugins:.'
            raise ContentError([Problem("mkdocs.yml", 1, 1, message)])
        try:
            build(config)
        except Abort:
            # What was wrong has been said; MkDocs would add to standard output that it stops.
            raise SystemExit(1) from None
        new.chmod(0o755)
        pages = sum(1 for _ in new.rglob("*.html"))
        replace_folder(new, site_dir)
    except jinja2.TemplateError as error:
        folder = f"{TEMPLATES}/theme"
        raise ContentError([template_problem(error, project, folder)]) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return BuiltSite(plugin.good_site, site_dir, pages)
