"""Paragraphs that break off are told with the joins that mend them."""

import re

import pytest
import yaml

from generator.content.breaks import find_breaks
from generator.content.joins import find_gap
from generator.content.nearest_words import nearest_words
from generator.content.numbered_notice import Join, NoticeError, parse_notice
from generator.content.yaml_writer import to_yaml_text

WHOLE = "一、甲部举办质量月。发布典型案例，发布典型做法。\n\n二、乙局组织竞赛。\n"
GAPS = [
    "\n",
    "\r\n",
    "\r",
    "\n\n\n",
    "\f",
    "\v",
    "\x85",
    "\u2028",
    "\u2029",
    "\n\f\u3000\u3000",
    "\t\v ",
]
JOIN = re.compile(r"Write under notice\.joins of campaign\.yml: (- .*)\.$")


def join_of(hint: str) -> Join:
    """Return the join that a hint tells to write, as YAML reads it."""
    match = JOIN.fullmatch(hint)
    assert match, hint
    assert hint.isprintable()
    (record,) = yaml.safe_load(match[1])
    return Join(**record)


@pytest.mark.parametrize("gap", GAPS, ids=to_yaml_text)
@pytest.mark.parametrize("before", ["质", "发布典型", "做", "组织"])
def test_told_join_mends_a_word(before: str, gap: str) -> None:
    raw = WHOLE.replace(before, before + gap, 1)
    (found,) = find_breaks(parse_notice(raw, []), [])
    assert raw.index(gap + WHOLE[WHOLE.index(before) + len(before)]) + len(gap) == found.offset
    mended = parse_notice(raw, [join_of(found.hint)])
    assert mended.text == WHOLE
    assert list(find_breaks(mended, [])) == []


def test_each_break_is_told() -> None:
    raw = WHOLE.replace("质量", "质\f量").replace("做法", "做\n\n法").replace("竞赛", "竞\u2028赛")
    found = list(find_breaks(parse_notice(raw, []), []))
    joins = [join_of(each.hint) for each in found]
    assert parse_notice(raw, joins).text == WHOLE
    assert [each.message.split(";")[0] for each in found] == [
        'paragraph 1 breaks off before "量月。发布典型案例，发布典型做"',
        'paragraph 1 breaks off before "法。"',
        'paragraph 2 breaks off before "赛。"',
    ]


def test_join_takes_in_as_much_as_names_one_place() -> None:
    raw = "一、甲办质\f量月、质\f量周。"
    first, second = find_breaks(parse_notice(raw, []), [])
    joins = [join_of(first.hint), join_of(second.hint)]
    assert parse_notice(raw, joins).text == "一、甲办质量月、质量周。"


def test_blank_between_latin_words_stays() -> None:
    raw = "一、甲部办 Quality \fMonth 活动。"
    (found,) = find_breaks(parse_notice(raw, []), [])
    assert parse_notice(raw, [join_of(found.hint)]).text == "一、甲部办 Quality Month 活动。"


def test_line_after_a_finished_paragraph_is_not_its_own() -> None:
    for end in ("。", "。”", "！」", "？）", "。\u200b"):
        raw = f"一、甲部办周{end}\n\n抄送：乙局"
        assert list(find_breaks(parse_notice(raw, []), [])) == []


def test_declared_line_is_not_of_the_paragraph() -> None:
    raw = "一、甲部办周\n\n抄送：乙局\n"
    assert len(list(find_breaks(parse_notice(raw, []), []))) == 1
    assert list(find_breaks(parse_notice(raw, []), ["抄送：乙局"])) == []


@pytest.mark.parametrize(
    "gap", ["\t", " ", "\u3000\u3000", "\u200b", "\u00ad", "\u00a0", "\u2060 "]
)
def test_told_join_mends_a_quote(gap: str) -> None:
    raw = WHOLE.replace("典型案例", f"典型{gap}案例")
    notice = parse_notice(raw, [])
    words = "发布典型案例"
    span = notice.sentences["1.2"].span
    mended = parse_notice(raw, [join_of(nearest_words(words, notice, span))])
    assert mended.text == WHOLE


def test_blank_that_was_meant_is_left() -> None:
    assert find_gap("实施20周年", "实施 20 周年") is None
    assert find_gap("Quality Month", "Quality  Month") is None
    assert find_gap("质量", "质 量") is not None
    assert find_gap("Quality", "Qua\u00adlity") is not None


def test_yaml_text_is_read_as_it_was() -> None:
    text = '竞\n\r\t\f\v\x85\u2028\u200b\u00a0\U000e0041"\\赛\u3000'
    assert to_yaml_text(text).isascii() is False
    assert yaml.safe_load(to_yaml_text(text)) == text
    assert len(to_yaml_text(text).splitlines()) == 1


@pytest.mark.parametrize("gap", GAPS, ids=to_yaml_text)
def test_told_join_mends_a_numeral_that_stands_alone(gap: str) -> None:
    raw = WHOLE.replace("一、", f"一、{gap}")
    with pytest.raises(NoticeError) as error:
        parse_notice(raw, [])
    assert parse_notice(raw, [join_of(error.value.hint)]).text == WHOLE


def test_numeral_without_a_word_below_has_no_join() -> None:
    for raw in ("一、\n二、乙。", "一、\n"):
        with pytest.raises(NoticeError) as error:
            parse_notice(raw, [])
        assert error.value.hint == ""
