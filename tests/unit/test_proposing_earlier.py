"""What earlier campaigns have is proposed with the reason, and English only where it is known."""

import time

import pytest

from generator.catalog.catalog import Catalog
from generator.catalog.notice import Span
from generator.importing.proposing.announced import AnnouncedSentence
from generator.importing.proposing.earlier import EarlierCampaigns, within
from generator.importing.proposing.likeness import Likeness
from generator.importing.proposing.memory import Difference, KnownEnglish, TranslationMemory
from generator.importing.proposing.propose import Proposer, forms_of, themes_of
from generator.importing.proposing.slugs import slug_of
from tests.building import ROOT
from tests.conftest import catalog_of
from tests.proposing import announced, score_topics


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(ROOT)


@pytest.fixture(scope="module")
def proposer(catalog: Catalog) -> Proposer:
    """One for the year after, which knows that of 2024."""
    return Proposer(catalog, "2025")


@pytest.mark.parametrize(
    ("kind", "whole_sentence", "precision", "recall", "first"),
    [
        ("themes", False, 0.86, 0.82, 80),
        ("themes", True, 0.91, 0.77, 76),
        ("forms", False, 0.94, 0.80, 77),
        ("forms", True, 0.95, 0.78, 76),
    ],
)
def test_most_topics_are_those_that_people_gave(
    catalog: Catalog,
    kind: str,
    *,
    whole_sentence: bool,
    precision: float,
    recall: float,
    first: int,
) -> None:
    earlier = EarlierCampaigns(catalog, "")
    topics = (themes_of if kind == "themes" else forms_of)(catalog, earlier)
    score, found_first = score_topics(catalog, kind, topics, whole_sentence=whole_sentence)
    assert score.precision >= precision
    assert score.recall >= recall
    assert found_first >= first


def test_every_sentence_of_the_year_before_is_known_again(
    catalog: Catalog, proposer: Proposer
) -> None:
    for sentence, activities in EarlierCampaigns(catalog, "").by_sentence.items():
        found = proposer.propose(announced(sentence, activities))
        assert found.as_before == f"2024 {sentence.place.at}"
        assert found.english.exact == sentence.text.en
        assert [a.quotes for a in found.activities] == [
            within(sentence, a.quotes) for a in activities
        ]
        assert [a.slug for a in found.activities] == [a.slug for a in activities]
        assert [a.title for a in found.activities] == [a.title.zh for a in activities]
        assert [[t.id for t in a.themes] for a in found.activities] == [
            [theme.id for theme in a.themes] for a in activities
        ]
        assert [list(a.quote_en) for a in found.activities] == [a.own_english for a in activities]


def test_a_year_does_not_know_itself(catalog: Catalog) -> None:
    found = Proposer(catalog, "2024").propose(
        AnnouncedSentence("开展谷物烘干机械质量调查。", "mara")
    )
    assert not found.as_before
    assert found.english.exact is None
    assert [term.id for term in found.english.terms] == ["grain-drying-machinery", "quality-survey"]
    assert found.suggested == ()
    assert found.activities[0].nearest is None


def test_another_number_is_shown_and_not_taken_over(proposer: Proposer) -> None:
    text = "开展 2025 年消费品质量安全消费者教育活动。"
    found = proposer.propose(AnnouncedSentence(text, "samr"))
    assert found.as_before == "2024 1.8"
    assert found.english.exact is None
    near = found.english.near
    assert near
    assert near.differences == (Difference("2024", "2025"),)
    assert near.likeness > 0.9
    (activity,) = found.activities
    assert activity.quote_en == ()
    assert "quote_en" not in activity.suggested
    assert activity.slug == "consumer-goods-education"


def test_what_it_may_continue_is_named(proposer: Proposer) -> None:
    text = "举办“电梯安全宣传周”启动活动，提升公众安全意识。"
    (activity,) = proposer.propose(AnnouncedSentence(text, "samr")).activities
    assert activity.nearest
    assert activity.nearest.key == "2024/samr/elevator-safety-week"
    assert activity.nearest.is_same_agency
    assert 0.3 <= activity.nearest.likeness < 1


