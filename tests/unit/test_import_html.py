"""The reader of pages: what a reader sees in a browser, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.document import Document, TableCell
from generator.importing.encodings import Decoded
from generator.importing.html_file import html_document
from generator.importing.read import read_document
from generator.problems import ContentError, Place
from tests.building import ROOT
from tests.unit.imported import lost_activities

PAGES = sorted((ROOT / "tests/notices/open").glob("*.html"))


def read(source: str) -> Document:
    return html_document(Decoded(source, "utf-8"), Place("notice.html", 1, 1))


def texts(source: str) -> list[str]:
    return [line.text for line in read(source).lines]


def test_blanks_collapse_and_words_join_as_in_a_browser() -> None:
    source = "<p> 市场<b>监</b><span>管</span>\n  总局 \t GB/T\n 19001 <i> a</i> <i> b </i></p>"
    source += "文\n<!--c-->本"
    assert texts(source) == ["市场监管总局 GB/T 19001 a b", "文本"]
    assert texts("<p>&nbsp;&nbsp;一、\u3000二&emsp;&#x3000;</p><p> </p><p></p>") == [
        "\xa0\xa0一、\u3000二\u2003\u3000"
    ]


def test_breaks_continue_a_paragraph() -> None:
    lines = read("<div>一<br>二<br><br/>三<br></div>四<p><br></p>").lines
    assert [(line.text, line.is_continued) for line in lines] == [
        ("一", False), ("二", True), ("", True), ("三", True), ("四", False), ("", False),
    ]  # fmt: skip


def test_blanks_of_preformatted_text_are_kept() -> None:
    lines = read("<pre>\n  一\n\n\t二</pre><p style='white-space: pre-wrap'>三  四</p>").lines
    assert [line.text for line in lines] == ["  一", "", "\t二", "三  四"]
    assert [line.is_continued for line in lines] == [False, True, True, False]


def test_what_no_reader_sees_is_left_out_and_told() -> None:
    document = read(
        "<html><head><title> 通知 </title><style>.x{display:none}</style></head><body>"
        "<script>alert('市场监管总局举办')</script><noscript>请开脚本</noscript><!-- 旧稿 -->"
        "<template><p>样</p></template><p hidden>密一</p><p style='Display : NONE'>密二<b>!</b></p>"
        "<p>年&shy;内&#8203;见<img alt='盖章' src='http://a.example/x.png'></p>"
        "<iframe src='file:///etc/passwd'>框</iframe></body></html>"
    )
    assert document.text == "年内见\n"
    notes = " ".join(document.notes)
    hidden = [
        "“密一”, “密二!”",
        "1 script.",
        "fallback (“请开脚本”)",
        "“盖章”",
        '"通知"',
        "1 comment",
    ]
    for told in (*hidden, "1 template", "Rules of style sheets"):
        assert told in notes


def test_lists_are_counted_as_a_browser_counts() -> None:
    lines = read(
        "<ol start=3><li>甲<li value=7><p>乙</p><p>续</p><ul><li>点</ul><li></ol>"
        "<ol type=a reversed><li>一<li>二</ol><ol style='list-style: cjk-ideographic'><li>三</ol>"
        "<ol style='list-style-type:none'><li>四</ol><ol type=I start=27><li>五</ol>"
        "<ol type=a start=28><li>六</ol>"
    ).lines
    assert [(line.numeral, line.text, line.level) for line in lines] == [
        ("3.", "甲", 1), ("7.", "乙", 1), ("", "续", 1), ("", "点", 2), ("8.", "", 1),
        ("b.", "一", 1), ("a.", "二", 1), ("一、", "三", 1), ("", "四", 1), ("XXVII.", "五", 1),
        ("ab.", "六", 1),
    ]  # fmt: skip


def test_cells_know_their_places() -> None:
    document = read(
        "<table><caption>表一</caption><thead><tr><th>序号<th colspan=2>活动</thead><tbody>"
        "<tr><td rowspan=2>1<td>甲<br>乙<td></tr><tr><td>丙<td rowspan=9>丁</tr></tbody>"
        "<tr><td rowspan=0>2<td>戊</table><table><tr><td>另</table>"
    )
    assert [(line.text, line.cell) for line in document.lines] == [
        ("表一", None),
        ("序号", TableCell(0, 0, 0, is_head=True)),
        ("活动", TableCell(0, 0, 1, columns=2, is_head=True)),
        ("1", TableCell(0, 1, 0, rows=2)),
        ("甲", TableCell(0, 1, 1)),
        ("乙", TableCell(0, 1, 1)),
        ("", TableCell(0, 1, 2)),
        ("丙", TableCell(0, 2, 1)),
        ("丁", TableCell(0, 2, 2)),
        ("2", TableCell(0, 3, 0)),
        ("戊", TableCell(0, 3, 1)),
        ("另", TableCell(1, 0, 0)),
    ]


def test_a_table_in_a_cell_is_lines_of_the_cell_unless_the_outer_one_is_layout() -> None:
    inner = "<table><tr><td>内一<td>内二</table>"
    data = read(f"<table><tr><td>甲<td>乙</tr><tr><td>丙<td>丁{inner}</tr><tr><td>戊<td>己</table>")
    assert [line.cell.column if line.cell else None for line in data.lines] == [
        0,
        1,
        0,
        1,
        1,
        1,
        0,
        1,
    ]
    layout = read(f"<table><tr><td>导航</tr><tr><td>左<td>{inner}</tr></table>")
    assert [line.cell for line in layout.lines] == [
        None, None, TableCell(0, 0, 0), TableCell(0, 0, 1),
    ]  # fmt: skip


def test_headings_and_bold() -> None:
    lines = read(
        "<h2>题<span>目</span></h2><p><b>一、</b><strong>全</strong></p><p><b>主办：</b>局</p>"
        "<p style='font-weight:700'>重<b style='font-weight:normal'>轻</b></p>"
        "<div style='font-weight: bold'>粗 </div>"
    ).lines
    assert [line.is_heading for line in lines] == [True, False, False, False, False]
    assert [line.is_bold for line in lines] == [True, True, False, False, True]


def test_no_entity_of_a_document_type_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("秘密", "utf-8")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    document = read(f"{entity}<p>甲&x;</p>")
    assert "秘密" not in document.text
    assert "甲" in document.text


@pytest.mark.parametrize(
    ("codec", "declared", "read_as"),
    [
        ("gb18030", "gb2312", "gb18030"),
        ("gb18030", "utf-8", "gb18030"),
        ("utf-8", "gbk", "utf-8"),
        ("utf-16", "utf-8", "utf-16-le"),
        ("utf-8", "", "utf-8"),
        ("big5", "big5", "big5hkscs"),
    ],
)
def test_the_encoding_is_that_of_the_bytes(
    tmp_path: Path, codec: str, declared: str, read_as: str
) -> None:
    meta = f"<meta http-equiv='Content-Type' content='text/html; charset={declared}'>"
    path = tmp_path / "notice.htm"
    path.write_bytes(f"<html><head>{meta}</head><p>品質月活動".encode(codec))
    document = read_document(path)
    assert document.text == "品質月活動\n"
    assert document.encoding == read_as


def test_a_page_nested_too_deeply_is_refused_and_a_deep_one_read() -> None:
    assert texts("<div>" * 1_500 + "深" + "</div>" * 1_500 + "后") == ["深", "后"]
    with pytest.raises(ContentError, match="1 error"):
        read("<b>" * 9_000 + "深")


def test_what_is_no_table_or_page_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        read("<table><tr>" + "<td>x" * 101)
    (tmp_path / "notice.html").write_text("一、甲\n二、乙\n", "utf-8")
    with pytest.raises(ContentError) as raised:
        read_document(tmp_path / "notice.html")
    assert "no tags" in raised.value.problems[0].message


def test_cells_without_a_row_are_in_the_first() -> None:
    lines = read("<div><table><td rowspan=2>甲<td>乙<tr><td>丙</table></div>").lines
    assert [line.text for line in lines] == ["甲", "乙", "丙"]


NAMES = "p br div td tr table th ol ul li h1 pre span img caption tbody hr a b"
TAGS = [f"<{slash}{name}>" for name in NAMES.split() for slash in ("", "/")]
ODD = ["<td colspan=3 rowspan=2>", "<!--", "-->", "&nbsp;", "&#x2028;", "<p hidden>", "<script>"]
PIECES = st.one_of(st.sampled_from([*TAGS, *ODD]), st.text(max_size=6))


@given(st.lists(PIECES, max_size=40))
def test_any_page_is_read(pieces: list[str]) -> None:
    source = "<p>" + "".join(pieces)
    document = read(source)
    assert document == read(source)
    assert document.text.splitlines() == [line.text for line in document.lines]


WORDS = st.text("质量月ab1，。\u3000", min_size=1, max_size=5)


@given(st.lists(st.tuples(WORDS, st.sampled_from(TAGS)), max_size=12))
def test_no_word_is_lost_among_tags(pieces: list[tuple[str, str]]) -> None:
    source = "<p>" + "".join(word + tag for word, tag in pieces)
    words = "".join(word for word, _ in pieces)
    assert read(source).text.replace("\n", "") == words


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_notices_have_their_activities(path: Path) -> None:
    assert lost_activities(path) == []
