"""Another campaign moves no address, and no page is taken for another."""

from collections import Counter

import pytest

from tests.building import BuiltSite, one, text_of
from tests.built.two_campaigns.project import LANGS, Project, body, fragment_of


def test_no_id_is_twice_on_a_page(each: Project) -> None:
    for page, root in each.site.pages.items():
        ids = Counter(map(str, root.xpath("//@id")))
        assert [key for key, count in ids.items() if count > 1] == [], page


@pytest.mark.parametrize("lang", LANGS)
def test_no_two_pages_have_one_title_or_one_description(each: Project, lang: str) -> None:
    pages = each.site.of(lang).values()
    titles = Counter(text_of(one(root, "//title")) for root in pages)
    assert [text for text, count in titles.items() if count > 1] == []
    texts = Counter(one(root, "//meta[@name='description']").get("content") for root in pages)
    assert [text for text, count in texts.items() if count > 1] == []


def assert_nothing_is_gone(before: BuiltSite, after: BuiltSite) -> None:
    """Check that each address of a site is in use in another: files, pages, and their parts."""
    names = [
        path.relative_to(before.folder).as_posix()
        for path in before.folder.rglob("*")
        # The folder of a search index is named after what is in it.
        if path.is_file() and "search" not in path.relative_to(before.folder).parts
    ]
    assert [name for name in sorted(names) if not (after.folder / name).is_file()] == []
    for page, root in before.pages.items():
        # What home shows are the figures of the day, and nothing there is for ever.
        if not page.endswith("/index.html"):
            kept = set(map(str, after.pages[page].xpath("//@id")))
            assert [key for key in body(root).xpath(".//@id") if key not in kept] == [], page


def test_another_year_moves_no_address(example: Project, first_year: BuiltSite) -> None:
    assert [page for page in first_year.pages if "2025" in page or "bing" in page] == []
    assert_nothing_is_gone(first_year, example.site)


def test_later_years_move_no_address_of_the_real_site(later: Project, site: BuiltSite) -> None:
    assert_nothing_is_gone(site, later.site)


@pytest.mark.parametrize("lang", LANGS)
def test_activities_of_the_first_year_keep_their_words(
    example: Project, first_year: BuiltSite, lang: str
) -> None:
    for record in example.of(year="2024"):
        page = f"{lang}/agencies/{record['agency']}.html"
        path = f"//li[@id='{fragment_of(record)}']/ancestor::article[1]//p[@lang='zh-Hans']"
        old, new = (one(site.pages[page], path) for site in (first_year, example.site))
        assert text_of(old) == text_of(new)


def test_the_example_has_what_another_year_may_bring(example: Project) -> None:
    newer, older = ({r["agency"] for r in example.of(year=year)} for year in example.years)
    assert newer & older
    assert newer - older
    assert older - newer
    keys = Counter((record["agency"], record["id"], record["at"]) for record in example.records)
    assert max(keys.values()) == 2
    for field in ("themes", "forms"):
        newer, older = (
            {key for record in example.of(year=year) for key in record[field]}
            for year in example.years
        )
        assert newer & older
        assert newer - older
        assert older - newer
    assert len({title["zh"] for title in example.titles.values()}) == 2
