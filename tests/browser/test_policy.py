"""No page breaks its policy, loses a file or asks another host, whatever a reader does on it."""

import pytest
from playwright.sync_api import Browser

from generator.language import Language
from generator.structure.routes import language_of
from tests.audit.pages import one_of_each_kind
from tests.building import BuiltSite
from tests.controls import use_pages
from tests.watching import watch

CONTROLS = {
    *(
        "summary menu",
        "#header-search",
        "#home-search",
        "#search-box",
        "language-link",
        "a downloads",
    ),
    *("summary cite", "summary file-list", "button copy-button"),
    *("button scheme-button", "input facet", "select part"),
    *("button chip facet value", "button search-tools download"),
}
"""What the pages of a language must have been used by."""


@pytest.mark.parametrize("lang", [None, *Language])
def test_every_control_keeps_to_the_policy(
    browser: Browser, site: BuiltSite, hosted: str, lang: Language | None
) -> None:
    names = [name for name in one_of_each_kind(site.folder) if language_of(name) == lang]
    wrong, used = use_pages(browser, hosted, names)
    assert wrong == []
    assert used >= (CONTROLS if lang else {"language-link"})


def test_what_breaks_the_policy_is_seen(browser: Browser, site: BuiltSite, hosted: str) -> None:
    page = (site.folder / "en/about.html").read_text("utf-8")
    faults = '<p style="color: red"><img src="lost.png" alt=""><img src="http://127.0.0.2/" alt="">'
    with browser.new_page() as window:
        window.route("**/about.html", lambda route: route.fulfill(body=page + faults))
        wrong = watch(window, hosted)
        # It is told of in a task of its own, maybe after the page is there.
        with window.expect_console_message(lambda said: "CSP img-src http://127" in said.text):
            window.goto(f"{hosted}en/about.html")
    assert any(text.startswith("CSP style-src-attr inline") for text in wrong)
    assert f"404 {hosted}en/lost.png" in wrong
    assert any(text.startswith("CSP img-src http://127.0.0.2/") for text in wrong)
