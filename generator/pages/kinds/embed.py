"""The pages of what a newsroom can paste: activities as plain HTML, with their own style."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Catalog
from generator.pages.page import Maker, Page, PageKind, Pages
from generator.pages.view_types import ActivityView, Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class Snippet:
    """One activity to paste."""

    view: ActivityView
    url: str
    site_name: str
    code: str
    """What its HTML is called."""


@dataclass(frozen=True, eq=False)
class SnippetList:
    """A list of activities to paste."""

    name: str
    url: str
    site_name: str
    items: Sequence[Snippet]
    code: str
    """What its HTML is called."""
    counted: str
    notice_titles: str


@dataclass(frozen=True, eq=False)
class EmbedContext:
    """What `embed.md.j2` prints."""

    of: Link
    list: SnippetList
    snippets: Sequence[Snippet]


def _pages(maker: Maker) -> Pages:
    """Yield the page of each agency, with every activity, and of each theme, with its list."""
    catalog = maker.catalog
    for key, items in catalog.by_agency.items():
        name = maker.views.agency_name(catalog.agencies[key])
        single = [_snippet(maker, view) for view in maker.views.activities(items)]
        yield _page(maker, "agencies", key, Link(name, routes.agency(key)), items, single)
    for key, theme in catalog.themes.items():
        link = Link(theme.name.of(maker.lang), routes.theme(key))
        yield _page(maker, "themes", key, link, catalog.by_theme[key], [])


def _page(
    maker: Maker, kind: str, key: str, of: Link, listed: list[Activity], single: list[Snippet]
) -> Page:
    views = maker.views.activities(listed)
    context = EmbedContext(
        of=of,
        list=SnippetList(
            name=of.text,
            url=_url(maker, of.path),
            site_name=maker.site_name,
            items=[_snippet(maker, view) for view in views],
            code=maker.words.fill("embed_code", name=of.text),
            counted=maker.counted(listed),
            notice_titles=maker.words["between_titles"].join(
                dict.fromkeys(view.notice_title for view in views)
            ),
        ),
        snippets=single,
    )
    title = maker.words.fill("embed_title", name=of.text)
    description = maker.words.fill("embed_description", name=of.text)
    path = routes.embed(kind, key)
    return maker.page(KIND, path, title, description, [f"{kind}.yml"], context)


def _snippet(maker: Maker, view: ActivityView) -> Snippet:
    code = maker.words.fill("embed_code", name=view.title)
    return Snippet(view, _url(maker, view.path), maker.site_name, code)


def _url(maker: Maker, path: str) -> str:
    return routes.absolute(routes.address(maker.lang, path), maker.site_url)


def _paths(catalog: Catalog) -> Iterator[str]:
    yield from (routes.embed("agencies", key) for key in catalog.by_agency)
    yield from (routes.embed("themes", key) for key in catalog.themes)


KIND = PageKind(
    name="embed",
    context=EmbedContext,
    place="embeds/",
    pages=_pages,
    paths=_paths,
    hide=("toc",),
    scripts=(routes.CITE_SCRIPT,),
)
