"""Check what machines read of a site: JSON-LD, languages and the sitemap."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import extruct
from lxml import etree, html

from tests.audit.pages import every_page

_HERE = Path(__file__).parent
_SITEMAP = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def json_ld(site: Path) -> Iterator[str]:
    """Yield the pages whose JSON-LD is absent, cannot be parsed or claims an event."""
    for page in every_page(site):
        if page == "404.html":
            continue
        text = (site / page).read_text("utf-8")
        try:
            found = extruct.extract(text, syntaxes=["json-ld"], errors="strict")["json-ld"]
        except ValueError as error:
            yield f"{page}: {error}"
            continue
        if not found:
            yield f"{page}: none"
        elif '"Event"' in str(found).replace("'", '"'):
            yield f"{page}: an activity that was announced is no Event"


def languages(site: Path) -> Iterator[str]:
    """Yield the pages whose alternates in the sitemap do not point at each other."""
    listed = {
        str(url.findtext("s:loc", namespaces=_SITEMAP)): {
            str(link.get("hreflang")): str(link.get("href"))
            for link in url.findall("x:link", _SITEMAP)
        }
        for url in etree.parse(site / "sitemap.xml").getroot()
    }
    for own, links in listed.items():
        if set(links) != {"zh-Hans", "en", "x-default"} or own not in links.values():
            yield f"{own}: alternates {sorted(links)}"
        for target in links.values():
            if target not in listed:
                yield f"{own}: alternate {target} is not in the sitemap"
            elif listed[target] != links:
                yield f"{own}: {target} does not point back"
    pages = {page: _canonical(site / page) for page in every_page(site) if page != "404.html"}
    yield from (
        f"{page}: {own} is not in the sitemap"
        for page, own in pages.items()
        if own not in listed and own
    )
    yield from (f"sitemap.xml: {own} is no page" for own in listed if own not in pages.values())


def _canonical(path: Path) -> str:
    """Return the address of a page that is one for search engines."""
    root = html.parse(path).getroot()
    if root.xpath("//meta[@name='robots'][@content='noindex']"):
        return ""
    return "".join(map(str, root.xpath("//link[@rel='canonical']/@href")))


def sitemap(site: Path) -> Iterator[str]:
    """Yield what xmllint finds wrong in the sitemap."""
    command: list[str | Path] = [
        "xmllint",
        "--noout",
        "--schema",
        _HERE / "sitemap.xsd",
        site / "sitemap.xml",
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        yield from result.stderr.splitlines()
