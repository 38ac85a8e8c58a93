"""Files that are not taken in: each is refused in one clear line, and nothing hangs or is run."""

import os
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.importing import word_package
from generator.importing.document import Document
from generator.importing.read import read_document
from generator.importing.word_file import word_document
from generator.problems import ContentError, Place
from tests.unit.word_files import (
    SPACES,
    abstract,
    lvl,
    num,
    p,
    r,
    t,
    tbl,
    tc,
    tr,
    word_file,
    zipped,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
WORD = p("一、市场监管总局举办活动。", item=(1, 0)) + tbl(tr(tc(p("甲")), tc(p("乙"))))
LISTS = abstract(1, lvl(0, "decimal", "%1.")) + num(1, 1)


def refused(path: Path, data: bytes | None = None) -> str:
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ContentError) as raised:
        read_document(path)
    (problem,) = raised.value.problems
    assert "\n" not in str(problem)
    assert "; expected" in problem.message
    return f"{problem.message} {problem.hint}"


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + bytes(600)


@pytest.mark.parametrize(
    ("name", "data", "what", "advice"),
    [
        ("a.pdf", b"%PDF-1.7\n", "is a PDF", "save it as .docx, or copy its text"),
        ("a.txt", b"%PDF-1.7\n", "is a PDF", "Compare what you get"),
        ("a.doc", stream("WordDocument"), "old kind (.doc)", "save it as .docx"),
        ("a.docx", stream("WordDocument"), "old kind (.doc)", "save it as .docx"),
        ("a.wps", stream("WordDocument"), "WPS Office (.wps)", "save it as .docx"),
        ("a.docx", stream("EncryptedPackage"), "with a password", "save a copy without"),
        ("a.docx", OLE, "old office program", "save it as .docx"),
        ("a.docx", b"", "file is empty", "Get the file again"),
        ("a.docx", b"PK\x03\x04" + bytes(50), "cannot be opened", "Get the file again"),
        ("a.docx", word_file(WORD)[:-90], "cannot be opened", "Get the file again"),
        ("a.docx", zipped({}), "without word/document.xml", "unpack it"),
        ("a.docx", zipped({"a.txt": b"x"}), "without word/document.xml", "unpack it"),
        ("a.docx", zipped({"xl/workbook.xml": b"<a/>"}), "a workbook of Excel", ".docx"),
        ("a.docx", zipped({"OFD.xml": b"<a/>"}), "an OFD document", ".txt"),
        ("a.docx", zipped({"content.xml": b"<a/>"}), "an OpenDocument file", ".docx"),
        ("a.docx", zipped({"word/document.xml": b"<html/>"}), "without word/document.xml", ""),
        ("a.docx", zipped({"word/document.xml": b"<w:a>"}), "that is no XML", "anew"),
        ("a.docx", "通知".encode(), "no document of Word", "save it as .docx"),
        ("a.rtf", b"{\\rtf1 x}", "Rich Text", "save it as .docx"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "a picture (PNG)", "recognise its text"),
        ("a.doc", b"MIME-Version: 1.0\nContent-Type: multipart/related\n", ".mht", ".html"),
        ("a.txt", b"<html><body>x", "a page of HTML", "Rename it"),
        ("a.txt", b"abc\0def", "no text (a null", "as .docx"),
        ("a.html", b"<p>abc\0def", "no text (a null", "as .docx"),
        ("a.html", b"<p></p><!-- x -->", "holds no text", ""),
        ("a.html", b"<p><img src=x.png></p>", "holds no text", "recognise its text"),
        ("a.docx", word_file(p()), "holds no text", ""),
        ("a.csv", b"a,b", "no kind that is read", ""),
        ("a.doc", b"<html xmlns:o='x'>", "no kind that is read", "rename it to .html"),
        ("~$otice.docx", b"x", "leaves beside a document", "Close it in Word"),
    ],
)
def test_what_is_not_read_says_what_it_is_and_what_to_do(
    tmp_path: Path, name: str, data: bytes, what: str, advice: str
) -> None:
    told = refused(tmp_path / name, data)
    assert what in told
    assert advice in told


