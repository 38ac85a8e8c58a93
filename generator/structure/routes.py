"""The addresses of the site: no other module puts a path or a link together.

An address is the path of a file of the built site: `zh/agencies/samr.html`. A path is the same
inside its language: `agencies/samr.html`, so that what links to it is the same on every page of a
language. Addresses are a promise; a change of one is a breaking change.
"""

import posixpath
import re
from functools import lru_cache
from urllib.parse import quote

from generator.catalog.catalog import Activity, Sentence
from generator.catalog.notice import NoticeSentence
from generator.language import Language

ENTRY = "index.html"
"""The address of the entry page, which is in both languages."""
NOT_FOUND = "404.html"
STYLE_SHEET = "assets/atlas.css"
FAVICON = "assets/favicon.svg"
FONTS = ("assets/figures.woff2", "assets/head.woff2")
"""Figures for pages in Chinese; figures and Latin letters for the headings of those in English."""
FONT_LICENCE = "assets/OFL-Barlow.txt"
"""What the fonts may be used under, which wants to be beside them."""

HOME = "index.html"
AGENCIES = "agencies/index.html"
THEMES = "themes/index.html"
FORMS = "forms/index.html"
MATRIX = "matrix.html"
SEARCH = "search.html"
OPENSEARCH = "opensearch.xml"
DATA = "data.html"
WEB_MANIFEST = "site.webmanifest"
GLOSSARY = "glossary.html"
CHANGES = "changes.html"
ABOUT = "about.html"

SCRIPT = "assets/atlas.js"
CITE_SCRIPT = "assets/cite.js"
SEARCH_SCRIPT = "assets/search.js"

_PART = re.compile(r"((?:^|/)(?:(?:themes|forms|source|reading)/[^/]+|matrix))/p/[0-9]+\.html$")
"""The end of the address of a part of a page."""

_SAFE = "/-._~!$&'()*+,;=:@"
"""What RFC 3986 lets stand in a path beside letters and digits."""

DATA_FOLDER = "data"
"""The address of the folder of files for programs, the same for both languages."""
NOTICE_ENDS = (".txt", ".text.txt", ".rest.json")
"""The files of a notice: as received, its text, and what is in it beside quotes and contexts."""


def agency(agency_id: str) -> str:
    """Return the path of an agency's page, which holds its activities."""
    return f"agencies/{agency_id}.html"


def activity(item: Activity) -> str:
    """Return the permalink of an activity: its page."""
    return _activity(item.campaign.year, item.agency.id, item.slug)


def activity_place(item: Activity) -> str:
    """Return the place of an activity on its agency's page, which was its first permalink."""
    return f"{agency(item.agency.id)}#{item.fragment}"


def patterns() -> dict[str, str]:
    """Return the paths that scripts put together, with `{places}` for what differs."""
    return {
        "agency": agency("{agency}"),
        "activity": _activity("{year}", "{agency}", "{slug}"),
        "theme": theme("{theme}"),
        "form": form("{form}"),
        "term": term("{term}"),
    }


def _activity(year: str, agency_id: str, slug: str) -> str:
    return f"activities/{year}/{agency_id}/{slug}.html"


def part(path: str, number: int) -> str:
    """Return the path of a part of a page that is too long; the first part is the page itself."""
    return path if number == 1 else f"{posixpath.splitext(path)[0]}/p/{number}.html"


def whole(page: str) -> str:
    """Return the page of which an address, or a path, is a part; any other one as it is."""
    return _PART.sub(r"\1.html", page) if "/p/" in page else page


def theme(theme_id: str) -> str:
    """Return the path of a theme's page; `#{agency}` is one agency's part of it."""
    return f"themes/{theme_id}.html"


def form(form_id: str) -> str:
    """Return the path of a form's page; `#{agency}` is one agency's part of it."""
    return f"forms/{form_id}.html"


def term(term_id: str) -> str:
    """Return the path of a term of the glossary."""
    return f"{GLOSSARY}#{term_id}"


def campaign(year: str) -> str:
    """Return the path of a campaign's page."""
    return f"campaigns/{year}.html"


def source(year: str) -> str:
    """Return the path of the page of a campaign's notice."""
    return f"source/{year}.html"


def sentence_id(place: NoticeSentence) -> str:
    """Return the id of a sentence's element on the page of its notice: `p1s5`."""
    return f"p{place.paragraph}s{place.number}"


def sentence_part(item: Sentence) -> str:
    """Return the id of a sentence's element on other pages: `p1s5--2024`."""
    return f"{sentence_id(item.place)}--{item.campaign.year}"


def sentence(item: Sentence) -> str:
    """Return the path of a sentence in its notice."""
    number = item.campaign.notice.parts[item.place.paragraph]
    return f"{part(source(item.campaign.year), number)}#{sentence_id(item.place)}"


def reading(year: str) -> str:
    """Return the path of a notice in both languages; `#{agency}` is one agency's part of it."""
    return f"reading/{year}.html"


def holds_activities(path: str) -> bool:
    """Tell whether a path is that of an agency's page, or of an activity there."""
    return path.startswith("agencies/")


def change(change_id: str) -> str:
    """Return the path of the record of a change."""
    return f"{CHANGES}#{change_id}"


