"""The page of an activity: small, its own in title and card, and true to its sentence."""

from statistics import median
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest

from generator.catalog.catalog import Activity, Catalog
from generator.content.read import read_catalog
from tests.building import ROOT, SITE_URL, BuiltSite, Element, one, text_of

LANGS = ("zh", "en")
MEDIAN, MOST = 9_800, 11_100
"""Bytes of HTML, uncompressed, of the middle page and of the largest one."""


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    catalog, _ = read_catalog(ROOT / "content")
    assert catalog is not None
    return catalog


def page_of(site: BuiltSite, lang: str, item: Activity) -> Element:
    return site.pages[f"{lang}/activities/{item.key}.html"]


@pytest.mark.parametrize("lang", LANGS)
def test_pages_are_small(site: BuiltSite, catalog: Catalog, lang: str) -> None:
    pages = [site.folder / f"{lang}/activities/{item.key}.html" for item in catalog.activities]
    sizes = [page.stat().st_size for page in pages]
    assert 1_000 < median(sizes) <= MEDIAN
    assert max(sizes) <= MOST


@pytest.mark.parametrize("lang", LANGS)
def test_each_has_a_title_and_a_card_of_its_own(
    site: BuiltSite, catalog: Catalog, lang: str
) -> None:
    unofficial = "非官方" if lang == "zh" else "unofficial"
    cards = []
    for item in catalog.activities:
        root = page_of(site, lang, item)
        title = str(one(root, "//meta[@property='og:title']").get("content"))
        text = str(one(root, "//meta[@name='description']").get("content"))
        assert unofficial in title
        assert text_of(one(root, "//title")).startswith(title)
        name = item.agency.name.zh if lang == "zh" else item.agency.name.en
        assert item.agency.short_name.zh in text or str(name) in text
        cards.append((title, text))
    assert len(set(cards)) == len(cards) == len(catalog.activities)


@pytest.mark.parametrize("lang", LANGS)
def test_each_shows_its_sentence_whole_in_both_languages(
    site: BuiltSite, catalog: Catalog, lang: str
) -> None:
    for item in catalog.activities:
        hero = one(page_of(site, lang, item), "//*[@class='hero']")
        shown = [text_of(one(hero, f"./p[contains(@class, '{name}')]")) for name in ("q big", "q2")]
        text = item.sentence.text
        assert shown == ([text.zh, text.en] if lang == "zh" else [text.en, text.zh])


@pytest.mark.parametrize("lang", LANGS)
def test_only_chinese_is_drawn_with_full_width_marks(site: BuiltSite, lang: str) -> None:
    drawn = 0
    for root in site.of(lang).values():
        for mark in root.xpath("//*[@data-wide]"):
            of_lang = mark.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
            assert of_lang == "zh-Hans", text_of(mark.getparent())
            drawn += 1
    assert drawn


@pytest.mark.parametrize("lang", LANGS)
def test_others_are_of_its_themes_and_of_other_agencies(
    site: BuiltSite, catalog: Catalog, lang: str
) -> None:
    by_page = {f"activities/{item.key}.html": item for item in catalog.activities}
    for page, item in by_page.items():
        links = page_of(site, lang, item).xpath("//ul[preceding::h2[@id='same']]//a/@href")
        assert len(links) <= 5
        for link in links:
            other = by_page[urljoin(page, link)]
            assert set(other.themes) & set(item.themes)
            assert other.agency is not item.agency


@pytest.mark.parametrize("lang", LANGS)
def test_a_report_carries_the_page_and_its_words(
    site: BuiltSite, catalog: Catalog, lang: str
) -> None:
    for item in catalog.activities:
        link = str(one(page_of(site, lang, item), "//*[@class='report']/a").get("href"))
        chinese = [item.campaign.notice.quote(span) for span in item.quotes]
        words = chinese if lang == "zh" else item.own_english
        address = f"{SITE_URL}{lang}/activities/{item.key}.html"
        body = parse_qs(urlsplit(link).query)["body"]
        assert body == [f"{address}\n{' … '.join(words)}"]