def test_a_document_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    for name in ("notice.doc", "notice.wps", "notice", "通知.DOCX", "notice.html"):
        (tmp_path / name).write_bytes(word_file(p("甲")))
        assert read_document(tmp_path / name).text == "甲\n"


def test_places_that_are_no_files_are_refused_at_once(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)
    assert "no such file" in refused(tmp_path / "none.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a pipe" in refused(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert "leads back to itself" in refused(tmp_path / "loop.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert "is a device" in refused(tmp_path / "zero.txt")
    (tmp_path / "notice.txt").write_text("甲\n", "utf-8")
    (tmp_path / "link.txt").symlink_to("notice.txt")
    assert read_document(tmp_path / "link.txt").text == "甲\n"


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.docx").open("wb") as file:
        file.truncate(200_000_000)
    assert "has 200 MB; expected at most 50 MB" in refused(tmp_path / "large.docx")


def test_a_text_larger_than_the_content_may_be_is_refused(tmp_path: Path) -> None:
    told = refused(tmp_path / "long.txt", ("质" * 1000 + "\n").encode() * 3_000)
    assert "its text has 9.0 MB; expected at most 8 MB" in told


def test_a_zip_bomb_is_stopped_while_it_is_unpacked(tmp_path: Path) -> None:
    blanks = b" " * 30_000_000
    told = refused(tmp_path / "bomb.docx", zipped({"word/document.xml": b"<a>" + blanks}))
    assert "unpacks to more" in told
    assert "200 times" in told


def test_parts_together_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = word_file(p("甲" * 100), styles=os.urandom(30_000).hex(), settings="b" * 30_000)
    monkeypatch.setattr(word_package, "MOST_EXPANDED", 80_000)
    assert "unpacks to more than a document has (at word/settings.xml)" in refused(
        tmp_path / "bomb.docx", data
    )


def test_what_a_zip_claims_is_not_believed(tmp_path: Path) -> None:
    data = bytearray(zipped({"word/document.xml": b"<a>" + b"x" * 5_000 + b"</a>"}))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (60).to_bytes(4, "little")
    assert "damaged" in refused(tmp_path / "lie.docx", bytes(data))


def test_a_part_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    out = BytesIO(word_file(p("甲")))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/Document.xml", b"<a/>")
    assert "two parts" in refused(tmp_path / "twice.docx", out.getvalue())


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "declared", ['<!ENTITY x SYSTEM "file://{}/secret">', '<!ENTITY x "ha"><!ENTITY y "&x;&x;">']
)
def test_a_document_type_is_refused(tmp_path: Path, declared: str, codec: str) -> None:
    (tmp_path / "secret").write_text("秘密", "utf-8")
    doctype = f"<!DOCTYPE a [{declared.format(tmp_path)}]>"
    body = f"<w:document {SPACES}><w:body>{p('&x;')}</w:body></w:document>"
    source = f'<?xml version="1.0" encoding="{codec}"?>{doctype}{body}'
    told = refused(tmp_path / "x.docx", zipped({"word/document.xml": source.encode(codec)}))
    assert "declares a document type" in told


def test_nothing_outside_is_fetched() -> None:
    data = word_file(p("甲"))
    source = zipfile.ZipFile(BytesIO(data))
    files = {name: source.read(name) for name in source.namelist()}
    outside = b'<Relationship Id="t" Type="x/attachedTemplate" Target="http://a.example/t" '
    outside += b'TargetMode="External"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    files[rels] = files[rels].replace(b"</Relationships>", outside)
    document = word_document(zipped(files), Place("x.docx", 1, 1))
    assert document.text == "甲\n"
    told = (
        "Left out: 1 reference to something outside, which was not fetched (“http://a.example/t”)."
    )
    assert document.notes == (told,)


def test_deep_parts_are_refused_and_less_deep_ones_read(tmp_path: Path) -> None:
    def nested(count: int) -> bytes:
        return word_file(
            "<w:sdt><w:sdtContent>" * count + p("深") + "</w:sdtContent></w:sdt>" * count
        )

    assert "256 levels" in refused(tmp_path / "deep.docx", nested(5_000))
    (tmp_path / "less.docx").write_bytes(nested(120))
    assert read_document(tmp_path / "less.docx").text == "深\n"
    inline = "<w:ins>" * 240 + r(t("内")) + "</w:ins>" * 240
    (tmp_path / "inline.docx").write_bytes(word_file(p(inline)))
    assert read_document(tmp_path / "inline.docx").text == "内\n"
    cells = (
        "".join("<w:tbl><w:tr><w:tc>" for _ in range(80)) + p("格") + "</w:tc></w:tr></w:tbl>" * 80
    )
    (tmp_path / "cells.docx").write_bytes(word_file(cells))
    assert read_document(tmp_path / "cells.docx").text == "格\n"


def read(data: bytes) -> Document | None:
    try:
        return word_document(data, Place("notice.docx", 1, 1))
    except ContentError as error:
        (problem,) = error.problems
        assert "; expected" in problem.message  # either is right
        return None


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".docx", ".doc", ""])
@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_any_bytes_are_read_or_refused(tmp_path: Path, ending: str, data: bytes) -> None:
    path = tmp_path / f"notice{ending}"
    path.write_bytes(data)
    with suppress(ContentError):
        document = read_document(path)
        assert document == read_document(path)
        assert document.text.splitlines() == [line.text for line in document.lines]


