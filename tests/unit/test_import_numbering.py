"""The numerals that Word prints before the paragraphs of lists, which are not in their text."""

import pytest

from generator.importing.numerals import numeral
from generator.importing.word_file import word_document
from generator.problems import Place
from tests.unit.word_files import abstract, lvl, num, p, r, t, word_file

NOTICE = abstract(
    1,
    lvl(0, "chineseCountingThousand", "%1、"),
    lvl(1, "chineseCountingThousand", "（%2）"),
    lvl(2, "decimal", "%3."),
    lvl(3, "decimalEnclosedCircle", "%4"),
)
NUMBERED = abstract(2, lvl(0, "upperRoman", "%1."), lvl(1, "decimalZero", "%1.%2"))


def numerals(body: str, numbering: str, styles: str = "") -> list[str]:
    data = word_file(body, numbering=numbering, styles=styles)
    return [line.numeral for line in word_document(data, Place("notice.docx", 1, 1)).lines]


def items(levels: list[int], numbering: str, list_id: int = 1) -> list[str]:
    return numerals("".join(p("甲", item=(list_id, level)) for level in levels), numbering)


def test_deeper_levels_start_anew() -> None:
    found = items([0, 1, 1, 2, 3, 3, 0, 1, 2], NOTICE + num(1, 1))
    assert found == ["一、", "（一）", "（二）", "1.", "①", "②", "二、", "（一）", "1."]


def test_a_level_may_show_those_above_it() -> None:
    assert items([0, 1, 1, 0, 1], NUMBERED + num(1, 2)) == ["I.", "I.01", "I.02", "II.", "II.01"]
    legal = abstract(2, lvl(0, "upperRoman", "%1."), lvl(1, "upperLetter", "%1.%2", "<w:isLgl/>"))
    assert items([0, 1], legal + num(1, 2)) == ["I.", "1.1"]
    assert items([1, 0], NUMBERED + num(1, 2)) == ["I.01", "I."]


def test_a_level_may_go_on_or_start_after_another() -> None:
    never = abstract(
        1, lvl(0, "decimal", "%1."), lvl(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>')
    )
    assert items([0, 1, 0, 1], never + num(1, 1)) == ["1.", "(1)", "2.", "(2)"]
    after_first = abstract(
        1, *(lvl(at, "decimal", f"%{at + 1}") for at in (0, 1)),
        lvl(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>'),
    )  # fmt: skip
    assert items([0, 1, 2, 1, 2, 0, 2], after_first + num(1, 1)) == list("1112221")


def test_lists_of_a_kind_go_on_unless_told_to_start() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = NOTICE + num(1, 1) + num(2, 1) + num(3, 1, start)
    body = "".join(p("甲", item=(list_id, 0)) for list_id in (1, 2, 3, 3, 1))
    assert numerals(body, lists) == ["一、", "二、", "五、", "六、", "七、"]


def test_a_list_may_print_its_own_way() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{lvl(0, "decimal", "第%1条")}</w:lvlOverride>'
    assert items([0, 0, 1], NOTICE + num(1, 1, own)) == ["第1条", "第2条", "（一）"]


def test_lists_come_from_styles_and_what_they_are_based_on() -> None:
    in_list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="item">{in_list}</w:style>'
        '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="item"/></w:style>'
        f'<w:style w:type="numbering" w:styleId="house">{in_list}</w:style>'
    )
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="house"/></w:abstractNum>'
    kind = abstract(
        1, lvl(0, "decimal", "%1."), lvl(1, "decimal", "(%2)", '<w:pStyle w:val="item"/>')
    )
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p("甲", style="own") + p("乙", style="own", more=off) + p("丙", item=(9, 0))
    assert numerals(body, kind + linked + num(1, 1) + num(9, 7), styles) == ["(1)", "", "1."]


def test_bullets_and_hidden_numerals_are_none() -> None:
    kind = abstract(
        1, lvl(0, "bullet", "●"), lvl(1, "decimal", "%2.", "<w:rPr><w:vanish/></w:rPr>"),
        lvl(2, "none", "附件"), lvl(3, "none", ""),
    )  # fmt: skip
    assert items([0, 1, 2, 3, 8], kind + num(1, 1)) == ["", "", "附件", "", ""]


def test_deleted_and_empty_paragraphs() -> None:
    gone = f"<w:del>{p('删', item=(1, 0))}</w:del>"
    body = p("甲", item=(1, 0)) + gone + p(item=(1, 0)) + p(r("<w:br/>" + t("乙")), item=(1, 0))
    assert numerals(body, NOTICE + num(1, 1)) == ["一、", "二、", "三、", ""]


def test_damaged_lists_count_nothing() -> None:
    assert items([0], "") == [""]
    assert items([0], num(1, 5)) == [""]
    ring = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum>' + num(
        1, 1
    )
    style = (
        '<w:style w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert numerals(p("甲", item=(1, 0)), ring, style) == [""]


@pytest.mark.parametrize(
    ("number_format", "numbers", "printed"),
    [
        ("chineseCountingThousand", (1, 10, 11, 20, 101), "一 十 十一 二十 一百零一"),
        ("chineseCountingThousand", (110, 1_001, 10_010), "一百一十 一千零一 一万零一十"),
        ("chineseCounting", (9, 10, 21, 99, 105), "九 十 二十一 九十九 一○五"),
        ("ideographDigital", (1, 10, 21, 105), "一 一〇 二一 一〇五"),
        ("japaneseCounting", (10, 21, 105, 1_100), "十 二十一 百五 千百"),
        ("chineseLegalSimplified", (1, 10, 12), "壹 壹拾 壹拾贰"),
        ("decimalEnclosedCircle", (1, 20, 21), "① ⑳ 21"),
        ("upperLetter", (1, 26, 27, 53), "A Z AA AAA"),
        ("lowerLetter", (3, 10**9), "c 1000000000"),
        ("lowerRoman", (4, 9, 14, 3_999, 4_000), "iv ix xiv mmmcmxcix 4000"),
        ("decimalZero", (5, 12), "05 12"),
        ("decimalFullWidth", (12,), "１２"),
        ("ideographTraditional", (1, 10, 11), "甲 癸 11"),
        ("ordinal", (1, 2, 3, 4, 11, 21), "1st 2nd 3rd 4th 11th 21st"),
        ("klingon", (7,), "7"),
    ],
)  # fmt: skip
def test_numbers_are_printed_in_the_ways_of_word(
    number_format: str, numbers: tuple[int, ...], printed: str
) -> None:
    assert [numeral(number, number_format) for number in numbers] == printed.split()
