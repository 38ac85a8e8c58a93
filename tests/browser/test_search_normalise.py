"""One form of text for the index, in Python, and for the query, in JavaScript."""

from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Page

from generator.search.normalise import HAN, normalise
from tests.building import search_script
from tests.conftest import TESTS

CASES = yaml.safe_load((TESTS / "search/normalise.yml").read_text("utf-8"))
TRADITIONAL = {"電": "电", "質": "质"}

of_each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case["text"]))


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A blank page with the search in it."""
    with browser.new_page() as page:
        page.add_script_tag(content=search_script())
        page.evaluate("han => atlasSearch.defineHan(han)", HAN)
        yield page


@of_each_case
def test_normalises_in_python(case: dict[str, str]) -> None:
    assert normalise(case["text"], TRADITIONAL) == case["expected"]


@of_each_case
def test_normalises_in_the_browser(page: Page, case: dict[str, str]) -> None:
    script = "([text, table]) => atlasSearch.normalise(text, table)"
    assert page.evaluate(script, [case["text"], TRADITIONAL]) == case["expected"]


@of_each_case
def test_is_the_same_when_done_twice(case: dict[str, str]) -> None:
    once = normalise(case["text"], TRADITIONAL)
    assert normalise(once, TRADITIONAL) == once
