"""Ask axe-core what is wrong with a page as it is shown."""

from playwright.sync_api import Page

from tests.building import ROOT

_AXE = ROOT / "tests/node/node_modules/axe-core/axe.min.js"
_RUN = """async () => (await axe.run()).violations.flatMap(({id, nodes}) =>
  nodes.map(({target, failureSummary}) => `${id} ${target} ${failureSummary}`))"""
_OPEN = """() => { for (const box of document.querySelectorAll("details")) box.open = true; }"""


def violations(page: Page) -> list[str]:
    """Return what axe-core objects to, everything that can be opened being open."""
    page.evaluate(_OPEN)
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.read_text("utf-8"))
    return [" ".join(text.split()) for text in page.evaluate(_RUN)]
