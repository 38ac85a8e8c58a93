"""Read a project as `mkdocs.yml` sets it up, and find everything that would stop a build of it."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from generator.build import make_site, read_project
from generator.cache import code_version
from generator.catalog.catalog import Catalog
from generator.files import read_text
from generator.host.messages import mute_announcement
from generator.host.names import CONFIG, PLUGIN
from generator.host.theme_check import check_theme, check_theme_filters
from generator.pages.templates import TEMPLATES
from generator.problems import ContentError, Problem, folded, quoted
from generator.rendered_site import CONTENT, WRITTEN_PAGES, RenderedSite, SiteAddress, Way
from generator.standing.keys import base_of
from generator.standing.memory import Memory
from generator.structure.site_address import SiteAddressError, read_site_address

_SITE_URL = "site_url"
_PASSED = (f"{CONTENT}/campaigns/*/activities/*.yml", f"{WRITTEN_PAGES}/*/*.md")
"""The files of which a page says itself what it shows, and those of pages made in each build."""
_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)


def load_settings(
    project: Path, *, strict: bool = False, has_drafts: bool = False
) -> tuple[MkDocsConfig, list[Problem]]:
    """Return the settings of the project in a folder, and what they are warned of.

    Args:
        project: The folder.
        strict: Whether warnings stop a build.
        has_drafts: Whether campaigns that are drafts are shown, whatever the settings say.

    Raises:
        ContentError: They have errors, or in strict mode warnings; or there is no folder of
            hand-written pages.
    """
    if not (project / WRITTEN_PAGES).is_dir():
        # MkDocs would name its own setting, `docs_dir`, and hide every other problem.
        raise ContentError(read_project(project)[1])
    mute_announcement()
    path = project / CONFIG
    text = read_text(path, CONFIG)
    config = _load(path)
    if strict:
        config.load_dict({"strict": True})
    failed, warned = config.validate()
    lines = _lines_of(text)
    problems = [
        Problem(CONFIG, lines.get(key, 1), 1, f"{key}: {_one_line(error)}")
        for key, error in failed
        if key != _SITE_URL
    ]
    if not failed and PLUGIN not in config.plugins:
        message = f'no plugin "{PLUGIN}"; expected it under plugins:.'
        problems.append(Problem(CONFIG, lines.get("plugins", 1), 1, message))
    warnings = [
        Problem(CONFIG, lines.get(key, 1), 1, f"{key}: {_one_line(warning)}", level="warning")
        for key, warning in warned
    ]
    if problems or failed or (strict and warnings):
        wrong_url = check_site_url(path) if failed else []
        raise ContentError([*problems, *warnings, *wrong_url])
    if has_drafts:
        config.plugins[PLUGIN].config["drafts"] = True
    return config, warnings


def _load(path: Path) -> MkDocsConfig:
    config = MkDocsConfig(str(path))
    try:
        with path.open("rb") as file:
            config.load_file(file)
    except ConfigurationError as error:
        raise ContentError([Problem(CONFIG, *_place_of(error), _one_line(error))]) from error
    except TypeError as error:
        # MkDocs looks for a key of its own in whatever the file holds, in a number too.
        message = "no settings; expected lines such as site_name: Campaign Atlas."
        raise ContentError([Problem(CONFIG, 1, 1, message)]) from error
    return config


def _place_of(error: ConfigurationError) -> tuple[int, int]:
    mark = getattr(error.__context__, "problem_mark", None)
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _one_line(error: object) -> str:
    return " ".join(str(error).split())


def project_of(config: MkDocsConfig) -> Path:
    """Return the project's folder, whatever the path by which its settings were named."""
    return _path_of(config).parent


def _path_of(config: MkDocsConfig) -> Path:
    # There is none where they come from standard input.
    return Path(config.config_file_path or CONFIG).resolve()


