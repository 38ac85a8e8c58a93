"""The whole name of something finds it first, and what is no name is not replaced silently."""

from statistics import mean

import pytest
import yaml
from playwright.sync_api import Page
from pypinyin import lazy_pinyin

from generator.catalog.catalog import Catalog
from generator.catalog.records import Agency
from tests.browser.search_engine.asking import Words, brute_force, hits, key_of
from tests.browser.search_engine.test_judged import judge
from tests.conftest import TESTS

ANSWERS = """queries => queries.map((query) => {
  const { hits, names, groups, missing, nearest } = ask(query);
  return { hits: keys(hits), names: names.map(({ kind, id }) => [kind, id]),
    groups: groups.map(({ kind, docs }) => [kind, keys(docs)]), missing, nearest };
})"""


def names_of(agency: Agency) -> list[str]:
    """Return every name of an agency: Chinese, English and pinyin."""
    english = (agency.name.en, agency.short_name.en, agency.acronym)
    latin = [*english, *agency.aliases.en, *agency.search_names.en]
    pinyin = [" ".join(lazy_pinyin(name)) for name in agency.chinese_names]
    return [name for name in dict.fromkeys([*agency.chinese_names, *latin, *pinyin]) if name]


def test_every_name_of_an_agency_finds_it_first_and_all_it_announced(
    page: Page, catalog: Catalog, records: list[Words]
) -> None:
    asked = [(agency, name) for agency in catalog.agencies.values() for name in names_of(agency)]
    assert len(asked) > 300
    answers = page.evaluate(ANSWERS, [name for _, name in asked])
    for (agency, name), answer in zip(asked, answers, strict=True):
        assert ["agency", agency.id] in answer["names"], name
        own = [key_of(item) for item in catalog.by_agency.get(agency.id, ())]
        assert answer["hits"][: len(own)] == own, name
        assert answer["missing"] == [], name
        if name in agency.chinese_names:
            others = [key for key in brute_force(records, name) if key not in own]
            assert answer["hits"][len(own) :] == others, name


def test_names_of_themes_and_forms_are_known(page: Page, catalog: Catalog) -> None:
    topics = {"theme": catalog.themes, "form": catalog.forms}
    asked = [
        (kind, topic.id, name)
        for kind, known in topics.items()
        for topic in known.values()
        for name in (topic.name.zh, topic.name.en, *topic.aliases.zh, *topic.aliases.en)
    ]
    script = """names => names.map((name) =>
      engine.namesLike(name).own.map(({ kind, id }) => [kind, id]))"""
    found = page.evaluate(script, [name for _, _, name in asked])
    for (kind, key, name), own in zip(asked, found, strict=True):
        assert [kind, key] in own, name


def test_names_of_terms_are_known(page: Page, catalog: Catalog) -> None:
    asked = [(t.id, name) for t in catalog.terms.values() for name in (t.term.zh, t.term.en)]
    script = "names => names.map((name) => engine.namesLike(name).own.map(({ id }) => id))"
    found = page.evaluate(script, [name for _, name in asked])
    assert [name for (key, name), own in zip(asked, found, strict=True) if key not in own] == []


@pytest.mark.parametrize(
    ("query", "key"),
    [("市监局", "samr"), ("质监局", "aqsiq"), ("国家市场", "samr"), ("人社", "mohrss")],
)
def test_beginning_or_abbreviation_of_a_name_leads_to_it(page: Page, query: str, key: str) -> None:
    like = page.evaluate("query => engine.namesLike(query).like.map(({ id }) => id)", query)
    assert key in like
    assert len(like) <= 5
    assert hits(page, query) == []


def test_beginnings_of_names_find_what_holds_them_and_nothing_else(
    page: Page, catalog: Catalog, records: list[Words]
) -> None:
    names = {name for agency in catalog.agencies.values() for name in agency.chinese_names}
    begun = {name[:length] for name in names for length in range(3, len(name))} - names
    asked = sorted(begun)
    for query, answer in zip(asked, page.evaluate(ANSWERS, asked), strict=True):
        if not answer["names"]:
            text = [key for kind, docs in answer["groups"] if kind == "text" for key in docs]
            assert text == brute_force(records, query), query
            kinds = {kind for kind, _ in answer["groups"]}
            assert (
                kinds <= {"text", "topic", "same", "parts"} if text else kinds <= {"topic", "same"}
            )


def test_formal_name_of_a_body_that_is_not_here_finds_nothing(page: Page) -> None:
    for query in ("中华人民共和国体育管理局", "湖北省市场监督管理局", "人民管理委员会"):
        assert hits(page, query) == [], query


def test_words_run_together_are_found_apart_and_said(page: Page) -> None:
    [answer] = page.evaluate(ANSWERS, ["检验检测机构监督抽查"])
    assert answer["groups"] == [
        ["text", ["mee/testing-institution-spot-checks"]],
        ["parts", ["mnr/testing-institution-spot-checks"]],
    ]
    [answer] = page.evaluate(ANSWERS, ["公益诉讼典型案例"])
    assert {kind for kind, _ in answer["groups"]} == {"some"}


def test_absent_words_are_not_replaced_silently(page: Page) -> None:
    cases = yaml.safe_load((TESTS / "search/absent.yml").read_text("utf-8"))
    assert len(cases) == 40
    answers = page.evaluate(ANSWERS, [case["q"] for case in cases])
    for case, answer in zip(cases, answers, strict=True):
        assert "text" not in {kind for kind, _ in answer["groups"]}, case
        assert answer["missing"] in ([case["q"]], case["q"].split()), case


def test_similar_words_are_offered(page: Page) -> None:
    answers = page.evaluate(ANSWERS, ["wafer", "elevater", "xylophone elevator"])
    assert ("water" in answers[0]["nearest"], answers[0]["hits"]) == (True, [])
    assert "elevator" in answers[1]["nearest"]
    assert {kind for kind, _ in answers[1]["groups"]} == {"similar"}
    assert answers[2]["missing"] == ["xylophone"]
    assert {kind for kind, _ in answers[2]["groups"]} == {"some"}


def test_what_journalists_type_is_found(page: Page) -> None:
    cases = yaml.safe_load((TESTS / "search/typed.yml").read_text("utf-8"))
    assert len(cases) == 60
    scores = [judge(case["relevant"], hits(page, case["q"])) for case in cases]
    assert mean(score.recall for score in scores) >= 0.95
    assert mean(score.rank for score in scores) >= 0.95
