"""The search page and the header's search box in a browser, used as readers do."""

import csv
import gzip
import io
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator.content.catalog import Activity, Catalog
from tests.built import ROOT, BuiltSite
from tests.conftest import Quiet, catalog_of, serving

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'"
)
CORE = "**/search/*/core.js"
READING = "**/search/*/reading.js"
BYTES_BEFORE_FIRST_HIT = 30 * 1024


class Guarded(Quiet):
    """A server that forbids everything the search should not need."""

    def end_headers(self) -> None:
        """Send the policy with every file."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@pytest.fixture(scope="module")
def guarded(site: BuiltSite) -> Iterator[str]:
    """The address of a server of the site with a strict policy."""
    with serving(site.folder, Guarded) as address:
        yield address


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The real content."""
    return catalog_of(ROOT)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in which no script may fail."""
    with browser.new_page() as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        yield page
        assert errors == []


def visit(page: Page, site: str, query: str = "", lang: str = "en") -> None:
    """Open the search page with a query string, and wait until its hits are there."""
    page.goto(f"{site}{lang}/search.html{query}")
    expect(page.locator("#search-app")).to_be_visible()


def box(page: Page) -> Locator:
    return page.locator("#search-box")


def status(page: Page) -> Locator:
    return page.locator("main").get_by_role("status")


def hits(page: Page) -> list[str]:
    """Return the hits of the page that is shown."""
    found = page.locator("[data-search-result]")
    return [str(item.get_attribute("data-search-result")) for item in found.all()]


def every_hit(page: Page) -> list[str]:
    """Return the hits of all pages, from the first."""
    found = hits(page)
    number = 2
    while (link := page.locator(f"a[data-page='{number}']")).count():
        link.click()
        expect(page.locator(f"a[data-page='{number}'][aria-current]")).to_be_visible()
        found += hits(page)
        number += 1
    return found


def state(page: Page) -> dict[str, str]:
    """Return what the address says."""
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


def keys(items: Iterable[Activity]) -> list[str]:
    return [f"{item.year}/{item.agency.id}/{item.slug}" for item in items]


def choice(page: Page, facet: str, value: str) -> Locator:
    """Return the box of a facet's value, its list opened."""
    details = page.locator(f"details:has([data-list={facet}])")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    return details.locator(f"input[value='{value}']")


def count_of(choice: Locator) -> int:
    """Return the figure beside a facet's value."""
    return int(choice.locator("xpath=..").locator(".facet-count").inner_text())


def test_state_is_in_the_address(page: Page, served: str, catalog: Catalog) -> None:
    query = "?theme=food-agriculture,product-safety&agency=samr&form=publicity&campaign=2024"
    assert {"food-agriculture", "product-safety"} <= catalog.themes.keys()
    visit(page, served, f"{query}&sort=notice")
    expected = [
        item
        for item in catalog.by_agency["samr"]
        if {theme.id for theme in item.themes} & {"food-agriculture", "product-safety"}
        and "publicity" in {form.id for form in item.forms}
    ]
    assert hits(page) == keys(expected) != []
    expect(status(page)).to_contain_text(f"{len(expected)} activit")
    assert page.locator("[data-part=sort]").input_value() == "notice"
    assert page.locator("[data-part=chips] button").count() == 5
    assert choice(page, "theme", "product-safety").is_checked()


