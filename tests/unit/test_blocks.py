"""A notice of any shape is told line by line, and nothing of it is lost."""

from pathlib import Path

import pytest
from lxml import html

from generator.catalog.block_records import BlockRecord, CutRecord
from generator.catalog.notice import Notice, sha256
from generator.content.blocked_notice import parse_blocks
from generator.content.cover import cover
from generator.problems import errors
from tests.building import copy_project, dressed, pages_of, site_of, text_of
from tests.conftest import catalog_of, edit, problems_of

RAW = """关于开展活动的通知

一、甲部
（一）举办竞
　　赛和QC
Group展示①。发布案例。
— 2 —
（二）质量是生命线。办周。
单位\t活动
乙局
会同甲部办展
"""
BLOCKS = [
    {"lines": 1, "kind": "heading"},
    {"lines": 3, "kind": "section"},
    {"lines": "4-6", "kind": "item", "n": 1, "agencies": ("jia",), "marker": "（一）"},
    {"lines": 8, "kind": "item", "n": 2, "agencies": ("jia",), "marker": "（二）", "nothing": (1,)},
    {"lines": 9, "kind": "table-head"},
    {"lines": 10, "kind": "agencies"},
    {"lines": 11, "kind": "cell", "n": 3, "agencies": ("yi",)},
]
CUTS = [{"lines": 7, "kind": "page"}, {"lines": 6, "kind": "mark", "text": "①"}]


def parsed(
    blocks: list[dict[str, object]] | None = None,
    cuts: list[dict[str, object]] | None = None,
    raw: str = RAW,
) -> tuple[Notice | None, list[tuple[object, str]]]:
    notice, found = parse_blocks(
        raw,
        [BlockRecord.model_validate(block) for block in (BLOCKS if blocks is None else blocks)],
        [CutRecord.model_validate(cut) for cut in (CUTS if cuts is None else cuts)],
    )
    assert (notice is None) == bool(found)
    return notice, [(error.where or error.offset, error.message) for error in found]


@pytest.fixture
def notice() -> Notice:
    notice, found = parsed()
    assert notice, found
    return notice


def test_sentences_are_those_of_the_blocks(notice: Notice) -> None:
    assert {at: notice.quote(each.span) for at, each in notice.sentences.items()} == {
        "1.1": "举办竞赛和QC\nGroup展示。",
        "1.2": "发布案例。",
        "2.1": "质量是生命线。",
        "2.2": "办周。",
        "3.1": "会同甲部办展",
    }
    assert [notice.quote(each.numeral) for each in notice.paragraphs] == ["（一）", "（二）", ""]
    assert notice.is_nothing(notice.sentences["2.1"])
    assert not notice.is_nothing(notice.sentences["1.1"])


def test_text_is_the_raw_notice_without_its_cuts(notice: Notice) -> None:
    kept, end = "", 0
    for cut in notice.cuts:
        kept, end = kept + RAW[end : cut.start], cut.end
    assert kept + RAW[end:] == notice.text
    assert [(RAW[cut.start : cut.end], cut.kind) for cut in notice.cuts] == [
        ("\n　　", "join"),
        ("①", "mark"),
        ("— 2 —\n", "page"),
    ]
    for i, character in enumerate(notice.text):
        assert RAW[notice.raw_offset(i)] == character


def test_every_character_is_of_a_kind(notice: Notice) -> None:
    coverage = cover(notice, [], [])
    assert coverage.total == len(RAW)
    found = {kind: count for kind, count in coverage.counts.items() if count}
    assert found == {
        "heading": 9,
        "section": 4,
        "numeral": 6,
        "body": 7,
        "table-head": 5,
        "agencies": 2,
        "mark": 1,
        "page": 6,
        "join": 3,
        "punctuation": 3,
        "blank": 9,
        "uncovered": 26,
    }
    assert sum(coverage.counts.values()) == len(RAW)


