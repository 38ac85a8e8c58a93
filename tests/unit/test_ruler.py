"""The ruler: a notice to scale, and what a page is about in it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from generator.assets.ruler import to_ruler
from generator.catalog.catalog import Campaign, Catalog
from generator.catalog.notice import Span
from generator.content.numbered_notice import parse_notice
from generator.finish.styles import join_styles
from generator.language import Bilingual, Language
from generator.pages.frame.frame import FrameLink, Ruler
from generator.pages.frame.ruler import kicker_of, ruler_of
from generator.pages.page import Lit, Maker
from generator.strings import read_strings
from tests.building import ROOT
from tests.conftest import EXAMPLE, catalog_of
from tests.unit.test_notice import chinese

SVG = "{http://www.w3.org/2000/svg}"
PICTURE = re.compile(r'--ruler-(\d): url\("data:image/svg\+xml,([^"]*)"\)')


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(ROOT)


@pytest.fixture(scope="module")
def maker(catalog: Catalog) -> Maker:
    words = read_strings(ROOT / "templates/strings", Language.EN, "templates/strings")
    return Maker(catalog, words, "https://a.example/", set())


def layers(campaign: Campaign, catalog: Catalog | None = None) -> list[ET.Element]:
    """Return the pictures of a notice, the one that is always shown first."""
    activities = catalog.by_campaign[campaign] if catalog else []
    found = PICTURE.findall(to_ruler(campaign, activities))
    assert [number for number, _ in found] == ["0", "1", "2"]
    return [ET.fromstring(unquote(text)) for _, text in found]  # noqa: S314  # our own


def figures(layer: ET.Element) -> dict[int, float]:
    """Return where each number stands, in parts of the width."""
    texts = layer.iter(f"{SVG}text")
    return {int(text.text or ""): float(str(text.get("x")).rstrip("%")) / 100 for text in texts}


def long_campaign(catalog: Catalog, paragraphs: int) -> Campaign:
    """Return a campaign whose notice has many paragraphs."""
    raw = "\n".join(f"{chinese(n)}、甲部办第{n}届“周”活动。" for n in range(1, paragraphs + 1))
    return replace(catalog.newest, notice=parse_notice(raw, []))


def test_words_of_activities_are_drawn_to_scale(catalog: Catalog) -> None:
    campaign = catalog.newest
    first, *others = layers(campaign, catalog)
    box = first.find(f"{SVG}svg")
    assert box is not None
    body = campaign.notice.body
    assert box.get("viewBox") == f"0 0 {body.end - body.start} 26"
    drawn = re.findall(r"M(\d+) 6h(\d+)", str(box[0].get("d")))
    quotes = [quote for item in catalog.by_campaign[campaign] for quote in item.quotes]
    assert [(int(x) + body.start, int(width)) for x, width in drawn] == [
        (quote.start, quote.end - quote.start) for quote in quotes
    ]
    assert all("6h" not in ET.tostring(layer, "unicode") for layer in others)


@pytest.mark.parametrize("paragraphs", [1, 2, 25, 60, 400])
def test_figures_are_thinned_and_never_lie_on_each_other(catalog: Catalog, paragraphs: int) -> None:
    shown: dict[int, float] = {}
    for least, layer in zip(
        (320, 640, 1024), layers(long_campaign(catalog, paragraphs)), strict=True
    ):
        assert not shown.keys() & figures(layer).keys()
        shown |= figures(layer)
        places = sorted((x * least, number) for number, x in shown.items())
        for (x, number), (following, _) in pairwise(places):
            assert following - x >= 7 * len(str(number)), (least, number)
        assert 1 in shown
        if 5 <= paragraphs <= 25:
            assert {5, 10, 15, 20} & set(range(paragraphs)) <= shown.keys()
    assert len(shown) < 150


def test_ticks_are_left_out_where_they_would_be_one_grey(catalog: Catalog) -> None:
    campaign = long_campaign(catalog, 900)
    ticks: list[int] = []
    for least, layer in zip((320, 640, 1024), layers(campaign), strict=True):
        ticks += map(int, re.findall(r"M(\d+) 0v26", ET.tostring(layer, "unicode")))
        length = campaign.notice.body.end - campaign.notice.body.start
        places = sorted(tick / length * least for tick in ticks)
        gaps = [after - before for before, after in pairwise(places)]
        assert min(gaps) >= 3
    assert 100 < len(ticks) < 400


def test_title_of_a_notice_is_a_string_whatever_it_holds(catalog: Catalog) -> None:
    record = catalog.newest.record
    title = Bilingual("附件", 'A "b" \\c; }')
    notice = record.notice.model_copy(update={"title": title})
    campaign = replace(catalog.newest, record=record.model_copy(update={"notice": notice}))
    css = to_ruler(campaign, []) + "p {--x: 1; content: var(--source)}"
    kept = join_styles([css], {"top", "p"})
    assert '--source:"A \\"b\\" \\\\c; }"' in kept
    assert kept.endswith("p{content:var(--source)}")


def lit(catalog: Catalog, maker: Maker, spans: Sequence[Span]) -> Ruler:
    return ruler_of(Lit(catalog.newest, spans), maker, "en/agencies/mem.html")


def test_what_is_lit_is_drawn_where_it_stands(catalog: Catalog, maker: Maker) -> None:
    start = catalog.newest.notice.body.start
    spans = [Span(start + 500, start + 503), Span(start + 100, start + 140)]
    ruler = lit(catalog, maker, spans)
    assert ruler.lit == "M100 6h40M496 6h12"
    assert "43 characters" in ruler.label
    assert (ruler.year, ruler.style) == (catalog.newest.year, "")
    assert ruler.href == f"../source/{catalog.newest.year}.html"
    touching = [Span(start + 100, start + 140), Span(start + 145, start + 160)]
    assert lit(catalog, maker, touching).lit == "M100 6h60"


def test_page_that_says_nothing_has_the_newest_notice_unlit(catalog: Catalog, maker: Maker) -> None:
    ruler = ruler_of(None, maker, "en/about.html")
    assert (ruler.year, ruler.lit) == (catalog.newest.year, "")
    assert list(kicker_of(None, maker)) == list(kicker_of(Lit(catalog.newest), maker)) == []


def test_page_about_an_older_notice_brings_its_ruler() -> None:
    catalog = catalog_of(EXAMPLE)
    words = read_strings(ROOT / "templates/strings", Language.ZH, "templates/strings")
    maker = Maker(catalog, words, "https://a.example/", set())
    oldest = catalog.campaigns[-1]
    assert oldest is not catalog.newest
    ruler = ruler_of(Lit(oldest), maker, "zh/source/x.html")
    assert ruler.style == f"../../assets/ruler-{oldest.year}.css"
    assert oldest.year in ruler.label


def test_kicker_says_where_and_how_much(catalog: Catalog, maker: Maker) -> None:
    notice = catalog.newest.notice
    second = notice.paragraphs[1].span
    whole = list(kicker_of(Lit(catalog.newest, [second]), maker))
    share = round(100 * (second.end - second.start) / (notice.body.end - notice.body.start))
    assert whole == [FrameLink("Paragraph 2"), FrameLink(f"{share}% of the annex")]
    ends = [
        Span(notice.body.start, notice.body.start + 1),
        Span(notice.body.end - 1, notice.body.end),
    ]
    assert list(kicker_of(Lit(catalog.newest, ends), maker)) == [FrameLink("1% of the annex")]
