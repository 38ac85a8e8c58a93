"""The reader of plain text: encodings, ends of lines, and nothing lost."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.characters import CONTROL
from generator.importing.document import Document
from generator.importing.encodings import decode
from generator.importing.line_ends import split_lines
from generator.importing.read import read_document
from generator.importing.text_file import text_document
from generator.problems import ContentError, Place
from tests.building import ROOT
from tests.unit.imported import lost_activities

NOTICE = "　　一、市场监管总局举办“质量月”活动。\n\n2.5万家,GB/T 19001—2016\n"
PLACE = Place("notice.txt", 1, 1)
CODECS = ["utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-16", "utf-8-sig"]
TEXTS = sorted((ROOT / "tests/notices/open").glob("*.txt"))


def read(tmp_path: Path, data: bytes, name: str = "notice.txt") -> Document:
    (tmp_path / name).write_bytes(data)
    return read_document(tmp_path / name)


def refused(tmp_path: Path, data: bytes, name: str = "notice.txt") -> str:
    with pytest.raises(ContentError) as raised:
        read(tmp_path, data, name)
    (problem,) = raised.value.problems
    return f"{problem.message} {problem.hint}"


@pytest.mark.parametrize(
    "codec", ["utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-16", "utf-8-sig"]
)
@pytest.mark.parametrize("text", [NOTICE, "通知", "9月", "联通\n", "一\n" * 90_000])
def test_encodings_of_china_are_told_apart(tmp_path: Path, codec: str, text: str) -> None:
    document = read(tmp_path, text.encode(codec))
    assert document.text.splitlines() == text.splitlines()
    assert document.encoding == {"utf-16": "utf-16-le", "utf-8-sig": "utf-8"}.get(codec, codec)
    assert bool(document.notes) == ("utf-8" not in codec)
    assert document.is_original == (codec == "utf-8" and text.endswith("\n"))


def test_latin_text_in_wide_characters_is_no_binary(tmp_path: Path) -> None:
    assert read(tmp_path, "Notice of 2031\n".encode("utf-16-be")).text == "Notice of 2031\n"


def test_big5_is_a_guess_and_says_so(tmp_path: Path) -> None:
    text = "關於舉辦消費者權益保護宣傳活動的通知，各縣市政府應當組織開展質量檢驗。\n" * 5
    document = read(tmp_path, text.encode("big5"))
    assert document.text == text
    assert "guess" in document.notes[0]


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16-le"])
def test_a_damaged_byte_is_named_by_its_offset(tmp_path: Path, codec: str) -> None:
    data = (NOTICE * 50).encode(codec)
    broken = {"utf-8": b"\xff", "gb18030": b"\xff\xff", "utf-16-le": b"\x00\xdc"}[codec]
    message = refused(tmp_path, data[:600] + broken + data[600 + len(broken) :])
    assert re.search(r"byte 0x\w\w at offset (59\d|60\d) is not", message), message


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\x80\x81\xfe\xff" * 9, "caf\u00e9 d\u00e9j\u00e0".encode("latin-1")],
)
def test_what_is_no_text_in_a_known_encoding_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "known encoding" in refused(tmp_path, data)


def test_every_end_of_a_line_ends_one() -> None:
    text = "a\nb\r\nc\rd\ve\x85f\u2028g\u2029h\fi\n\fj\n\n\f\fk\n"
    assert split_lines(text) == [*"abcdefghij", "", "k"]
    assert split_lines("") == split_lines("\f") == []
    assert split_lines("\n") == [""]


def test_controls_are_left_out_and_told(tmp_path: Path) -> None:
    document = read(tmp_path, "质量\x1b月\x1a\n".encode())
    assert document.text == "质量月\n"
    assert not document.is_original
    assert document.notes == (
        "Left out: 2 control characters, which nobody sees (U+001B (escape), U+001A (substitute)).",
    )


def test_a_text_that_is_something_else_is_refused(tmp_path: Path) -> None:
    assert "page of HTML" in refused(tmp_path, "\n<!DOCTYPE html><p>通知".encode())
    assert "no text (a null" in refused(tmp_path, "通知\0通知\0的正文".encode())
    assert "holds no text" in refused(tmp_path, "　\n \u200b\n".encode())


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, PLACE)
    except ContentError:
        return
    document = text_document(data, decoded)
    assert document == text_document(data, decode(data, PLACE))
    assert document.text.splitlines() == [line.text for line in document.lines]


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    st.sampled_from(["utf-8", "utf-16"]),
)
def test_no_character_is_lost(text: str, codec: str) -> None:
    text = f"质量月{text}"
    data = text.encode(codec)
    decoded = decode(data, PLACE)
    assert decoded.text == text
    seen = re.sub("[\n\r\v\f\x85\u2028\u2029]", "", CONTROL.sub("", text))
    assert "".join(line.text for line in text_document(data, decoded).lines) == seen


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_notices_have_their_activities(path: Path) -> None:
    assert lost_activities(path) == []


TABBED = "序号\t活动\t单位\n1\t举办讲座。\t市科协\n2\t发布报告。\t\n结束。\n"
ALIGNED = """单位          活动            时间
市科协        举办讲座        5月1日
              开放展厅        5月2日
                              和3日
市总工会      比武            5月4日
"""


def test_cells_of_a_table_are_lines(tmp_path: Path) -> None:
    lines = read(tmp_path, TABBED.encode()).lines
    cells = [(line.text, line.cell.row, line.cell.column) for line in lines if line.cell]
    assert cells[3:9] == [
        ("1", 1, 0),
        ("举办讲座。", 1, 1),
        ("市科协", 1, 2),
        ("2", 2, 0),
        ("发布报告。", 2, 1),
        ("", 2, 2),
    ]
    assert lines[-1].text == "结束。"
    assert lines[-1].cell is None


def test_columns_may_be_parted_by_blanks(tmp_path: Path) -> None:
    lines = read(tmp_path, ALIGNED.encode()).lines
    rows = [[line.text for line in lines if line.cell and line.cell.row == row] for row in range(4)]
    assert rows[1:] == [
        ["市科协", "举办讲座", "5月1日"],
        ["", "开放展厅", "5月2日和3日"],
        ["市总工会", "比武", "5月4日"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "主办：\t市科协\t承办：\t市图书馆\n时间：\t5月\n",
        "市教育局　　市科技局\n市文旅局　　市体育局\n2031年5月1日\n",
        "一、  活动\n二、  要求\n",
        "市民  可以参加活动，\n并在现场  领取材料。\n",
    ],
)
def test_other_blanks_make_no_table(tmp_path: Path, text: str) -> None:
    document = read(tmp_path, text.encode())
    assert document.text == text
    assert not any(line.cell for line in document.lines)