def test_page_inside_of_a_paragraph_is_cut_with_the_break() -> None:
    raw = "甲部举办质量\n\n- 3 -\n办公厅文件\n\n月活动。\n"
    cut: dict[str, object] = {"lines": "3-4", "kind": "page"}
    notice, found = parsed([{"lines": "1-6", "kind": "paragraph", "n": 1}], [cut], raw)
    assert notice, found
    assert notice.text == "甲部举办质量月活动。\n"
    assert [(raw[c.start : c.end], c.kind) for c in notice.cuts] == [
        ("\n\n", "join"),
        ("- 3 -\n办公厅文件\n", "page"),
        ("\n", "join"),
    ]


WRONG: list[tuple[int, dict[str, object], str, str]] = [
    (0, {"lines": 12}, "lines", "there are no lines 12; expected some of 1 to 11."),
    (1, {"lines": 1}, "lines", "lines 1 come after line 1; expected the notice's order."),
    (0, {"n": 1}, "n", 'block of kind "heading" has a number; expected none.'),
    (2, {"n": None}, "", 'block of kind "item" has no number; expected n: 1.'),
    (3, {"n": 1}, "n", "n is 1 after 1; expected numbers that rise."),
    (
        3,
        {"marker": "（三）"},
        "marker",
        'begin "（二）质量是生命线。办周"; expected the marker "（三）".',
    ),
    (3, {"nothing": (3,)}, "nothing", "lines 8 have 2 sentences; expected numbers of these."),
    (3, {"nothing": (1, 2)}, "kind", "no sentence of lines 8 announces anything; expected another"),
]


@pytest.mark.parametrize(("i", "change", "field", "message"), WRONG)
def test_wrong_block_is_told_at_its_place(
    i: int, change: dict[str, object], field: str, message: str
) -> None:
    blocks = [dict(block) for block in BLOCKS]
    blocks[i] |= change
    _, found = parsed(blocks)
    where = ("blocks", i, field) if field else ("blocks", i)
    assert [text for place, text in found if place == where and message in text], found


def test_line_in_no_block_is_told_where_it_stands() -> None:
    _, found = parsed([block for block in BLOCKS if block["lines"] != 9])
    ((place, message),) = found
    assert place == RAW.index("单位")
    assert message.startswith('line 9 "单位<U+0009>活动" is in no block; expected it in one of')


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("样本12\n350份。\n", "样本12350份。\n"),
        ("QC \n  小组。\n", "QC小组。\n"),
        ("ISO\n9001认证。\n", "ISO\n9001认证。\n"),
        ("Big  \n Data平台。\n", "Big Data平台。\n"),
    ],
)
def test_break_between_words_of_latin_letters_is_a_blank(raw: str, text: str) -> None:
    notice, found = parsed([{"lines": "1-2", "kind": "paragraph", "n": 1}], [], raw)
    assert notice, found
    assert notice.text == text


def test_block_may_say_what_ends_a_sentence() -> None:
    raw = "甲部办周；乙局办展；丙委办赛。\n"
    block: dict[str, object] = {"lines": 1, "kind": "paragraph", "n": 1}
    for ends, count in (("。！？", 1), ("。；", 3)):
        notice, found = parsed([{**block, "ends": ends}], [], raw)
        assert notice, found
        assert len(notice.sentences) == count


def test_words_that_are_cut_stand_there_once() -> None:
    for text, found in (("②", "nowhere"), ("。", "2 times")):
        _, told = parsed(cuts=[CUTS[0], {**CUTS[1], "text": text}])
        message = f'"{text}" stands {found} in line 6; expected it once.'
        assert told == [(("cuts", 1, "text"), message)]


TABLE = "甲部、乙局\n办周，发布案例\n丙会\n9月1日，甲部办展。\n"
FOLDER = "content/campaigns/2026"
RECORD = f"""name: {{zh: 2026 年“质量周”, en: 2026 “Quality Week”}}
summary: {{zh: 表格。, en: A table.}}
notice:
  title: {{zh: 附件, en: Annex}}
  sha256: {sha256(TABLE.encode())}
  blocks:
  - {{lines: 1, kind: agencies}}
  - {{lines: 2, kind: cell, n: 1, agencies: [jia, yi]}}
  - {{lines: 3, kind: section}}
  - {{lines: 4, kind: paragraph, n: 2, agencies: [bing]}}
"""
CHANGE = """- id: third-year
  date: 2026-09-01
  kind: published
  campaign: '2026'
  title: {zh: 新年度, en: A new year}
  why: {zh: 新表。, en: A new table.}
"""
FILE = """agency: jia
sentences:
- at: 1.1
  activities:
  - id: week
    title: {zh: 周}
    quote: 办周
    context: 发布案例
    themes: [testing]
    forms: [event]
    bodies: [{agency: yi, role: joint, words: 乙局}]
- at: 2.1
  subject: 甲部
  activities:
  - id: fair
    title: {zh: 展}
    quote: 办展
    context: 9月1日
    themes: [testing]
    forms: [event]
"""


