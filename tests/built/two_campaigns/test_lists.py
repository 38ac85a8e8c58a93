"""Lists group by campaign, newest first, and each figure is that of the list it leads to."""

import re
from collections import Counter

import pytest

from tests.building import Element, one, resolve, text_of
from tests.built.test_counts import YEAR, listed, number, rows_of
from tests.built.two_campaigns.project import LANGS, Project, body, fragment_of, key_of
from tests.plain_content import listed as records_of


def figures(page: str, root: Element, path: str) -> dict[str, int]:
    """Return what the elements of a path count by the name of the page that they lead to."""
    return {
        key_of(resolve(page, each.xpath("(. | ./a)/@href")[0])[0]): number(text_of(each[-1]))
        for each in root.xpath(path)
    }


@pytest.mark.parametrize("lang", LANGS)
def test_agency_has_a_part_for_each_year_newest_first(each: Project, lang: str) -> None:
    for agency in each.agencies:
        root = each.site.pages[f"{lang}/agencies/{agency}.html"]
        years = each.years_of(agency)
        assert [key for key in body(root).xpath(".//@id") if YEAR.fullmatch(key)] == years
        # After the heading of a year stand its activities, and none before it.
        places = "//ol[@class='acts']/li/@id"
        marks = [str(key)[:4] for key in body(root).xpath(f".//h2/@id | .{places}")]
        order = [mark for mark in marks if mark in years]
        assert order == [year for year in years for _ in [0, *each.of(agency=agency, year=year)]]
        expected = {fragment_of(record) for record in each.of(agency=agency)}
        assert set(body(root).xpath(f".{places}")) == expected


@pytest.mark.parametrize("lang", LANGS)
def test_part_of_a_year_has_its_own_figure_links_and_citation(each: Project, lang: str) -> None:
    for agency in each.agencies:
        page = f"{lang}/agencies/{agency}.html"
        root = each.site.pages[page]
        years = each.years_of(agency)
        for year in years:
            path = "//*[@id=$year]/following::p[@class='group-count'][1]"
            line = root.xpath(path, year=year)[0]
            links = {resolve(page, str(href))[0] for href in line.xpath(".//a/@href")}
            assert {f"{lang}/{kind}/{year}.html" for kind in ("campaigns", "reading")} <= links
            assert {key_of(link) for link in links} == {year}
            said = text_of(root.xpath("//*[@id=$id]/following::p[@class='stand'][1]", id=year)[0])
            assert str(len(each.of(agency=agency, year=year))) in re.findall(r"\d+", said)
        assert len(root.xpath("//*[@id='raw']")) == 1
        whole = root.xpath("//details[@class='cite']")
        named = [each.named(*map(text_of, box.xpath(".//p[@class='citation']"))) for box in whole]
        assert named == [{year} for year in years], page


@pytest.mark.parametrize("kind", ["themes", "forms"])
def test_topic_has_a_group_for_each_agency_of_each_year(each: Project, kind: str) -> None:
    for page, root in each.pages(kind):
        mine = [record for record in each.records if key_of(page) in record[kind]]
        years = [key[:4] for key in rows_of(each.site, page, "")]
        assert years == [record["year"] for record in mine], page
        newest: dict[str, str] = {}
        groups: dict[tuple[str, str], list[str]] = {}
        for record in mine:
            newest.setdefault(record["agency"], record["year"])
            group = groups.setdefault((record["agency"], record["year"]), [])
            group.append(fragment_of(record))
        for (agency, year), expected in groups.items():
            anchor = agency if newest[agency] == year else f"{agency}-{year}"
            assert len(root.xpath("//*[@id=$id]", id=anchor)) == 1, f"{page}#{anchor}"
            assert rows_of(each.site, page, f"#{anchor}") == expected, f"{page}#{anchor}"


@pytest.mark.parametrize("lang", LANGS)
def test_home_has_the_figures_of_the_newest_and_leads_to_the_others(
    each: Project, lang: str
) -> None:
    page = f"{lang}/index.html"
    root, mine = each.site.pages[page], each.of(year=each.years[0])
    assert [number(text_of(a)) for a in root.xpath("//p[@class='stand']/a")[:4]] == [
        len({record["agency"] for record in mine}),
        len(mine),
        len({theme for record in mine for theme in record["themes"]}),
        len({record["at"] for record in mine}),
    ]
    names = "//main//ul[@class='names']/li"
    named = Counter(record["agency"] for record in mine)
    named.update(form for record in mine for form in record["forms"])
    assert Counter(figures(page, root, names)) == named
    rows = root.xpath("//section[@class='map']/*[contains(@class, 'row')]")
    themes = {theme for record in mine for theme in record["themes"]}
    assert len(rows) == len(themes)
    for each_figure in root.xpath(names):
        link = str(each_figure.xpath("(. | ./a)/@href")[0])
        assert listed(each.site, page, link) == number(text_of(each_figure[-1])), link
    targets = {resolve(page, str(href))[0] for href in body(root).xpath(".//a/@href")}
    assert {f"{lang}/campaigns/{year}.html" for year in each.years} <= targets


def test_navigation_leads_to_each_campaign(each: Project) -> None:
    for lang in LANGS:
        for page, root in each.site.of(lang).items():
            links = {resolve(page, str(href))[0] for href in root.xpath("//nav//a/@href")}
            assert {f"{lang}/campaigns/{year}.html" for year in each.years} <= links, page


