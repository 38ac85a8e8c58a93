"""Make the frame of every page of a site."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from generator.language import Language
from generator.pages.frame.frame import (
    Alternate,
    Frame,
    FrameLink,
    LanguageLink,
    NotFound,
    NotFoundPart,
    SiteLinks,
)
from generator.pages.frame.json_ld import JsonLd
from generator.pages.frame.toc import toc_of
from generator.pages.kinds.written import written_page
from generator.pages.page import Maker, Page
from generator.structure import routes
from generator.structure.nav import NavItem
from generator.structure.policy import policy_for

To = Callable[[str], str]
"""Returns what leads from a page to an address."""


class Framer:
    """Makes the frames of one site."""

    def __init__(
        self,
        makers: Mapping[Language, Maker],
        nav: Mapping[Language, Sequence[NavItem]],
        pages: Iterable[Page],
        search_core: str,
        edit_url: str,
    ) -> None:
        """Take what all frames have in common.

        Args:
            makers: What makes the pages of each language.
            nav: The navigation of each language.
            pages: Every generated page.
            search_core: The address of the search index.
            edit_url: What leads to the place where the content folder is edited, or nothing.
        """
        self._makers = makers
        self._nav = nav
        self._pages = {page.address: page for page in pages}
        self._neighbours = _neighbours(self._pages.values())
        self._search_core = search_core
        self._edit_url = edit_url
        self._language_names = {
            lang: maker.words["language_name"] for lang, maker in makers.items()
        }
        self._edit_words = {lang: maker.words["edit_page"] for lang, maker in makers.items()}
        self._json_ld = {
            lang: JsonLd(maker.catalog, lang, maker.site_url) for lang, maker in makers.items()
        }

    def frame(self, address: str, title: str, description: str, content: str) -> Frame:
        """Return the frame of a page.

        Args:
            address: Its address; a page that is not generated is a hand-written one.
            title: Its title.
            description: Its description.
            content: Its text as HTML.
        """
        page = self._pages.get(address) or written_page(address, title, description)
        kind, maker = page.kind, self._makers[page.lang]

        def to(other: str) -> str:
            return routes.relative(other, address)

        def full(other: str) -> str:
            return routes.absolute(other, maker.site_url)

        way = self._way(page)
        json_ld = self._json_ld[page.lang].of(page, way or self._nav[page.lang][:1])
        feeds = routes.feeds_of(address, has_own=kind.has_feed)
        previous, following = self._neighbours.get(address, (None, None))
        return Frame(
            lang=page.lang,
            t=maker.words,
            site=maker.catalog.site,
            site_name=maker.site_name,
            title=title,
            policy=policy_for(json_ld),
            links=self._site_links(page.lang, to),
            description=description,
            canonical=full(address),
            alternates=[Alternate(*each) for each in _full_alternates(address, full)],
            nav=self._nav_links(page, to),
            has_nav_beside="navigation" not in kind.hide,
            way=[FrameLink(item.title, to(item.address)) for item in way],
            previous=_link(previous, to),
            next=_link(following, to),
            toc=() if "toc" in kind.hide else toc_of(content),
            edit=self._edit_links(page),
            languages=self._language_links(page, to),
            json_ld=json_ld,
            feeds=[FrameLink(f"{maker.site_name} ({feed})", to(feed)) for feed in feeds],
            picture=full(routes.picture(page.lang)),
            markdown=to(routes.src_uri(address)),
            moved_to=f"{routes.up(address)}{page.moved_to}" if page.moved_to else "",
            is_hidden=kind.is_hidden,
            scripts=[to(script) for script in kind.scripts],
            preload=to(self._search_core) if routes.SEARCH_SCRIPT in kind.scripts else "",
        )

    def not_found(self) -> NotFound:
        """Return the page for addresses that are not there; its links work at any depth."""
        maker = self._makers[Language.ZH]
        root = urlsplit(maker.site_url).path.rstrip("/")

        def to(address: str) -> str:
            return f"{root}/{address}"

        frame = Frame(
            lang=Language.ZH,
            t=maker.words,
            site=maker.catalog.site,
            site_name=" · ".join(each.site_name for each in self._makers.values()),
            title="404",
            policy=policy_for(""),
            links=replace(self._site_links(Language.ZH, to), home=to(routes.ENTRY)),
        )
        parts = [
            NotFoundPart(
                lang.tag,
                self._makers[lang].words,
                [FrameLink(item.title, to(item.address)) for item in items],
            )
            for lang, items in self._nav.items()
        ]
        return NotFound(frame, parts)

    def _site_links(self, lang: Language, to: To) -> SiteLinks:
        return SiteLinks(
            home=to(routes.address(lang, routes.HOME)),
            search=to(routes.address(lang, routes.SEARCH)),
            search_core=to(self._search_core),
            search_engine=to(routes.SEARCH_SCRIPT),
            opensearch=to(routes.address(lang, routes.OPENSEARCH)),
            web_manifest=to(routes.address(lang, routes.WEB_MANIFEST)),
            records=to(f"{routes.DATA_FOLDER}/activities.json"),
            favicon=to(routes.FAVICON),
            style=to(routes.STYLE_SHEET),
            script=to(routes.SCRIPT),
        )

    def _way(self, page: Page) -> list[NavItem]:
        """Return the home page and the list to which a page belongs, or which it is."""
        section = _section_of(page)
        home, *others = self._nav[page.lang]
        lists = [
            item
            for item in others
            if item.address == section or (item.is_section and item.address == page.address)
        ]
        return [home, *lists] if lists else []

    def _nav_links(self, page: Page, to: To) -> list[FrameLink]:
        return [
            FrameLink(
                item.title,
                to(item.address),
                is_here=item.address == page.address,
                is_above=item.address in (page.address, _section_of(page)),
            )
            for item in self._nav[page.lang]
        ]

    def _language_links(self, page: Page, to: To) -> list[LanguageLink]:
        pages = routes.alternates(page.address)
        return [
            LanguageLink(name, to(pages[lang.tag]), lang.tag)
            for lang, name in self._language_names.items()
            if lang is not page.lang
        ]

    def _edit_links(self, page: Page) -> list[FrameLink]:
        """Return where to edit each file of a page; several are told apart by their names."""
        if not self._edit_url:
            return []
        word, files = self._edit_words[page.lang], page.content_files
        return [
            FrameLink(word if len(files) == 1 else f"{word} ({file})", self._edit_url + file)
            for file in files
        ]


def _neighbours(pages: Iterable[Page]) -> dict[str, tuple[Page | None, Page | None]]:
    """Return the pages before and after each that stands under a list."""
    sections: dict[tuple[Language, str], list[Page]] = {}
    for page in pages:
        if page.kind.section:
            sections.setdefault((page.lang, page.kind.section), []).append(page)
    return {
        page.address: (before, after)
        for members in sections.values()
        for before, page, after in zip(
            [None, *members[:-1]], members, [*members[1:], None], strict=True
        )
    }


def _section_of(page: Page) -> str:
    return routes.address(page.lang, page.kind.section) if page.kind.section else ""


def _full_alternates(address: str, full: To) -> Iterator[tuple[str, str]]:
    for tag, other in routes.alternates(address).items():
        yield tag, full(other)


def _link(page: Page | None, to: To) -> FrameLink | None:
    return FrameLink(page.title, to(page.address)) if page else None
