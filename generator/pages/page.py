"""What a page is to a renderer, what a kind of page declares, and what pages are made with."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.catalog.catalog import Activity, Campaign, Catalog, Sentence
from generator.catalog.notice import Span
from generator.data.published import ListKind, PublishedFile, list_files
from generator.language import Language
from generator.pages.sentence_views import SentenceViews
from generator.pages.topic_lists import THEME_LIST
from generator.pages.view_types import (
    ActivityView,
    Download,
    Downloads,
    Link,
    Snippet,
    SnippetList,
)
from generator.pages.views import Views
from generator.strings import Strings
from generator.structure import routes
from generator.structure.nav import NavItem

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True)
class PageKind:
    """Everything that has to be said of a kind of page, in one place."""

    name: str
    """Its template is `templates/pages/{name}.md.j2`."""
    context: "type[DataclassInstance]"
    """What the template gets; its fields are the names that it reads."""
    place: str
    """Inside a language: the path of its page, or the folder of its pages, ending with a slash."""
    pages: "Callable[[Maker], Iterable[Page]]"
    """Makes its pages in one language."""
    paths: Callable[[Catalog], Iterable[str]]
    """The paths of its pages, which are kept for good."""
    nav: "Callable[[Maker], Iterable[NavItem]]" = lambda maker: ()
    """Its entries in the navigation."""
    section: str = ""
    """The path of the list under which its pages stand one after the other, if they do."""
    hide: Sequence[str] = ()
    """Parts of the frame that its pages do without: `toc`, `neighbours`."""
    scripts: Sequence[str] = ()
    """Addresses of the scripts that its pages need beside those of every page."""
    is_collection: bool = False
    """Its pages list records, and say so to programs."""
    has_feed: bool = False
    """Each of its pages has a feed of its own (`data/feeds.py`)."""
    is_hidden: bool = False
    """Its pages are none for search engines."""
    look: str = ""
    """The kind of page that they look like, if not a kind of their own."""
    has_markdown: bool = True
    """Their Markdown is published; what a part of a page shows is in that of the whole page."""


@dataclass(frozen=True, eq=False)
class Lit:
    """What a page is about in a notice: it is lit on the ruler."""

    campaign: Campaign
    spans: Sequence[Span] = ()
    """Of the text of the notice; none where the page is about all of it."""


@dataclass(frozen=True, eq=False)
class Page:
    """One page: where it goes, and what makes everything that its template prints."""

    kind: PageKind
    lang: Language
    address: str
    title: str
    description: str
    content_files: Sequence[str]
    """The content files behind the page, relative to the content folder, the first one first."""
    make_context: "Callable[[], DataclassInstance]"
    """Makes what the template gets, of the kind's own type, when the page is rendered."""
    moved_to: str = ""
    """The path, inside the language, to which readers are sent on."""
    lit: Lit | None = None
    """What the ruler shows; the newest notice, of which nothing is lit, where there is none."""
    kicker: Sequence[Link] = ()
    """What stands over the title beside the list above; made of what is lit where there is none."""
    sentences: Sequence[Sentence] | None = None
    """All of which it says anything, with their activities; None where that may be any."""
    has_counts: bool = False
    """It says how many activities there are, of whom and on what, beside these."""
    cuts: Sequence[str] = ()
    """Where its further parts begin, if it has any: what leads to these depends on it."""

    @property
    def src_uri(self) -> str:
        """The path of its Markdown."""
        return routes.src_uri(self.address)

    @property
    def files(self) -> tuple[str, ...]:
        """The files that it is published in, by their addresses: its HTML, and its Markdown."""
        return (self.address, self.src_uri) if self.kind.has_markdown else (self.address,)

    @property
    def meta(self) -> dict[str, str]:
        """The front matter of its Markdown."""
        return {"title": self.title, "description": self.description, "lang": self.lang.value}


Pages = Iterator[Page]


