"""The frame of every page on small screens, with large text, in other colours and on paper."""

import io
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.audit.pages import one_of_each_kind
from tests.building import BuiltSite

PHONE: ViewportSize = {"width": 390, "height": 844}
SMALL: ViewportSize = {"width": 320, "height": 640}
OPEN = "for (const box of document.querySelectorAll('main details')) box.open = true"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window on a phone that lets tests add styles."""
    with browser.new_page(viewport=PHONE, bypass_csp=True) as page:
        yield page


@pytest.mark.parametrize("size", [PHONE, SMALL], ids=["phone", "small"])
def test_title_and_what_the_site_is_not_are_in_sight(
    page: Page, site: BuiltSite, served: str, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    low = {}
    for name in one_of_each_kind(site.folder):
        page.goto(served + name)
        expect(page.locator(".brand small")).to_be_in_viewport()
        title = page.locator("h1").bounding_box()
        assert title
        if title["y"] > 150:
            low[name] = title["y"]
    assert low == {}


@pytest.mark.parametrize("width", [320, 360, 390, 412])
def test_text_twice_as_large_fits_the_window(
    page: Page, site: BuiltSite, served: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    wide = {}
    for name in one_of_each_kind(site.folder):
        page.goto(served + name)
        page.add_style_tag(content="html { font-size: 200% !important }")
        page.evaluate(OPEN)
        found = page.evaluate("document.documentElement.scrollWidth")
        if found > width:
            wide[name] = found
    assert wide == {}


def ruler_colours(page: Page, address: str) -> set[tuple[int, ...]]:
    """Return the colours that stand in the ruler of a page."""
    page.goto(address)
    picture = Image.open(io.BytesIO(page.locator(".ruler").screenshot())).convert("RGB")
    counts = picture.getcolors(1 << 20) or []
    # What stands there often: the ground, ticks, bars; and not the edges of figures.
    return {colour for count, colour in counts if count > 60 and isinstance(colour, tuple)}


def test_ruler_is_drawn_in_every_scheme_and_from_a_disk(
    browser: Browser, site: BuiltSite, served: str
) -> None:
    seen = []
    for options in ({}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
        with browser.new_page(**options) as page:  # type: ignore[arg-type]  # plain values
            hosted = ruler_colours(page, f"{served}en/about.html")
            assert hosted == ruler_colours(page, (site.folder / "en/about.html").as_uri())
        assert len(hosted) >= 3, options
        seen.append(frozenset(hosted))
    assert len(set(seen)) == 3


def test_ruler_follows_the_choice_of_colours(page: Page, served: str) -> None:
    light = ruler_colours(page, f"{served}zh/about.html")
    page.locator(".menu summary").click()
    page.locator(".scheme-button").click()
    assert not light & ruler_colours(page, f"{served}zh/about.html") - {(17, 24, 26)}


def test_ruler_leads_to_the_notice(page: Page, served: str) -> None:
    page.goto(f"{served}en/about.html")
    page.get_by_role("link", name="The annex to scale").click()
    expect(page).to_have_url(f"{served}en/source/2024.html")


def test_half_width_marks_are_shown_alike_on_the_next_page(page: Page, served: str) -> None:
    drawn = "getComputedStyle(document.querySelector('.half'), '::before').content"
    page.goto(f"{served}zh/source/2024.html")
    assert page.evaluate(drawn) != "none"
    page.locator("#raw").check()
    assert page.evaluate(drawn) == "none"
    page.goto(f"{served}zh/reading/2024.html")
    expect(page.locator("#raw")).to_be_checked()
    assert page.evaluate(drawn) == "none"
    page.locator("#raw").uncheck()
    page.goto(f"{served}zh/source/2024.html")
    assert page.evaluate(drawn) != "none"


def test_no_line_ends_inside_a_short_name_of_a_title(page: Page, served: str) -> None:
    for width in range(320, 420, 10):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{served}zh/source/2024.html")
        assert page.locator("h1 .unbroken").evaluate("e => e.getClientRects().length") == 1


def test_paper_has_all_open_the_source_and_no_controls(page: Page, served: str) -> None:
    page.goto(f"{served}en/agencies/samr.html")
    page.emulate_media(media="print")
    assert "Annex 1" in page.locator(".top").evaluate("e => getComputedStyle(e, '::after').content")
    expect(page.locator("details.cite .citation").first).to_be_visible()
    for control in (".menu", ".nav", ".find", ".language-link", "button", ".pn", ".toc"):
        for each in page.locator(control).all():
            expect(each).to_be_hidden()
    expect(page.locator(".ruler")).to_be_visible()
    page.goto(f"{served}en/activities/2024/samr/elevator-safety-week.html")
    mark = "getComputedStyle(document.querySelector('mark')).backgroundColor"
    red, green, blue = map(int, page.evaluate(mark).strip("rgb()").split(","))
    assert max(red, green, blue) - min(red, green, blue) < 20, "grey"


def test_inputs_are_large_enough_not_to_be_zoomed(page: Page, served: str) -> None:
    for name in ("zh/search.html", "zh/index.html", "en/source/2024.html"):
        page.goto(served + name)
        sizes = page.evaluate(
            """[...document.querySelectorAll("input, select")].map(
                 (each) => parseFloat(getComputedStyle(each).fontSize))"""
        )
        assert sizes
        assert min(sizes) >= 16
