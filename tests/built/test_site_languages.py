"""The two languages of the site: each page in one, and the way to the other."""

import re
from urllib.parse import urljoin

from lxml import etree

from tests.building import SITE_URL, BuiltSite, one, resolve, text_of

SITEMAP = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
HAN = re.compile(r"[㐀-鿿]")


def test_every_page_says_its_language(site: BuiltSite) -> None:
    tags = {page: root.get("lang") for page, root in site.pages.items()}
    expected = {"zh": "zh-Hans", "en": "en", "index.html": "zh-Hans"}
    assert tags == {page: expected[page.partition("/")[0]] for page in tags}


def test_alternates_point_back(site: BuiltSite) -> None:
    urls = etree.parse(site.folder / "sitemap.xml").getroot()
    alternates = {
        str(url.findtext("s:loc", namespaces=SITEMAP)): {
            str(link.get("hreflang")): str(link.get("href"))
            for link in url.findall("x:link", SITEMAP)
        }
        for url in urls
    }
    for own, found in alternates.items():
        assert set(found) == {"zh-Hans", "en", "x-default"}, own
        assert own in found.values()
        assert all(alternates[address] == found for address in found.values())
        is_home = re.sub("^(zh|en)/", "", own.removeprefix(SITE_URL)) == "index.html"
        default = urljoin(SITE_URL, "index.html") if is_home else found["zh-Hans"]
        assert found["x-default"] == default
    hidden = 0
    for page, root in site.pages.items():
        own = urljoin(SITE_URL, page)
        assert one(root, "//link[@rel='canonical']").get("href") == own
        is_hidden = bool(root.xpath("//meta[@name='robots']"))
        assert (own in alternates) != is_hidden, page
        linked = {x.get("hreflang"): x.get("href") for x in root.xpath("//link[@hreflang]")}
        assert linked == alternates.get(own, {}), page
        hidden += is_hidden
    assert len(alternates) + hidden == len(site.pages)


def test_the_switch_leads_to_the_same_page(site: BuiltSite) -> None:
    for lang, other, name in (("zh", "en", "English"), ("en", "zh", "中文")):
        for page, root in site.of(lang).items():
            switch = one(root, "//a[@class='language-link']")
            assert resolve(page, str(switch.get("href")))[0] == page.replace(lang, other, 1)
            assert text_of(switch) == name


def test_navigation_is_of_one_language(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        for page, root in site.of(lang).items():
            targets = {
                resolve(page, str(href))[0] for href in root.xpath("//nav[@class='nav']//a/@href")
            }
            assert len(targets) >= 9
            assert {target for target in targets if not target.startswith(f"{lang}/")} == set()


def test_english_pages_mark_every_chinese_passage(site: BuiltSite) -> None:
    for page, root in site.of("en").items():
        for element in root.xpath(
            "//*[not(self::script)][not(ancestor-or-self::*[@lang][1][@lang='zh-Hans'])]"
        ):
            own = (element.text or "") + "".join(child.tail or "" for child in element)
            assert not HAN.search(own), f"{page}: {own.strip()}"
        shown = " ".join(root.xpath("//@aria-label | //@title | //@alt | //title/text()"))
        assert not HAN.search(shown), page


def test_chinese_pages_have_chinese_labels(site: BuiltSite) -> None:
    for page, root in site.of("zh").items():
        for label in root.xpath("//@aria-label | //nav//a[not(@lang)] | //title | //footer//p"):
            text = str(label) if isinstance(label, str) else text_of(label)
            assert HAN.search(text) or not text.strip(), f"{page}: {text}"