class Maker:
    """Makes pages of one language."""

    def __init__(self, catalog: Catalog, strings: Strings, site_url: str, paths: Set[str]) -> None:
        self.catalog = catalog
        self.paths = paths
        """The paths of every page that is kept for good."""
        self.site_url = site_url
        self.strings = strings
        self.words = strings.words
        self.lang = strings.lang
        self.site_name = catalog.site.name.of(strings.lang)
        self.views = Views(catalog, strings, site_url)
        self.sentences = SentenceViews(self.views)
        self.sizes: Mapping[str, int] = {}
        """The bytes of each file of the data by its address, once they are written."""

    def knowing(self, sizes: Mapping[str, int]) -> "Maker":
        """Return one that knows the sizes of the files of the data."""
        other = copy(self)
        other.sizes = sizes
        return other

    def page(
        self,
        kind: PageKind,
        path: str,
        title: str,
        description: str,
        content_files: Sequence[str],
        make_context: "Callable[[], DataclassInstance]",
        moved_to: str = "",
        lit: Lit | None = None,
        kicker: Sequence[Link] = (),
        sentences: Sequence[Sentence] | None = None,
        cuts: Sequence[str] = (),
        *,
        has_counts: bool = False,
    ) -> Page:
        """Return the page at a path of this language."""
        return Page(
            kind=kind,
            lang=self.lang,
            address=routes.address(self.lang, path),
            title=title,
            description=description,
            content_files=content_files,
            make_context=make_context,
            moved_to=moved_to,
            lit=lit,
            kicker=kicker,
            sentences=sentences,
            has_counts=has_counts,
            cuts=cuts,
        )

    def nav_item(self, word: str, path: str, *, is_section: bool = False) -> NavItem:
        """Return an entry of the navigation that is named by a word of the interface."""
        return self.nav_link(self.words[word], path, is_section=is_section)

    def nav_link(self, title: str, path: str, *, is_section: bool = False) -> NavItem:
        """Return an entry of the navigation."""
        return NavItem(title, routes.address(self.lang, path), is_section)

    def of_newest(self, word: str, path: Callable[[str], str]) -> NavItem:
        """Return an entry that leads to a page of the newest campaign, and says so."""
        year = self.catalog.newest.year
        return self.nav_link(self.of_campaign(self.words[word], self.catalog.newest), path(year))

    def downloads(self, kind: ListKind, key: str, feed: str) -> Downloads:
        """Return the files of an agency, a theme or a form; `feed` is empty where there is none."""
        return Downloads(
            [self.download(file) for file in list_files(self.catalog, kind, key)], feed
        )

    def download(self, file: PublishedFile) -> Download:
        """Return a file of the data as one to save."""
        return Download(file.text, routes.data_file(file.name), file.saved)

    def snippet(self, view: ActivityView) -> Snippet:
        """Return an activity as it can be pasted elsewhere."""
        url = routes.absolute(routes.address(self.lang, view.path), self.site_url)
        return Snippet(view, url, self.site_name)

    def snippets(
        self, name: str, path: str, items: Sequence[Activity], most: int | None = None
    ) -> SnippetList:
        """Return a list of activities as it can be pasted elsewhere.

        Args:
            name: What the list is called.
            path: Of its page.
            items: The activities.
            most: How many of them it has, if not all; for the others it leads to the page.
        """
        views = self.views.activities(items[:most])
        more = self.strings.count("activities", len(items) - len(views))
        titles = dict.fromkeys(item.campaign.record.notice.title.of(self.lang) for item in items)
        return SnippetList(
            name=name,
            url=routes.absolute(routes.address(self.lang, path), self.site_url),
            site_name=self.site_name,
            items=[self.snippet(view) for view in views],
            more=self.words.fill("and_more", counted=more) if len(views) < len(items) else "",
            counted=self.counted(items),
            notice_titles=self.words["between_titles"].join(titles),
        )

    def headline(self) -> list[Link]:
        """Return the counts of the newest campaign, each leading to the list it counts."""
        catalog = self.catalog
        agencies, activities, sentences = self.campaign_counts(catalog.newest)
        themes = THEME_LIST.among(catalog, catalog.by_campaign[catalog.newest])
        counted = self.strings.count("themes", len(themes))
        if self.views.has_years:
            overview = f"{routes.HOME}#overview-{catalog.newest.year}"
            return [agencies, activities, Link(counted, overview), sentences]
        return [
            Link(agencies.text, routes.AGENCIES),
            Link(activities.text, routes.SEARCH),
            Link(counted, routes.THEMES),
            sentences,
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

    def counted(self, items: Sequence[Activity]) -> str:
        """Return how many activities some are, and of which years where there are several."""
        return self.of_years(self.strings.count("activities", len(items)), items)

    def of_campaign(self, text: str, campaign: Campaign) -> str:
        """Return a text with the year of a campaign, if there are several."""
        if not self.views.has_years:
            return text
        return self.words.fill("of_years", text=text, years=campaign.year)

    def of_years(self, text: str, items: Iterable[Activity]) -> str:
        """Return a text with the years of some activities, if there are several campaigns."""
        if not self.views.has_years:
            return text
        years = dict.fromkeys(item.campaign.year for item in items)
        return self.words.fill("of_years", text=text, years=self.strings.join(years))
