"""Every kind of page, a file each, in the order of the site and of its navigation."""

from collections.abc import Mapping

from generator.catalog.catalog import Catalog
from generator.language import Language
from generator.pages.kinds import (
    activity,
    agencies,
    agency,
    campaign,
    changes,
    data,
    embed,
    entry,
    glossary,
    gone,
    home,
    matrix,
    matrix_part,
    reading,
    reading_part,
    search,
    source,
    source_part,
    topic,
    topic_part,
    topics,
    written,
)
from generator.pages.page import Maker, Page, PageKind
from generator.structure import routes
from generator.structure.nav import NavItem

KINDS: tuple[PageKind, ...] = (
    home.KIND,
    agencies.KIND,
    agency.KIND,
    activity.KIND,
    topics.THEMES,
    topic.THEME,
    topic_part.THEME,
    topics.FORMS,
    topic.FORM,
    topic_part.FORM,
    matrix.KIND,
    matrix_part.KIND,
    search.KIND,
    campaign.KIND,
    source.KIND,
    source_part.KIND,
    reading.KIND,
    reading_part.KIND,
    data.KIND,
    glossary.KIND,
    changes.KIND,
    embed.KIND,
    gone.KIND,
    written.KIND,
)


WITH_TEMPLATE = (entry.KIND, *(kind for kind in KINDS if kind is not written.KIND))
"""The kinds whose pages are made, that of the page that leads into both languages too."""


def page_paths(catalog: Catalog) -> set[str]:
    """Return the path of every page that is kept for good."""
    return {path for kind in KINDS for path in kind.paths(catalog)}


def current_addresses(catalog: Catalog) -> set[str]:
    """Return the address of every page and of the places of activities, without its language."""
    return {*page_paths(catalog), *map(routes.activity_place, catalog.activities)}


def navigation(maker: Maker) -> list[NavItem]:
    """Return the entries of a language in their order."""
    return [item for kind in KINDS for item in kind.nav(maker)]


def make_pages(makers: Mapping[Language, Maker]) -> list[Page]:
    """Return every generated page: the entry page, then each language's."""
    pages = [entry.entry_page(makers.values())]
    for maker in makers.values():
        for kind in KINDS:
            pages += kind.pages(maker)
    return pages
