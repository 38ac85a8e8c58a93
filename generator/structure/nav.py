"""The navigation of each language as plain lists: few entries, since it is part of every page."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalog.catalog import Catalog
from generator.language import Language
from generator.strings import Strings
from generator.structure import routes


@dataclass(frozen=True)
class NavItem:
    """An entry of the navigation."""

    title: str
    address: str
    is_section: bool = False
    """The page is the list of a section whose pages are not in the navigation."""


def navigation(
    catalog: Catalog, strings: Mapping[Language, Strings]
) -> dict[Language, list[NavItem]]:
    """Return the entries of each language in their order."""
    return {lang: list(_entries(catalog, strings[lang])) for lang in Language}


def _entries(catalog: Catalog, strings: Strings) -> list[NavItem]:
    lang, words = strings.lang, strings.words

    def item(name: str, path: str, *, is_section: bool = False) -> NavItem:
        return NavItem(words[name], routes.address(lang, path), is_section)

    return [
        item("home", routes.HOME),
        item("agencies", routes.AGENCIES, is_section=True),
        item("themes", routes.THEMES, is_section=True),
        item("forms", routes.FORMS, is_section=True),
        item("matrix_short", routes.MATRIX),
        item("search", routes.SEARCH),
        *(
            NavItem(
                campaign.record.name.of(lang), routes.address(lang, routes.campaign(campaign.year))
            )
            for campaign in catalog.campaigns
        ),
        item("source_page", routes.source(catalog.campaigns[0].year)),
        item("reading_page", routes.reading(catalog.campaigns[0].year)),
        item("data", routes.DATA),
        item("glossary", routes.GLOSSARY),
        item("changes", routes.CHANGES),
        item("about", routes.ABOUT),
    ]