@pytest.fixture
def with_table(project: Path) -> Path:
    """The example with a campaign whose notice is told line by line."""
    files = {"campaign.yml": RECORD, "notice.txt": TABLE, "activities/jia.yml": FILE}
    edit(project, [{"file": f"{FOLDER}/{name}", "write": text} for name, text in files.items()])
    changes = (project / "content/changes.yml").read_text("utf-8")
    edit(project, [{"file": "content/changes.yml", "write": f"{changes}{CHANGE}"}])
    return project


def test_catalog_has_what_several_announce_once_and_under_each(with_table: Path) -> None:
    assert errors(problems_of(with_table)) == []
    catalog = catalog_of(with_table)
    week, fair = catalog.by_campaign[catalog.newest]
    assert [agency.id for agency in week.actors] == ["jia", "yi"]
    assert week in catalog.by_agency["yi"]
    assert catalog.activities.count(week) == 1
    assert fair not in catalog.by_agency.get("bing", [])
    notice = catalog.newest.notice
    assert notice.quote(week.bodies[0].span) == "乙局"
    assert notice.line_column(week.bodies[0].span.start) == (1, 4)
    assert catalog.newest.coverage.counts["subject"] == len("甲部")
    assert catalog.newest.coverage.uncovered == []


def test_pages_of_several_show_it(with_table: Path, tmp_path: Path) -> None:
    site = site_of(copy_project(tmp_path / "whole", with_table / "content"))
    pages = pages_of(site)
    for agency in ("jia", "yi"):
        assert "办周" in text_of(html.fromstring(dressed(pages[f"zh/agencies/{agency}.md"]))), (
            agency
        )


@pytest.mark.parametrize(
    ("was", "is_now", "message"),
    [
        ("  subject: 甲部\n", "", 'sentence 2.1 is of "bing", as notice.blocks tells; expected it'),
        ("subject: 甲部", "subject: 乙局", 'subject "乙局" is no name of "jia" in sentence 2.1;'),
        ("words: 乙局", "words: 丁局", 'words "丁局" is not in sentence 1.1 of notice.txt;'),
        ("at: 1.1", "at: 3.1", 'sentence "3.1" is not in notice.txt; expected one of its 2'),
    ],
)
def test_mistake_of_a_file_is_told(with_table: Path, was: str, is_now: str, message: str) -> None:
    edit(with_table, [{"file": f"{FOLDER}/activities/jia.yml", "replace": was, "with": is_now}])
    assert any(problem.message.startswith(message) for problem in problems_of(with_table))


@pytest.mark.parametrize(
    ("was", "is_now", "message"),
    [
        (
            "  blocks:\n",
            "  rest: [{kind: heading, text: 丙会}]\n  blocks:\n",
            "rest beside",
        ),
        ("kind: cell, n: 1", "kind: body", 'sentence "1.1" is not in notice.txt'),
        ("n: 2, agencies: [bing]", "n: 2, nothing: [1]", "no sentence of lines 4 announces"),
        ("{lines: 3, kind: section}", "{lines: 3, kind: titel}", '"notice.blocks.kind" is "titel"'),
        ("lines: 3,", "lines: 3-,", '"notice.blocks.lines" is "3-"; expected'),
        ("[jia, yi]", "[jia, yo]", 'unknown agency "yo"; expected'),
    ],
)
def test_mistake_of_the_blocks_is_told(
    with_table: Path, was: str, is_now: str, message: str
) -> None:
    edit(with_table, [{"file": f"{FOLDER}/campaign.yml", "replace": was, "with": is_now}])
    found = [problem.message for problem in problems_of(with_table)]
    assert any(text.startswith(message) for text in found), found
