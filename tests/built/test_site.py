"""The real site, as MkDocs builds it: what holds on every page."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.build import make_site
from generator.catalog.catalog import Catalog
from generator.content.read import read_catalog
from generator.rendered_site import SiteAddress
from generator.structure.policy import POLICY, policy_for
from tests.building import ROOT, SITE_URL, BuiltSite, links, one, resolve, text_of
from tests.plain_content import CONTENT, agencies, listed, written, years

EDIT = "https://git.example/campaign-atlas/edit/main/content/"


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    catalog, problems = read_catalog(ROOT / "content")
    assert catalog is not None
    assert problems == []
    return catalog


def test_pages_are_those_that_the_content_asks_for(site: BuiltSite) -> None:
    changes = listed("changes") if (CONTENT / "changes.yml").is_file() else []
    paths = {
        *("index.html", "matrix.html", "search.html", "glossary.html", "data.html", "changes.html"),
        *("agencies/index.html", "themes/index.html", "forms/index.html"),
        *(f"{kind}/{year}.html" for kind in ("campaigns", "source", "reading") for year in years()),
        *(f"{kind}/{key}.html" for kind in ("agencies", "embeds/agencies") for key in agencies()),
        *(
            f"{kind}/{theme['id']}.html"
            for kind in ("themes", "embeds/themes")
            for theme in listed("themes")
        ),
        *(f"forms/{form['id']}.html" for form in listed("forms")),
        *(f"activities/{r['year']}/{r['agency']}/{r['id']}.html" for r in written()),
        *(f"{path.stem}.html" for path in CONTENT.glob("pages/zh/*.md")),
        *(move["was"].partition("#")[0] for change in changes for move in change.get("moved", [])),
    }
    expected = {"index.html", *(f"{lang}/{path}" for lang in ("zh", "en") for path in paths)}
    assert set(site.pages) == expected


def test_every_page_has_a_title_a_description_and_one_heading(site: BuiltSite) -> None:
    titles = Counter(text_of(one(root, "//title")) for root in site.pages.values())
    assert [title for title, count in titles.items() if count > 1 or not title] == []
    for page, root in site.pages.items():
        assert one(root, "//meta[@name='description']").get("content"), page
        one(root, "//h1")


def test_no_link_is_broken(either_site: BuiltSite) -> None:
    site = either_site
    ids = {page: set(root.xpath("//@id")) for page, root in site.pages.items()}
    broken = []
    for page, root in site.pages.items():
        for link in links(root):
            target, fragment = resolve(page, link)
            if not (site.folder / target).is_file():
                broken.append(f"{page}: {link}")
            elif fragment and fragment not in ids[target]:
                broken.append(f"{page}: {link} (no such anchor)")
    assert broken == []


def test_links_are_relative_and_name_a_file(site: BuiltSite) -> None:
    paths = {re.split("[#?]", link)[0] for root in site.pages.values() for link in links(root)}
    assert [path for path in paths if path.startswith("/") or path.endswith(("/", ".."))] == []
    assert {Path(path).suffix for path in paths if path} == {
        *(".html", ".css", ".js", ".svg", ".csv", ".json", ".jsonl", ".xlsx", ".sqlite", ".xml"),
        *(".txt", ".mjs", ".bib", ".ris", ".md", ".zip", ""),
    }


def test_ids_are_unique_on_a_page(site: BuiltSite) -> None:
    for page, root in site.pages.items():
        repeated = [
            key for key, count in Counter(map(str, root.xpath("//@id"))).items() if count > 1
        ]
        assert repeated == [], page


def test_every_page_says_that_it_is_unofficial(site: BuiltSite) -> None:
    for lang, words in (("zh", "非官方网站"), ("en", "Unofficial site")):
        for root in site.of(lang).values():
            assert words in text_of(one(root, "//footer"))


def test_nothing_is_loaded_from_elsewhere_or_written_inline(site: BuiltSite) -> None:
    inline = "//script[not(@src)][not(@type='application/ld+json')]"
    for page, root in site.pages.items():
        assert root.xpath(f"{inline} | //style | //*[@style] | //@onclick") == [], page
        loaded = root.xpath("//script/@src | //img/@src | //link[@rel='stylesheet']/@href")
        assert [link for link in loaded if ":" in link or str(link).startswith("//")] == []


def test_each_activity_has_its_sentence_with_its_exact_words(
    site: BuiltSite, catalog: Catalog
) -> None:
    for activity in catalog.activities:
        notice = activity.campaign.notice
        for lang in ("zh", "en"):
            page = f"{lang}/activities/{activity.key}.html"
            hero = one(site.pages[page], "//div[@class='hero']")
            chinese = one(hero, "p[@lang='zh-Hans']")
            assert text_of(chinese) == activity.sentence.text.zh
            marked = [text_of(mark) for mark in chinese.xpath("mark")]
            assert marked == [notice.quote(span) for span in activity.quotes]
            [english] = [p for p in hero.xpath("p[starts-with(@class, 'q')]") if p is not chinese]
            assert text_of(english) == activity.sentence.text.en
            root = site.pages[f"{lang}/agencies/{activity.agency.id}.html"]
            sentence = one(root, f"//li[@id='{activity.fragment}']/ancestor::article[1]")
            chinese = one(sentence, ".//p[@lang='zh-Hans']")
            assert text_of(chinese) == activity.sentence.text.zh
            own = [
                text_of(words)
                for words in chinese.xpath("a")
                if resolve(f"{lang}/agencies/x.html", words.get("href"))[0] == page
            ]
            assert own == [notice.quote(span) for span in activity.quotes]


def test_permalinks_are_repeated_on_no_other_page(site: BuiltSite, catalog: Catalog) -> None:
    for lang in ("zh", "en"):
        places: Counter[str] = Counter(
            str(key) for root in site.of(lang).values() for key in root.xpath("//@id")
        )
        own = Counter(activity.fragment for activity in catalog.activities)
        assert {key: places[key] for key in own} == own


def test_pages_lead_to_the_file_to_edit_in_a_preview_alone(site: BuiltSite) -> None:
    made, problems = make_site(ROOT, SiteAddress(SITE_URL, EDIT))
    assert made, problems

    def edited(page: str) -> list[str]:
        links = made.framer.frame(page, "", "", "").edit
        return [link.href.removeprefix(EDIT) for link in links]

    for key in agencies():
        assert edited(f"zh/agencies/{key}.html") == [
            f"campaigns/{year}/activities/{key}.yml"
            for year in years()
            if key in agencies(year=year)
        ]
    assert edited("en/themes/standards.html") == ["themes.yml"]
    assert edited("en/about.html") == ["pages/en/about.md"]
    for page, root in site.pages.items():
        files = edited(page)
        assert files, page
        assert [file for file in files if not (CONTENT / file).is_file()] == []
        assert root.xpath("//a[@rel='edit']") == []


def test_nothing_links_to_a_page_of_the_renderer(site: BuiltSite) -> None:
    for root in site.pages.values():
        assert root.xpath("//*[contains(@class, 'md-source')]") == []
        assert root.xpath("//*[@data-md-component='search']") == []


def test_not_found_page_is_in_both_languages(site: BuiltSite) -> None:
    text = (site.folder / "404.html").read_text("utf-8")
    assert "未找到该页面" in text
    assert "Page not found" in text
    assert 'href="/quality-month/en/index.html"' in text
    assert "__drawer" not in text


def test_every_page_has_a_description_of_its_own(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        texts = Counter(
            str(one(root, "//meta[@name='description']").get("content"))
            for root in site.of(lang).values()
        )
        assert {text: count for text, count in texts.items() if count > 1} == {}


def test_every_page_has_a_picture_and_words_to_be_shared_with(site: BuiltSite) -> None:
    for page, root in site.pages.items():
        shared = {
            str(tag.get("property")): str(tag.get("content"))
            for tag in root.xpath("//meta[@property]")
        }
        # The name of the site and that it is unofficial stand in every title.
        assert set(shared) == {"og:image", "og:title"}
        assert shared["og:title"] in text_of(one(root, "//title"))
        assert re.search("[（(](非官方网站|Unofficial site)[）)]$", text_of(one(root, "//title")))
        picture = site.folder / shared["og:image"].removeprefix(SITE_URL)
        assert picture.read_bytes().startswith(b"\x89PNG"), page


def test_structured_data_names_what_a_page_is(site: BuiltSite) -> None:
    kinds = {
        page: json.loads(text_of(one(root, "//script[@type='application/ld+json']")))
        for page, root in site.pages.items()
    }
    assert kinds["index.html"]["@type"] == kinds["en/index.html"]["@type"] == "WebSite"
    court = kinds["en/agencies/spc.html"]
    assert court["@type"] == "CollectionPage"
    assert court["about"]["@type"] == "GovernmentOrganization"
    assert kinds["en/agencies/acftu.html"]["about"]["@type"] == "Organization"
    assert kinds["zh/about.html"]["@type"] == "WebPage"
    work = kinds["en/source/2024.html"]["isBasedOn"]
    author = work["author"]["name"]
    assert (author, work["datePublished"]) == (
        "State Administration for Market Regulation",
        "2024-08-02",
    )
    assert work["url"] == f"{SITE_URL}en/source/2024.html"
    assert kinds["en/reading/2024.html"]["isBasedOn"] == {"@id": work["@id"]}
    steps = court["breadcrumb"]["itemListElement"]
    assert [step.get("item", "") for step in steps] == [f"{SITE_URL}en/agencies/index.html", ""]
    assert [step["name"] for step in steps] == ["Agencies", "Supreme People’s Court"]
    assert '"Event"' not in json.dumps(list(kinds.values()))


def test_policy_is_on_every_page_and_in_the_headers(site: BuiltSite) -> None:
    assert POLICY in (site.folder / "_headers").read_text("utf-8")
    for page, root in site.pages.items():
        data = text_of(one(root, "//script[@type='application/ld+json']"))
        policy = one(root, "//meta[@http-equiv='Content-Security-Policy']").get("content")
        assert policy == policy_for(data), page
