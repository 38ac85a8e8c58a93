"""What the tests of the search page share."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.search_page.using import Guarded
from tests.building import BuiltSite
from tests.serving import serving


@pytest.fixture(scope="session")
def guarded(site: BuiltSite) -> Iterator[str]:
    """The address of a server of the site with a strict policy."""
    with serving(site.folder, Guarded) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in which no script may fail."""
    with browser.new_page() as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        yield page
        assert errors == []
