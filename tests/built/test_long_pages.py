"""A large catalog: no page is long, nothing is lost without a script, and old addresses hold."""

import logging
import re
from collections import defaultdict
from functools import cached_property
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.build import address_list
from generator.catalog.catalog import Catalog
from generator.data.large import is_large
from generator.language import Language
from generator.structure import routes
from tests.building import SITE_URL, BuiltSite, copy_project, made_once, resolve
from tests.conftest import EXAMPLE, catalog_of
from tests.corpus import write_corpus
from tests.later_years import add_later_years

MOST = 300_000
PART = re.compile(r"/p/[0-9]+\.html$")
_HREF = re.compile(r'<a\b[^<>]* href="([^":]*)"')
_ID = re.compile(r'\sid="([^"]+)"')


class Large:
    """The pages of a large catalog as texts, and what was made of them."""

    def __init__(self, folder: Path) -> None:
        self.site = BuiltSite(folder / "site")
        self.catalog: Catalog = catalog_of(folder)
        self.pages = {
            path.relative_to(self.site.folder).as_posix(): path.read_text("utf-8")
            for path in self.site.html_files()
        }

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """The ids of each page."""
        return {page: set(_ID.findall(text)) for page, text in self.pages.items()}

    @cached_property
    def links(self) -> dict[str, set[tuple[str, str]]]:
        """Where the links of each page lead: the address, and the id there or nothing."""
        return {
            page: {resolve(page, link.replace("&amp;", "&")) for link in _HREF.findall(text)}
            for page, text in self.pages.items()
        }

    @cached_property
    def parts(self) -> list[str]:
        """The parts of long pages but the first of each."""
        return [page for page in self.pages if PART.search(page)]

    def holds(self, page: str, key: str) -> bool:
        """Tell whether a page has a place, or something under its id that leads to it."""
        if key not in self.ids[page]:
            return False
        element = re.search(rf'<a\b[^<>]* id="{key}"[^<>]* href="([^"]+)"', self.pages[page])
        if element is None:
            return True
        other, place = resolve(page, element[1])
        return place == key and key in self.ids[other] and routes.whole(other) == page


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Large:
    def make(folder: Path) -> None:
        project = copy_project(folder, EXAMPLE / "content")
        write_corpus(project / "content", agencies=80, each=14)
        add_later_years(project)
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        build(load_config(str(project / "mkdocs.yml"), strict=False))

    return Large(made_once(tmp_path_factory, "long-pages", make))


def test_the_catalog_is_large_and_has_parts_of_every_kind(large: Large) -> None:
    assert is_large(large.catalog)
    kinds = {page.split("/")[1] for page in large.parts}
    assert kinds == {"themes", "forms", "source", "reading", "matrix"}


def test_no_page_is_long(large: Large) -> None:
    sizes = {page: len(text.encode()) for page, text in large.pages.items()}
    assert {page: size for page, size in sizes.items() if size > MOST} == {}


def test_every_link_leads_to_a_place(large: Large) -> None:
    for page, found in large.links.items():
        for other, place in found:
            if other.endswith(".html"):
                assert other in large.pages, f"{page}: {other}"
                # What a hand-written page has is the content's.
                if other.endswith("/about.html"):
                    continue
                assert not place or place in large.ids[other], f"{page}: {other}#{place}"
            else:
                assert (large.site.folder / other).is_file(), f"{page}: {other}"


def test_own_links_lead_straight_to_the_part(large: Large) -> None:
    leading = {
        page: set(re.findall(r'<a id="([^"]+)" href=', text)) for page, text in large.pages.items()
    }
    assert sum(map(len, leading.values())) > 1_000
    for page, found in large.links.items():
        for other, place in found:
            # The link that is there to be passed on is that of the address that stays.
            if other != routes.whole(page):
                assert place not in leading.get(other, ()), f"{page}: {other}#{place}"


def test_the_link_to_a_sentence_that_is_passed_on_stays(large: Large) -> None:
    for page in large.parts:
        if page.startswith("en/source/"):
            kept = re.findall(r'<a href="([^"]+)">Link to this sentence</a>', large.pages[page])
            assert kept
            assert {resolve(page, link)[0] for link in kept} == {routes.whole(page)}


@pytest.mark.parametrize("lang", Language)
def test_everything_is_reached_by_links(large: Large, lang: Language) -> None:
    start = f"{lang}/index.html"
    reached, left = {start}, [start]
    while left:
        for other, _ in large.links[left.pop()]:
            if other.startswith(f"{lang}/") and other in large.pages and other not in reached:
                reached.add(other)
                left.append(other)
    assert {page for page in large.pages if page.startswith(f"{lang}/")} <= reached


@pytest.mark.parametrize("lang", Language)
def test_each_sentence_stands_in_one_part_and_its_old_address_leads_there(
    large: Large, lang: Language
) -> None:
    for campaign, sentences in large.catalog.sentences.items():
        for path in (routes.source(campaign.year), routes.reading(campaign.year)):
            page = routes.address(lang, path)
            places = [each for each in large.pages if routes.whole(each) == page]
            whole = {key for each in places for key in large.ids[each]}
            for sentence in sentences:
                key = routes.sentence_id(sentence.place)
                assert key in whole
                assert large.holds(page, key), f"{page}#{key}"
                shown = [each for each in places if _shows(large, each, key)]
                assert len(shown) == 1, f"{page}#{key}: {shown}"
        for sentence in sentences:
            page, _, key = routes.address(lang, routes.sentence(sentence)).partition("#")
            assert _shows(large, page, key)


