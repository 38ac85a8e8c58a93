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
        self._works = self._find_works()

    def of(self, page: Page, way: Sequence[NavItem]) -> str:
        """Return the JSON-LD of a page, safe to stand in a script element.

        It says little, since it is part of every page: what else there is, is in the page's HTML or
        on the page whose `@id` it names.

        Args:
            page: The page.
            way: The list to which it belongs, or which it is.
        """
        is_home = page.address in (self._home, routes.ENTRY)
        node = self._web_site() if is_home else self._page(page, way)
        data = {"@context": "https://schema.org", **node}
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return text.replace("<", "\\u003c")

    def _page(self, page: Page, way: Sequence[NavItem]) -> dict[str, object]:
        agency = self._agencies.get(page.address)
        works = self._works.get(page.address)
        above = [item for item in way if item.address != page.address]
        return {
            "@type": "CollectionPage" if page.kind.is_collection else "WebPage",
            **({"breadcrumb": self._breadcrumb(page, above)} if above else {}),
            **({"about": self._about(agency)} if agency else {}),
            **({"isBasedOn": works} if works else {}),
        }

    def _find_works(self) -> dict[str, dict[str, object]]:
        """Return the text that each page of a whole notice shows."""
        found: dict[str, dict[str, object]] = {}
        for campaign in self._catalog.campaigns:
            found[self._source(campaign)] = self._work(campaign)
            reading = routes.address(self._lang, routes.reading(campaign.year))
            found[reading] = {"@id": self._work_id(campaign)}
        return found

    def _work(self, campaign: Campaign) -> dict[str, object]:
        """Return the work that pages quote; its author is the body that issued the notice."""
        record = campaign.record.notice
        issued, origin = record.issued, {}
        if issued:
            author = {"@type": "Organization", "name": issued.by.of(self._lang)}
            origin = {"author": author, "datePublished": issued.date}
        return {
            "@type": "CreativeWork",
            "@id": self._work_id(campaign),
            "name": record.title.of(self._lang),
            "inLanguage": Language.ZH.tag,
            "url": self._url(self._source(campaign)),
            **origin,
        }

    def _source(self, campaign: Campaign) -> str:
        return routes.address(self._lang, routes.source(campaign.year))

    def _work_id(self, campaign: Campaign) -> str:
        return f"{self._url(self._source(campaign))}#main"

    def _url(self, page: str) -> str:
        return routes.absolute(page, self._site_url)

    def _web_site(self) -> dict[str, object]:
        site = self._catalog.site
        return {
            "@type": "WebSite",
            "url": self._url(self._home),
            "name": site.name.of(self._lang),
            "alternateName": site.name.of(self._lang.other),
            "inLanguage": self._lang.tag,
        }

    def _breadcrumb(self, page: Page, above: Sequence[NavItem]) -> dict[str, object]:
        """Return the way to a page, which itself needs no address there."""
        steps = [{"name": item.title, "item": self._url(item.address)} for item in above]
        steps.append({"name": page.title})
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": i, **step} for i, step in enumerate(steps, 1)
            ],
        }

    def _about(self, agency: Agency) -> dict[str, object]:
        return {
            "@type": self._catalog.kinds[agency.kind].schema_type,
            "name": agency.name.of(self._lang),
            **({"url": agency.website} if agency.website else {}),
        }
