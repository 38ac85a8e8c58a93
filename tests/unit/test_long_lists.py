"""Where a page has no room for all of something, it says so and keeps its old places."""

import re
from collections.abc import Iterator

import pytest

from generator.catalog import notice
from generator.language import Language
from generator.pages import brief_topic, divided_topic, notice_parts
from generator.pages.kinds import agencies, campaign, glossary, home
from generator.rendered_site import RenderedSite
from generator.structure import routes
from tests.building import ROOT, site_of

FEW = {
    notice: {"_MOST_IN_PART": 10},
    divided_topic: {"_MOST_IN_PART": 10, "_MOST_IN_BOTH": 10},
    # So that the places of other parts have no room for their names.
    notice_parts: {"_MOST_NAMED": 0},
    brief_topic: {"_MOST_NAMED": 0},
    agencies: {"_MOST_ROWS": 1, "_MOST_LISTED": 1},
    campaign: {"_MOST_ROWS": 1, "_NAMED": 3},
    home: {"_MOST_AGENCIES": 1, "_NAMED": 4},
    glossary: {"_MOST_NAMED": 1},
}
PLACE = re.compile(r"p[0-9]+(s[0-9]+)?")


@pytest.fixture(scope="module")
def whole() -> RenderedSite:
    return site_of(ROOT)


@pytest.fixture(scope="module")
def cut() -> Iterator[RenderedSite]:
    with pytest.MonkeyPatch.context() as patch:
        for module, limits in FEW.items():
            for name, limit in limits.items():
                patch.setattr(module, name, limit)
        # Outside, pages would be made as ever.
        yield site_of(ROOT)


def html_of(site: RenderedSite, path: str) -> str:
    return "\n".join(site.dress_of(f"en/{path}").parts.values())


def test_places_are_kept_where_there_is_no_room_for_their_names(
    whole: RenderedSite, cut: RenderedSite
) -> None:
    catalog, kept = whole.catalog, 0
    for path in (routes.source("2024"), routes.reading("2024")):
        places = {key for key in whole.ids_of(f"en/{path}") if PLACE.fullmatch(key)}
        places |= whole.ids_of(f"en/{path}") & set(catalog.by_agency)
        assert places <= cut.ids_of(f"en/{path}")
        kept += html_of(cut, path).count("<wbr id=")
    for key, items in catalog.by_theme.items():
        own = {item.agency.id for item in items}
        assert own <= cut.ids_of(f"en/{routes.theme(key)}")
        kept += html_of(cut, routes.theme(key)).count("<wbr id=")
    assert kept > 50


def test_parts_have_every_sentence_once(whole: RenderedSite, cut: RenderedSite) -> None:
    (sentences,) = whole.catalog.sentences.values()
    expected = [routes.sentence_id(sentence.place) for sentence in sentences]
    for lang in Language:
        pages = [
            page.address
            for page in cut.pages
            if page.lang is lang and routes.whole(page.address) == f"{lang}/source/2024.html"
        ]
        assert len(pages) > 3
        texts = ("\n".join(cut.dress_of(page).parts.values()) for page in pages)
        found = re.findall(r'<bdi id="(p[0-9]+s[0-9]+)"', "\n".join(texts))
        assert found == expected


def test_markdown_of_the_annex_has_all_its_text(whole: RenderedSite, cut: RenderedSite) -> None:
    text = cut.markdown_of("en/source/2024.html", "en/source/2024.md")
    before = whole.markdown_of("en/source/2024.html", "en/source/2024.md")
    quoted = [line for line in before.splitlines() if line.startswith(">")]
    assert [line for line in text.splitlines() if line.startswith(">")] == quoted


def test_lists_say_what_they_leave_out(whole: RenderedSite, cut: RenderedSite) -> None:
    assert 'class="map"' in html_of(whole, routes.AGENCIES)
    listed = html_of(cut, routes.AGENCIES)
    assert 'class="map"' not in listed
    for key in whole.catalog.by_agency:
        assert f'href="{key}.html"' in listed
    assert "](../matrix.md)" in cut.markdown_of("en/agencies/index.html", "en/agencies/index.md")
    count = len(whole.catalog.newest.notice.paragraphs)
    assert f">and {count - 3} paragraphs more</a>" in html_of(cut, routes.campaign("2024"))
    assert f">and {count - 4} agencies more</a>" in html_of(cut, routes.HOME)
    assert re.search(r">and [0-9]+ sentences? more</a>", html_of(cut, routes.GLOSSARY))
    for path in (routes.AGENCIES, routes.campaign("2024"), routes.HOME, routes.GLOSSARY):
        assert " more</a>" not in html_of(whole, path)
