"""The pages of what a newsroom can paste: activities as plain HTML, with their own style."""

from collections.abc import Iterable

from generator.catalog.catalog import Activity
from generator.pages.spec import Maker, PageSpec, Specs
from generator.pages.views import ActivityView, Link
from generator.structure import routes


def embed_pages(maker: Maker) -> Specs:
    """Yield the page of each agency, with every activity, and of each theme, with its list."""
    catalog = maker.catalog
    for key, items in catalog.by_agency.items():
        name = maker.views.agency_name(catalog.agencies[key])
        yield _page(maker, "agencies", key, name, routes.agency(key), items, items)
    for key, theme in catalog.themes.items():
        name = theme.name.of(maker.lang)
        yield _page(maker, "themes", key, name, routes.theme(key), catalog.by_theme[key], [])


def _page(
    maker: Maker,
    kind: str,
    key: str,
    name: str,
    path: str,
    listed: Iterable[Activity],
    single: Iterable[Activity],
) -> PageSpec:
    url = _url(maker, path)
    views = maker.views.activities(listed)
    context = {
        "of": Link(name, path),
        "list": {
            "name": name,
            "url": url,
            "items": [_snippet(maker, view) for view in views],
            "code": maker.words["embed_code"].format(name=name),
            "counted": maker.strings.count("activities", len(views)),
        },
        "snippets": [_snippet(maker, view) for view in maker.views.activities(single)],
        "site_name": maker.catalog.site.name.of(maker.lang),
        "notice_title": maker.catalog.campaigns[0].record.notice.title.of(maker.lang),
    }
    title = maker.words["embed_title"].format(name=name)
    description = maker.words["embed_description"].format(name=name)
    source = f"{kind}.yml"
    return maker.spec(
        routes.embed(kind, key), "embed", title, description, source, context,
        hide=("toc",), scripts=("assets/cite.js",),
    )  # fmt: skip


def _snippet(maker: Maker, view: ActivityView) -> dict[str, object]:
    code = maker.words["embed_code"].format(name=view.title)
    return {"view": view, "url": _url(maker, view.path), "code": code}


def _url(maker: Maker, path: str) -> str:
    return routes.absolute(routes.address(maker.lang, path), maker.site_url)
