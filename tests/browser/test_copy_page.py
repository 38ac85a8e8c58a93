"""A page can be copied as Markdown from its foot, where a script can read it."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.building import BuiltSite

PAGE = "en/agencies/samr.html"


def test_the_button_copies_what_is_published(
    browser: Browser, served: str, site: BuiltSite
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with context, context.new_page() as page:
        page.goto(served + PAGE)
        page.get_by_role("button", name="Copy as Markdown").click()
        expect(page.locator(".page-markdown button")).to_have_text("Copied")
        copied = page.evaluate("navigator.clipboard.readText()")
    published = (site.folder / PAGE).with_suffix(".md").read_text("utf-8")
    assert copied == published


def test_the_link_stays_where_no_script_can_read_the_page(
    browser: Browser, served: str, site: BuiltSite
) -> None:
    for address, scripted in ((served + PAGE, False), (_on_disk(site.folder / PAGE), True)):
        with browser.new_page(java_script_enabled=scripted) as page:
            page.goto(address)
            line = page.locator(".page-markdown")
            assert line.get_by_role("link").get_attribute("href") == "samr.md"
            expect(line.get_by_role("button")).to_have_count(0)


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
        page.get_by_role("button", name="Copy the link").click()
        expect(page.locator(".do [role=status]").last).not_to_be_empty()
        assert page.evaluate("navigator.clipboard.readText()") == address
        page.add_init_script("navigator.share = async (what) => { window.shared = what.url; }")
        page.goto(address)
        page.get_by_role("button", name="Share").click()
        assert page.evaluate("window.shared") == address
