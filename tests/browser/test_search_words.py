"""Words and their stems are the same in Python and in JavaScript."""

from playwright.sync_api import Browser

from generator.catalog.catalog import Catalog
from generator.search.normalise import normalise
from generator.search.words import stem, words_of
from tests.building import search_script

MORE = """
    publishes publishing published elevators classes boxes watches companies buses status analysis
    organizes organised organization agreement running planned used use uses data 2024s iso9001
    café naïve ss es s ing ed creation creative era number nation ⅷ ㎏ word’s fish fishes
"""


def test_stems_are_the_same_on_both_sides(browser: Browser, catalog: Catalog) -> None:
    sentences = [s.text for sentences in catalog.sentences.values() for s in sentences]
    texts = [normalise(text, {}) for pair in sentences for text in (pair.zh, pair.en or "")]
    texts.append(normalise(MORE, {}))
    words = sorted({word for text in texts for word in words_of(text)})
    assert len(words) > 400
    with browser.new_page() as page:
        page.add_script_tag(content=search_script())
        found = page.evaluate("words => words.map(atlasSearch.stem)", words)
        cut = page.evaluate("texts => texts.map(atlasSearch.wordsOf)", texts)
    assert dict(zip(words, found, strict=True)) == {word: stem(word) for word in words}
    assert cut == [words_of(text) for text in texts]


def test_stem_joins_the_forms_of_a_word() -> None:
    for forms in (
        "publish publishes publishing published",
        "elevator elevators",
        "agency agencies",
    ):
        assert len({stem(word) for word in forms.split()}) == 1, forms
