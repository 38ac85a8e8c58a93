"""Any query does no harm, and what is written in it has the meaning that the page gives for it."""

import json

import pytest
from playwright.sync_api import Page

from generator.catalog.catalog import Activity, Catalog
from generator.search.names import agency_names
from generator.search.normalise import normalise
from generator.search.words import words_of
from tests.browser.search_engine.asking import Words, brute_force, hits, key_of

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
    assert result == ["groups", "hits", "missing", "names", "nearest", "needles", "widened"]


def test_half_characters_and_controls_are_passed_over(page: Page) -> None:
    right = hits(page, "电梯")
    script = "keys(ask('\\u0000电梯\\u0007').hits)"
    assert page.evaluate(script) == right
    assert page.evaluate("keys(ask('\\ud800电梯').hits)") == right


def test_order_is_stable(page: Page, catalog: Catalog) -> None:
    order = [key_of(item) for item in catalog.activities]
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
        names = [(thing["kind"], thing["id"], thing["count"]) for thing in result["names"]]
        assert (names, result["hits"]) == ([("agency", "ndrc", 0)], []), query


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


def test_beginning_of_a_word_finds_all_words_that_begin_so(page: Page, catalog: Catalog) -> None:
    texts = {key_of(item): words_in(item) for item in catalog.activities}
    forms = sorted({word for words in texts.values() for word in words})
    begun = sorted({word[:length] for word in forms for length in (2, 3, 4, 5)})
    tried = 0
    for letters in begun:
        found = page.evaluate(
            "q => { const r = ask(q); return [keys(r.hits), r.needles]; }", letters
        )
        # Letters that are a word, the stem of one or read as Chinese find that instead.
        if found[1] == [letters] and letters not in forms:
            right = {
                key for key, words in texts.items() if any(w.startswith(letters) for w in words)
            }
            assert set(found[0]) == right, letters
            tried += 1
    assert tried > 500


def words_in(item: Activity) -> set[str]:
    """Return the Latin words by which an activity is found."""
    sentence = item.sentence.text
    quoted = [
        sentence.zh[span.start - item.sentence.place.span.start :][: span.end - span.start]
        for span in (*item.quotes, *item.contexts)
    ]
    texts = [item.title.zh, item.title.en, sentence.en, *quoted, *agency_names(item.agency)]
    return {word for text in texts for word in words_of(normalise(text or "", {}))}
