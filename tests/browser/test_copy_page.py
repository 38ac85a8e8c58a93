"""What a reader copies: a page as Markdown, an activity with its source, its link, its HTML."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.building import SITE_URL, BuiltSite
from tests.serving import Quiet, serving

PAGE = "en/agencies/samr.html"


def test_the_button_copies_what_is_published(
    browser: Browser, served: str, site: BuiltSite
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with context, context.new_page() as page:
        page.goto(served + PAGE)
        page.get_by_role("button", name="Copy as Markdown").click()
        expect(page.locator(".foot .copy-button")).to_have_text("Copied")
        copied = page.evaluate("navigator.clipboard.readText()")
    published = (site.folder / PAGE).with_suffix(".md").read_text("utf-8")
    assert copied == published


def test_the_link_stays_where_no_script_can_read_the_page(
    browser: Browser, served: str, site: BuiltSite
) -> None:
    for address, scripted in ((served + PAGE, False), (_on_disk(site.folder / PAGE), True)):
        with browser.new_page(java_script_enabled=scripted) as page:
            page.goto(address)
            link = page.locator(".foot [type='text/markdown']")
            assert link.get_attribute("href") == "samr.md"
            expect(page.locator(".foot button")).to_have_count(0)


def _on_disk(path: Path) -> str:
    return path.resolve().as_uri()


def test_what_is_copied_of_an_activity_says_what_it_is(browser: Browser, served: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with context, context.new_page() as page:
        for lang in ("en", "zh"):
            page.goto(f"{served}{lang}/activities/2024/samr/elevator-safety-week.html")
            taking = page.locator(".do")
            taking.locator(".copy-button").first.click()
            expect(taking.locator("[role=status]").first).not_to_be_empty()
            words, sentence, citation, link = page.evaluate(
                "navigator.clipboard.readText()"
            ).splitlines()
            english, chinese = "the “Elevator Safety Publicity Week”", "“电梯安全宣传周”"
            assert words == (f"{english} ({chinese})" if lang == "en" else chinese)
            assert (english if lang == "en" else chinese) in sentence
            assert citation == page.locator(f".citation[lang|={lang}]").text_content()
            assert link == page.url


def test_an_activity_can_be_shared_or_its_link_copied(browser: Browser, served: str) -> None:
    address = f"{served}en/activities/2024/samr/elevator-safety-week.html"
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with context, context.new_page() as page:
        page.add_init_script("delete Navigator.prototype.share")
        page.goto(f"{address}#cite")
        page.get_by_role("button", name="Copy link").click()
        expect(page.locator(".do [role=status]").last).not_to_be_empty()
        assert page.evaluate("navigator.clipboard.readText()") == address
        page.add_init_script("navigator.share = async (what) => { window.shared = what.url; }")
        page.goto(address)
        page.get_by_role("button", name="Share").click()
        assert page.evaluate("window.shared") == address


def test_the_html_of_an_activity_shows_and_is_copied(
    browser: Browser, served: str, site: BuiltSite
) -> None:
    address = f"{served}en/activities/2024/samr/elevator-safety-week.html"
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with context, context.new_page() as page:
        page.goto(address)
        box = page.locator(".code-box")
        box.locator("summary").click()
        box.get_by_role("button", name="Copy HTML").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == box.locator("pre").text_content()
    file = (site.folder / "en/embeds/agencies/samr.txt").read_text("utf-8-sig")
    assert copied.startswith("<figure")
    assert copied.endswith("</figure>")
    assert f"elevator-safety-week.html\n{copied}\n" in file


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_large_catalog_gives_the_same_html_from_a_pattern(
    browser: Browser, site: BuiltSite, large_site: BuiltSite, lang: str
) -> None:
    files = (site.folder / lang / "embeds/agencies").glob("*.txt")
    blocks = [
        block.split("\n", 2)
        for path in sorted(files)
        for block in path.read_text("utf-8-sig").strip().split("\n\n")
    ]
    with serving(large_site.folder, Quiet) as served, browser.new_page() as page:
        # Every seventh is enough to meet each kind of sentence.
        for _, url, code in blocks[::7]:
            page.goto(f"{served}{url.removeprefix(SITE_URL)}")
            box = page.locator(".code-box")
            link = str(box.get_by_role("link", include_hidden=True).get_attribute("href"))
            assert link == "../../../embeds/2024.txt"
            box.locator("summary").click()
            expect(box.locator("pre")).to_have_count(1)
            assert box.locator("pre").text_content() == code


def test_the_file_of_the_html_stays_where_no_script_can_read_it(
    browser: Browser, served: str, site: BuiltSite
) -> None:
    name = "en/activities/2024/samr/elevator-safety-week.html"
    for address, scripted in ((served + name, False), (_on_disk(site.folder / name), True)):
        with browser.new_page(java_script_enabled=scripted) as page:
            page.goto(address)
            box = page.locator(".code-box")
            box.locator("summary").click()
            expect(box.get_by_role("link")).to_be_visible()
            link = str(box.get_by_role("link").get_attribute("href"))
            assert (site.folder / name).parent.joinpath(link).resolve().is_file()
