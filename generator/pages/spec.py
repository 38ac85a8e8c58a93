"""What a page is to a renderer, and what all pages of one language are made with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.content.catalog import Campaign, Catalog
from generator.language import Language
from generator.pages import routes
from generator.pages.strings import Strings
from generator.pages.views import Link, Views


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


Specs = Iterator[PageSpec]


class Maker:
    """Makes page specs of one language."""

    def __init__(self, catalog: Catalog, strings: Strings) -> None:
        self.catalog = catalog
        self.strings = strings
        self.words = strings.words
        self.lang = strings.lang
        self.views = Views(catalog, strings)

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
        )

    def headline(self, campaign: Campaign) -> list[Link]:
        """Return the counts a reader sees first, each leading to the list it counts."""
        count = self.strings.count
        agencies = {activity.agency.id for activity in campaign.activities}
        paragraphs = f"{routes.campaign(campaign.year)}#paragraphs"
        return [
            Link(count("agencies", len(agencies)), routes.AGENCIES),
            Link(count("activities", len(campaign.activities)), routes.SEARCH),
            Link(count("themes", len(self.catalog.by_theme)), routes.THEMES),
            Link(count("sentences", len(campaign.sentences)), paragraphs),
        ]
