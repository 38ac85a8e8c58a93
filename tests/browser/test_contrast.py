"""A page of each kind in light, dark and the colours of the reader's own scheme."""

from typing import Literal, TypedDict

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.audit.pages import one_of_each_kind
from tests.axe import violations
from tests.building import BuiltSite


class Colours(TypedDict, total=False):
    """What a reader may have set."""

    color_scheme: Literal["light", "dark"]
    forced_colors: Literal["active"]


SCHEMES: dict[str, Colours] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
    "forced-light": {"color_scheme": "light", "forced_colors": "active"},
}
WINDOWS: dict[str, ViewportSize] = {
    "zh": {"width": 390, "height": 844},
    "en": {"width": 1280, "height": 800},
}
ARROWS = "main summary:visible, .menu summary:visible"
NO_ARROWS = """summary::marker { color: Canvas !important }
summary::after { border-color: Canvas !important }"""
"""Arrows in the colour of what is behind them: nothing moves without them."""


@pytest.mark.parametrize("scheme", list(SCHEMES)[:3])
@pytest.mark.parametrize("lang", WINDOWS)
def test_axe_finds_nothing(
    browser: Browser, site: BuiltSite, hosted: str, lang: str, scheme: str
) -> None:
    names = [name for name in one_of_each_kind(site.folder) if name.startswith(f"{lang}/")]
    assert len(names) > 10
    found = {}
    options = SCHEMES[scheme]
    with browser.new_page(
        viewport=WINDOWS[lang], reduced_motion="reduce", bypass_csp=True, **options
    ) as page:
        for name in names:
            # The search puts its hits into its page.
            page.goto(hosted + name, wait_until="networkidle")
            # What axe-core reads of colours is what the page asks for, which is not what is drawn.
            ignored = "color-contrast" if "forced_colors" in options else "nothing"
            if objections := [text for text in violations(page) if not text.startswith(ignored)]:
                found[name] = objections
    assert found == {}


def without_arrow(page: Page) -> list[str]:
    """Return the lines that can be opened and whose arrow cannot be seen."""
    lines = page.locator(ARROWS)
    some = [lines.nth(i) for i in {0, 1, lines.count() - 1} if i < lines.count()]
    before = [line.screenshot() for line in some]
    page.add_style_tag(content=NO_ARROWS)
    return [
        line.inner_text()
        for line, shown in zip(some, before, strict=True)
        if line.screenshot() == shown
    ]


@pytest.mark.parametrize("scheme", list(SCHEMES)[2:])
def test_what_can_be_opened_has_its_arrow_in_forced_colours(
    browser: Browser, site: BuiltSite, served: str, scheme: str
) -> None:
    names = [name for name in one_of_each_kind(site.folder) if "/" in name]
    lost = {}
    options = SCHEMES[scheme]
    with browser.new_page(viewport=WINDOWS["zh"], bypass_csp=True, **options) as page:
        for name in names:
            page.goto(served + name)
            expect(page.locator(ARROWS).first).to_be_visible()
            if lines := without_arrow(page):
                lost[name] = lines
    assert lost == {}


@pytest.mark.parametrize(
    "style",
    [
        "summary { list-style: none !important }",
        "summary::marker { content: '' !important }",
    ],
)
def test_arrow_that_is_lost_is_seen(browser: Browser, served: str, style: str) -> None:
    with browser.new_page(forced_colors="active", bypass_csp=True) as page:
        page.goto(f"{served}en/agencies/mca.html")
        page.add_style_tag(content=style)
        assert without_arrow(page) == ["Cite"]
