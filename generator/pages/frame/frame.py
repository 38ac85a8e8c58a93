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
    """A link of the frame; a text alone where it leads nowhere."""

    title: str
    href: str = ""
    is_here: bool = False
    """It leads to this page."""
    is_above: bool = False
    """It leads to the list to which this page belongs, or to this page."""


class SharedLinks(tuple[FrameLink, ...]):
    """Links that many pages have alike; what is found out of them once is kept with them."""

    known: object = None


@dataclass(frozen=True)
class LanguageLink:
    """The same page in a language."""

    title: str
    href: str
    tag: str


@dataclass(frozen=True)
class SiteLinks:
    """What leads from a page to the parts of the site that every page needs."""

    home: str
    search: str
    favicon: str
    style: str
    script: str


@dataclass(frozen=True)
class Ruler:
    """A notice drawn to scale, and what a page is about in it; a link to the notice."""

    year: str
    href: str
    label: str
    width: str
    """The length of the notice in characters."""
    lit: str = ""
    """What the page is about, as the path of an SVG; empty where that is all of it."""
    style: str = ""
    """The style sheet that draws the notice; empty where that of the site does."""


@dataclass(frozen=True, eq=False)
class Frame:
    """The frame of one page; what a page for addresses that are not there lacks has a default."""

    lang: Language
    t: Mapping[str, str]
    """The interface words of the language."""
    site: Site
    site_name: str
    site_label: str
    """The name of the site with what it is not, as titles have it."""
    kind: str
    """The kind of page by its name."""
    title: str
    policy: str
    links: SiteLinks
    description: str = ""
    alternates: Sequence[LanguageLink] = ()
    """The same page in each language and for any other, as full URLs."""
    canonical: str = ""
    """The full URL of the page; empty where it has none of its own."""
    nav: Sequence[FrameLink] = ()
    """The sections of the site; as many as `FIRST` of them are seen without opening the menu."""
    ruler: Ruler | None = None
    kicker: Sequence[FrameLink] = ()
    """Over the title: the list above this page, and what the ruler shows of it in words."""
    drafts: str = ""
    """What warns of drafts, if the site shows any."""
    heading: str = ""
    """The beginning of the text: its title and, if it has one, the sentence below it."""
    previous: FrameLink | None = None
    next: FrameLink | None = None
    toc: Sequence[TocEntry] = ()
    edit: Sequence[FrameLink] = ()
    """Where to edit the files behind the page."""
    languages: Sequence[LanguageLink] = ()
    """The same page in the other languages."""
    json_ld: str = ""
    feeds: Sequence[str] = ()
    """The addresses of feeds: that of the page, or else that of its language."""
    picture: str = ""
    """The full URL of the picture that is shown where the page is shared."""
    opensearch: str = ""
    """What browsers add the search by; empty where it is not offered."""
    web_manifest: str = ""
    """What a phone keeps the site by on its home screen; empty where it is not offered."""
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