def embed(kind: str, key: str) -> str:
    """Return the path of the page where what can be pasted of an agency or a theme used to be."""
    return f"embeds/{kind}/{key}.html"


def embed_code(agency_id: str) -> str:
    """Return the path of the file of the HTML to paste of an agency's activities."""
    return f"embeds/agencies/{agency_id}.txt"


def embed_pattern(year: str) -> str:
    """Return the path of the file of the HTML that all activities of a campaign have in common."""
    return f"embeds/{year}.txt"


RECORDS_IN_FILE = 125
"""Activities whose records are in one file beside a large search index, to be saved from there."""


def notice_file(year: str, end: str) -> str:
    """Return the name in the data folder of a file of a notice."""
    return f"notice-{year}{end}"


def data_file(path: str) -> str:
    """Return the path, inside a language, of a file of the data folder."""
    return f"../{data_address(path)}"


def data_address(path: str) -> str:
    """Return the address of a file of the data folder."""
    return f"{DATA_FOLDER}/{path}"


def ruler(year: str) -> str:
    """Return the address of the style sheet that draws the notice of a campaign to scale."""
    return f"assets/ruler-{year}.css"


def saved_name(key: str) -> str:
    """Return what the files of an agency, a theme or a form are called where they are saved."""
    return f"activities-{key}"


def feed(page: str) -> str:
    """Return the address of the feed of a page: `zh/feed.xml`, `zh/agencies/samr.xml`."""
    stem = posixpath.splitext(page)[0]
    return f"{page.removesuffix(HOME)}feed.xml" if page.endswith(f"/{HOME}") else f"{stem}.xml"


def feeds_of(page: str, *, has_own: bool) -> list[str]:
    """Return the addresses of the feeds of a page: its own, or else that of its language."""
    lang = language_of(page)
    if lang is None:
        return [feed(address(each, HOME)) for each in Language]
    return [feed(page if has_own else address(lang, HOME))]


def picture(lang: Language) -> str:
    """Return the address of the picture that is shown where a page of a language is shared."""
    return f"assets/share-{lang}.png"


def address(lang: Language, path: str) -> str:
    """Return the address of a path in a language."""
    return f"{lang}/{path}"


def language_of(page: str) -> Language | None:
    """Return the language of a page by its address, or None for one in both languages."""
    folder = page.partition("/")[0]
    return Language(folder) if folder in list(Language) else None


def twin(page: str) -> str:
    """Return the address of the same page in the other language."""
    folder, _, path = page.partition("/")
    return address(Language(folder).other, path)


def alternates(page: str) -> dict[str, str]:
    """Return the addresses of a page by language tag, `x-default` included.

    Each page that is named so names the same in its turn: search engines heed no other
    (https://developers.google.com/search/docs/specialty/international/localized-versions).
    """
    lang = language_of(page)
    if lang is None or page == address(lang, HOME):
        return {**{each.tag: address(each, HOME) for each in Language}, "x-default": ENTRY}
    pages = {each.tag: page if each is lang else twin(page) for each in Language}
    # For readers of any other language: the language of record.
    return {**pages, "x-default": pages[Language.ZH.tag]}


def up(page: str) -> str:
    """Return what leads from a page to the folder of its language, to be put before a path."""
    return "../" * (page.count("/") - 1)


def shorten(html: str, page: str) -> str:
    """Return HTML of a page whose links go no further up than to the folder they have in common."""
    whole, folders = up(page), page.split("/")[1:-1]
    for depth in range(len(folders), 0, -1):
        long = f'="{whole}{"/".join(folders[:depth])}/'
        html = html.replace(long, f'="{"../" * (len(folders) - depth)}')
    return html


@lru_cache(maxsize=4096)
def src_uri(page: str) -> str:
    """Return the Markdown file that a page is made from."""
    return posixpath.splitext(page)[0] + ".md"


def page_of(src_uri: str) -> str:
    """Return the page that is made from a Markdown file."""
    # To MkDocs, a page README.md is an index.html.
    folder, name = posixpath.split(posixpath.splitext(src_uri)[0])
    return posixpath.join(folder, f"{'index' if name == 'README' else name}.html")


def absolute(page: str, site_url: str) -> str:
    """Return the full URL of an address, and of a place on its page after `#`."""
    path, mark, fragment = page.partition("#")
    return f"{file_url(path, site_url)}{mark}{quote(fragment, safe=_SAFE + '?')}"


def file_url(path: str, site_url: str) -> str:
    """Return the full URL of a file of the site, whatever its name: `100%.html` and `a#b.html`."""
    # An address begins with no slash and climbs nowhere; `urljoin` would be slow for nothing.
    return f"{site_url.rstrip('/')}/{quote(path, safe=_SAFE)}"


def relative(address: str, page: str) -> str:
    """Return what leads from a page to an address of the same site."""
    return _relative(address, posixpath.dirname(page) or ".")


# Most links of a page are those of all pages of its folder.
@lru_cache(maxsize=4096)
def _relative(address: str, folder: str) -> str:
    if folder == ".":
        return address
    there, here = address.split("/"), folder.split("/")
    shared = 0
    while shared < min(len(there) - 1, len(here)) and there[shared] == here[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])
