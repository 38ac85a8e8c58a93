"""Say in JSON-LD (https://schema.org) what a page is, for search engines and other programs.

An activity is no `Event`: the notice says what was announced, not that it took place.
"""

import json
from html import unescape

from generator.catalog.catalog import Catalog
from generator.strings import Strings
from generator.structure import routes

_SECTIONS = {
    "agencies": ("agencies", routes.AGENCIES),
    "themes": ("themes", routes.THEMES),
    "forms": ("forms", routes.FORMS),
}


_COLLECTIONS = {*_SECTIONS, routes.MATRIX, routes.SEARCH, routes.GLOSSARY}
"""Where in a language pages list records."""


class StructuredData:
    """Describes the pages of one language."""

    def __init__(self, catalog: Catalog, strings: Strings, site_url: str) -> None:
        self._catalog = catalog
        self._words = strings.words
        self._lang = strings.lang
        self._site_url = site_url

    def of(self, page: str, title: str, description: str) -> str:
        """Return the JSON-LD of a page, safe to stand in a script element.

        Args:
            page: The address.
            title: Its title, with HTML's characters escaped.
            description: Its description, likewise.
        """
        home = routes.address(self._lang, routes.HOME)
        node = (
            self._web_site(home)
            if page in (home, routes.ENTRY)
            else self._page(page, unescape(title), unescape(description), home)
        )
        data = {"@context": "https://schema.org", **node}
        return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")

    def _page(self, page: str, title: str, description: str, home: str) -> dict[str, object]:
        about = self._agency(page)
        kind = "CollectionPage" if page.split("/")[1] in _COLLECTIONS else "WebPage"
        return {
            "@type": kind,
            "url": self._url(page),
            "name": title,
            "description": description,
            "inLanguage": self._lang.tag,
            "isPartOf": {"@type": "WebSite", "@id": self._url(home)},
            "breadcrumb": self._breadcrumb(page, title),
            **({"about": about} if about else {}),
        }

    def _url(self, page: str) -> str:
        return routes.absolute(page, self._site_url)

    def _web_site(self, home: str) -> dict[str, object]:
        site, search = self._catalog.site, routes.address(self._lang, routes.SEARCH)
        return {
            "@type": "WebSite",
            "@id": self._url(home),
            "url": self._url(home),
            "name": site.name.of(self._lang),
            "alternateName": site.name.of(self._lang.other),
            "description": site.description.of(self._lang),
            "inLanguage": self._lang.tag,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": f"{self._url(search)}?q={{search_term_string}}",
                },
                "query-input": "required name=search_term_string",
            },
        }

    def _breadcrumb(self, page: str, title: str) -> dict[str, object]:
        steps = [(self._words["home"], routes.address(self._lang, routes.HOME))]
        section = _SECTIONS.get(page.split("/")[1])
        if section:
            steps.append((self._words[section[0]], routes.address(self._lang, section[1])))
        if steps[-1][1] != page:
            steps.append((title, page))
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": i, "name": name, "item": self._url(address)}
                for i, (name, address) in enumerate(steps, 1)
            ],
        }

    def _agency(self, page: str) -> dict[str, object] | None:
        name = page.rpartition("/")[2].removesuffix(".html")
        agency = self._catalog.agencies.get(name)
        if agency is None or page != routes.address(self._lang, routes.agency(name)):
            return None
        other = agency.name.of(self._lang.other)
        return {
            "@type": self._catalog.kinds[agency.kind].schema_type,
            "name": agency.name.of(self._lang),
            "alternateName": [each for each in (other, agency.acronym) if each],
            **({"url": agency.website} if agency.website else {}),
        }
