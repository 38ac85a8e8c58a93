"""Tell language models what is on the site (https://llmstxt.org): two files for each language.

`llms.txt` leads to the Markdown of the pages; `llms-full.txt` holds that of the campaigns, of the
agencies with every activity, of themes, forms and terms, each page under a heading. Of a large
catalog nobody reads all at once: there it leads to the agencies.
"""

import re
from collections.abc import Iterable, Iterator

from generator.data.large import is_large
from generator.pages.dressing import without_marks
from generator.pages.markdown_text import to_link, to_markdown
from generator.pages.page import Maker, Page
from generator.pages.rendered_pages import RenderedPages
from generator.pages.topic_lists import FORM_LIST, THEME_LIST, TopicList
from generator.structure import routes

LLMS, LLMS_FULL = "llms.txt", "llms-full.txt"
"""The two files, inside a language; the first is also at the top of the site."""
_MORE = (routes.MATRIX, routes.DATA, routes.GLOSSARY, routes.CHANGES)
_HEADING = re.compile(r"^(#{1,5} )", re.MULTILINE)
_LINK = re.compile(r"(?<!\\)\]\(([^():]+)\)")


def to_entry_llms(makers: Iterable[Maker]) -> str:
    """Return the file at the top of the site, which leads to those of each language."""
    names: list[str] = []
    told: list[str] = []
    lines: list[str] = []
    for maker in makers:
        names.append(to_markdown(maker.site_name))
        told.append(to_markdown(maker.catalog.site.description.of(maker.lang)))
        lines += ["", f"## {to_markdown(maker.words['language_name'])}", ""]
        lines += [_line(file, f"{maker.lang}/{file}", told) for file, told in _files(maker).items()]
    head = [f"# {' · '.join(names)}", "", "\n>\n".join(f"> {each}" for each in told)]
    return "\n".join([*head, *lines]) + "\n"


def to_llms(maker: Maker, pages: Iterable[Page]) -> str:
    """Return the file of a language that leads to its pages, each with what it counts."""
    sections = {
        "agencies": list(_agencies(maker)),
        "themes": list(_topics(maker, THEME_LIST)),
        "forms": list(_topics(maker, FORM_LIST)),
        "pages": list(_others(maker, pages)),
    }
    lines = _head(maker, LLMS)
    for word, links in sections.items():
        lines += ["", f"## {to_markdown(maker.words[word])}", "", *links]
    return "\n".join(lines) + "\n"


def to_llms_full(maker: Maker, pages: Iterable[Page], rendered: RenderedPages) -> str:
    """Return the file of a language that holds the text of its pages, each activity once.

    Of a large catalog it holds no activity, and leads to the agencies.
    """
    is_led = is_large(maker.catalog)
    paths = {
        *(routes.campaign(campaign.year) for campaign in maker.catalog.campaigns),
        *(routes.agency(key) for key in maker.catalog.by_agency if not is_led),
        *(routes.THEMES, routes.FORMS, routes.GLOSSARY),
    }
    wanted = {routes.address(maker.lang, path) for path in paths}
    text = [_text(page, rendered.text_of(page)) for page in pages if page.address in wanted]
    if is_led:
        heading = f"## {to_markdown(maker.words['agencies'])}"
        text += [heading, "", *_agencies(maker), ""]
    return "\n".join([*_head(maker, LLMS_FULL), "", *text])


def _files(maker: Maker) -> dict[str, str]:
    """Return what is said of each file."""
    full = "llms_text_large" if is_large(maker.catalog) else "llms_text"
    return {LLMS: maker.words["llms_pages"], LLMS_FULL: maker.words[full]}


def _head(maker: Maker, file: str) -> list[str]:
    """Return what the site is, who answers for it, and what may be done with it."""
    site, words, lang = maker.catalog.site, maker.words, maker.lang
    licence = site.licences.translation
    address = routes.absolute(routes.address(lang, file), maker.site_url)
    told = {
        "unofficial": to_markdown(words["unofficial_long"]),
        "published_by": to_markdown(site.publisher.of(lang)),
        "data_notice": to_markdown(site.licences.notice.of(lang)),
        "licence_translation": to_link(licence.name.of(lang), licence.url),
        "page_address": to_markdown(address),
    }
    return [
        f"# {to_markdown(maker.site_name)}",
        "",
        f"> {to_markdown(site.description.of(lang))}",
        "",
        to_markdown(words["announced"]),
        "",
        *(f"- {to_markdown(words[key])}{words['colon']}{text}" for key, text in told.items()),
    ]


def _agencies(maker: Maker) -> Iterator[str]:
    for key, items in maker.catalog.by_agency.items():
        name = maker.views.agency_name(maker.catalog.agencies[key])
        yield _entry(name, routes.agency(key), maker.counted(items))


def _topics(maker: Maker, topics: TopicList) -> Iterator[str]:
    for key, items in topics.activities(maker.catalog).items():
        name = topics.of(maker.catalog)[key].name.of(maker.lang)
        yield _entry(name, topics.path(key), maker.counted(items))


def _others(maker: Maker, pages: Iterable[Page]) -> Iterator[str]:
    """Yield the pages of each campaign, and those that there are once."""
    years = [campaign.year for campaign in maker.catalog.campaigns]
    by_year = (routes.campaign, routes.source, routes.reading)
    found = {page.address: page for page in pages}
    for path in (*(path(year) for year in years for path in by_year), *_MORE):
        page = found[routes.address(maker.lang, path)]
        yield _entry(page.title, path, page.description)
    yield f"- {to_link(maker.words['about'], routes.src_uri(routes.ABOUT))}"
    yield _line(LLMS_FULL, LLMS_FULL, _files(maker)[LLMS_FULL])


def _entry(name: str, path: str, told: str) -> str:
    return _line(name, routes.src_uri(path), told)


def _line(name: str, target: str, told: str) -> str:
    # In either language, since the format has no other colon.
    return f"- {to_link(name, target)}: {to_markdown(told)}"


def _text(page: Page, markdown: str) -> str:
    """Return a page one level lower, with its links as they lead from the folder of its language.

    The file has one heading of the first level, as the format has it.
    """
    up = routes.up(page.address)
    text = _HEADING.sub(r"#\1", without_marks(markdown))
    return _LINK.sub(lambda link: f"]({link[1].removeprefix(up)})", text)