def test_reasons_are_told(proposer: Proposer) -> None:
    text = "发布农机监督抽查结果。"
    (activity,) = proposer.propose(AnnouncedSentence(text, "mara")).activities
    assert ("food-agriculture", "alias 农机") in [(t.id, t.reason) for t in activity.themes]
    assert [(t.id, t.reason) for t in activity.forms[:1]] == [
        ("results-published", "alias 抽查结果")
    ]
    assert {"themes", "forms"} <= set(activity.suggested)


def test_aims_speak_for_no_theme(proposer: Proposer) -> None:
    text = "举办座谈会，提升知识产权保护意识。"
    (activity,) = proposer.propose(AnnouncedSentence(text, "samr")).activities
    assert "intellectual-property" not in [theme.id for theme in activity.themes]


def test_nothing_is_proposed_where_nothing_speaks_for_it(proposer: Proposer) -> None:
    (activity,) = proposer.propose(AnnouncedSentence("召集甲乙丙丁。", "samr")).activities
    assert activity.themes == ()
    assert activity.forms == ()
    assert activity.english.exact is None
    assert activity.english.near is None
    assert activity.suggested == ("id", "title", "quote")


def test_changed_subject_is_split_anew(proposer: Proposer) -> None:
    text = "开展谷物烘干机械质量调查。"
    whole = AnnouncedSentence(text, "mara", (Span(0, 6),))
    found = proposer.propose(whole)
    assert not found.as_before
    assert found.activities[0].quotes == (Span(6, 12),)


def test_a_catalog_may_be_absent() -> None:
    (activity,) = Proposer(None).propose(AnnouncedSentence("开展食品安全宣传周活动。")).activities
    assert activity.title == "食品安全宣传周"
    assert activity.themes == ()


def test_near_english_is_found_quickly() -> None:
    subjects = [
        f"{a}{b}{c}"
        for a in "食粮油肉蛋奶菜果茶糖"
        for b in "甲乙丙丁戊己庚辛壬癸"
        for c in "东南西北中"
    ]
    texts = [
        f"开展{s}{v}质量安全宣传活动，发布{s}案例。"
        for s in subjects
        for v in "一二三四五六七八九十"
    ]
    memory = TranslationMemory(
        KnownEnglish(zh, f"English {i}", str(i)) for i, zh in enumerate(texts)
    )
    start = time.perf_counter()
    found = [memory.english_of(f"同步{zh}") for zh in texts[:1000]]
    assert time.perf_counter() - start < 10
    right = [f.near is not None and f.near.where == str(i) for i, f in enumerate(found)]
    assert len(texts) == 5000
    assert sum(right) >= 950


def test_marks_and_widths_are_no_difference() -> None:
    memory = TranslationMemory([KnownEnglish("开展活动，发布案例。", "Do it.", "2024 1.1")])
    assert memory.english_of("开展活动,发布 案例。").exact == "Do it."
    assert memory.english_of("举行竞赛").near is None


def test_likeness_counts_what_is_rare() -> None:
    texts = ["电梯质量活动", "农机质量活动", "版权质量活动"]
    assert Likeness(texts).nearest("农机质量调查", 1)[0][0] == 1
    assert Likeness(texts).nearest("农机", 3, frozenset([1])) == []
    assert Likeness(["质量活动"] * 100).nearest("质量活动", 1)[0] == (0, 1.0)
    assert Likeness([]).nearest("农机", 3) == []


@pytest.mark.parametrize(
    ("title", "english", "slug"),
    [
        ("电梯安全宣传周", "The Elevator’s Safety Week", "elevator-safety-week"),
        ("电梯安全宣传周", None, "dian-ti-an-quan-xuan-chuan-zhou"),
        ("质量QC小组", None, "zhi-liang-qc-xiao-zu"),
        ("！！", None, "activity"),
        ("甲", "Con", "con-activity"),
        ("女", None, "nv"),
    ],
)
def test_slug(title: str, english: str | None, slug: str) -> None:
    assert slug_of(title, english, ()) == slug
