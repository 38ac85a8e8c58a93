"""In a browser: what is of one campaign where there are two is that campaign's."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.search_page.using import hits, visit
from tests.building import build_project, copy_project
from tests.conftest import EXAMPLE
from tests.plain_content import notice_title
from tests.serving import Quiet, serving


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the example site."""
    project = copy_project(tmp_path_factory.mktemp("two"), EXAMPLE / "content")
    with serving(build_project(project).folder, Quiet) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as page:
        yield page


def test_one_switch_shows_the_translation_in_each_year(page: Page, example: str) -> None:
    page.goto(f"{example}zh/agencies/jia.html")
    translations = page.locator(".q2")
    assert translations.count() == 4
    for each in translations.all():
        expect(each).to_be_hidden()
    page.locator("#two").check()
    for each in translations.all():
        expect(each).to_be_visible()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_citation_of_a_hit_names_its_own_notice(page: Page, example: str, lang: str) -> None:
    visit(page, example, "?agency=jia", lang)
    expect(page.locator("[data-search-result]")).to_have_count(5)
    for hit in page.locator("[data-search-result]").all():
        own = str(hit.get_attribute("data-search-result"))[:4]
        hit.locator("details").last.locator("summary").click()
        for year in ("2025", "2024"):
            title = notice_title(year, EXAMPLE / "content")[lang]
            cited = hit.locator("details").last
            if year == own:
                expect(cited).to_contain_text(title)
            else:
                expect(cited).not_to_contain_text(title)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hits_show_their_year_and_a_year_finds_them(page: Page, example: str, lang: str) -> None:
    visit(page, example, "?q=2025", lang)
    expect(page.locator("[data-search-result]").first).to_be_visible()
    assert {key[:4] for key in hits(page)} == {"2025"}
    assert len(hits(page)) == 4
    visit(page, example, "?agency=jia", lang)
    for hit in page.locator("[data-search-result]").all():
        expect(hit).to_contain_text(str(hit.get_attribute("data-search-result"))[:4])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_suggestions_lead_to_the_activity_of_their_year(
    page: Page, example: str, lang: str
) -> None:
    words = {"zh": "颁奖仪式", "en": "award ceremony"}[lang]
    for number, year in enumerate(("2025", "2024")):
        page.goto(f"{example}{lang}/about.html")
        page.locator("#header-search").press_sequentially(words)
        options = page.get_by_role("option").filter(has_text=" · ")
        expect(options).to_have_count(2)
        expect(options.nth(number)).to_contain_text(f" · {year}")
        options.nth(number).click()
        expect(page).to_have_url(f"{example}{lang}/activities/{year}/jia/award-ceremony.html")
