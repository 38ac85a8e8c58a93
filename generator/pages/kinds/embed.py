"""The pages where what can be pasted used to stand: they lead to where it is now."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Catalog
from generator.pages.page import Maker, Page, PageKind, Pages
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class EmbedContext:
    """What `embed.md.j2` prints."""

    to: Link


def _pages(maker: Maker) -> Pages:
    catalog = maker.catalog
    known = set(_paths(catalog))
    for key in catalog.by_agency:
        if routes.embed("agencies", key) in known:
            name = maker.views.agency_name(catalog.agencies[key])
            yield _page(maker, "agencies", key, Link(name, routes.agency(key)))
    for key, theme in catalog.themes.items():
        if routes.embed("themes", key) in known:
            yield _page(maker, "themes", key, maker.views.theme(theme))


def _page(maker: Maker, kind: str, key: str, to: Link) -> Page:
    title = maker.words.fill("embed_title", name=to.text)
    lead, path = f"{maker.words['moved_to']} {to.text}", routes.embed(kind, key)
    context = partial(EmbedContext, to)
    files = [f"{kind}.yml"]
    return maker.page(KIND, path, title, lead, files, context, to.path, sentences=())


def _paths(catalog: Catalog) -> Iterator[str]:
    """Yield those that were published: nothing leads to others."""
    agencies = (routes.embed("agencies", key) for key in catalog.by_agency)
    themes = (routes.embed("themes", key) for key in catalog.themes)
    yield from (path for path in (*agencies, *themes) if path in catalog.published)


KIND = PageKind(
    name="embed",
    context=EmbedContext,
    place="embeds/",
    pages=_pages,
    paths=_paths,
    hide=("toc",),
    is_hidden=True,
)
