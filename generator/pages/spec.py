"""What a page is to a renderer, and what all pages of one language are made with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalog.catalog import Campaign, Catalog
from generator.language import Language
from generator.pages.views import Link, Views
from generator.strings import Strings
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class PageSpec:
    """One page: where it goes, and everything its template prints."""

    address: str
    lang: Language
    template: str
    title: str
    description: str
    source_path: str
    """The content file behind the page, relative to the content folder."""
    context: Mapping[str, object]
    section: str | None = None
    """The address of the list page under which it stands; None for a page of the navigation."""
    hide: tuple[str, ...] = ()
    """Parts of the layout that the page does without: `navigation`, `toc`."""
    scripts: tuple[str, ...] = ()
    """Addresses of the scripts that the page needs beside those of every page."""
    moved_to: str = ""
    """The path, inside the language, to which readers are sent on."""
    is_gone: bool = False
    """The page only says where something went, and is no page for search engines."""


Specs = Iterator[PageSpec]


class Maker:
    """Makes page specs of one language."""

    def __init__(self, catalog: Catalog, strings: Strings, site_url: str) -> None:
        self.catalog = catalog
        self.site_url = site_url
        self.strings = strings
        self.words = strings.words
        self.lang = strings.lang
        self.views = Views(catalog, strings, site_url)

    def spec(
        self,
        path: str,
        template: str,
        title: str,
        description: str,
        source_path: str,
        context: Mapping[str, object],
        section: str | None = None,
        hide: tuple[str, ...] = (),
        scripts: tuple[str, ...] = (),
        moved_to: str = "",
        is_gone: bool = False,
    ) -> PageSpec:
        """Return the spec of the page at a path of this language."""
        return PageSpec(
            routes.address(self.lang, path),
            self.lang,
            template,
            title,
            description,
            source_path,
            context,
            section and routes.address(self.lang, section),
            hide,
            scripts,
            moved_to,
            is_gone,
        )

    def headline(self) -> list[Link]:
        """Return the counts of the whole site, each leading to the list it counts."""
        count = self.strings.count
        return [
            Link(count("agencies", len(self.catalog.by_agency)), routes.AGENCIES),
            Link(count("activities", len(self.catalog.activities)), routes.SEARCH),
            Link(count("themes", len(self.catalog.by_theme)), routes.THEMES),
            *(
                Link(
                    count("sentences", len(sentences)),
                    f"{routes.campaign(campaign.year)}#paragraphs",
                )
                for campaign, sentences in self.catalog.sentences.items()
            ),
        ]

    def facts(self, campaign: Campaign) -> list[dict[str, object]]:
        """Return what is known of a campaign beside its notice, each fact with its sources."""
        return [
            {
                "label": fact.label.of(self.lang),
                "value": fact.value.of(self.lang),
                "sources": [
                    {"name": source.name.of(self.lang), "url": source.url}
                    for source in fact.sources
                ],
            }
            for fact in campaign.record.facts
        ]

    def campaign_counts(self, campaign: Campaign) -> list[Link]:
        """Return the counts of one campaign, which its own page lists by paragraph."""
        count = self.strings.count
        activities = self.catalog.by_campaign[campaign]
        agencies = {activity.agency for activity in activities}
        table = f"{routes.campaign(campaign.year)}#paragraphs"
        return [
            Link(count("agencies", len(agencies)), table),
            Link(count("activities", len(activities)), table),
            Link(count("sentences", len(self.catalog.sentences[campaign])), table),
        ]
