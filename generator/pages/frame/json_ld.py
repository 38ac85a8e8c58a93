"""Say in JSON-LD (https://schema.org) what a page is, for search engines and other programs.

An activity is no `Event`: the notice says what was announced, not that it took place.
"""

import json
from collections.abc import Sequence

from generator.catalog.catalog import Campaign, Catalog
from generator.catalog.records import Agency
from generator.language import Language
from generator.pages.page import Page
from generator.structure import routes
from generator.structure.nav import NavItem


class JsonLd:
    """Describes the pages of one language."""

    def __init__(self, catalog: Catalog, lang: Language, site_url: str) -> None:
        self._catalog = catalog
        self._lang = lang
        self._site_url = site_url
        self._home = routes.address(lang, routes.HOME)
        self._agencies = {
            routes.address(lang, routes.agency(key)): catalog.agencies[key]
            for key in catalog.by_agency
        }
        self._notices = self._find_notices()

    def of(self, page: Page, way: Sequence[NavItem]) -> str:
        """Return the JSON-LD of a page, safe to stand in a script element.

        Args:
            page: The page.
            way: The home page and the list to which it belongs, or which it is.
        """
        is_home = page.address in (self._home, routes.ENTRY)
        node = self._web_site() if is_home else self._page(page, way)
        data = {"@context": "https://schema.org", **node}
        return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")

    def _page(self, page: Page, way: Sequence[NavItem]) -> dict[str, object]:
        agency = self._agencies.get(page.address)
        return {
            "@type": "CollectionPage" if page.kind.is_collection else "WebPage",
            "url": self._url(page.address),
            "name": page.title,
            "description": page.description,
            "inLanguage": self._lang.tag,
            "isPartOf": {"@type": "WebSite", "@id": self._url(self._home)},
            "breadcrumb": self._breadcrumb(page, way),
            **({"about": self._about(agency)} if agency else {}),
            **({"isBasedOn": self._notices[page.address]} if page.address in self._notices else {}),
        }

    def _find_notices(self) -> dict[str, list[dict[str, object]]]:
        """Return the texts that each page shows: that of its year, or all of an agency's."""
        found: dict[str, list[dict[str, object]]] = {}
        for campaign in self._catalog.campaigns:
            work = self._notice(campaign)
            for path in (routes.source(campaign.year), routes.reading(campaign.year)):
                found[routes.address(self._lang, path)] = [work]
        for address, agency in self._agencies.items():
            items = self._catalog.by_agency[agency.id]
            campaigns = dict.fromkeys(item.campaign for item in items)
            found[address] = [self._notice(campaign) for campaign in campaigns]
        return found

    def _notice(self, campaign: Campaign) -> dict[str, object]:
        """Return the work that pages quote; its author is the body that issued the notice."""
        record = campaign.record.notice
        issued, origin = record.issued, {}
        if issued:
            author = {"@type": "Organization", "name": issued.by.of(self._lang)}
            origin = {"author": author, "datePublished": issued.date}
        return {
            "@type": "CreativeWork",
            "name": record.title.of(self._lang),
            "inLanguage": Language.ZH.tag,
            "url": self._url(routes.address(self._lang, routes.source(campaign.year))),
            **origin,
        }

    def _url(self, page: str) -> str:
        return routes.absolute(page, self._site_url)

    def _web_site(self) -> dict[str, object]:
        site, search = self._catalog.site, routes.address(self._lang, routes.SEARCH)
        return {
            "@type": "WebSite",
            "@id": self._url(self._home),
            "url": self._url(self._home),
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

    def _breadcrumb(self, page: Page, way: Sequence[NavItem]) -> dict[str, object]:
        steps = [(item.title, item.address) for item in way]
        if steps[-1][1] != page.address:
            steps.append((page.title, page.address))
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": i, "name": name, "item": self._url(address)}
                for i, (name, address) in enumerate(steps, 1)
            ],
        }

    def _about(self, agency: Agency) -> dict[str, object]:
        other = agency.name.of(self._lang.other)
        return {
            "@type": self._catalog.kinds[agency.kind].schema_type,
            "name": agency.name.of(self._lang),
            "alternateName": [each for each in (other, agency.acronym) if each],
            **({"url": agency.website} if agency.website else {}),
        }
