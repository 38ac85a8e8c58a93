"""Each number on a page is that of the list it leads to."""

import re

from tests.building import (
    BuiltSite,
    Element,
    activities_in,
    activity_of,
    resolve,
    text_of,
)
from tests.plain_content import agencies, raw_notice, written, years
from tests.plain_content import listed as records

YEAR = re.compile("[0-9]{4}")


def number(text: str) -> int:
    return int(re.search(r"\d[\d,]*", text)[0].replace(",", ""))  # type: ignore[index]  # None fails the test


def rows_of(site: BuiltSite, page: str, link: str) -> list[str]:
    """Return what stands in the list that a link leads to: the whole, a year's, or an agency's.

    Each activity is told by the fragment of its address: `2024-elevator-safety-week`.
    """
    target, fragment = resolve(page, link)
    root = site.pages[target]
    is_agency = "/agencies/" in target
    if target.endswith("/search.html"):
        found = [activity_of(str(key)) for key in root.xpath("//a[@class='row-title']/@href")]
    elif fragment and not YEAR.fullmatch(fragment) and not is_agency:
        found = activities_in(root, fragment)
    else:
        found = activities_in(root)
    year = f"{fragment}-" if YEAR.fullmatch(fragment) else ""
    return [key for key in found if key.startswith(year)]


def listed(site: BuiltSite, page: str, link: str) -> int:
    """Count the activities in the list that a link leads to, or in a campaign's table."""
    target, fragment = resolve(page, link)
    if fragment == "paragraphs":
        table = site.pages[target].xpath("//h2[@id='paragraphs']/following-sibling::div//tbody")[0]
        return sum(number(text_of(cell)) for cell in table.xpath(".//td[3]"))
    return len(rows_of(site, page, link))


def cards(root: Element) -> list[tuple[str, int]]:
    found = root.xpath("//a[span[@class='card-count']]")
    return [(a.get("href") or "", number(text_of(a.find("span[2]")))) for a in found]


def test_cards_of_lists(site: BuiltSite) -> None:
    least = {
        "themes/index.html": len(records("themes")),
        "forms/index.html": len(records("forms")),
    }
    for lang in ("zh", "en"):
        for path, count in least.items():
            page = f"{lang}/{path}"
            found = cards(site.pages[page])
            assert len(found) >= count
            for link, count in found:
                assert listed(site, page, link) == count, f"{page}: {link}"


