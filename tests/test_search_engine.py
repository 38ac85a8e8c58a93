"""The search without its page: exact for Chinese, judged by queries, safe with any input."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from statistics import mean
from typing import NamedTuple, TypedDict

import pytest
import yaml
from playwright.sync_api import Browser, Page

from generator.content.catalog import Activity, Catalog
from generator.search.index import make_index
from generator.search.normalise import HAN, normalise
from tests.built import ROOT, BuiltSite
from tests.conftest import TESTS, catalog_of

LONGEST = 6

# As the search page does, but with every file there. `ask` answers a query.
START = """() => {
  globalThis.core = atlasSearch.need("core");
  globalThis.engine = atlasSearch.makeEngine(core);
  globalThis.keys = (hits) => hits.map((doc) => {
    const row = engine.row(doc, "zh");
    return `${core.agencies[row.agency][0]}/${row.slug}`;
  });
  globalThis.ask = (query) => engine.search(query);
}"""


class Judged(TypedDict):
    """A query with every activity that is right for it."""

    q: str
    relevant: list[str]


class Score(NamedTuple):
    """How well one query was answered."""

    recall: float
    rank: float
    """One over the place of the first right hit."""


class Words(NamedTuple):
    """The Chinese of an activity, as compared."""

    key: str
    title: str
    quotes: list[str]
    contexts: list[str]

    def place(self, phrase: str) -> int | None:
        """Return how well a phrase fits, the best as 0."""
        fits = [
            self.title == phrase,
            self.title.startswith(phrase),
            phrase in self.title,
            any(phrase in quote for quote in self.quotes),
            any(phrase in context for context in self.contexts),
        ]
        return fits.index(True) if True in fits else None


@pytest.fixture(scope="module", params=["whole", "split"])
def page(
    browser: Browser, site: BuiltSite, catalog: Catalog, request: pytest.FixtureRequest
) -> Iterator[Page]:
    """A blank page with the search and an index of the real content, sent at once or cut up."""
    index = make_index(catalog) if request.param == "whole" else make_index(catalog, 0)
    assert index.is_split == (request.param == "split")
    with browser.new_page() as page:
        page.add_script_tag(path=site.folder / "assets/search.js")
        page.add_script_tag(path=site.folder / "assets/search-split.js")
        page.add_script_tag(content="".join(index.files.values()))
        page.evaluate(START)
        yield page


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The real content."""
    return catalog_of(ROOT)


@pytest.fixture(scope="module")
def records(catalog: Catalog) -> list[Words]:
    """The Chinese of every activity, read from the notice."""
    texts = {campaign.year: campaign.notice for campaign in catalog.campaigns}

    def words(item: Activity) -> Words:
        notice = texts[item.year]
        quotes = [normalise(notice.quote(span), {}) for span in item.quotes]
        contexts = [normalise(notice.quote(span), {}) for span in item.contexts]
        return Words(_key(item), normalise(item.title.zh, {}), quotes, contexts)

    return [words(item) for item in catalog.activities]


@pytest.fixture(scope="module")
def phrases(catalog: Catalog) -> list[str]:
    """Every short run of Han characters in a title, a quote or a context."""
    texts = {campaign.year: campaign.notice for campaign in catalog.campaigns}
    found: dict[str, None] = {}
    for item in catalog.activities:
        spans = [texts[item.year].quote(span) for span in (*item.quotes, *item.contexts)]
        for run in re.findall(f"[{HAN}]+", "\n".join([item.title.zh, *spans])):
            for start in range(len(run)):
                for end in range(start, min(start + LONGEST, len(run))):
                    found[run[start : end + 1]] = None
    return list(found)


def _key(item: Activity) -> str:
    return f"{item.agency.id}/{item.slug}"


def brute_force(records: list[Words], phrase: str) -> list[str]:
    """Return what holds a phrase, the best fit first, then in the notice's order."""
    places = [(record.place(phrase), i) for i, record in enumerate(records)]
    return [records[i].key for _, i in sorted((at, i) for at, i in places if at is not None)]