def read_site(
    config: MkDocsConfig, memory: Memory | None = None, *, tells_all: bool = False
) -> tuple[RenderedSite | None, list[Problem]]:
    """Read, check and render a project.

    Args:
        config: Its settings.
        memory: What earlier builds have found out.
        tells_all: Whether all is told that is missing in drafts, and not only how much.

    Returns:
        The site, or None when there are errors, and all problems, warnings included, in order.
    """
    wrong = [*check_site_url(_path_of(config)), *_check_lists(config)]
    address = SiteAddress(_site_url(config), _edit_url(config))
    project, options = project_of(config), config.plugins[PLUGIN].config
    is_plain, has_drafts = options["plain"], options["drafts"]
    settings = _raw(_path_of(config))
    base = base_of(
        project, _folders(config), _PASSED, code_version(), address, settings, has_drafts
    )
    memory = Memory() if memory is None or is_plain else memory
    is_same = memory.standing is not None and memory.standing.base == base
    way = Way(is_plain, has_drafts, base, memory if is_same else replace(memory, standing=None))
    site, problems = make_site(project, address, way)
    # The templates of what stands were checked with it.
    if not is_same:
        unknown = list(check_theme_filters(config, project))
        wrong += unknown or dict.fromkeys(check_theme(site, config) if site else ())
    problems = sorted([*problems, *wrong])
    if site and not tells_all:
        problems = folded(problems, site.catalog.draft_folders)
    return (None if wrong else site), problems


def _folders(config: MkDocsConfig) -> list[str]:
    """Return the folders of a project whose files may be seen on any page."""
    own = config.theme.custom_dir
    return [CONTENT, TEMPLATES, *([os.path.relpath(own, project_of(config))] if own else [])]


def check_site_url(path: Path) -> list[Problem]:
    """Return what is wrong with the address of the site, as a file of settings has it."""
    try:
        read_site_address(_raw(path).get(_SITE_URL))
    except SiteAddressError as error:
        line = _lines_of(read_text(path, path.name)).get(_SITE_URL, 1)
        return [Problem(path.name, line, 1, f"{_SITE_URL}: {error.message}", error.hint)]
    return []


def _check_lists(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield each list of paths with something else in it, at which MkDocs would break."""
    for key in ("extra_css", "extra_templates"):
        for value in config[key]:
            if not isinstance(value, str):
                path = _path_of(config)
                line = _lines_of(read_text(path, path.name)).get(key, 1)
                message = f"{key}: {quoted(str(value))}; expected the path of a file."
                yield Problem(path.name, line, 1, message)


def _site_url(config: MkDocsConfig) -> str:
    """Return the address in the form that is used; a preview has one of its own."""
    try:
        return read_site_address(config.site_url)
    except SiteAddressError:
        return ""


def _edit_url(config: MkDocsConfig) -> str:
    if not config.repo_url or not config.edit_uri:
        return ""
    pages = urljoin(f"{config.repo_url.rstrip('/')}/", f"{config.edit_uri.rstrip('/')}/")
    return urljoin(pages, "../")


def _raw(path: Path) -> Mapping[str, Any]:
    with path.open("rb") as file:
        return yaml_load(file)


def _lines_of(text: str) -> dict[str, int]:
    """Return the line of each setting."""
    return {match[1]: text.count("\n", 0, match.start()) + 1 for match in _KEY.finditer(text)}


def read_whole_site(project: Path) -> RenderedSite:
    """Return the project in a folder, rendered.

    Raises:
        ContentError: Something would stop a build.
    """
    site, problems = read_site(load_settings(project)[0])
    if site is None:
        raise ContentError(problems)
    return site


def check_site(project: Path, *, has_drafts: bool = False) -> tuple[Catalog | None, list[Problem]]:
    """Find everything that would stop a build of the project in a folder, with drafts or without.

    Returns:
        The catalog, or None when there are errors, and all problems, warnings included, in order.
    """
    try:
        config, warnings = load_settings(project, has_drafts=has_drafts)
        site, problems = read_site(config, tells_all=True)
    except ContentError as error:
        _, others = read_project(project, has_drafts=has_drafts)
        return None, sorted({*error.problems, *others})
    return (site.catalog if site else None), sorted([*warnings, *problems])
