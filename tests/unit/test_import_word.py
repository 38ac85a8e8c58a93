"""The reader of documents of Word: what a reader of the paper sees, and nothing twice."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

from generator.importing.document import Document, TableCell
from generator.importing.read import read_document
from generator.importing.word_file import word_document
from generator.problems import Place
from tests.building import ROOT
from tests.unit.imported import lost_activities
from tests.unit.word_files import SPACES, p, r, t, tbl, tc, tr, word_file, zipped

DOCUMENTS = sorted((ROOT / "tests/notices/open").glob("*.docx"))
BEGIN, BETWEEN, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def read(body: str, **parts: str) -> Document:
    return word_document(word_file(body, **parts), Place("notice.docx", 1, 1))


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in read(body, **parts).lines]


def field(instruction: str, result: str) -> str:
    computed = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{BEGIN}{computed}{BETWEEN}{r(t(result))}{END}"


def test_words_go_through_runs_and_soft_breaks_continue() -> None:
    body = p("检", "验检测", r("<w:br/>" + t("认证") + "<w:tab/>" + t("合格"))) + p() + p("完")
    document = read(body)
    assert document.text == "检验检测\n认证\t合格\n\n完\n"
    assert [line.is_continued for line in document.lines] == [False, True, False, False]


def test_the_break_of_a_page_is_none_before_words() -> None:
    page = r('<w:br w:type="page"/>')
    assert texts(p(page, "附件") + p("一页", page, "二页") + p("末", page)) == [
        "附件",
        "一页",
        "二页",
        "末",
    ]


def test_hyphens_blanks_and_symbols() -> None:
    marks = r(
        t("GB") + "<w:noBreakHyphen/>" + t("年") + "<w:softHyphen/>" + t("内\u00ad\u200b、")
        + '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B7"/>'
    )  # fmt: skip
    document = read(p(marks, "<w:r><w:t> 是 </w:t></w:r>"))
    assert document.text == "GB-年内、✓\uf0b7是\n"
    assert "1 symbol" in " ".join(document.notes)


def test_fields_show_their_results_but_not_numbers_of_pages() -> None:
    link = f'<w:hyperlink r:id="x">{r(t("官网"))}</w:hyperlink>'
    simple = f'<w:fldSimple w:instr="DATE">{r(t("5月"))}</w:fldSimple>'
    inner = f"{BEGIN}<w:r><w:instrText> IF </w:instrText></w:r>{field('PAGE', '7')}{END}"
    body = p("见", field(" REF a ", "表一"), link, simple, "第", field("PAGE", "3"), "页", inner)
    document = read(body)
    assert document.text == "见表一官网5月第页\n"
    assert document.notes == ("Left out: 2 numbers of pages.",)


def test_a_field_that_does_not_end_hides_nothing() -> None:
    assert texts(p(BEGIN, "前") + p("后")) == ["前", "后"]
    crossed = f'<w:fldSimple w:instr="PAGE">{BEGIN}{END}{END}</w:fldSimple>{BEGIN}'
    assert texts(p(crossed, "末")) == ["末"]


def test_tracked_changes_are_read_as_if_accepted() -> None:
    deleted = "<w:del><w:r><w:delText>九月</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r(t('旧处'))}</w:moveFrom><w:moveTo>{r(t('新处'))}</w:moveTo>"
    joined = p("举办", more="<w:rPr><w:del/></w:rPr>")
    document = read(p("于", deleted, f"<w:ins>{r(t('十月'))}</w:ins>", moved) + joined + p("活动"))
    assert document.text == "于十月新处\n举办活动\n"
    assert "九月" in document.notes[0]


def test_what_wraps_words_is_looked_into() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r(t('控件'))}</w:sdtContent></w:sdt>"
    tag = f'<w:smartTag w:element="x">{r(t("标记"))}</w:smartTag>'
    ruby = f"<w:ruby><w:rt>{r(t('han'))}</w:rt><w:rubyBase>{r(t('汉'))}</w:rubyBase></w:ruby>"
    block = f"<w:sdt><w:sdtContent>{p('整段')}</w:sdtContent></w:sdt>"
    assert texts(p(control, tag, r(ruby)) + block) == ["控件标记汉", "整段"]


def test_hidden_words_are_left_out_and_told() -> None:
    document = read(p("见", r(t("密"), "<w:vanish/>"), r(t("报"), '<w:vanish w:val="0"/>')))
    assert document.text == "见报\n"
    assert document.notes == ("Left out: 1 hidden passage (“密”).",)


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('框中')}</w:txbxContent>"
    twice = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx>'
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    art = '<w:pict><v:shape><v:textpath string="中央文件"/></v:shape></w:pict>'
    document = read(p(r(twice)) + p("旁", r(twice)) + p(r(art)))
    assert document.text == "框中\n旁\n框中\n中央文件\n"
    assert "2 text boxes" in document.notes[0]


def test_footnotes_follow_the_body_with_their_numbers() -> None:
    notes = "".join(
        f'<w:footnote w:id="{i}">{p(r("<w:footnoteRef/>"), words)}</w:footnote>'
        for i, words in ((7, "甲注"), (3, "乙注"), (9, "无人提到"))
    )
    marks = [r(f'<w:footnoteReference w:id="{i}"/>') for i in (3, 7)]
    document = read(p("甲", marks[0], "乙", marks[1]) + p("末"), footnotes=notes)
    assert [(line.text, line.numeral, line.origin) for line in document.lines] == [
        ("甲乙", "", "body"),
        ("末", "", "body"),
        ("乙注", "1", "footnote"),
        ("甲注", "2", "footnote"),
    ]


def test_headers_and_footers_are_read_once_at_the_end() -> None:
    margins = '<w:footerReference r:id="footer1"/><w:headerReference r:id="header1"/>'
    sections = f"<w:sectPr>{margins}</w:sectPr>"
    body = p("一", more=sections) + p("二") + sections
    document = read(body, header1=p("活动安排"), footer1=p("— ", field("PAGE", "1"), " —") + p())
    assert [(line.text, line.origin) for line in document.lines] == [
        ("一", "body"),
        ("二", "body"),
        ("活动安排", "header"),
        ("—  —", "footer"),
    ]


def test_headings_and_bold_come_from_styles_too() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr>'
        '</w:style><w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="ring"><w:basedOn w:val="ring"/></w:style>'
        '<w:style w:type="character" w:styleId="b"><w:rPr><w:b/></w:rPr></w:style>'
    )
    light = r(t("轻"), '<w:b w:val="0"/>')
    strong = r(t("重"), '<w:rStyle w:val="b"/>')
    body = "".join([
        p("甲", style="own"), p("乙", light, style="own"), p("丙", style="ring"), p(strong, "　"),
        p("丁", more='<w:outlineLvl w:val="0"/>'), p(strong, style="1"),
        p("戊", style="1", more='<w:outlineLvl w:val="9"/>'),
    ])  # fmt: skip
    lines = read(body, styles=styles).lines
    assert [line.is_heading for line in lines] == [True, True, False, False, True, True, False]
    assert [line.is_bold for line in lines] == [True, False, False, True, False, False, True]


def test_merged_cells_are_read_once() -> None:
    head = tr(tc(p("序号")), tc(p("活动"), span=2), more="<w:tblHeader/>")
    first = tr(tc(p("1"), merge="restart"), tc(p("甲"), p("乙")), tc())
    second = tr(tc(p("盖"), merge="continue"), tc(p("丙")), tc(p("丁")))
    gone = tr(tc(p("删")), more="<w:del/>")
    document = read(tbl(head, first, second, gone) + tbl(tr(tc(p("另")))))
    assert [(line.text, line.cell) for line in document.lines] == [
        ("序号", TableCell(0, 0, 0, is_head=True)),
        ("活动", TableCell(0, 0, 1, columns=2, is_head=True)),
        ("1", TableCell(0, 1, 0, rows=2)),
        ("甲", TableCell(0, 1, 1)),
        ("乙", TableCell(0, 1, 1)),
        ("", TableCell(0, 1, 2)),
        ("丙", TableCell(0, 2, 1)),
        ("丁", TableCell(0, 2, 2)),
        ("另", TableCell(1, 0, 0)),
    ]
    assert "“盖”" in " ".join(document.notes)
    assert "“删”" in " ".join(document.notes)


def test_a_table_in_a_cell_is_lines_of_the_cell() -> None:
    inner = tbl(tr(tc(p("内一")), tc(p("内二"))))
    document = read(tbl(tr(tc(p("外")), tc(inner, p("末")))) + tbl(tr(tc(p("后")))))
    cells = [(line.text, line.cell) for line in document.lines if line.cell]
    places = [(text, cell.table, cell.column) for text, cell in cells]
    assert places == [("外", 0, 0), ("内一", 0, 1), ("内二", 0, 1), ("末", 0, 1), ("后", 1, 0)]


def test_a_document_of_python_docx_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("通知", 1)
    document.add_paragraph("甲").add_run("乙").add_break()
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "合"
    document.save(str(tmp_path / "notice.docx"))
    lines = read_document(tmp_path / "notice.docx").lines
    assert [line.text for line in lines] == ["通知", "甲乙", "", "合", "", ""]
    assert lines[0].is_heading
    assert lines[3].cell == TableCell(0, 0, 0, rows=2)


def test_a_document_in_the_strict_namespace_is_read() -> None:
    rows = tr(tc(p("乙"), merge="restart")), tr(tc(merge="continue"))
    data = word_file(p("甲", style="1") + tbl(*rows))
    source = zipfile.ZipFile(BytesIO(data))
    files = {name: source.read(name) for name in source.namelist()}
    old = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = {
        name: part.replace(old, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        for name, part in files.items()
    }
    lines = word_document(zipped(strict), Place("notice.docx", 1, 1)).lines
    assert [line.text for line in lines] == ["甲", "乙"]
    assert lines[1].cell == TableCell(0, 0, 0, rows=2)


def test_the_main_part_may_be_called_otherwise() -> None:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    relation = '<Relationship Id="a" Type="x/officeDocument" Target="/word/document2.xml"/>'
    files = {
        "_rels/.rels": f'<Relationships xmlns="{space}">{relation}</Relationships>',
        "word/document2.xml": f"<w:document {SPACES}><w:body>{p('甲')}</w:body></w:document>",
    }
    data = zipped({name: text.encode() for name, text in files.items()})
    assert word_document(data, Place("notice.docx", 1, 1)).text == "甲\n"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_notices_have_their_activities(path: Path) -> None:
    assert lost_activities(path) == []