def hits(page: Page, query: str) -> list[str]:
    """Return the hits of a query as the search page has them."""
    found: list[str] = page.evaluate("query => keys(ask(query).hits)", query)
    return found


def test_han_phrases_are_found_exactly(
    page: Page, records: list[Words], phrases: list[str]
) -> None:
    assert len(phrases) > 4000
    expected = [[phrase, sorted(brute_force(records, phrase))] for phrase in phrases]
    differences = page.evaluate(
        """expected => expected
          .map(([phrase, right]) => [phrase, right, keys(ask(phrase).hits).sort()])
          .filter(([, right, found]) => JSON.stringify(right) !== JSON.stringify(found))""",
        expected,
    )
    assert differences == []


def test_han_phrases_are_ranked_by_where_they_are(
    page: Page, records: list[Words], phrases: list[str]
) -> None:
    expected = [[phrase, brute_force(records, phrase)] for phrase in phrases]
    differences = page.evaluate(
        """expected => expected
          .map(([phrase, right]) => [phrase, right, keys(ask(phrase).hits)])
          .filter(([, right, found]) => JSON.stringify(right) !== JSON.stringify(found))""",
        expected,
    )
    assert differences == []


def test_han_phrases_are_found_however_they_are_typed(page: Page, records: list[Words]) -> None:
    right = brute_force(records, "电梯安全宣传周")
    for query in ["電梯安全宣傳周", "  电梯安全宣传周  ", "“电梯安全宣传周”", "电梯安全宣传周。"]:
        assert hits(page, query) == right, query
    right = brute_force(records, "剑网2024")
    for query in ["剑网2024", "剑网 2024", "剑网２０２４", "劍網2024", "“剑网 2024”"]:
        assert hits(page, query) == right, query


def test_titles_come_first(page: Page, catalog: Catalog) -> None:
    for item in catalog.activities:
        for title in filter(None, (item.title.zh, item.title.en)):
            assert hits(page, title)[:1] == [_key(item)], title


def judge(relevant: list[str], found: list[str]) -> Score:
    """Return recall@10 and the reciprocal rank; no hit is right where nothing is."""
    if not relevant:
        return Score(*([0.0 if found else 1.0] * 2))
    recall = len(set(found[:10]) & set(relevant)) / min(10, len(relevant))
    ranks = [1 / (i + 1) for i, key in enumerate(found) if key in relevant]
    return Score(recall, max(ranks, default=0))


def report(name: str, scores: list[Score]) -> tuple[float, float]:
    """Print the means of some queries, which `pytest -rP` shows, and return them."""
    recall, rank = mean(s.recall for s in scores), mean(s.rank for s in scores)
    print(f"{name:16} {len(scores):4}  recall@10 {recall:.3f}  MRR {rank:.3f}")  # noqa: T201
    return recall, rank


def test_judged_queries_are_answered(page: Page) -> None:
    judged = yaml.safe_load((TESTS / "search/judged.yml").read_text("utf-8"))
    classes: defaultdict[str, list[Score]] = defaultdict(list)
    for case in judged:
        score = judge(case["relevant"], found := hits(page, case["q"]))
        classes[case["class"]].append(score)
        if min(score) < 1:
            print(f"{case['class']}: {case['q']}: {score} {found[:10]}")  # noqa: T201
    means = {name: report(name, scores) for name, scores in classes.items()}
    recall, rank = report("all", [score for scores in classes.values() for score in scores])
    assert recall >= 0.98
    assert rank >= 0.95
    exact = {name for name in means if name.startswith("han-")} | {"traditional", "pasted"}
    assert {name: means[name][0] for name in exact if means[name][0] < 1} == {}


