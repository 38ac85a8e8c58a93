"""What is proposed for a sentence uses all its words, and is mostly what people made of it."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalog import records
from generator.catalog.catalog import Catalog
from generator.catalog.notice import Span
from generator.characters import is_word
from generator.importing.proposing.announced import AnnouncedSentence, PlacedBody
from generator.importing.proposing.earlier import EarlierCampaigns
from generator.importing.proposing.propose import Proposer
from generator.importing.proposing.proposed import ProposedSentence
from generator.importing.proposing.splitting import split_sentence
from generator.importing.proposing.titles import LONGEST, title_of
from tests.building import ROOT
from tests.conftest import catalog_of
from tests.proposing import Score, announced, pairs_of_quotes, span_of, word_places

PIECES = (
    *(
        "开展",
        "组织",
        "举办",
        "发布",
        "加强",
        "提升",
        "推动",
        "结合",
        "在",
        "面向",
        "为",
        "配合",
        "并",
    ),
    *(
        "“甲”",
        "《乙。丙》",
        "（丁）",
        "宣传周",
        "活动",
        "监督抽查",
        "结果",
        "会",
        "标准",
        "意识",
        "一批",
    ),
    *(
        "甲局",
        "、",
        "和",
        "暨",
        "与",
        "，",
        "；",
        "：",
        "。",
        ",",
        ".",
        " ",
        "“",
        "》",
        "2024年",
        "9月1日",
    ),
    *("QC", "3,000", "\u200b", "𠮷", "é", "等", "工作", "期间", "牵头"),
)


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(ROOT)


@pytest.fixture(scope="module")
def proposer(catalog: Catalog) -> Proposer:
    """One that knows the themes and forms, and no earlier campaign."""
    return Proposer(catalog, "2024")


@st.composite
def sentences(draw: st.DrawFn) -> AnnouncedSentence:
    """Return a sentence of pieces of others, or of anything, with places named in it."""
    composed = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
    text = draw(composed | st.text(max_size=40))
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda ends: Span(min(ends), max(ends)))
    roles = st.sampled_from(("leads", "joint", "each", "assists", "with", "named"))
    bodies = st.lists(st.builds(PlacedBody, spans, roles), max_size=2).map(tuple)
    some = st.lists(spans, max_size=2).map(tuple)
    return AnnouncedSentence(text, "samr", draw(some), draw(bodies), draw(some))


def wrongs_of(sentence: AnnouncedSentence, proposed: ProposedSentence) -> list[str]:
    """Return what of a proposal no file could hold."""
    text, found = sentence.text, []
    quoted: set[int] = set()
    claimed = {i for span in sentence.subjects for i in range(span.start, span.end)}
    subject = set(claimed)
    for activity in proposed.activities:
        own = {i for span in activity.quotes for i in range(span.start, span.end)}
        context = {i for span in activity.contexts for i in range(span.start, span.end)}
        if own & quoted or own & subject or own & context:
            found.append(f"words twice: {activity}")
        for span in (*activity.quotes, *activity.contexts):
            if not any(map(is_word, text[span.start : span.end])):
                found.append(f"no words: {span}")
        quoted |= own
        claimed |= own | context
    left = [i for i, letter in enumerate(text) if is_word(letter) and i not in claimed]
    return [*found, *(f"lost: {text[i]!r} at {i}" for i in left)]


@settings(max_examples=400, deadline=None)
@given(sentence=sentences())
def test_every_word_is_accounted_for(sentence: AnnouncedSentence) -> None:
    proposed = Proposer(None).propose(sentence)
    assert wrongs_of(sentence, proposed) == []
    assert proposed == Proposer(None).propose(sentence)


@settings(max_examples=100, deadline=None)
@given(listed=st.lists(sentences(), max_size=4))
def test_what_is_proposed_is_a_record(listed: list[AnnouncedSentence]) -> None:
    activities = [a for s in Proposer(None).propose_all(listed) for a in s.activities]
    for activity in activities:
        found = records.ActivityRecord.model_validate(
            {
                "id": activity.slug,
                "title": {"zh": activity.title},
                "quote": "甲",
                "suggested": activity.suggested,
            }
        )
        assert len(found.title.zh) <= LONGEST
    assert len({activity.slug for activity in activities}) == len(activities)


def test_most_activities_are_those_that_people_made(catalog: Catalog) -> None:
    made = proposed = found = exact = 0
    for sentence, activities in EarlierCampaigns(catalog, "").by_sentence.items():
        splits = split_sentence(announced(sentence, activities))
        quotes = [split.quotes for split in splits]
        pairs = list(pairs_of_quotes(sentence, activities, quotes))
        start = sentence.place.span.start
        exact += sum(
            [(s.start - start, s.end - start) for s in activity.quotes]
            == [(s.start, s.end) for s in spans]
            for activity, spans in pairs
        )
        made, proposed, found = made + len(activities), proposed + len(quotes), found + len(pairs)
    score = Score(made, proposed, found, exact)
    assert made == 91
    assert score.precision >= 0.97
    assert score.recall >= 0.95
    assert score.exact >= 86


def test_most_titles_are_those_that_people_gave(catalog: Catalog, proposer: Proposer) -> None:
    same = 0
    for sentence, activities in EarlierCampaigns(catalog, "").by_sentence.items():
        found = proposer.propose(announced(sentence, activities)).activities
        by_quotes = {activity.quotes: activity for activity in found}
        for activity, quotes in pairs_of_quotes(sentence, activities, list(by_quotes)):
            same += by_quotes[quotes].title == activity.title.zh
    assert same >= 61


SPLIT = {
    "组织“电梯安全宣传周”“服务认证体验周”活动。": ["“电梯安全宣传周”", "“服务认证体验周”"],
    "举办启动仪式暨专家论坛。": ["启动仪式", "专家论坛"],
    "召开工作会议暨经验交流会。": ["召开工作会议暨经验交流会"],
    "开展农资监督抽查并公布结果。": ["开展农资监督抽查", "并公布结果"],
    "开展残康、殡葬等领域标准宣贯培训，提升行业素质。": ["开展残康、殡葬等领域标准宣贯培训"],
    "召开现场会，交流治理经验，展示关键技术。": ["召开现场会"],
    "加大计量宣传、培训和技术服务力度。": ["加大计量宣传、培训和技术服务力度"],
    "以实施二十周年为契机，组织法规教育活动。": ["组织法规教育活动"],
    "面向高校开展安全自查，通报一批隐患。": ["开展安全自查", "通报一批隐患"],
    "制作《甲。乙，丙》教育片（共6集。每集15分钟），推动企业观看。": [
        "制作《甲。乙，丙》教育片（共6集。每集15分钟）"
    ],
    "设立服务站：上河站开放，长丰站开放。": ["设立服务站"],
    "宣传周期间，组织媒体蹲点采访，刊发报道3,000篇。": ["组织媒体蹲点采访", "刊发报道3,000篇"],
    "围绕主题，开展小组成果发布、班组建设经验交流、知识竞赛等活动。": [
        *("小组成果发布", "班组建设经验交流", "知识竞赛")
    ],
    "开展宣传、咨询、服务活动。": ["开展宣传、咨询、服务活动"],
    "拟于9月召开座谈会，切实提升质量水平。": ["召开座谈会"],
    "及时公开抽查结果，严肃查处违法行为。": ["及时公开抽查结果", "严肃查处违法行为"],
    "QC小组成果发表赛。": ["QC小组成果发表赛"],
    "结合专项行动。": ["结合专项行动"],
}


@pytest.mark.parametrize("text", SPLIT)
def test_sentence_is_split_where_an_editor_would(text: str) -> None:
    splits = split_sentence(AnnouncedSentence(text))
    found = ["".join(text[span.start : span.end] for span in split.quotes) for split in splits]
    assert found == SPLIT[text]


def test_partners_and_days_are_context() -> None:
    text = "9月2日，甲局会同乙局、丙局等部门在北京举办培训班，发布指南。"
    bodies = tuple(PlacedBody(span_of(text, name), "with") for name in ("乙局", "丙局"))
    sentence = AnnouncedSentence(text, "jia", (span_of(text, "甲局"),), bodies)
    first, second = Proposer(None).propose(sentence).activities
    contexts = [[text[s.start : s.end] for s in a.contexts] for a in (first, second)]
    assert contexts[0] == ["9月2日", "会同乙局、丙局等部门", "在北京"]
    assert contexts[1] == ["9月2日", "会同乙局、丙局等部门"]
    words = {text[body.words.start : body.words.end] for body in first.bodies}
    assert words == {"会同乙局、丙局等部门"}
    assert first.suggested == ("id", "title", "quote", "context", "bodies")


def test_parts_of_a_list_are_split_each_by_itself() -> None:
    text = "同步开展：公布典型案例；举办宣传活动，发放手册；组织服务。"
    parts = tuple(
        span_of(text, part) for part in ("公布典型案例", "举办宣传活动，发放手册", "组织服务")
    )
    splits = split_sentence(AnnouncedSentence(text, parts=parts))
    assert [text[s.quotes[0].start : s.quotes[0].end] for s in splits] == [
        *("公布典型案例", "举办宣传活动", "组织服务")
    ]
    assert all(span_of(text, "同步开展") in split.contexts for split in splits)


TITLES = {
    "开展“计量服务中小企业行”活动。": "计量服务中小企业行",
    "组织开展第二届全国知识竞赛活动。": "第二届全国知识竞赛",
    "集中办理一批公益诉讼案件。": "办理公益诉讼案件",
    "发布《食品安全指南》。": "发布《食品安全指南》",
    "并同步开通咨询专区。": "开通咨询专区",
}


@pytest.mark.parametrize("text", TITLES)
def test_title_is_a_short_name(text: str) -> None:
    (split,) = split_sentence(AnnouncedSentence(text))
    assert title_of(text, split) == TITLES[text]


def test_object_that_is_left_out_is_in_the_title() -> None:
    text = "开展农资监督抽查并公布结果。"
    found = Proposer(None).propose(AnnouncedSentence(text)).activities
    assert [activity.title for activity in found] == ["农资监督抽查", "公布农资监督抽查结果"]


def test_things_that_something_is_done_to_are_named_first() -> None:
    text = "对消防产品、电梯等开展监督抽查并向社会公布结果。"
    found = Proposer(None).propose(AnnouncedSentence(text)).activities
    assert [activity.title for activity in found] == [
        *("消防产品、电梯监督抽查", "公布消防产品、电梯监督抽查结果")
    ]


def test_long_words_are_cut_at_a_boundary() -> None:
    text = f"开展{'食品和农产品' * 8}质量安全宣传活动。"
    (split,) = split_sentence(AnnouncedSentence(text))
    title = title_of(text, split)
    assert len(title) <= LONGEST
    assert title.endswith("农产品质量安全宣传")


def test_ids_are_english_or_sounds_and_unlike() -> None:
    listed = [AnnouncedSentence("开展知识竞赛活动。", "samr")] * 3
    found = [s.activities[0].slug for s in Proposer(None).propose_all(listed)]
    assert found == ["zhi-shi-jing-sai", "zhi-shi-jing-sai-2", "zhi-shi-jing-sai-3"]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in found)


def test_a_long_sentence_takes_no_time() -> None:
    start = time.perf_counter()
    for text in ("和" * 20_000, "开展宣传活动，" * 2_000, "“" * 20_000, "、并开展" * 4_000):
        sentence = AnnouncedSentence(text)
        assert wrongs_of(sentence, Proposer(None).propose(sentence)) == []
    assert time.perf_counter() - start < 20


def test_words_of_a_quote_are_word_characters() -> None:
    assert word_places("“甲”，乙", [Span(0, 5)]) == {1, 4}
