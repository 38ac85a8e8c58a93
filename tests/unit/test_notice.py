"""Tests of the layers, paragraphs, sentences and offsets of a notice."""

import unicodedata

import pytest

from generator.catalog.notice import Notice, Span, line_column, sha256, text_hash
from generator.content.numbered_notice import Join, NoticeError, parse_notice
from generator.content.numbers.chinese import parse_numeral

RAW = "\n附件\n\n一、甲部办“周”活 动。发布案例！\n\n二、乙局办竞\n\n赛。再办“节。”又办周"
JOINS = [Join("活 动", "活动"), Join("竞\n\n赛", "竞赛")]


@pytest.fixture
def notice() -> Notice:
    return parse_notice(RAW, JOINS)


def chinese(number: int) -> str:
    """Return the numeral that Chinese texts use for 1 to 9,999."""
    digits = "零一二三四五六七八九"
    if number >= 1000:
        rest = number % 1000
        between = ("零" if rest < 100 else "") + ("一" if 10 <= rest < 20 else "")
        return f"{digits[number // 1000]}千" + (between + chinese(rest) if rest else "")
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if number < 20 else f"{digits[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (digits[ones] if ones else "")


def test_raw_stays_and_text_has_only_the_joins(notice: Notice) -> None:
    assert notice.raw == RAW
    assert notice.text == RAW.replace("活 动", "活动").replace("竞\n\n赛", "竞赛")
    assert [RAW[cut.start : cut.end] for cut in notice.cuts] == [" ", "\n", "\n"]


def test_sentences_are_cut_after_their_end_marks(notice: Notice) -> None:
    assert {at: notice.quote(s.span) for at, s in notice.sentences.items()} == {
        "1.1": "甲部办“周”活动。",
        "1.2": "发布案例！",
        "2.1": "乙局办竞赛。",
        "2.2": "再办“节。”又办周",
    }


def test_paragraph_has_its_numeral_and_its_whole(notice: Notice) -> None:
    paragraph = notice.paragraphs[1]
    assert notice.quote(paragraph.numeral) == "二、"
    assert notice.quote(paragraph.span).startswith("二、乙局")
    assert [sentence.at for sentence in paragraph.sentences] == ["2.1", "2.2"]


def test_each_character_is_found_again_in_the_raw_text(notice: Notice) -> None:
    for i, character in enumerate(notice.text):
        assert RAW[notice.raw_offset(i)] == character
        line, column = notice.line_column(i)
        assert (RAW.split("\n")[line - 1] + "\n")[column - 1] == character


def test_line_and_column_count_from_one() -> None:
    assert [line_column("ab\n\nc", i) for i in range(5)] == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1)]


def test_words_are_found_at_every_place_within(notice: Notice) -> None:
    whole = Span(0, len(notice.text))
    assert len(notice.find("办", whole)) == 4
    assert [notice.quote(span) for span in notice.find("办", notice.sentences["2.1"].span)] == [
        "办"
    ]
    assert notice.find("无", whole) == []
    assert parse_notice("一、哈哈哈", []).find("哈哈", Span(2, 5)) == [Span(2, 4), Span(3, 5)]


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("办“周”的活动", "办“周”活动"),
        ("发布一个案例", "发布案例"),
        ("案例布发", "案例"),
        ("完全不同", ""),
        ("无", ""),
    ],
)
def test_nearest_passage_is_the_one_most_alike(notice: Notice, words: str, nearest: str) -> None:
    assert notice.nearest(words, Span(0, len(notice.text))) == nearest


def test_numerals_are_read_from_1_to_9999() -> None:
    assert [chinese(number) for number in (1001, 1010, 2019, 3100)] == [
        *("一千零一", "一千零一十", "二千零一十九", "三千一百")
    ]
    assert [parse_numeral(chinese(number)) for number in range(1, 10_000)] == list(range(1, 10_000))


def test_notice_may_have_thousands_of_paragraphs() -> None:
    raw = "\n".join(f"{chinese(number)}、某部办周。" for number in range(1, 2500))
    assert len(parse_notice(raw, []).paragraphs) == 2499


