"""Turn pages into Markdown with front matter, by the templates of `templates/pages`."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

import jinja2
from markupsafe import Markup

from generator.assets.colours import Colours
from generator.language import Language
from generator.pages.escape import (
    escape,
    escape_code,
    front_matter,
    mark_figures,
    mark_han,
    mark_latin,
)
from generator.pages.page import Page
from generator.strings import Strings
from generator.structure import routes


@dataclass(frozen=True)
class RenderedPage:
    """A page as Markdown, ready for any renderer."""

    page: Page
    src_uri: str
    markdown: str


class Renderer:
    """Renders the pages of one language; what shows a record is rendered once for all its pages."""

    def __init__(self, templates: Path, strings: Strings, colours: Colours) -> None:
        self._env = jinja2.Environment(
            loader=jinja2.FileSystemLoader(templates),
            autoescape=True,
            finalize=escape,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
        )
        self._env.globals.update(t=strings.words, lang=strings.lang, tag=strings.lang.tag)
        self._env.globals["other_tag"] = strings.lang.other.tag
        # What is pasted elsewhere has no style sheet, and the ground of that place is not known.
        self._env.globals["colours"] = colours.light
        self._env.filters["part"] = self._part
        self._env.filters["han"] = mark_han
        self._env.filters["code"] = escape_code
        self._env.filters["figures"] = mark_figures
        self._env.filters["runs"] = mark_han if strings.lang is Language.EN else mark_latin
        self._parts: dict[tuple[int, str, str], tuple[object, Markup]] = {}

    @property
    def filters(self) -> Iterable[str]:
        """The names of the filters that its templates can use."""
        return self._env.filters

    def render(self, page: Page) -> RenderedPage:
        """Return the Markdown of a page."""
        template = self._env.get_template(f"pages/{page.kind.name}.md.j2")
        context = {name.name: getattr(page.context, name.name) for name in fields(page.context)}
        body = template.render(**context, title=page.title, up=routes.up(page.address))
        meta: dict[str, object] = {
            "title": page.title,
            "description": page.description,
            "lang": page.lang.value,
        }
        return RenderedPage(page, routes.src_uri(page.address), front_matter(meta) + body + "\n")

    def part(self, record: object, name: str, page: str) -> str:
        """Return a record as the partial `name` shows it on the page at an address."""
        return self._part(record, name, routes.up(page))

    def _part(self, record: object, name: str, up: str) -> Markup:
        """Return `record` as the partial `name` shows it; `up` is as for the page."""
        key = (id(record), name, up)
        if key not in self._parts:
            template = self._env.get_template(f"partials/{name}.md.j2")
            markup = Markup(template.render(item=record, up=up))  # noqa: S704  # escaped by it
            # The record is kept, so that its id stays its own.
            self._parts[key] = (record, markup)
        return self._parts[key][1]