@pytest.mark.parametrize("lang", LANGS)
def test_matrix_has_a_table_for_each_campaign(each: Project, lang: str) -> None:
    page = f"{lang}/matrix.html"
    tables = body(each.site.pages[page]).xpath(".//table")
    captions = [set(YEAR.findall(text_of(table.find("caption")))) for table in tables]
    assert captions == [{year} for year in each.years]
    for year, table in zip(each.years, tables, strict=True):
        mine = each.of(year=year)
        found: dict[tuple[str, str], int] = {}
        for row in table.xpath("./tbody/tr"):
            agency = key_of(resolve(page, str(row.xpath("./th//a/@href")[0]))[0])
            for link in row.xpath("./td//a"):
                found[agency, key_of(resolve(page, link.get("href"))[0])] = number(text_of(link))
        cells = Counter((record["agency"], key) for record in mine for key in record["themes"])
        totals = Counter((record["agency"], record["agency"]) for record in mine)
        assert found == {**cells, **totals}
        links = table.xpath("./tbody//td//a | ./tfoot//td[position() < last()]//a")
        for link in links:
            assert listed(each.site, page, link.get("href")) == number(text_of(link)), text_of(link)
        assert number(text_of(table.xpath("./tfoot//td[last()]")[0])) == len(mine)


@pytest.mark.parametrize("lang", LANGS)
def test_list_of_agencies_has_rows_for_each_year(each: Project, lang: str) -> None:
    page = f"{lang}/agencies/index.html"
    maps = body(each.site.pages[page]).xpath(".//section[@class='map']")
    assert [YEAR.findall(text_of(part.find("h2"))) for part in maps] == [[y] for y in each.years]
    for year, part in zip(each.years, maps, strict=True):
        counts = Counter(record["agency"] for record in each.of(year=year))
        found = {}
        for row in part.xpath("./*[contains(@class, 'row')]"):
            link = str(row.xpath(".//p[@class='go']/a/@href | self::a/@href")[0])
            count = number(text_of(one(row, ".//b[@class='n']")))
            assert listed(each.site, page, link) == count
            found[key_of(resolve(page, link)[0])] = count
        assert found == counts


@pytest.mark.parametrize("lang", LANGS)
def test_figures_of_an_agency_say_of_which_years_they_are(each: Project, lang: str) -> None:
    for agency in each.agencies:
        page = f"{lang}/agencies/{agency}.html"
        themes = body(each.site.pages[page]).xpath(".//ul[@class='tally']/li")
        assert themes
        for theme in themes:
            counted = rows_of(each.site, page, theme.find("a").get("href"))
            assert len(counted) == number(text_of(theme.find("b"))), page
            said = YEAR.findall(text_of(theme.xpath("ancestor::section[1]")[0]))
            assert {key[:4] for key in counted} <= set(said), page


@pytest.mark.parametrize("kind", ["themes", "forms"])
def test_figures_of_topics_say_of_which_years_they_are(each: Project, kind: str) -> None:
    for lang in LANGS:
        page = f"{lang}/{kind}/index.html"
        cards = body(each.site.pages[page]).xpath(".//a[span[@class='card-count']]")
        assert len(cards) == len(records_of(kind, each.content))
        for card in cards:
            said = set(YEAR.findall(text_of(card)))
            counted = rows_of(each.site, page, card.get("href"))
            assert len(counted) == number(text_of(card.find("span[2]"))), text_of(card)
            assert {key[:4] for key in counted} == said, text_of(card)


@pytest.mark.parametrize("kind", ["themes", "forms"])
def test_activities_that_topics_share_are_not_alike(each: Project, kind: str) -> None:
    """Where other titles are shared none comes twice, and of a title alone the year is said."""
    for page, root in each.pages(kind):
        mine = [record for record in each.records if key_of(page) in record[kind]]
        for row in root.xpath("//ul[@class='related']/li"):
            other = key_of(resolve(page, row.xpath("./a/@href")[0])[0])
            shared = [record for record in mine if other in record[kind]]
            reasons = row.xpath("./small/a")
            assert len(reasons) == min(2, len(shared)), page
            said = [f"{text_of(link)}{link.tail or ''}" for link in reasons]
            assert len({words.strip(" ,、…") for words in said}) == len(said), (page, said)


@pytest.mark.parametrize("lang", LANGS)
def test_lists_of_all_say_of_several_notices(each: Project, lang: str) -> None:
    search = body(each.site.pages[f"{lang}/search.html"])
    figure = search.xpath(".//p[@class='lead']/a")[0]
    assert number(text_of(figure)) == len(each.records)
    assert YEAR.findall(text_of(figure)) == each.years
    for page in ("search", "agencies/index"):
        lead = text_of(body(each.site.pages[f"{lang}/{page}.html"]).xpath(".//p[@class='lead']")[0])
        assert ("newest" if lang == "en" else "最新") in lead, page


@pytest.mark.parametrize("lang", LANGS)
def test_places_of_the_glossary_name_their_year(each: Project, lang: str) -> None:
    page = f"{lang}/glossary.html"
    used = set()
    for cell in body(each.site.pages[page]).xpath(".//tbody/tr/td[last()]"):
        before = cell.text or ""
        for link in cell.xpath(".//a"):
            before += text_of(link)
            year = key_of(resolve(page, link.get("href"))[0])
            assert YEAR.findall(before)[-1:] == [year], text_of(cell.getparent())
            before += link.tail or ""
            used.add(year)
    assert len(used) > 1