def test_blank_lines_and_windows_line_ends_are_no_sentences() -> None:
    notice = parse_notice("一、甲。  \r\n\r\n二、乙。\r\n", [])
    assert [notice.quote(s.span) for s in notice.sentences.values()] == ["甲。", "乙。"]


@pytest.mark.parametrize("blank", ["\u3000\u3000", " ", "\t", "\f", "\v\u3000", "\u200b", "\ufeff"])
def test_paragraph_may_be_set_in(blank: str) -> None:
    notice = parse_notice(f"附件{blank}\n{blank}一、甲。\x85{blank}二、乙。{blank}", [])
    assert [notice.quote(s.span) for s in notice.sentences.values()] == ["甲。", "乙。"]
    assert [notice.quote(p.numeral) for p in notice.paragraphs] == ["一、", "二、"]
    assert notice.quote(notice.paragraphs[0].span) == "一、甲。"
    for i, character in enumerate(notice.text):
        assert notice.raw[notice.raw_offset(i)] == character


@pytest.mark.parametrize("blank", ["\u3000\u3000", " ", "\t", "\u200b"])
def test_blank_after_a_numeral_is_of_no_sentence(blank: str) -> None:
    notice = parse_notice(f"一、{blank}甲。{blank}乙。", [])
    assert notice.quote(notice.sentences["1.1"].span) == "甲。"
    assert notice.quote(notice.paragraphs[0].span) == f"一、{blank}甲。{blank}乙。"


CLOSING = [chr(i) for i in range(0x110000) if unicodedata.category(chr(i)) in ("Pe", "Pf")]


@pytest.mark.parametrize("mark", [*CLOSING, *"\"'＂＇"])
def test_closing_marks_stay_with_their_sentence(mark: str) -> None:
    for marks in (mark, f"{mark}”", f"{mark}。{mark}"):
        notice = parse_notice(f"一、甲部发布案例。{marks}再办周。", [])
        sentences = [notice.quote(s.span) for s in notice.sentences.values()]
        assert sentences == [f"甲部发布案例。{marks}", "再办周。"]


@pytest.mark.parametrize("marks", ["“”", "‘’", "《》", "（）", "()", "「」", "“（）”", "《“”》"])
def test_sentence_ends_outside_of_paired_marks(marks: str) -> None:
    half = len(marks) // 2
    inner = f"{marks[:half]}质量第一。重在落实！{marks[half:]}"
    notice = parse_notice(f"一、甲部办{inner}活动。{inner}乙部也办", [])
    assert [notice.quote(s.span) for s in notice.sentences.values()] == [
        f"甲部办{inner}活动。",
        f"{inner}乙部也办",
    ]


def test_mark_without_its_other_pairs_nothing() -> None:
    notice = parse_notice("一、甲部办“周。乙部办《展。丙部）办节。”丁部办赛。", [])
    sentences = [notice.quote(s.span) for s in notice.sentences.values()]
    assert sentences == ["甲部办“周。乙部办《展。丙部）办节。”丁部办赛。"]
    notice = parse_notice("一、甲部办“周。乙部办）展。", [])
    assert list(notice.sentences) == ["1.1", "1.2"]


@pytest.mark.parametrize("mark", list("\"'＂＇"))
def test_straight_mark_that_opens_is_of_the_next_sentence(mark: str) -> None:
    for words in (f"{mark}甲{mark}", f"乙{mark}甲。{mark}"):
        raw = f"一、丙。{words}办。"
        notice = parse_notice(raw, [])
        assert notice.quote(notice.sentences["1.1"].span) == "丙。"
        assert notice.quote(notice.sentences["1.2"].span).startswith(words)


@pytest.mark.parametrize("end", ["——", "…", "※）"[1:], "、。", " 。", "\u200b"])
def test_marks_alone_are_no_sentence(end: str) -> None:
    notice = parse_notice(f"一、。甲部办周。{end}\n二、乙。", [])
    assert list(notice.sentences) == ["1.1", "2.1"]
    assert notice.quote(notice.sentences["1.1"].span).startswith("。甲部办周。")


