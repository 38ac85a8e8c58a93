"""What stands around the text of every page: names, links to the twin, words of the interface."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalog.catalog import Catalog
from generator.catalog.records import Site
from generator.language import Language
from generator.pages.structured import StructuredData
from generator.strings import Strings
from generator.structure import routes


@dataclass(frozen=True)
class Layout:
    """What the theme's templates print around one page."""

    lang: Language
    t: Mapping[str, str]
    """The interface words of the language."""
    site: Site
    site_name: str
    home: str
    """The address of the language's home page."""
    switch: list[dict[str, str]]
    """The same page in each language: `name`, `link` (an address) and `lang` (a tag)."""
    search_core: str
    """The address of the search index."""
    feeds: list[str]
    """The addresses of the feeds that the page is about."""
    records: str
    """The address of the activities as JSON."""
    json_ld: str
    """What the page is, for programs; see `structured.py`."""
    picture: str
    """The full URL of the picture that is shown where a page is shared."""
    hreflang: dict[str, str]
    """The full URL of the same page by language tag, `x-default` included."""


def page_layout(
    catalog: Catalog,
    strings: Mapping[Language, Strings],
    search_core: str,
    page: str,
    lang: Language,
    site_url: str,
    title: str,
    description: str,
) -> Layout:
    """Return the layout of the page at an address.

    Args:
        catalog: All records.
        strings: The interface words of every language.
        search_core: The address of the search index.
        page: The address.
        lang: The language of the page; for a page in both, the one that comes first on it.
        site_url: Where the site will be published.
        title: The page's title, with HTML's characters escaped.
        description: Its description, likewise.
    """
    pages = routes.alternates(page)
    return Layout(
        lang=lang,
        t=strings[lang].words,
        site=catalog.site,
        site_name=catalog.site.name.of(lang),
        home=routes.address(lang, routes.HOME),
        switch=[
            {"name": words.words["language_name"], "link": pages[each.tag], "lang": each.tag}
            for each, words in strings.items()
        ],
        search_core=search_core,
        feeds=routes.feeds_of(page),
        records=f"{routes.DATA_FOLDER}/activities.json",
        json_ld=StructuredData(catalog, strings[lang], site_url).of(page, title, description),
        picture=routes.absolute(routes.picture(lang), site_url),
        hreflang={tag: routes.absolute(other, site_url) for tag, other in pages.items()},
    )
