"""What stands around the text of every page: one value, which is all that the theme reads.

Every link is given as it is to be written on the page, so that a theme puts none together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.catalog.records import Site
from generator.language import Language
from generator.pages.frame.toc import TocEntry


@dataclass(frozen=True)
class FrameLink:
    """A link of the frame."""

    title: str
    href: str
    is_here: bool = False
    """It leads to this page."""
    is_above: bool = False
    """It leads to the list to which this page belongs, or to this page."""


@dataclass(frozen=True)
class LanguageLink:
    """The same page in a language."""

    title: str
    href: str
    tag: str


@dataclass(frozen=True)
class Alternate:
    """The same page by the tag of its language, or by `x-default`, as a full URL."""

    tag: str
    url: str


@dataclass(frozen=True)
class SiteLinks:
    """What leads from a page to the parts of the site that every page needs."""

    home: str
    search: str
    search_core: str
    """The search index."""
    search_engine: str
    opensearch: str
    web_manifest: str
    records: str
    """The activities as JSON."""
    favicon: str
    style: str
    script: str


@dataclass(frozen=True, eq=False)
class Frame:
    """The frame of one page; what a page for addresses that are not there lacks has a default."""

    lang: Language
    t: Mapping[str, str]
    """The interface words of the language."""
    site: Site
    site_name: str
    title: str
    policy: str
    links: SiteLinks
    description: str = ""
    canonical: str = ""
    """The full URL of the page; empty where it has none of its own."""
    alternates: Sequence[Alternate] = ()
    nav: Sequence[FrameLink] = ()
    has_nav_beside: bool = False
    """Where there is room the navigation stands beside the text; else it is in the drawer alone."""
    way: Sequence[FrameLink] = ()
    """The pages above this one, the home page first; empty where there is no other."""
    previous: FrameLink | None = None
    next: FrameLink | None = None
    toc: Sequence[TocEntry] = ()
    edit: Sequence[FrameLink] = ()
    """Where to edit the files behind the page."""
    languages: Sequence[LanguageLink] = ()
    """The same page in the other languages."""
    json_ld: str = ""
    feeds: Sequence[FrameLink] = ()
    picture: str = ""
    """The full URL of the picture that is shown where the page is shared."""
    markdown: str = ""
    """The page as Markdown; empty where it has none."""
    moved_to: str = ""
    is_hidden: bool = True
    """The page is none for search engines."""
    scripts: Sequence[str] = ()
    """The scripts that the page needs beside that of every page."""
    preload: str = ""
    """What a script would ask for only when it runs."""


@dataclass(frozen=True, eq=False)
class NotFoundPart:
    """What a page for addresses that are not there says in one language."""

    tag: str
    t: Mapping[str, str]
    links: Sequence[FrameLink]


@dataclass(frozen=True, eq=False)
class NotFound:
    """The page for addresses that are not there, which is in every language."""

    frame: Frame
    parts: Sequence[NotFoundPart]
