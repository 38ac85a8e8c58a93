"""The filters that templates of Markdown have beside those of Jinja."""

import re
from collections.abc import Iterable

import jinja2
from jinja2.runtime import Context

from generator.pages.markdown_text import Markdown, to_code, to_link, to_markdown
from generator.pages.view_types import Link
from generator.structure import routes

_SCHEME = re.compile(r"[a-z]+:")
_FULL_WIDTH = ("。", "：", "；", "，", "、", "）", "！", "？")


@jinja2.pass_context
def _at(context: Context, text: str, key: str) -> Markdown:
    """Return the text of a heading that has an id in our build."""
    context["dress"].ids.append(key)
    return Markdown(to_markdown(text))


@jinja2.pass_context
def _to(context: Context, text: str, path: str) -> Markdown:
    """Return a text as a link to a path inside the language, or to an address elsewhere."""
    return to_link(text, path if _SCHEME.match(path) else _file(context["up"], path))


@jinja2.pass_context
def _link(context: Context, link: Link) -> Markdown:
    """Return a link of a view."""
    return to_link(link.text, _file(context["up"], link.path))


@jinja2.pass_context
def _counted(context: Context, link: Link) -> Markdown:
    """Return a link of a view with what is said beside it, such as what it counts."""
    shown = _link(context, link)
    return _beside(context, shown, link.detail) if link.detail else shown


@jinja2.pass_context
def _links(context: Context, links: list[Link], between: str) -> Markdown:
    """Return the links of a list."""
    return Markdown(between.join(_counted(context, each) for each in links))


def _joined(texts: Iterable[str], between: str) -> Markdown:
    """Return some texts as a list in a line."""
    return Markdown(between.join(map(to_markdown, texts)))


@jinja2.pass_context
def _beside(context: Context, text: str, detail: str) -> Markdown:
    """Return a text with a detail in the brackets of the language."""
    shown = {"text": to_markdown(text), "detail": to_markdown(detail)}
    return Markdown(context["t"].fill("with_detail", **shown))


def _then(text: str, more: str) -> Markdown:
    """Return a text with more after it."""
    # A full-width mark has its blank in itself.
    between = "" if text.endswith(_FULL_WIDTH) else " "
    return Markdown(f"{to_markdown(text)}{between}{to_markdown(more)}")


def _file(up: str, path: str) -> str:
    """Return what leads to the file behind a path; a place on a page has no name in Markdown."""
    # What a part of a page shows is in the Markdown of the whole.
    page = routes.whole(path.partition("#")[0])
    return up + (routes.src_uri(page) if page.endswith(".html") else page) if page else ""


MARKDOWN_FILTERS = {
    "at": _at,
    "code": to_code,
    "to": _to,
    "link": _link,
    "counted": _counted,
    "links": _links,
    "joined": _joined,
    "beside": _beside,
    "then": _then,
}
"""By their names."""