@given(st.data())
def test_damaged_documents_are_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(word_file(WORD, numbering=LISTS))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    kept = (
        bytes(whole[: data.draw(st.integers(0, len(whole)))]) if data.draw(st.booleans()) else whole
    )
    assert read(bytes(kept)) == read(bytes(kept))


NAMES = (
    "p r t tab br sym tbl tr tc tcPr pPr rPr numPr numId ilvl gridSpan vMerge b vanish ins del sdt "
    "sdtContent hyperlink fldChar instrText fldSimple footnoteReference txbxContent pict ruby rt"
)
VALUES = st.sampled_from(
    ["", "0", "1", "-1", "continue", "restart", "begin", "end", "999999999999", "甲"]
)
ATTRIBUTES = ("val", "type", "fldCharType", "instr", "id", "char", "font", "styleId", "ilvl")


@st.composite
def trees(draw: st.DrawFn, depth: int = 0) -> str:
    name = draw(st.sampled_from(NAMES.split()))
    said = "".join(
        f' w:{key}="{draw(VALUES)}"'
        for key in draw(st.sets(st.sampled_from(ATTRIBUTES), max_size=3))
    )
    inside = draw(st.sampled_from(["", "甲", "b\n"]))
    if depth < 4:
        inside += "".join(draw(trees(depth + 1)) for _ in range(draw(st.integers(0, 3))))
    return f"<w:{name}{said}>{inside}</w:{name}>"


@given(st.lists(trees(), max_size=4), st.lists(trees(), max_size=2))
def test_any_elements_in_any_order_are_read(body: list[str], numbering: list[str]) -> None:
    data = word_file(
        "".join(body) + p("末"), numbering=LISTS + "".join(numbering), styles="".join(numbering)
    )
    document = read(data)
    assert document is not None
    assert document == read(data)
    assert document.text.splitlines() == [line.text for line in document.lines]


@given(st.lists(st.text("质量月ab1，。\u3000", min_size=1, max_size=4), max_size=8))
def test_no_word_is_lost_among_runs(words: list[str]) -> None:
    wraps = ["<w:ins>{}</w:ins>", "<w:hyperlink>{}</w:hyperlink>", "{}", "<w:sdt><w:sdtContent>{}"
             "</w:sdtContent></w:sdt>"]  # fmt: skip
    runs = [wraps[at % 4].format(r(t(word))) for at, word in enumerate(words)]
    document = read(word_file(p(*runs)))
    assert document is not None
    assert document.text == "".join(words) + "\n"