# As JavaScript, since only there a text may hold half a character.
HOSTILE = [
    '"电".repeat(10000)',
    '"quality ".repeat(1250)',
    '"\\u0301".repeat(10000)',
    '"(".repeat(10000)',
    '"a-".repeat(5000)',
    '"\\"".repeat(9999)',
    '"zhi liang ".repeat(1000)',
    '"x".repeat(299) + "\\u{20bb7}"',
    '"\\"电梯"',
    '"电梯\\""',
    '"“电梯"',
    '"\\"\\""',
    '"-\\"电梯"',
    '"-"',
    '"--电梯"',
    '"-电梯"',
    '".*[(+?^${}\\\\"',
    '"<img src=x onerror=alert(1)>"',
    '"<script>电梯</script>&amp;"',
    '"%00%ff%E4"',
    '"\\ud800"',
    '"\\udc00电梯\\ud800"',
    '"电\\ud842梯"',
    '"\\u0000\\u0007电梯\\u009f"',
    '"\\u202e电梯\\u2066"',
    '"，。！？…——“”"',
    '"|||"',
    '"\\u3000 \\u00a0"',
    '"👨‍👩‍👧"',
    '"__proto__ constructor toString hasOwnProperty"',
    '"__proto__"',
    '"constructor"',
    "null",
    "undefined",
]


@pytest.mark.parametrize("query", HOSTILE)
def test_hostile_queries_do_no_harm(page: Page, query: str) -> None:
    result = page.evaluate(
        f"""() => {{
          const query = {query};
          engine.namesLike(String(query));
          const {{ hits, needles }} = engine.search(query);
          for (const doc of hits) atlasSearch.marks(engine.row(doc, "zh").text, needles);
          if (new Set(hits).size !== hits.length) throw new Error("a hit twice");
          return Object.keys(engine.search(query)).sort();
        }}"""
    )
    assert result == ["absent", "hits", "named", "nearest", "needles", "widened"]


def test_half_characters_and_controls_are_passed_over(page: Page) -> None:
    right = hits(page, "电梯")
    script = "keys(ask('\\u0000电梯\\u0007').hits)"
    assert page.evaluate(script) == right
    assert page.evaluate("keys(ask('\\ud800电梯').hits)") == right


def test_order_is_stable(page: Page, catalog: Catalog) -> None:
    order = [_key(item) for item in catalog.activities]
    queries = [
        "质量",
        "标准 培训",
        "quality training",
        "zhiliang",
        "SAMR",
        "哪些部门发布典型案例？",
    ]
    for query in queries:
        once, again = hits(page, query), hits(page, query)
        assert once == again, query
    assert hits(page, "") == order
    samr = hits(page, "SAMR")
    assert samr == [key for key in order if key.startswith("samr/")]


def test_quoted_phrases_are_exact_and_excluded_words_are_left_out(
    page: Page, records: list[Words]
) -> None:
    all_quality = brute_force(records, "质量")
    without = brute_force(records, "产品质量")
    assert set(hits(page, "质量 -产品质量")) == set(all_quality) - set(without)
    assert set(hits(page, '"质量" -"产品质量"')) == set(all_quality) - set(without)
    assert set(hits(page, '"产品质量"')) >= set(without)
    assert hits(page, '"month quality"') == []


def test_absent_agency_is_named(page: Page) -> None:
    for query in ["发改委", "NDRC", "国家发展和改革委员会", "發改委"]:
        result = page.evaluate("query => ask(query)", query)
        names = page.evaluate("found => found.map((i) => core.agencies[i][0])", result["absent"])
        assert (names, result["hits"]) == (["ndrc"], []), query


def test_marks_are_the_phrase(page: Page) -> None:
    script = "([text, needles]) => atlasSearch.marks(text, needles)"
    cases = [
        ("以“剑网 2024”专项", ["剑网2024"], ["剑网 2024"]),
        ("ＳＡＭＲ and Samr", ["samr"], ["ＳＡＭＲ", "Samr"]),
        ("𠮷野与𠮷野", ["野与𠮷"], ["野与𠮷"]),
        ("质量、安全", ["质量|安全"], ["质量、安全"]),
        ("unfair fair", ["fair"], ["fair"]),
    ]
    for text, needles, expected in cases:
        units = text.encode("utf-16-le")
        spans = page.evaluate(script, [text, needles])
        marked = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spans]
        assert marked == expected, json.dumps([text, spans])
