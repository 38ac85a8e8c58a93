"""The reader of Markdown: what it stands for, with nothing that a writer typed left out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.document import Document
from generator.importing.encodings import Decoded
from generator.importing.markdown_file import markdown_document
from generator.problems import ContentError, Place
from tests.building import ROOT
from tests.unit.imported import bare, lost_activities

FILES = sorted((ROOT / "tests/notices/open").glob("*.md"))


def read(source: str) -> Document:
    return markdown_document(Decoded(source, "utf-8"), Place("notice.md", 1, 1))


def texts(source: str) -> list[str]:
    return [line.text for line in read(source).lines]


def test_marks_are_no_text() -> None:
    source = "# 题 #\n\n> 引 [链](http://x.cn) `码` ~~划~~ <u>线</u> \\*星 &amp; "
    source += "![图](a.png)\n\n***\n\n末"
    document = read(source)
    assert document.text == "题\n引 链 码 划 线 *星 &\n末\n"
    assert document.lines[0].is_heading
    assert "1 picture" in document.notes[0]


def test_numerals_are_text_as_typed_and_bullets_are_levels() -> None:
    source = "2. 甲\n7. 乙\n\n   续\n   - 丙\n     1) 丁\n3. # 戊\n4. - 己\n5.\n\n* 庚"
    assert [(line.text, line.level, line.numeral) for line in read(source).lines] == [
        ("2. 甲", 1, ""), ("7. 乙", 1, ""), ("续", 1, ""), ("丙", 2, ""), ("1) 丁", 3, ""),
        ("3. 戊", 1, ""), ("4.", 1, ""), ("己", 2, ""), ("5.", 1, ""), ("庚", 1, ""),
    ]  # fmt: skip


def test_ends_of_lines_continue_a_paragraph() -> None:
    lines = read("　　一、甲\n　　二、乙  \n丙\\\n丁<br>戊\n\n己").lines
    assert [(line.text, line.is_continued) for line in lines] == [
        ("一、甲", False), ("　　二、乙", True), ("丙", True), ("丁", True), ("戊", True),
        ("己", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "text", "is_bold"),
    [
        ("**主办单位：**省厅", "主办单位：省厅", False),
        ("举办**“主题”**活动", "举办“主题”活动", False),
        ("**（一）校园日**", "（一）校园日", True),
        ("**甲** **乙**", "甲 乙", True),
        ("***重***", "重", True),
        ("2 * 3 ** 4", "2 * 3 ** 4", False),
        ("甲** 乙 **丙", "甲** 乙 **丙", False),
        ("a_b_c **", "a_b_c **", False),
    ],
)
def test_bold_words_in_chinese_text(source: str, text: str, is_bold: bool) -> None:
    (line,) = read(source).lines
    assert (line.text, line.is_bold) == (text, is_bold)


def test_tables_and_code() -> None:
    lines = read("|甲|乙|\n|-|:-:|\n|1<br>2||\n\n```\n 码 1\n\n**码**\n```").lines
    assert [(line.text, line.is_continued) for line in lines] == [
        ("甲", False), ("乙", False), ("1", False), ("2", True), ("", False), (" 码 1", False),
        ("", True), ("**码**", True),
    ]  # fmt: skip
    assert [line.cell.is_head for line in lines if line.cell] == [True, True, False, False, False]


def test_footnotes_come_last_with_their_numbers() -> None:
    source = (
        "甲[^b]乙[^1]丙[^无]。\n\n[^1]: 一\n  **续**\n[^b]: 二见[^c]\n\n[^c]: 三\n[^d]: 无人提\n"
    )
    lines = read(source).lines
    assert [(line.text, line.numeral, line.origin) for line in lines] == [
        ("甲乙丙[^无]。", "", "body"), ("二见", "1", "footnote"), ("一", "2", "footnote"),
        ("续", "", "footnote"), ("三", "3", "footnote"), ("无人提", "", "footnote"),
    ]  # fmt: skip


def test_only_addresses_are_definitions_of_links() -> None:
    document = read("[甲][1]\n\n[1]: http://x.cn '题'\n[注]: 九月举行\n")
    assert document.text == "甲\n[注]: 九月举行\n"
    assert document.notes == ("Left out: 1 address of links.",)


def test_front_matter_is_left_out_and_told() -> None:
    document = read("---\ntitle: 通知\nlayout: page\n---\n甲\n")
    assert document.text == "甲\n"
    assert document.notes == ('Left out: 2 lines of front matter ("title: 通知").',)
    assert texts("---\n甲：乙\n---\n") == ["甲：乙"]


def test_html_is_read_as_in_a_page() -> None:
    source = "<div hidden>密</div>\n\n<script>市场监管总局举办</script>\n\n<p>甲</p><!-- 旧 -->\n"
    document = read(source)
    assert document.text == "甲\n"
    assert "“密”" in " ".join(document.notes)


def test_a_text_nested_too_deeply_is_refused() -> None:
    assert texts("> " * 30 + "深") == ["深"]
    with pytest.raises(ContentError):
        read("> " * 3_000 + "深")
    with pytest.raises(ContentError):
        read("甲\n" + "".join(" " * 2 * at + "- 乙\n" for at in range(200)))


@given(
    st.text(st.sampled_from("#*-_>|`[]()!<&~^:\\1.) \n\t甲乙，“”。ab\u3000\x0b\u2028"), max_size=80)
)
def test_any_text_is_read_or_refused(source: str) -> None:
    try:
        document = read(source)
    except ContentError:
        return
    assert document == read(source)
    assert document.text.splitlines() == [line.text for line in document.lines]


@given(
    st.lists(st.text("甲乙丙丁，。“”：0a", min_size=1), max_size=8), st.sampled_from(["\n", "\n\n"])
)
def test_no_word_is_lost(words: list[str], end: str) -> None:
    marks = ["- {}", "**{}**", "1. {}", "> {}", "## {}", "{}"]
    source = end.join(marks[at % len(marks)].format(word) for at, word in enumerate(words))
    text = bare(read(source).text)
    at = 0
    for word in words:
        at = text.find(word, at)
        assert at >= 0
        at += len(word)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_notices_have_their_activities(path: Path) -> None:
    assert lost_activities(path) == []
