"""Turn pages into Markdown that a person would write, and the HTML that our build dresses it with.

A page is a template of `templates/pages`. What it takes from the content it shows by parts, each of
which has two templates in `templates/parts`: how it reads (`.md.j2`) and how it looks (`.html.j2`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup

from generator.assets.colours import Colours
from generator.language import Language
from generator.pages.dressing import Dress, in_marks
from generator.pages.escape import (
    escape_code,
    mark_figures,
    mark_han,
    mark_latin,
)
from generator.pages.markdown_filters import MARKDOWN_FILTERS
from generator.pages.markdown_text import Markdown, front_matter, to_markdown
from generator.pages.page import Page
from generator.pages.phrases import Phrases
from generator.pages.straight import StraightTemplates
from generator.pages.view_types import Snippet
from generator.strings import Strings
from generator.structure import routes

T = TypeVar("T")

_BLANKS = re.compile(r"[ \t]+$", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class RenderedPage:
    """A page as Markdown, ready for any renderer, and what our build dresses it with."""

    page: Page
    text: str
    """The Markdown below the front matter."""
    dress: Dress

    @property
    def markdown(self) -> str:
        """The page as a file."""
        return front_matter(self.page.meta) + self.text


@dataclass(frozen=True)
class Part:
    """A part for a hand-written page."""

    markdown: str
    dress: Dress


class Renderer:
    """Renders the pages of one language."""

    def __init__(
        self,
        templates: Path,
        strings: Strings,
        colours: Colours,
        title_words: Iterable[str] = (),
        *,
        is_plain: bool = False,
    ) -> None:
        """Take what all pages of a language are rendered with.

        Args:
            templates: Their folder.
            strings: The words of the interface.
            colours: Of what is pasted elsewhere.
            title_words: Those that a line of a Chinese title should not part.
            is_plain: Whether Jinja renders all templates itself; see `straight.py`.
        """
        markdown = _environment(templates, strings, autoescape=False, finalize=to_markdown)
        self._markdown = _Texts(markdown, is_plain=is_plain)
        self._shared = [_Shared(self._markdown, "md", Markdown)]
        markdown.filters |= {
            **MARKDOWN_FILTERS,
            "part": self._part,
            "shared": jinja2.pass_context(self._shared[0]),
        }
        html = _environment(templates, strings, autoescape=True)
        self._html = _Texts(html, is_plain=is_plain)
        self._shared.append(_Shared(self._html, "html", Markup))
        html.filters |= {
            "shared": jinja2.pass_context(self._shared[1]),
            "han": mark_han,
            "code": escape_code,
            "figures": mark_figures,
            "phrases": Phrases(title_words).mark,
            "runs": mark_han if strings.lang is Language.EN else mark_latin,
        }
        # What is pasted elsewhere has no style sheet, and the ground of that place is not known.
        html.globals["colours"] = colours.light

    @property
    def filters(self) -> Mapping[str, set[str]]:
        """The names of the filters that its templates can use, by how these end."""
        texts = {".md.j2": self._markdown, ".html.j2": self._html}
        return {ending: set(each.environment.filters) for ending, each in texts.items()}

    def forget(self) -> None:
        """Forget the records of the catalog of which it has rendered pages."""
        for shared in self._shared:
            shared.forget()

    def render(self, page: Page) -> RenderedPage:
        """Return a page as Markdown with its dress."""
        made = page.make_context()
        context = {field.name: getattr(made, field.name) for field in fields(made)}
        return self._as_jinja_says(lambda: self._rendered(page, context))

    def _rendered(self, page: Page, context: Mapping[str, object]) -> RenderedPage:
        dress, up = Dress(), routes.up(page.address)
        around = {"title": page.title, "up": up, "page": page, "dress": dress}
        text = self._markdown.render(f"pages/{page.kind.name}.md.j2", {**context, **around})
        tidy = _BLANK_LINES.sub("\n\n", _BLANKS.sub("", text)).strip() + "\n"
        return RenderedPage(page, tidy, dress)

    def part(self, record: object, name: str, page: str) -> Part:
        """Return a part for the hand-written page at an address."""

        def part() -> Part:
            dress = Dress()
            self._dress(record, name, name, page, dress)
            return Part(self._in_markdown(record, name, name, page), dress)

        return self._as_jinja_says(part)

    def embed_code(self, item: Snippet) -> str:
        """Return the HTML of an activity to paste elsewhere."""
        template = "partials/embed-activity.html.j2"
        return self._as_jinja_says(lambda: self._html.render(template, {"item": item}))

    def _as_jinja_says(self, render: Callable[[], T]) -> T:
        """Return what is rendered; if that fails, Jinja renders it again and says why."""
        try:
            return render()
        except Exception:
            if self._markdown.is_plain:
                raise
            with self._markdown.plainly(), self._html.plainly():
                return render()

    @jinja2.pass_context
    def _part(self, context: Context, record: object, name: str, key: str = "") -> Markdown:
        mark, page = f"{name} {key}" if key else name, context["page"]
        self._dress(record, name, mark, page.address, context["dress"])
        if not page.kind.has_markdown:
            return Markdown(in_marks(mark, ""))
        return self._in_markdown(record, name, mark, page.address)

    def _dress(self, record: object, name: str, mark: str, page: str, dress: Dress) -> None:
        if mark in dress.parts:
            what, rule = f'a second part "{mark}" on a page', "each once, or with a key of its own"
            raise jinja2.TemplateRuntimeError(f"{what}; expected {rule}.")
        html = self._html.render(f"parts/{name}.html.j2", {"item": record, "up": routes.up(page)})
        # Else a page that ends with the part would, or would not, end with a blank line.
        dress.parts[mark] = routes.shorten(html.strip(), page)

    def _in_markdown(self, record: object, name: str, mark: str, page: str) -> Markdown:
        values = {"item": record, "up": routes.up(page)}
        return Markdown(in_marks(mark, self._markdown.render(f"parts/{name}.md.j2", values)))


def _environment(
    templates: Path,
    strings: Strings,
    *,
    autoescape: bool,
    finalize: Callable[[object], str] | None = None,
) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=autoescape,  # noqa: S701  # Markdown is escaped by what finalizes it
        finalize=finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(t=strings.words, lang=strings.lang, tag=strings.lang.tag)
    environment.globals["other_tag"] = strings.lang.other.tag
    return environment


class _Texts:
    """Renders the templates of one environment."""

    def __init__(self, environment: jinja2.Environment, *, is_plain: bool) -> None:
        self.environment = environment
        self.is_plain = is_plain
        """Jinja renders all of them itself: slower, the same text."""
        self._straight = StraightTemplates(environment)

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """Return the text of a template with some values."""
        straight = None if self.is_plain else self._straight.of(name)
        if straight is None:
            return self.environment.get_template(name).render(values)
        return straight({**self.environment.globals, **values})

    @contextmanager
    def plainly(self) -> Iterator[None]:
        """Let Jinja render for a time."""
        self.is_plain = True
        try:
            yield
        finally:
            self.is_plain = False


class _Shared:
    """Shows what many pages show alike, such as a row of a list, and makes it once for a depth."""

    def __init__(self, texts: _Texts, ending: str, kind: Callable[[str], str]) -> None:
        self._texts = texts
        self._ending = ending
        self._kind = kind
        self._made: dict[tuple[int, str, str], tuple[object, str]] = {}

    def forget(self) -> None:
        """Forget what was made."""
        self._made.clear()

    def __call__(self, context: Context, record: object, name: str) -> str:
        key = (id(record), name, context["up"])
        if key not in self._made:
            values = {"item": record, "up": context["up"]}
            # The record is kept, so that its id stays its own.
            made = self._kind(self._texts.render(f"parts/{name}.{self._ending}.j2", values))
            self._made[key] = (record, made)
        return self._made[key][1]