def _shows(large: Large, page: str, key: str) -> bool:
    """Tell whether a page shows a sentence, and does not only lead to it."""
    return bool(re.search(rf'<(?:bdi|div)\b[^<>]* id="{key}"', large.pages[page]))


def test_addresses_of_words_lead_to_the_part_that_has_them(large: Large) -> None:
    seen = 0
    for page, text in large.pages.items():
        for url in re.findall(r'href="([^"]+):~:text=', text):
            assert url.removeprefix(SITE_URL).partition("#")[0] == page
            assert url.partition("#")[2] in large.ids[page]
            seen += 1
    assert seen == 2 * sum(map(len, large.catalog.sentences.values()))


@pytest.mark.parametrize("lang", Language)
def test_old_addresses_of_agencies_on_a_topic_lead_to_them(large: Large, lang: Language) -> None:
    catalog = large.catalog
    topics = {routes.theme(key): items for key, items in catalog.by_theme.items()}
    topics |= {routes.form(key): items for key, items in catalog.by_form.items()}
    for path, items in topics.items():
        page = routes.address(lang, path)
        newest = items[0].campaign
        keys = {item.agency.id for item in items} | {item.campaign.year for item in items}
        older = {item for item in items if item.campaign is not newest}
        again = {item.agency.id for item in items if item.campaign is newest}
        keys |= {f"{i.agency.id}-{i.campaign.year}" for i in older if i.agency.id in again}
        for key in keys:
            assert large.holds(page, key), f"{page}#{key}"


@pytest.mark.parametrize("lang", Language)
def test_each_activity_stands_once_on_each_of_its_topics(large: Large, lang: Language) -> None:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for page, text in large.pages.items():
        if page.startswith((f"{lang}/themes/", f"{lang}/forms/")):
            for marked in re.findall(r'<a class="m on" href="([^"]+)"', text):
                found[routes.whole(page)].append(resolve(page, marked)[0])
    for item in large.catalog.activities:
        for path in (
            *(routes.theme(theme.id) for theme in item.themes),
            *(routes.form(form.id) for form in item.forms),
        ):
            page = routes.address(lang, path)
            # Its own words may stand in several passages of the sentence.
            assert routes.address(lang, routes.activity(item)) in found[page], page


def test_parts_are_promised_to_nobody(large: Large) -> None:
    listed = address_list(large.catalog) + (large.site.folder / "sitemap.xml").read_text("utf-8")
    assert "/p/" not in listed
    for page in large.parts:
        head = large.pages[page].partition("</head>")[0]
        assert '<meta name="robots" content="noindex">' in head
        assert f'<link rel="canonical" href="{SITE_URL}{page}">' in head
        assert "hreflang" not in head
        assert not (large.site.folder / routes.src_uri(page)).exists()


def test_one_gets_from_each_part_to_those_beside_it_and_to_the_page(large: Large) -> None:
    for page in large.parts:
        whole, number = routes.whole(page), int(page.rpartition("/")[2].removesuffix(".html"))
        before, after = (routes.part(whole, each) for each in (number - 1, number + 1))
        pages = {other for other, _ in large.links[page]}
        assert {whole, before} <= pages
        assert (after in pages) == (after in large.pages)
        title = re.findall(r"<h1[^<>]*>(.*?)</h1>", large.pages[page], re.DOTALL)[0]
        assert str(number) in title
    for page in {routes.whole(part) for part in large.parts}:
        following = re.findall(r'<a href="([^"]+)" rel="next">', large.pages[page])
        assert routes.part(page, 2) in {resolve(page, link)[0] for link in following}


@pytest.mark.parametrize("lang", Language)
def test_the_markdown_of_a_topic_has_every_activity_once(large: Large, lang: Language) -> None:
    for key, items in {**large.catalog.by_theme, **large.catalog.by_form}.items():
        folder = "themes" if key in large.catalog.by_theme else "forms"
        text = (large.site.folder / lang / folder / f"{key}.md").read_text("utf-8")
        listed = re.findall(r"\]\(\.\./(activities/[^)]+\.md)\)", text)
        expected = [routes.src_uri(f"{lang}/{routes.activity(item)}")[3:] for item in items]
        assert sorted(listed) == sorted(expected)


def test_the_markdown_of_a_notice_has_all_its_text(large: Large) -> None:
    for campaign in large.catalog.campaigns:
        path = large.site.folder / routes.src_uri(routes.address(Language.EN, "source/x"))
        text = path.with_name(f"{campaign.year}.md").read_text("utf-8")
        for paragraph in campaign.notice.paragraphs:
            words = re.findall(r"[\w“”，。]+", campaign.notice.quote(paragraph.span))
            assert [each for each in words if each not in text] == []
