"""Find what the templates of the theme cannot print, before a page is made."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from generator.language import Language
from generator.pages.frame.frame import Frame, FrameLink, Ruler
from generator.pages.frame.ready import MAIN, ReadyEnvironment
from generator.pages.template_check import (
    TEMPLATE_ERRORS,
    check_filters,
    parse_templates,
    template_problem,
)
from generator.pages.templates import TEMPLATES
from generator.problems import Problem
from generator.rendered_site import RenderedSite
from generator.structure import routes

THEME = f"{TEMPLATES}/theme"
_TEXT = '<h1 id="title">A</h1><h2 id="a">A</h2><h3 id="b">B</h3>'
"""A text whose table of contents has both levels."""


def check_theme_filters(config: MkDocsConfig, project: Path) -> Iterator[Problem]:
    """Check that there is every filter and test that the templates of the theme name."""
    env = config.theme.get_env()
    # What cannot be parsed was told.
    trees, _ = parse_templates(project / TEMPLATES, TEMPLATES)
    theme = {name: tree for name, tree in trees.items() if name.startswith("theme/")}
    return check_filters(theme, TEMPLATES, env.filters, env.tests)


def check_theme(site: RenderedSite, config: MkDocsConfig) -> Iterator[Problem]:
    """Check that the templates of the theme can print each kind of page, and all of a frame."""
    env = ReadyEnvironment(config.theme.get_env())
    env.undefined = jinja2.StrictUndefined
    missing = site.framer.not_found()
    contexts: list[tuple[str, dict[str, object]]] = [
        ("404.html", {"frame": missing.frame, "parts": missing.parts})
    ]
    for frame in _frames(site):
        contexts += [(MAIN, {"frame": frame}), (MAIN, {"frame": _filled(frame)})]
    for name, context in contexts:
        try:
            env.get_template(name).render({**context, "content": _TEXT})
        except TEMPLATE_ERRORS as error:
            yield template_problem(error, site.project, THEME)


def _frames(site: RenderedSite) -> Iterator[Frame]:
    # What a page has that others of its kind lack, `_filled` has.
    one_of_each = {(page.kind, page.lang): page for page in site.pages}
    for page in one_of_each.values():
        yield site.framer.frame(page.address, page.title, page.description, _TEXT)
    for lang in Language:
        for path in site.catalog.written_pages:
            yield site.framer.frame(routes.address(lang, path), "", "", _TEXT)


def _filled(frame: Frame) -> Frame:
    """Return a frame with all that a page may have, whatever the content has today."""
    link = FrameLink("A", "a.html", is_here=True, is_above=True)
    return replace(
        frame,
        previous=link,
        next=link,
        kicker=[link, FrameLink("A")],
        ruler=Ruler("2024", "a.html", "A", "2000", lit="M0 6h9", style="a.css"),
        edit=[link],
        feeds=["a.xml"],
        opensearch="a.xml",
        moved_to="a.html",
        is_hidden=True,
        scripts=["a.js"],
        preload="a.json",
    )
