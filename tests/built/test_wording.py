"""No page has words that editors do not use for a thing, in content or in words of the site."""

import copy
from collections.abc import Iterator

import pytest

from generator.catalog.word_records import WordChoice
from generator.content.wording import doubles
from generator.language import Language
from tests.building import ROOT, BuiltSite, Element, text_of
from tests.plain_content import listed

WORDINGS = [WordChoice.model_validate(entry) for entry in listed("wording", ROOT / "content")]
# The notice's own words, what a reader may type, and notes on renderings that are not used.
NOT_OURS = (
    "//*[contains(@class, 'notice-text') or contains(@class, 'quotation')]",
    *("//*[@class='keywords']", "//script", "//head"),
)


def own_words(root: Element, lang: Language) -> Iterator[str]:
    """Yield the words of a page that are in its language, line by line."""
    page = copy.deepcopy(root)
    other = f"//body//*[@lang and not(starts-with(@lang, '{lang.value}'))]"
    for path in (*NOT_OURS, other):
        for element in page.xpath(path):
            tail = element.tail or ""
            element.clear()
            element.tail = tail
    yield from text_of(page).splitlines()


@pytest.mark.parametrize("lang", list(Language))
def test_no_page_has_words_to_avoid(site: BuiltSite, lang: Language) -> None:
    pages = [page for page in site.pages if page.startswith(f"{lang}/")]
    assert len(pages) > 50
    found = [
        (page, match[0], line)
        for page in pages
        if not page.endswith("/glossary.html")
        for line in own_words(site.pages[page], lang)
        for match, _ in doubles(line, lang, WORDINGS)
    ]
    assert found == []


def test_words_to_avoid_are_seen_on_a_page(site: BuiltSite) -> None:
    page = copy.deepcopy(site.pages["en/index.html"])
    page.xpath("//main//p")[0].text = "Annex 1 is no attachment."
    lines = own_words(page, Language.EN)
    seen = [match[0] for line in lines for match, _ in doubles(line, Language.EN, WORDINGS)]
    assert seen == ["attachment"]