def test_join_may_take_away_what_cannot_be_seen() -> None:
    notice = parse_notice("一、质\u200b量\u00ad\f月。", [Join("质\u200b量\u00ad\f月", "质量月")])
    assert notice.text == "一、质量月。"


def test_join_that_differs_in_blanks_is_told_as_it_stands() -> None:
    with pytest.raises(NoticeError) as error:
        parse_notice("一、竞\f赛。", [Join("竞\n赛", "竞赛")])
    assert error.value.hint == r'It stands there as "竞\f赛".'


@pytest.mark.parametrize(
    ("raw", "joins", "message", "place"),
    [
        ("附件\n", [], "no numbered paragraph;", (1, 1)),
        ("附件\n一、甲。\n三、乙。", [], 'numeral "三、"; expected', (3, 1)),
        ("一、甲。\n二、\n三、乙。", [], 'paragraph "二、" is empty; expected a', (2, 1)),
        ("二、甲。", [], 'numeral "二、"; expected', (1, 1)),
        ("一、甲 部。\n一、乙。", [Join("甲 部", "甲部")], 'numeral "一、"; expected', (2, 1)),
    ],
)
def test_text_without_running_numerals_is_refused(
    raw: str, joins: list[Join], message: str, place: tuple[int, int]
) -> None:
    with pytest.raises(NoticeError) as error:
        parse_notice(raw, joins)
    assert error.value.message.startswith(message)
    assert line_column(raw, error.value.offset) == place


@pytest.mark.parametrize(
    ("join", "message"),
    [
        (Join("丁", "丁"), 'join "丁" '),
        (Join("办", "办"), 'join "办" '),
        (Join("丙\n\n丁", "丙丁"), 'join "丙  丁" '),
        (Join("活 动", "活跃"), 'join makes "活跃"'),
        (Join("活 动", "活 动了"), 'join makes "活 动了"'),
        (Join("活 动", "活"), 'join makes "活"'),
    ],
)
def test_join_that_does_not_fit_is_refused(join: Join, message: str) -> None:
    with pytest.raises(NoticeError) as error:
        parse_notice(RAW, [join])
    assert error.value.message.startswith(message)
    assert "\n" not in error.value.message


def test_join_given_twice_takes_a_blank_away_once() -> None:
    assert parse_notice(RAW, [*JOINS, *JOINS]).text == parse_notice(RAW, JOINS).text


def test_spans_overlap_when_they_share_a_character() -> None:
    assert Span(0, 3).overlaps(Span(2, 4))
    assert Span(0, 9).overlaps(Span(2, 4))
    assert not Span(0, 2).overlaps(Span(2, 4))


def test_hashes_are_of_utf_8() -> None:
    assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert text_hash("质量") == sha256("质量".encode())[:12]


def test_first_sentence_with_some_words_is_found() -> None:
    raw = "附件 甲乙丙丁\n一、甲乙丙丁。甲乙丙丁戊。\n二、丁戊己庚辛。乙丙丁戊。"
    notice = parse_notice(raw, [])
    text = notice.text
    parts = {text[i:j] for i in range(len(text)) for j in range(i + 1, i + 9)}
    for words in (*parts, "戊戊", "甲乙丙丁丁"):
        every = [s for s in notice.sentences.values() if notice.find(words, s.span)]
        assert notice.first_with(words) == (every[0] if every else None)
    assert notice.first_with("乙丙丁戊") == notice.sentences["1.2"]


def test_sentence_at_a_span_is_the_first_that_shares_a_character(notice: Notice) -> None:
    length = len(notice.text)
    spans = [Span(i, j) for i in range(length) for j in range(i + 1, length + 1)]
    for span in spans:
        every = [s for s in notice.sentences.values() if s.span.overlaps(span)]
        assert notice.sentence_at(span) == (every[0] if every else None)
