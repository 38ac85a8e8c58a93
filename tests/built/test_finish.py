"""What is added to a built folder."""

import hashlib
import json

from lxml import etree

from tests.building import SITE_URL, BuiltSite
from tests.unit.test_finish import SITEMAP


def test_sitemap_lists_every_page_with_its_alternates(site: BuiltSite) -> None:
    root = etree.parse(site.folder / "sitemap.xml").getroot()
    urls = {url.findtext("s:loc", namespaces=SITEMAP): url for url in root}
    hidden = "//meta[@name='robots'][@content='noindex']"
    shown = {page for page, root in site.pages.items() if not root.xpath(hidden)}
    assert set(urls) == {SITE_URL + page for page in shown}
    assert len(shown) > 200
    clusters = {
        address: {x.get("hreflang"): x.get("href") for x in url.findall("x:link", SITEMAP)}
        for address, url in urls.items()
    }
    for address, links in clusters.items():
        assert set(links) == {"zh-Hans", "en", "x-default"}
        assert address in links.values()
        assert [clusters[other] for other in links.values()] == [links] * 3


def test_manifest_holds_every_file(site: BuiltSite) -> None:
    manifest = json.loads((site.folder / "manifest.json").read_text("utf-8"))
    files = {p.relative_to(site.folder).as_posix() for p in site.folder.rglob("*") if p.is_file()}
    assert set(manifest) == files - {"manifest.json"}
    for path, entry in manifest.items():
        data = (site.folder / path).read_bytes()
        expected = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
        assert entry == expected


def test_robots_names_the_sitemap(site: BuiltSite) -> None:
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (site.folder / "robots.txt").read_text("utf-8")


def test_nothing_of_the_host_is_left_that_has_a_date_in_it(site: BuiltSite) -> None:
    assert not (site.folder / "sitemap.xml.gz").exists()