def test_without_words_every_activity_is_there(page: Page, served: str, catalog: Catalog) -> None:
    visit(page, served)
    assert len(hits(page)) == 20
    pages = -(-len(catalog.activities) // 20)
    expect(status(page)).to_have_text(
        f"{len(catalog.activities)} activities found, page 1 of {pages}."
    )
    assert every_hit(page) == keys(catalog.activities)
    assert state(page)["page"] == str(pages)


@pytest.mark.parametrize(
    ("number", "shown"), [("2", 2), ("99", 5), ("0", 1), ("-1", 1), ("x", 1), ("9" * 400, 1)]
)
def test_page_is_in_the_address(
    page: Page, served: str, catalog: Catalog, number: str, shown: int
) -> None:
    visit(page, served, f"?page={number}")
    start = (shown - 1) * 20
    assert hits(page) == keys(catalog.activities[start : start + 20])
    expect(status(page)).to_contain_text(f"page {shown} of")


def test_unknown_values_are_named(page: Page, served: str) -> None:
    visit(page, served, "?q=电梯&theme=nonsense,product-safety&agency=%3Cb%3E")
    messages = page.locator("[data-part=messages]")
    expect(messages).to_contain_text("nonsense, <b>")
    assert hits(page) == ["2024/samr/elevator-safety-week"]
    assert page.locator("[data-part=chips] button").count() == 1


def test_order_of_the_notice(page: Page, served: str, catalog: Catalog) -> None:
    visit(page, served, "?q=质量")
    ranked = every_hit(page)
    page.locator("[data-part=sort]").select_option("notice")
    expect(page).to_have_url(f"{served}en/search.html?q={quote('质量')}&sort=notice")
    in_order = every_hit(page)
    assert in_order == [key for key in keys(catalog.activities) if key in ranked]
    assert in_order != ranked


def test_back_and_forward(page: Page, served: str) -> None:
    visit(page, served, "?q=电梯")
    box(page).fill("殡葬")
    box(page).press("Enter")
    expect(page.locator("[data-search-result]")).to_have_count(1)
    choice(page, "agency", "mca").check()
    assert state(page) == {"q": "殡葬", "agency": "mca"}
    page.go_back()
    expect(page.locator("[data-part=chips] button")).to_have_count(0)
    page.go_back()
    expect(box(page)).to_have_value("电梯")
    assert hits(page) == ["2024/samr/elevator-safety-week"]
    page.go_forward()
    expect(box(page)).to_have_value("殡葬")
    assert hits(page) == ["2024/mca/funeral-standards-training"]


def test_typed_query_can_be_left_by_back(page: Page, served: str) -> None:
    visit(page, served, "?q=电梯")
    box(page).fill("殡葬")
    expect(page).to_have_url(f"{served}en/search.html?q={quote('殡葬')}")
    box(page).press("Enter")
    page.go_back()
    expect(box(page)).to_have_value("电梯")
    assert hits(page) == ["2024/samr/elevator-safety-week"]


def test_language_switch_keeps_the_state(page: Page, served: str) -> None:
    visit(page, served, "?q=标准 培训&theme=standards&agency=mca&sort=notice")
    before, found = state(page), hits(page)
    page.locator(".language-link").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(page.locator("#search-app")).to_be_visible()
    assert state(page) == before
    assert hits(page) == found != []
    expect(status(page)).to_contain_text("找到")


def test_chips_take_filters_away_and_keep_the_focus(page: Page, served: str) -> None:
    visit(page, served, "?theme=standards,product-safety&agency=samr")
    chips = page.locator("[data-part=chips] button")
    chips.first.focus()
    for left in (2, 1, 0):
        page.keyboard.press("Enter")
        expect(chips).to_have_count(left)
        assert page.evaluate("document.activeElement.matches('button.chip, #search-box')")
    assert state(page) == {}


@pytest.mark.parametrize("query", ["", "?q=质量", "?q=quality training", "?theme=standards"])
def test_facet_counts_are_what_choosing_leaves(page: Page, served: str, query: str) -> None:
    visit(page, served, query)
    for facet in ("theme", "form", "agency", "campaign"):
        inputs = page.locator(f"[data-list={facet}] input:not(:checked)")
        values = [str(item.get_attribute("value")) for item in inputs.all()]
        for value in values[:2]:
            chosen = choice(page, facet, value)
            figure = count_of(chosen)
            was_empty = not page.locator(f"[data-list={facet}] input:checked").count()
            chosen.check()
            expect(status(page)).to_contain_text(f"{figure} activit" if was_empty else "activit")
            chosen.uncheck()
            expect(page.locator(f"button[data-value='{value}']")).to_have_count(0)


def test_facets_join_with_or_within_and_and_across(
    page: Page, served: str, catalog: Catalog
) -> None:
    visit(page, served)
    choice(page, "form", "training").check()
    choice(page, "form", "contest").check()
    choice(page, "theme", "standards").check()

    def fits(item: Activity) -> bool:
        forms, themes = ({topic.id for topic in list_} for list_ in (item.forms, item.themes))
        return bool(forms & {"training", "contest"}) and "standards" in themes

    assert state(page) == {"form": "training,contest", "theme": "standards"}
    assert every_hit(page) == keys(filter(fits, catalog.activities)) != []
    training = sum(
        {"training"} <= {form.id for form in item.forms}
        and {"standards"} <= {theme.id for theme in item.themes}
        for item in catalog.activities
    )
    assert count_of(choice(page, "form", "training")) == training


def test_focus_stays_on_a_value_that_is_taken_away(page: Page, served: str) -> None:
    visit(page, served, "?q=电梯&theme=finance-credit")
    assert hits(page) == []
    chosen = choice(page, "theme", "finance-credit")
    chosen.focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-search-result]")).to_have_count(1)
    assert page.evaluate("document.activeElement.closest('#search, #search-app') !== null")


