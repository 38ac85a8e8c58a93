"""A browser with the search in it, and no page around it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from generator.catalog.catalog import Activity, Catalog
from generator.search.index import make_index
from generator.search.normalise import normalise
from tests.browser.search_engine.asking import Words, key_of
from tests.building import BuiltSite

# As the search page does, but with every file there. `ask` answers a query.
START = """() => {
  globalThis.core = atlasSearch.need("core");
  globalThis.engine = atlasSearch.makeEngine(core);
  globalThis.keys = (hits) => hits.map((doc) => {
    const row = engine.row(doc, "zh");
    return `${core.agencies[row.agency][0]}/${row.slug}`;
  });
  globalThis.ask = (query) => engine.search(query);
}"""


@pytest.fixture(scope="module", params=["whole", "split"])
def page(
    browser: Browser, site: BuiltSite, catalog: Catalog, request: pytest.FixtureRequest
) -> Iterator[Page]:
    """A blank page with the search and an index of the real content, sent at once or cut up."""
    index = make_index(catalog) if request.param == "whole" else make_index(catalog, 0)
    assert index.is_split == (request.param == "split")
    with browser.new_page() as page:
        page.add_script_tag(path=site.folder / "assets/search.js")
        page.add_script_tag(path=site.folder / "assets/search-split.js")
        page.add_script_tag(content="".join(index.files.values()))
        page.evaluate(START)
        yield page


@pytest.fixture(scope="module")
def records(catalog: Catalog) -> list[Words]:
    """The Chinese of every activity, read from the notice."""

    def words(item: Activity) -> Words:
        notice = item.campaign.notice
        quotes = [normalise(notice.quote(span), {}) for span in item.quotes]
        contexts = [normalise(notice.quote(span), {}) for span in item.contexts]
        return Words(key_of(item), normalise(item.title.zh, {}), quotes, contexts)

    return [words(item) for item in catalog.activities]
