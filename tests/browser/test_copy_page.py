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
        expect(page.locator(".page-markdown [role=status]")).to_have_text(" Copied")
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
