"""Make the frame of every page of a site."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from posixpath import dirname
from urllib.parse import urlsplit

from generator.language import Language
from generator.pages.frame.frame import (
    Frame,
    FrameLink,
    LanguageLink,
    NotFound,
    NotFoundPart,
    SharedLinks,
    SiteLinks,
)
from generator.pages.frame.heading import heading_of
from generator.pages.frame.json_ld import JsonLd
from generator.pages.frame.ruler import kicker_of, ruler_of
from generator.pages.frame.toc import toc_of
from generator.pages.kinds.written import written_page
from generator.pages.page import Maker, Page
from generator.structure import routes
from generator.structure.nav import NavItem, menu
from generator.structure.policy import policy_for

_OFFERING = (routes.HOME, routes.SEARCH)
"""The pages on which browsers are offered the search of the site, and to keep the site."""

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
        self._nav_addresses = {item.address for items in nav.values() for item in items}
        self._menus: dict[Hashable, SharedLinks] = {}
        self._pages = {page.address: page for page in pages}
        self._neighbours = _neighbours(self._pages.values())
        self._search_core = search_core
        self._edit_url = edit_url
        self._language_names = {
            lang: maker.words["language_name"] for lang, maker in makers.items()
        }
        self._site_labels = {
            lang: maker.words.fill(
                "with_detail", text=maker.site_name, detail=maker.words["unofficial"]
            )
            for lang, maker in makers.items()
        }
        self._drafts = {lang: _drafts(maker) for lang, maker in makers.items()}
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
        json_ld = self._json_ld[page.lang].of(page, way)
        is_offering = _path_of(page) in _OFFERING
        feeds = routes.feeds_of(address, has_own=kind.has_feed)
        previous, following = self._neighbours.get(address, (None, None))
        return Frame(
            lang=page.lang,
            t=maker.words,
            site=maker.catalog.site,
            site_name=maker.site_name,
            site_label=self._site_labels[page.lang],
            kind=kind.look or kind.name,
            title=title,
            policy=policy_for(json_ld),
            links=self._site_links(page.lang, to),
            description=description,
            canonical=full(address),
            alternates=[
                LanguageLink("", full(other), tag)
                for tag, other in routes.alternates(address).items()
            ]
            if not kind.is_hidden
            else [],
            nav=self._nav_links(page, to),
            ruler=ruler_of(page.lit, maker, address),
            kicker=list(self._kicker(page, way, to)),
            drafts=self._drafts[page.lang],
            heading=heading_of(content),
            previous=_link(previous, to),
            next=_link(following, to),
            toc=() if "toc" in kind.hide else toc_of(content),
            edit=self._edit_links(page),
            languages=self._language_links(page, to),
            json_ld=json_ld,
            feeds=[to(feed) for feed in feeds],
            picture=full(routes.picture(page.lang)),
            opensearch=to(routes.address(page.lang, routes.OPENSEARCH)) if is_offering else "",
            web_manifest=to(routes.address(page.lang, routes.WEB_MANIFEST)) if is_offering else "",
            markdown=to(routes.src_uri(routes.whole(address))),
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
            site_label="",
            kind="not-found",
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
            favicon=to(routes.FAVICON),
            style=to(routes.STYLE_SHEET),
            script=to(routes.SCRIPT),
        )

    def _way(self, page: Page) -> list[NavItem]:
        """Return the list to which a page belongs, or which it is."""
        section = _section_of(page)
        return [
            item
            for item in self._nav[page.lang]
            if item.address == section or (item.is_section and item.address == page.address)
        ]

    def _kicker(self, page: Page, way: Sequence[NavItem], to: To) -> Iterator[FrameLink]:
        for item in way:
            if item.address != page.address:
                yield FrameLink(item.title, to(item.address))
        maker = self._makers[page.lang]
        if page.kicker:
            up = routes.up(page.address)
            for link in page.kicker:
                yield FrameLink(link.text, f"{up}{link.path}" if link.path else "")
        else:
            yield from kicker_of(page.lit, maker)

    def _nav_links(self, page: Page, to: To) -> SharedLinks:
        """Return the menu, which the pages of a folder share unless they stand in it."""
        section, here = _section_of(page), page.address
        key = (dirname(here), section, here if here in self._nav_addresses else "")
        if key not in self._menus:
            self._menus[key] = SharedLinks(
                FrameLink(
                    item.title,
                    to(item.address),
                    is_here=item.address == here,
                    is_above=item.address in (here, section),
                )
                for item in menu(self._nav[page.lang])
            )
        return self._menus[key]

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
        if page.kind.section and "neighbours" not in page.kind.hide:
            sections.setdefault((page.lang, page.kind.section), []).append(page)
    return {
        page.address: (before, after)
        for members in sections.values()
        for before, page, after in zip(
            [None, *members[:-1]], members, [*members[1:], None], strict=True
        )
    }


def _path_of(page: Page) -> str:
    return page.address.partition("/")[2]


def _section_of(page: Page) -> str:
    return routes.address(page.lang, page.kind.section) if page.kind.section else ""


def _link(page: Page | None, to: To) -> FrameLink | None:
    return FrameLink(page.title, to(page.address)) if page else None


def _drafts(maker: Maker) -> str:
    """Return what warns of drafts, if there are any."""
    years = [campaign.year for campaign in maker.catalog.campaigns if campaign.progress]
    return maker.words.fill("has_drafts", years=maker.strings.join(years)) if years else ""