def test_agencies_and_forms_of_home(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        page = f"{lang}/index.html"
        newest = [item for item in written() if item["year"] == years()[0]]
        forms = {form for item in newest for form in item["forms"]}
        items = site.pages[page].xpath("//ul[@class='names']/li")
        assert len(items) == len(agencies(year=years()[0])) + len(forms)
        for item in items:
            assert listed(site, page, item.find("a").get("href")) == number(text_of(item.find("b")))


def test_rows_of_home_and_of_the_agencies(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        for page in (f"{lang}/index.html", f"{lang}/agencies/index.html"):
            rows = site.pages[page].xpath("//*[contains(@class, 'row')][.//span[@class='k']]")
            assert len(rows) >= len(agencies() if "agencies" in page else ["a theme"])
            for row in rows:
                links = row.xpath(".//p[@class='go']/a/@href | self::a/@href")
                count = number(text_of(row.xpath(".//b[@class='n']")[0]))
                assert listed(site, page, str(links[0])) == count, f"{page}: {links}"
                own = set(map(str, row.xpath(".//a[@class='m on']/@href")))
                assert not own or len(own) == count
                parts = [number(text_of(part)) for part in row.xpath(".//span[@class='who']//b")]
                assert sum(parts) >= count


def test_states_of_the_translation_add_up(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        page = f"{lang}/about.html"
        states = site.pages[page].xpath("//h2[@id='translation']/following-sibling::dl[1]//dd")
        reviewed = sum(item["status"] == "reviewed" for item in written())
        figures = [number(text_of(state)) for state in states]
        assert figures == [reviewed, len(written()) - reviewed, 0, 0]
        rows = site.pages[f"{lang}/search.html"].xpath(
            "//li[@class='row' and not(ancestor::template)]"
        )
        assert len(rows) == len(written())


def test_uses_of_a_term_lead_to_it(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        page = f"{lang}/glossary.html"
        rows = site.pages[page].xpath("//tbody/tr")
        assert len(rows) == len(records("glossary"))
        for row in rows:
            links = row.xpath("./td[last()]/a")
            assert links, text_of(row)
            for link in links:
                target, fragment = resolve(page, link.get("href"))
                found = site.pages[target].xpath("//*[@id=$id]", id=fragment or "title")
                where = site.pages[target] if not fragment else found[0]
                assert text_of(row.find("th")) in text_of(where)


def test_headline_figures_are_those_of_the_newest_campaign(site: BuiltSite) -> None:
    newest = [item for item in written() if item["year"] == years()[0]]
    expected = [
        len({item["agency"] for item in newest}),
        len(newest),
        len({theme for item in newest for theme in item["themes"]}),
        len({item["at"] for item in newest}),
    ]
    for page in ("zh/index.html", "en/index.html"):
        figures = site.pages[page].xpath("//p[@class='stand'][1]/a")
        assert [number(text_of(a)) for a in figures[:4]] == expected


def test_figures_of_a_campaign_are_those_of_its_table(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        for year in years():
            root = site.pages[f"{lang}/campaigns/{year}.html"]
            table = root.xpath("//h2[@id='paragraphs']/following-sibling::div//tbody")[0]
            columns = [
                sum(number(text_of(cell)) for cell in table.xpath(f".//td[{column}]"))
                for column in (2, 3)
            ]
            figures = [number(text_of(a)) for a in root.xpath("//ul[@class='counts']//a")]
            assert figures == [len(table.xpath("./tr")), columns[1], columns[0]]


def test_cells_of_the_matrix(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        page = f"{lang}/matrix.html"
        found = site.pages[page].xpath("//tbody//td[a] | //tfoot//td[a]")
        assert len(found) > 100
        for cell in found:
            link = cell.find("a").get("href")
            assert listed(site, page, link) == number(text_of(cell)), f"{page}: {link}"


def test_tallies_of_agency_pages(site: BuiltSite) -> None:
    for page, root in site.pages.items():
        if re.fullmatch(r"(zh|en)/agencies/(?!index).*", page):
            themes = root.xpath("//ul[@class='tally']/li")
            assert themes
            for theme in themes:
                count = number(text_of(theme.find("b")))
                assert len(theme.findall("span/i")) == count
                assert listed(site, page, theme.find("a").get("href")) == count, page


def pages_listed(root: Element, page: str) -> set[str]:
    links = root.xpath("//article[@class='sentence']//ol[@class='acts']/li/a[1]/@href")
    return {resolve(page, str(link))[0] for link in links}


def test_related_themes_share_that_many(site: BuiltSite) -> None:
    for page, root in site.pages.items():
        if re.fullmatch(r"(zh|en)/(themes|forms)/(?!index).*", page):
            own = pages_listed(root, page)
            for chip in root.xpath("//dl[@class='facts']//a[@class='chip']"):
                target = resolve(page, chip.get("href"))[0]
                other = pages_listed(site.pages[target], target)
                assert len(own & other) == number(text_of(chip.find("span")))


def test_tables_of_a_campaign_add_up(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        for year in years():
            root = site.pages[f"{lang}/campaigns/{year}.html"]
            table = root.xpath("//h2[@id='coverage']/following-sibling::div//table")[0]
            parts = [number(text_of(cell)) for cell in table.xpath(".//tbody//td[1]")]
            total = number(text_of(table.xpath(".//tfoot//td[1]")[0]))
            assert sum(parts) == total == len(raw_notice(year))