def test_slash_leads_to_the_box_and_enter_to_the_address(page: Page, served: str) -> None:
    visit(page, served)
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("food/waste")
    expect(box(page)).to_have_value("food/waste")
    page.keyboard.press("Enter")
    assert state(page) == {"q": "food/waste"}
    assert hits(page)[0] == "2024/samr/food-waste-publicity"
    assert page.locator("main #search-box").get_attribute("name") == "q"


def test_hits_lead_to_their_activities(page: Page, served: str, site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        visit(page, served, "?q=标准", lang)
        for item in page.locator("[data-search-result]").all():
            year, agency, slug = str(item.get_attribute("data-search-result")).split("/")
            link = str(item.locator("a").first.get_attribute("href"))
            assert link == f"agencies/{agency}.html#{year}-{slug}"
            root = site.pages[f"{lang}/agencies/{agency}.html"]
            assert len(root.xpath("//article[@id=$id]", id=f"{year}-{slug}")) == 1
            assert item.locator(f"a[href='agencies/{agency}.html']").count() == 1


def test_found_words_are_marked(page: Page, served: str) -> None:
    cases = [("zh", "电梯", "电梯"), ("zh", "dianti", "电梯"), ("en", "ELEVATORS", "elevator")]
    for lang, query, word in cases:
        visit(page, served, f"?q={query}", lang)
        marks = page.locator("[data-search-result] .hit-text mark").all_inner_texts()
        assert {mark.lower() for mark in marks} == {word}, query


def test_query_is_never_read_as_html(page: Page, served: str) -> None:
    query = '<img src=x onerror=alert(1)>"电梯"\'&amp;'
    visit(page, served, f"?q={quote(query)}&theme={quote(query)}&agency={quote(query)}")
    assert page.locator("main img").count() == 0
    expect(box(page)).to_have_value(query)
    expect(page.locator("[data-part=messages]")).to_contain_text("<img src=x")


def test_long_query_leaves_the_page_usable(page: Page, served: str) -> None:
    visit(page, served)
    box(page).fill("電梯" * 5000)
    box(page).press("Enter")
    expect(status(page)).to_have_text("1 activity found, page 1 of 1.")
    box(page).fill("殡葬")
    expect(
        page.locator("[data-search-result='2024/mca/funeral-standards-training']")
    ).to_be_visible()


def saved(page: Page, kind: str) -> bytes:
    """Download the hits."""
    with page.expect_download() as info:
        page.locator(f"[data-download={kind}]").click()
    assert info.value.suggested_filename.endswith(f".{kind}")
    return Path(info.value.path()).read_bytes()


@pytest.mark.parametrize("query", ["?q=质量", "?q=elevator", "?theme=standards&sort=notice"])
def test_downloads_hold_the_hits(page: Page, served: str, catalog: Catalog, query: str) -> None:
    visit(page, served, query)
    data = saved(page, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in data.replace(b"\r\n", b"")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    records = json.loads(saved(page, "json"))
    assert rows == [{name: str(value) for name, value in row.items()} for row in records]
    found = [f"{row['campaign']}/{row['agency_id']}/{row['slug']}" for row in rows]
    assert found == every_hit(page) != []
    texts = {
        key: item.sentence.text.zh
        for key, item in zip(keys(catalog.activities), catalog.activities, strict=True)
    }
    assert [row["text_zh"] for row in rows] == [texts[key] for key in found]
    assert all(row["permalink"].startswith(f"{served}en/agencies/") for row in rows)


def test_no_hits_help_on(page: Page, served: str) -> None:
    visit(page, served, "?q=%22qualty%22")
    expect(status(page)).to_have_text("No activity found.")
    messages = page.locator("[data-part=messages]")
    assert messages.locator("a[href^='themes/']").count() > 5
    assert not page.locator("[data-part=tools]").is_visible()
    messages.get_by_role("link", name="quality", exact=True).click()
    expect(page.locator("[data-search-result]")).to_have_count(20)


def test_absent_agency_is_named(page: Page, served: str) -> None:
    visit(page, served, "?q=发改委", "zh")
    expect(page.locator("[data-part=messages]")).to_contain_text("国家发展改革委不在")
    assert hits(page) == []
    visit(page, served, "?q=市监总局", "zh")
    link = page.locator("[data-part=messages] a").first
    expect(link).to_have_attribute("href", "agencies/samr.html")


def test_widened_search_says_so(page: Page, served: str) -> None:
    visit(page, served, "?q=elevator xylophone")
    expect(page.locator("[data-part=messages]")).to_contain_text("No activity has all")
    assert hits(page)[0] == "2024/samr/elevator-safety-week"


def fail(route: Route) -> None:
    route.abort()


def truncate(route: Route) -> None:
    """Answer with the first half of the file."""
    text = route.fetch().text()
    route.fulfill(content_type="text/javascript", body=text[: len(text) // 2])


def lose(route: Route) -> None:
    route.fulfill(status=404, content_type="text/html", body="<h1>404</h1>")


@pytest.mark.parametrize("answer", [fail, truncate, lose])
def test_index_that_fails_leaves_the_full_list(
    browser: Browser, served: str, catalog: Catalog, answer: object
) -> None:
    with browser.new_page() as page:
        page.route(CORE, answer)  # type: ignore[arg-type]
        page.goto(f"{served}en/search.html?q=电梯")
        expect(status(page)).to_contain_text("could not be loaded")
        assert not page.locator("#search-app").is_visible()
        links = page.locator("main a[href*='.html#2024-']:visible")
        assert links.count() == len(catalog.activities)
        box(page).fill("食品")
        box(page).press("Enter")
        expect(status(page)).to_contain_text("could not be loaded")


def test_missing_pinyin_is_said(page: Page, served: str) -> None:
    page.route(READING, fail)
    visit(page, served, "?q=zhiliang")
    expect(
        page.locator("#search, [data-part=messages]").filter(has_text="could not be loaded").first
    ).to_be_visible()
    box(page).fill("电梯")
    expect(page.locator("[data-search-result]")).to_have_count(1)


def test_late_pinyin_does_not_undo_what_was_typed(page: Page, served: str) -> None:
    waiting: list[Route] = []
    page.route(READING, lambda route: waiting.append(route))
    visit(page, served)
    with page.expect_request(READING):
        box(page).fill("dianti")
    box(page).fill("殡葬")
    expect(page.locator("[data-search-result]")).to_have_count(1)
    waiting[0].continue_()
    page.evaluate(
        """() => new Promise((use) => {
          atlasSearch.whenReady(() => atlasSearch.need("reading"), use);
        })"""
    )
    assert box(page).input_value() == "殡葬"
    expect(page).to_have_url(re.compile(r"\?q=%E6%AE%A1%E8%91%AC$"))
    assert hits(page) == ["2024/mca/funeral-standards-training"]


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there; it is never lost on the way."""
    for _ in range(150):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    pytest.fail(f"no way to {selector}")


def test_keyboard_is_enough(page: Page, served: str) -> None:
    visit(page, served)
    page.keyboard.press("/")
    page.keyboard.type("标准")
    page.keyboard.press("Enter")
    tab_to(page, "summary:has(+ [data-list=agency])")
    page.keyboard.press("Enter")
    tab_to(page, "[data-list=agency] input[value=mca]")
    page.keyboard.press("Space")
    expect(page.locator("button.chip")).to_have_count(1)
    expect(page.locator("input[value=mca]")).to_be_focused()
    tab_to(page, "[data-part=sort]")
    tab_to(page, "[data-search-result] a.row-title")
    link = str(page.evaluate("document.activeElement.href"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(link)
    assert "/en/agencies/mca.html#2024-" in page.url
    page.go_back()
    expect(page.locator("button.chip")).to_have_count(1)


def test_next_page_takes_the_focus_to_its_first_hit(page: Page, served: str) -> None:
    visit(page, served)
    page.locator("a[data-page='2']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-search-result] a").first).to_be_focused()
    assert state(page) == {"page": "2"}


def test_without_javascript_the_full_list_is_there(
    browser: Browser, served: str, catalog: Catalog
) -> None:
    with browser.new_page(java_script_enabled=False) as page:
        page.goto(f"{served}zh/search.html?q=电梯")
        links = page.locator("main a[href*='.html#2024-']:visible")
        found = {str(link.get_attribute("href")) for link in links.all()}
        expected = {f"agencies/{a.agency.id}.html#{a.fragment}" for a in catalog.activities}
        assert found == expected
        assert page.locator(":is(input, button, select, textarea):visible").count() == 0
        assert page.locator("[role=status]").inner_text() == ""


def test_header_box_loads_nothing_before_it_has_the_focus(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}en/about.html", wait_until="networkidle")
    assert [url for url in asked if "search" in url.removeprefix(served)] == []
    with page.expect_response(CORE):
        page.locator("#header-search").focus()
    assert any(url.endswith("/assets/search.js") for url in asked)


def test_header_box_suggests(page: Page, served: str) -> None:
    page.goto(f"{served}en/agencies/samr.html")
    combobox = page.get_by_role("combobox", name="Words to search for")
    expect(combobox).to_have_attribute("aria-expanded", "false")
    combobox.press_sequentially("elevator")
    options = page.get_by_role("listbox").get_by_role("option")
    expect(options.first).to_be_visible()
    expect(combobox).to_have_attribute("aria-expanded", "true")
    expect(combobox).to_have_attribute("aria-controls", "header-suggestions")
    assert combobox.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    last = f"header-option-{options.count() - 1}"
    expect(combobox).to_have_attribute("aria-activedescendant", last)
    page.keyboard.press("ArrowDown")
    expect(combobox).to_have_attribute("aria-activedescendant", "header-option-0")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(combobox).to_be_focused()


def test_header_box_leads_to_what_is_chosen(page: Page, served: str) -> None:
    page.goto(f"{served}zh/about.html")
    combobox = page.locator("#header-search")
    combobox.press_sequentially("电梯安全宣传周")
    expect(page.get_by_role("option").first).to_contain_text("电梯安全宣传周")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}zh/agencies/samr.html#2024-elevator-safety-week")
    page.locator("#header-search").press_sequentially("民政部")
    page.get_by_role("option").first.click()
    expect(page).to_have_url(f"{served}zh/agencies/mca.html")


def test_header_box_closes_by_escape_and_opens_again(page: Page, served: str) -> None:
    page.goto(f"{served}en/about.html")
    combobox = page.locator("#header-search")
    combobox.press_sequentially("standards")
    listbox = page.locator("#header-suggestions")
    expect(listbox).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(listbox).to_be_hidden()
    expect(combobox).to_have_attribute("aria-expanded", "false")
    assert combobox.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    expect(listbox).to_be_visible()
    expect(combobox).to_have_attribute("aria-expanded", "true")


def test_header_box_leads_to_the_search_page(page: Page, served: str) -> None:
    page.goto(f"{served}zh/themes/standards.html")
    page.keyboard.press("/")
    expect(page.locator("#header-search")).to_be_focused()
    page.keyboard.type("电梯")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}zh/search.html?q={quote('电梯')}")
    expect(page.locator("[data-search-result]")).to_have_count(1)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("query", ["", "?q=标准", "?q=nothing-like-it", "?agency=samr&theme=x"])
def test_page_fits_a_narrow_window(browser: Browser, served: str, lang: str, query: str) -> None:
    with browser.new_page(viewport={"width": 320, "height": 600}) as page:
        visit(page, served, query, lang)
        for summary in page.locator("#search-app summary:visible").all():
            summary.click()
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_few_bytes_come_before_the_first_hit(site: BuiltSite) -> None:
    scripts = [site.folder / "assets" / f"{name}.js" for name in ("search", "search-page", "atlas")]
    sizes = {
        path.name: len(gzip.compress(path.read_bytes(), 6, mtime=0))
        for path in [*scripts, *site.folder.glob("search/*/core.js")]
    }
    assert len(sizes) == 4
    assert sum(sizes.values()) <= BYTES_BEFORE_FIRST_HIT, sizes


QUERIES = ["电梯", "標準", "zhiliang", "SAMR", "quality training", "谁负责电梯安全？"]


def test_page_is_the_same_from_a_disk(page: Page, served: str, site: BuiltSite) -> None:
    for query in QUERIES:
        visit(page, served, f"?q={query}&sort=notice")
        expected = hits(page)
        visit(page, f"{site.folder.as_uri()}/", f"?q={query}&sort=notice")
        assert hits(page) == expected != [], query


def test_page_can_be_used_from_a_disk(page: Page, site: BuiltSite, catalog: Catalog) -> None:
    visit(page, f"{site.folder.as_uri()}/")
    box(page).fill("标准")
    choice(page, "agency", "mca").check()
    choice(page, "form", "training").check()
    expect(page.locator("button.chip")).to_have_count(2)
    expected = [
        item for item in catalog.by_agency["mca"] if "training" in {f.id for f in item.forms}
    ]
    assert sorted(hits(page)) == sorted(keys(expected))


def watch(page: Page) -> list[str]:
    """Return a list to which every breach of the policy and every error will be added."""
    wrong: list[str] = []
    page.add_init_script(
        """document.addEventListener("securitypolicyviolation", (event) =>
          console.error("policy", event.violatedDirective, event.blockedURI, event.sourceFile));"""
    )
    page.on(
        "console", lambda message: wrong.append(message.text) if message.type == "error" else None
    )
    return wrong


def test_search_page_keeps_to_the_strictest_policy(page: Page, guarded: str) -> None:
    wrong = watch(page)
    visit(page, guarded, "?q=zhiliang&page=2")
    box(page).fill("標準")
    expect(page).to_have_url(f"{guarded}en/search.html?q={quote('標準')}")
    choice(page, "theme", "standards").check()
    page.locator("[data-part=sort]").select_option("notice")
    for summary in page.locator("[data-search-result] summary").all()[:4]:
        summary.click()
    for kind in ("csv", "json"):
        assert saved(page, kind)
    page.locator("button.chip").click()
    box(page).fill("")
    page.locator("a[data-page='2']").click()
    page.locator(".scheme-button").click()
    page.locator(".language-link").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(page.locator("#search-app")).to_be_visible()
    assert wrong == []


def test_header_box_keeps_to_the_strictest_policy(page: Page, guarded: str) -> None:
    wrong = watch(page)
    for name in ("zh/index.html", "zh/agencies/samr.html", "zh/matrix.html", "zh/search.html"):
        page.goto(guarded + name)
        page.locator("#header-search").press_sequentially("电梯")
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{guarded}zh/agencies/samr.html#2024-elevator-safety-week")
    assert wrong == []
