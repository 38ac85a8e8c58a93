"""The page of the notice: all of its words, each linked to what claims it, and back."""

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page

from generator.catalog.catalog import Campaign, Catalog
from tests.building import SITE_URL, BuiltSite, Element, one, resolve, text_of

LANGS = ["zh", "en"]


@pytest.fixture
def campaign(catalog: Catalog) -> Campaign:
    return next(each for each in catalog.campaigns if each.year == "2024")


def source_page(site: BuiltSite, lang: str) -> Element:
    return site.pages[f"{lang}/source/2024.html"]


@pytest.mark.parametrize("lang", LANGS)
def test_every_character_of_the_notice_is_there(
    site: BuiltSite, campaign: Campaign, lang: str
) -> None:
    lines = [text_of(line) for line in source_page(site, lang).xpath("//p[@class='notice-text']")]
    assert lines == [line for line in campaign.notice.text.splitlines() if line.strip()]


@pytest.mark.parametrize("lang", LANGS)
def test_each_sentence_is_an_element(site: BuiltSite, campaign: Campaign, lang: str) -> None:
    page = source_page(site, lang)
    for place in campaign.notice.sentences.values():
        element = one(page, f"//*[@id='p{place.paragraph}s{place.number}']")
        assert text_of(element) == campaign.notice.quote(place.span)


@pytest.mark.parametrize("lang", LANGS)
def test_quotes_lead_to_their_activity_and_back(
    site: BuiltSite, catalog: Catalog, campaign: Campaign, lang: str
) -> None:
    address = f"{lang}/source/2024.html"
    linked: defaultdict[tuple[str, str], str] = defaultdict(str)
    for link in site.pages[address].xpath("//p[@class='notice-text']//a[@class='quote']"):
        linked[resolve(address, link.get("href"))] += text_of(link)
    for item in catalog.by_campaign[campaign]:
        page = f"{lang}/activities/{item.key}.html"
        words = "".join(campaign.notice.quote(span) for span in sorted(item.quotes))
        assert linked.pop((page, "")) == words
        back = [resolve(page, link) for link in map(str, site.pages[page].xpath("//main//a/@href"))]
        place = item.sentence.place
        assert (address, f"p{place.paragraph}s{place.number}") in back
    assert linked == {}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_text_fragments_find_their_sentence_and_no_other(
    site: BuiltSite, campaign: Campaign, lang: str
) -> None:
    page = source_page(site, lang)
    text = text_of(one(page, "//main"))
    links = page.xpath("//a[contains(@href, ':~:text=')]/@href")
    assert len(links) == len(campaign.notice.sentences)
    for link in links:
        address, _, words = str(link).partition(":~:text=")
        path, _, element = address.partition("#")
        assert path == f"{SITE_URL}{lang}/source/2024.html"
        start, _, end = words.partition(",")
        words = text_of(one(page, f"//*[@id='{element}']"))
        start, end = unquote(start), unquote(end)
        first = text.index(start)
        last = text.index(end, first + len(start)) + len(end) if end else first + len(start)
        assert text[first:last] == words
        assert text.count(words) == 1


@pytest.fixture(scope="module")
def shown(browser: Browser, served: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(f"{served}zh/source/2024.html")
    yield page
    page.close()


@pytest.mark.parametrize("raw", [False, True])
def test_copying_gives_the_words_alone(shown: Page, campaign: Campaign, raw: bool) -> None:
    shown.set_checked("#raw", raw)
    for place in ("1.5", "1.3", "5.3", "19.1"):
        sentence = campaign.notice.sentences[place]
        selected = shown.evaluate(
            """id => {
                getSelection().selectAllChildren(document.getElementById(id));
                return getSelection().toString();
            }""",
            f"p{sentence.paragraph}s{sentence.number}",
        )
        assert selected == campaign.notice.quote(sentence.span)


def test_half_width_punctuation_is_shown_wide_unless_as_received(shown: Page) -> None:
    drawn = "getComputedStyle(document.querySelector('#p1s3 .half'), '::before').content"
    shown.set_checked("#raw", True)
    assert shown.evaluate(drawn) == "none"
    shown.set_checked("#raw", False)
    assert shown.evaluate(drawn) == '"（"'


def test_what_announces_nothing_says_so(site: BuiltSite, campaign: Campaign) -> None:
    text = one(source_page(site, "zh"), "//p[@class='notice-text'][.//*[@id='p2s1']]")
    assert [text_of(each) for each in text.xpath("./span[@class='numeral']")] == ["二、"]
    assert [text_of(each) for each in text.xpath(".//span[@class='subject']")] == ["中央宣传部"]
    joins = source_page(site, "zh").xpath("//p[@class='notice-text']//span[@class='join']")
    # The line break of 竞赛 is two characters of the raw text, in one place.
    assert len(joins) == 2
    assert sum(cut.end - cut.start for cut in campaign.notice.cuts) == 3
