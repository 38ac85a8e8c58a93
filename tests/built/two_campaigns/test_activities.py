"""What is said of an activity names the notice of its own campaign, and no other's."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import bibtexparser
import feedparser
import pytest
import rispy
from lxml import html

from generator.data.csv_file import read_csv
from generator.data.feeds import LIMIT
from tests.building import activity_of, one, resolve, text_of
from tests.built.two_campaigns.project import LANGS, Project, body, fragment_of, key_of, page_of
from tests.plain_content import plain


@pytest.mark.parametrize("lang", LANGS)
def test_embed_of_an_activity_names_its_notice(each: Project, lang: str) -> None:
    for record in each.records:
        root = each.site.pages[page_of(record, lang)]
        link = str(one(root, "//a[@class='embed-file']").get("href"))
        file = each.site.folder / resolve(page_of(record, lang), link)[0]
        blocks = file.read_text("utf-8-sig").split("\n\n")
        [code] = [block for block in blocks if f"/{page_of(record, lang)}\n" in block]
        pasted = text_of(html.fragment_fromstring(code.split("\n", 2)[2]))
        assert each.named(pasted) == {record["year"]}, fragment_of(record)
        assert each.titles[record["year"]][lang] in pasted


def test_embed_of_a_list_names_the_notice_of_each_activity(each: Project) -> None:
    for page, root in each.pages("themes"):
        code = one(root, "//details[@class='code-box']//code")
        fragment = html.fragment_fromstring(text_of(code), create_parent=True)
        linked = [activity_of(str(href))[:4] for href in fragment.xpath(".//li/a/@href")]
        assert linked == sorted(linked, reverse=True)
        assert each.named(text_of(fragment)) == set(linked), page


@pytest.mark.parametrize("lang", LANGS)
def test_page_of_an_activity_is_of_its_notice(each: Project, lang: str) -> None:
    for record in each.records:
        page = page_of(record, lang)
        root = each.site.pages[page]
        assert text_of(one(root, "//h1")) == record["title"][lang]
        paragraph, sentence = record["at"].split(".")
        links = [resolve(page, str(href)) for href in root.xpath("//p[@class='kick']/a/@href")]
        assert (f"{lang}/source/{record['year']}.html", f"p{paragraph}s{sentence}") in links
        citations = [text_of(p) for p in root.xpath("//p[@class='citation']")]
        assert len(citations) == 2
        for citation in citations:
            assert each.named(citation) == {record["year"]}, fragment_of(record)
            assert page_of(record, "")[1:] in citation


def cited(folder: Path, agency: str) -> Iterator[tuple[str, str]]:
    """Yield the key of each citation of an agency's files with the notice that it names."""
    for item in json.loads((folder / f"{agency}.json").read_text("utf-8")):
        yield str(item["id"]), str(item["title"])
    for entry in rispy.loads((folder / f"{agency}.ris").read_text("utf-8")):
        yield str(entry["id"]), str(entry["title"])
    library = bibtexparser.parse_file(str(folder / f"{agency}.bib"))  # type: ignore[attr-defined]  # no __all__
    for entry in library.entries:
        yield entry.key, str(entry["title"])


def test_files_of_citations_name_the_notice_of_each(each: Project) -> None:
    for agency in each.agencies:
        own = {f"{r['year']}-{agency}-{r['id']}": r["year"] for r in each.of(agency=agency)}
        found = list(cited(each.site.folder / "data/citations", agency))
        assert set(Counter(key for key, _ in found).values()) == {3}
        assert {key for key, _ in found} >= set(own)
        for key, notice in found:
            assert key not in own or each.named(notice) == {own[key]}, key
        # The rest cite all that the agency announced in one campaign.
        whole = Counter(frozenset(each.named(notice)) for key, notice in found if key not in own)
        assert whole == {frozenset([year]): 3 for year in each.years_of(agency)}, agency


def test_records_of_the_data_are_of_their_notice(each: Project) -> None:
    folder = each.site.folder / "data"
    rows = {row["id"]: row for row in read_csv((folder / "activities.csv").read_text("utf-8"))}
    data = json.loads((folder / "activities.json").read_text("utf-8"))
    for item, record in zip(data, each.records, strict=True):
        assert item["id"] == f"{record['year']}/{record['agency']}/{record['id']}"
        assert item["title"] == record["title"]
        text = (folder / f"notice-{record['year']}.text.txt").read_text("utf-8")
        sentence = item["sentence"]
        assert text[sentence["start"] : sentence["end"]] == sentence["zh"]
        assert f"{sentence['paragraph']}.{sentence['number']}" == record["at"]
        row = rows[item["id"]]
        assert (row["campaign"], row["title_zh"]) == (record["year"], record["title"]["zh"])
        assert row["text_zh"] == sentence["zh"]
        assert row["permalink"].endswith(page_of(record, "zh"))
    notices = {
        row["id"]: {"zh": row["notice_zh"], "en": row["notice_en"]}
        for row in read_csv((folder / "campaigns.csv").read_text("utf-8"))
    }
    assert notices == each.titles


@pytest.mark.parametrize("lang", LANGS)
def test_entries_of_the_feeds_are_of_their_notice(each: Project, lang: str) -> None:
    data = json.loads((each.site.folder / "data/activities.json").read_text("utf-8"))
    known = {item["permalink" if lang == "zh" else "permalink_en"]: item for item in data}
    feed = feedparser.parse((each.site.folder / lang / "feed.xml").read_bytes())
    told = Counter(
        entry.link
        for entry in feed.entries
        if entry.link in known
        and entry.title == known[entry.link]["title"][lang]
        and entry.content[0].value == known[entry.link]["sentence"][lang]
    )
    assert set(told.values()) == {1}
    assert set(told) == set(known) or len(feed.entries) == LIMIT
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)


@pytest.mark.parametrize("kind", ["agencies", "themes", "forms", "search"])
def test_rows_lead_to_the_activity_of_the_year_that_they_say(each: Project, kind: str) -> None:
    known = {page_of(record, lang): record for record in each.records for lang in LANGS}
    searches = [(f"{lang}/search.html", each.site.pages[f"{lang}/search.html"]) for lang in LANGS]
    for page, root in searches if kind == "search" else each.pages(kind):
        rows = "//li[@class='row']//a[@class='row-title' and @href] | //ol[@class='acts']/li/a[1]"
        for link in root.xpath(rows):
            target, _ = resolve(page, link.get("href"))
            record = known[target]
            assert text_of(link) == record["title"][page[:2]]
            headings = link.xpath("(preceding::h2)[last()] | (preceding::h3)[last()]")
            years = link.xpath("(preceding::h2[starts-with(@id, '20')])[last()]")
            said = " ".join(map(text_of, (link.getparent(), *headings, *years)))
            assert record["year"] in said, f"{page}: {target}"


@pytest.mark.parametrize("lang", LANGS)
def test_pages_of_a_campaign_are_of_its_notice(each: Project, lang: str) -> None:
    for year in each.years:
        name = plain(each.content / "campaigns" / year / "campaign.yml")["name"][lang]
        for kind in ("campaigns", "source", "reading"):
            page = f"{lang}/{kind}/{year}.html"
            root = each.site.pages[page]
            named = each.named(text_of(body(root)))
            assert named == {year} if kind != "reading" else named <= {year}, page
            assert name in text_of(one(root, "//title")), page
            for href in body(root).xpath(".//a/@href"):
                target, fragment = resolve(page, str(href))
                if target.startswith(f"{lang}/agencies/") and key_of(target) != "index":
                    assert fragment.startswith(year), f"{page}: {href}"
