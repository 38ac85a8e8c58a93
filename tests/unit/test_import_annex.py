"""The annex of 2024 comes in the same from every kind of file that an office may send it in."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from generator.build import read_project
from generator.catalog.catalog import Catalog
from generator.content.numbered_notice import Join, parse_notice
from generator.importing.known import KnownContent, read_known
from tests.building import ROOT
from tests.unit.test_import_drafts import draft_of, project_with

ANNEX = ROOT / "content/campaigns/2024/notice.txt"
NUMERAL = re.compile("^[一二三四五六七八九十]+、")


@pytest.fixture(scope="module")
def known() -> KnownContent:
    return read_known(ROOT / "content")


def lines(known: KnownContent) -> list[str]:
    """Return the lines of the annex, with the words whole that a page had broken."""
    assert known.catalog
    record = known.catalog.newest.record.notice
    joins = [Join(join.raw, join.text) for join in record.joins]
    text = parse_notice(ANNEX.read_text("utf-8"), joins).text
    return [line.strip() for line in text.splitlines() if line.strip()]


def as_text(encoding: str, end: str = "\n") -> Callable[[Path, list[str]], Path]:
    def write(folder: Path, words: list[str]) -> Path:
        path = folder / "附件.txt"
        path.write_bytes(end.join([*words, ""]).encode(encoding))
        return path

    return write


def as_html(folder: Path, words: list[str]) -> Path:
    path = folder / "附件.html"
    body = "".join(f"<p>　　{html.escape(line)}</p>" for line in words)
    page = f"<html><head><meta charset=gbk><title>x</title></head><body>{body}</body></html>"
    path.write_bytes(page.encode("gb18030"))
    return path


def as_word(folder: Path, words: list[str]) -> Path:
    document = docx.Document()
    for line in words:
        paragraph = document.add_paragraph()
        # A word processor parts the words of a line wherever somebody has stopped writing.
        for i in range(0, len(line), 7):
            paragraph.add_run(line[i : i + 7])
    return saved(document, folder)


def as_numbered(folder: Path, words: list[str]) -> Path:
    """Write paragraphs whose numerals the program counts, so that no character is one."""
    document = docx.Document()
    for line in words:
        is_numbered = NUMERAL.match(line)
        style = "List Number" if is_numbered else None
        document.add_paragraph(NUMERAL.sub("", line), style=style)
    return saved(document, folder)


def as_one_paragraph(folder: Path, words: list[str]) -> Path:
    """Write everything as one paragraph with breaks in it."""
    document = docx.Document()
    run = document.add_paragraph().add_run(words[0])
    for line in words[1:]:
        run.add_break()
        run.add_text(line)
    return saved(document, folder)


def saved(document: "docx.document.Document", folder: Path) -> Path:
    path = folder / "附件.docx"
    document.save(str(path))
    return path


FORMS = {
    "UTF-8": as_text("utf-8"),
    "UTF-8 with BOM and CRLF": as_text("utf-8-sig", "\r\n"),
    "GB18030": as_text("gb18030"),
    "UTF-16": as_text("utf-16"),
    "HTML": as_html,
    "Word": as_word,
    "Word, numerals counted": as_numbered,
    "Word, soft breaks": as_one_paragraph,
}


def drafted(path: Path, known: KnownContent, folder: Path) -> Catalog:
    draft, text = draft_of(path, known)
    assert draft
    found, problems = read_project(project_with(draft, text, folder), has_drafts=True)
    assert found, problems
    return found


@pytest.mark.parametrize("form", FORMS)
def test_sentences_and_agencies_are_those_of_the_annex(
    form: str, tmp_path: Path, known: KnownContent
) -> None:
    path = FORMS[form](tmp_path, lines(known))
    found = drafted(path, known, tmp_path / "project")
    assert known.catalog
    by_hand = known.catalog.newest
    sentences, expected = found.sentences[found.newest], known.catalog.sentences[by_hand]
    assert [each.text.zh for each in sentences] == [each.text.zh for each in expected]
    assert [each.place.at for each in sentences] == [each.place.at for each in expected]
    owners = [
        list(dict.fromkeys(item.agency.id for item in catalog.by_campaign[catalog.newest]))
        for catalog in (found, known.catalog)
    ]
    assert owners[0] == owners[1]
    assert len(owners[0]) == 25
    assert found.newest.coverage.covered == found.newest.coverage.total


def test_annex_as_a_table_has_the_same_agencies_and_sentences(
    tmp_path: Path, known: KnownContent
) -> None:
    catalog = known.catalog
    assert catalog
    words = lines(known)
    document = docx.Document()
    document.add_paragraph(words[0])
    document.add_paragraph(words[1])
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("序号", "单位", "主要活动"), strict=True):
        cell.text = text
    by_hand = catalog.by_agency
    for number, (key, items) in enumerate(by_hand.items(), start=1):
        name = catalog.agencies[key].short_name.zh
        sentences = list(dict.fromkeys(item.sentence for item in items))
        text = "".join(each.text.zh for each in sentences)
        row = table.add_row().cells
        known_names = sorted(catalog.agencies[key].chinese_names, key=len, reverse=True)
        head = next(each for each in known_names if text.startswith(each))
        row[0].text, row[1].text, row[2].text = str(number), name, text.removeprefix(head)
    found = drafted(saved(document, tmp_path), known, tmp_path / "project")
    progress = found.newest.progress
    assert progress
    assert (progress.sentences, progress.filed) == (48, 48)
    owners = {item.agency.id for item in found.by_campaign[found.newest]}
    assert owners == set(by_hand)
    assert found.newest.coverage.covered == found.newest.coverage.total
