"""What a newsroom can paste: whole, with attribution, and nothing in it runs or loads."""

import pytest
from lxml import html

from generator.catalog.catalog import Catalog
from generator.content.read import read_catalog
from tests.building import ROOT, SITE_URL, BuiltSite, Element, one, text_of
from tests.plain_content import agencies, listed, written


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    catalog, _ = read_catalog(ROOT / "content")
    assert catalog is not None
    return catalog


def pasted(box: Element) -> Element:
    """Parse the HTML that a box offers."""
    return parsed(text_of(one(box, ".//code")))


def parsed(code: str) -> Element:
    root: Element = html.fragment_fromstring(code)
    return root


def in_file(site: BuiltSite, lang: str, agency: str) -> dict[str, str]:
    """Return the HTML of the activities of an agency by the addresses of their pages."""
    text = (site.folder / lang / f"embeds/agencies/{agency}.txt").read_text("utf-8-sig")
    blocks = (block.split("\n", 2) for block in text.strip().split("\n\n"))
    return {address: code for _, address, code in blocks}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_activity_can_be_pasted(site: BuiltSite, catalog: Catalog, lang: str) -> None:
    for item in catalog.activities:
        path = f"activities/{item.key}.html"
        permalink = f"{SITE_URL}{lang}/{path}"
        box = one(site.pages[f"{lang}/{path}"], "//details[@class='code-box']")
        link = f"../../../embeds/agencies/{item.agency.id}.txt"
        assert one(box, ".//a").get("href") == link
        figure = parsed(in_file(site, lang, item.agency.id)[permalink])
        quote = one(figure, "./blockquote")
        assert text_of(quote) == item.sentence.text.zh
        assert quote.get("lang") == "zh-Hans"
        marked = "".join(map(text_of, quote.xpath(".//mark")))
        notice = item.campaign.notice
        assert marked == "".join(notice.quote(span) for span in sorted(item.quotes))
        assert one(figure, "./figcaption/a").get("href") == quote.get("cite") == permalink
        assert str(item.sentence.text.en) in text_of(one(figure, "./p[@lang='en']"))


def test_lists_name_every_activity_of_their_theme(site: BuiltSite, catalog: Catalog) -> None:
    for key, items in catalog.by_theme.items():
        box = one(site.pages[f"en/themes/{key}.html"], "//details[@class='code-box']")
        links = pasted(box).xpath(".//li/a/@href")
        assert links == [f"{SITE_URL}en/activities/{item.key}.html" for item in items]


def test_nothing_in_it_runs_or_loads(site: BuiltSite) -> None:
    codes = [
        (lang, code)
        for lang in ("zh", "en")
        for agency in agencies()
        for code in map(parsed, in_file(site, lang, agency).values())
    ]
    assert len(codes) == 2 * len(written())
    for key in (theme["id"] for theme in listed("themes")):
        for lang in ("zh", "en"):
            box = one(site.pages[f"{lang}/themes/{key}.html"], "//details[@class='code-box']")
            codes.append((lang, pasted(box)))
    for lang, code in codes:
        assert code.xpath(".//script | .//img | .//iframe | .//link | .//style") == []
        named = {str(name) for each in code.iter() for name in each.attrib}
        assert named <= {"style", "lang", "cite", "href"}
        assert text_of(code).count("非官方" if lang == "zh" else "nofficial")


def test_old_addresses_of_what_can_be_pasted_lead_on(site: BuiltSite) -> None:
    kinds = {"agencies": agencies(), "themes": [theme["id"] for theme in listed("themes")]}
    for lang in ("zh", "en"):
        for kind, keys in kinds.items():
            for key in keys:
                root = site.pages[f"{lang}/embeds/{kind}/{key}.html"]
                refresh = one(root, "//meta[@http-equiv='refresh']").get("content")
                assert refresh == f"0; url=../../{kind}/{key}.html"
                assert root.xpath(f"//main//a[@href='../../{kind}/{key}.html']")
