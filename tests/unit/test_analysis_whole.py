"""Nothing of a text is lost, whatever it is, and the same comes out each time."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.characters import INVISIBLE
from generator.importing.analysis.analyse import analyse
from generator.importing.analysis.analysis import Analysis, LineBlock
from generator.importing.analysis.numerals import read_inner_numeral
from generator.importing.document import Document, DocumentLine, TableCell
from generator.importing.report import to_json
from tests.composed_notices import any_text, notices

KNOWN = {"市场监管总局": "samr", "国家标准委": "samr", "省教育厅": "edu"}
LASTING = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def document_of(lines: list[str], form: str = "txt") -> Document:
    return Document(tuple(map(DocumentLine, lines)), form)


def bare(text: str) -> str:
    """Return what of a text can be seen."""
    return re.sub(r"\s", "", INVISIBLE.sub("", text))


def check_whole(document: Document, analysis: Analysis) -> None:
    """Check that every character that can be seen is in one block or cut, and in one part of it."""
    found = dict.fromkeys(range(1, len(document.lines) + 1), "")
    stretches = [
        (block.passage, p, i)
        for block in analysis.blocks
        for i, p in enumerate(block.passage.pieces)
    ]
    for passage, piece, index in stretches:
        following = passage.pieces[index + 1 : index + 2]
        words = passage.text[piece.at : following[0].at if following else None]
        line = document.lines[piece.line - 1].text
        assert line[piece.column :].startswith(words.rstrip()) or following
        found[piece.line] += words
    for cut in analysis.cuts:
        found[cut.lines[0]] += cut.text
    for number, words in found.items():
        assert sorted(bare(words)) == sorted(bare(document.lines[number - 1].text)), number
    for block in analysis.blocks:
        check_block(block)


def check_block(block: LineBlock) -> None:
    """Check that the words of a block are its numeral, names of bodies, or sentences."""
    text = block.passage.text
    if not block.sentences:
        return
    taken = {*range(block.passage.start)}
    for span in (*block.heads, *(sentence.span for sentence in block.sentences)):
        taken |= {*range(span.start, span.end)}
    left = "".join(c for place, c in enumerate(text) if place not in taken)
    assert re.fullmatch(r"(?:[\u3400-\u9fff]{0,4}[：:])?", bare(left)), left
    for sentence in block.sentences:
        assert text[sentence.span.start : sentence.span.end] == sentence.text
        for part in sentence.announced:
            words = text[part.span.start : part.span.end]
            assert part.text.startswith(words)
            assert bare(part.text[len(words) :]) in sentence.text
            for numeral in re.findall(r"\S+", text[sentence.span.start : part.span.start][-8:])[
                -1:
            ]:
                assert (
                    read_inner_numeral(numeral)
                    or sentence.announced[0] is not part
                    or sentence.lead_in
                )


@LASTING
@given(notices())
def test_nothing_of_a_notice_is_lost(lines: list[str]) -> None:
    document = document_of(lines)
    analysis = analyse(document, KNOWN)
    check_whole(document, analysis)
    assert to_json(analysis) == to_json(analyse(document, KNOWN))


@LASTING
@given(any_text())
def test_nothing_of_any_text_is_lost(lines: list[str]) -> None:
    document = document_of(lines)
    check_whole(document, analyse(document, KNOWN))


@LASTING
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [
                    "",
                    "序号",
                    "1",
                    "责任单位",
                    "市科协",
                    "活动内容",
                    "举办大会。发布报告。",
                    "9月1日",
                    "时间",
                    "（一）主场",
                ]
            ),
            min_size=4,
            max_size=4,
        ),
        max_size=8,
    ),
    st.booleans(),
)
def test_nothing_of_a_table_is_lost(rows: list[list[str]], is_head: bool) -> None:
    lines = [
        DocumentLine(text, cell=TableCell(0, row, column, is_head=is_head and not row))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    document = Document(tuple(lines), "docx")
    check_whole(document, analyse(document, KNOWN))
