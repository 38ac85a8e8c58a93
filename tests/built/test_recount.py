"""Every count on every page, recounted from the published `data/activities.json`."""

import json
import re
from typing import Any

import pytest

from tests.building import BuiltSite, Element, activities_in, resolve, text_of
from tests.plain_content import agencies, years

COUNT = re.compile(r"([\d,]+) (?:项活动|activit(?:y|ies))\b|([\d,]+) 项活动")
Records = list[dict[str, Any]]


@pytest.fixture(scope="module")
def records(site: BuiltSite) -> Records:
    data: Records = json.loads((site.folder / "data/activities.json").read_text("utf-8"))
    return data


def expected(records: Records, target: str, fragment: str) -> int | None:
    """Return how many activities a link's target is about, or None for one of another kind."""
    kind, _, name = target.partition("/")[2].rpartition("/")
    key = name.removesuffix(".html")
    if kind == "agencies" and key != "index":
        records = [record for record in records if record["agency"] == key]
    elif kind in ("themes", "forms") and key != "index":
        records = [record for record in records if key in record[kind]]
    elif kind == "campaigns":
        records = [record for record in records if record["campaign"] == key]
    elif key != "search":
        return None
    return len(part(records, fragment))


def part(records: Records, fragment: str) -> Records:
    """Return what a fragment of a list leads to: a year, an agency in its newest, or in another."""
    if fragment in {record["campaign"] for record in records}:
        return [record for record in records if record["campaign"] == fragment]
    newest: dict[str, str] = {}
    for record in records:
        newest[record["agency"]] = max(record["campaign"], newest.get(record["agency"], ""))
    for agency, year in newest.items():
        mine = [record for record in records if record["agency"] == agency]
        if fragment == agency:
            return [record for record in mine if record["campaign"] == year]
        if fragment.removeprefix(f"{agency}-") in {record["campaign"] for record in mine}:
            return part(mine, fragment.removeprefix(f"{agency}-"))
    return records


def counted(records: Records, page: str, link: Element) -> int | None:
    """Return how many activities a link on a page says that there are."""
    target, fragment = resolve(page, str(link.get("href")))
    if target == page and fragment:
        return expected(records, page, "")
    if link.xpath("parent::*[@class='group-count']"):
        return expected(records, page, str(link.xpath("preceding::*[self::h2|self::h3][1]/@id")[0]))
    return expected(records, target, fragment)


def test_links_that_count_activities(site: BuiltSite, records: Records) -> None:
    checked = 0
    for page, root in site.pages.items():
        for link in root.xpath("//main//a[@href]"):
            text = " ".join(text_of(link).split())
            found = COUNT.search(text)
            if not found or "shared" in text or "共同" in text:
                continue
            number = int((found[1] or found[2]).replace(",", ""))
            assert number == counted(records, page, link), f"{page}: {text}"
            checked += 1
    assert checked > len(records)


def test_tallies(site: BuiltSite, records: Records) -> None:
    checked = 0
    for page, root in site.pages.items():
        for row in root.xpath("//main//ul[@class='tally']/li[contains(a/@href, '#')]"):
            target, fragment = resolve(page, str(row.find("a").get("href")))
            assert int(text_of(row.find("b"))) == expected(records, target, fragment), page
            assert len(row.findall("span/i")) == int(text_of(row.find("b")))
            checked += 1
    assert checked > 3 * len(records)


def test_counts_beside_the_links_of_lists(site: BuiltSite, records: Records) -> None:
    checked = 0
    for page, root in site.pages.items():
        for item in root.xpath("//main//ul[@class='links']/li[span]"):
            number = int(re.sub(r"\D", "", text_of(item.xpath("./span")[0])))
            target, fragment = resolve(page, str(item.xpath("./a")[0].get("href")))
            assert number == expected(records, target, fragment), page
            checked += 1
    assert checked >= 2 * len(agencies(year=years()[0]))


def test_cells_of_the_matrix(site: BuiltSite, records: Records) -> None:
    for lang in ("zh", "en"):
        page = f"{lang}/matrix.html"
        cells = site.pages[page].xpath("//table//td[.//a]")
        assert len(cells) > len(records)
        for cell in cells:
            link = cell.xpath(".//a")[0]
            target, fragment = resolve(page, str(link.get("href")))
            number = int(text_of(link).replace(",", ""))
            assert number == expected(records, target, fragment), text_of(cell)


def test_table_of_paragraphs(site: BuiltSite, records: Records) -> None:
    for page, root in site.pages.items():
        if "/campaigns/" not in page:
            continue
        year = page.rpartition("/")[2].removesuffix(".html")
        own = [record for record in records if record["campaign"] == year]
        rows = root.xpath("//h2[@id='paragraphs']/following-sibling::div//tbody/tr")
        assert len(rows) == len({record["agency"] for record in own})
        for row in rows:
            paragraph, sentences, activities = (int(text_of(cell)) for cell in row.xpath("./td"))
            mine = [r for r in own if r["sentence"]["paragraph"] == paragraph]
            assert activities == len(mine)
            assert sentences == len({r["sentence"]["number"] for r in mine})


def test_activities_of_every_list(site: BuiltSite, records: Records) -> None:
    for page, root in site.pages.items():
        kind, _, name = page.partition("/")[2].rpartition("/")
        if kind in ("agencies", "themes", "forms") and name != "index.html":
            assert len(activities_in(root)) == expected(records, page, ""), page
