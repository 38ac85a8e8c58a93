"""Tests of accounting for every character of a notice."""

from itertools import pairwise
from pathlib import Path

from generator.catalog.coverage import KINDS
from generator.catalog.notice import Span
from generator.content.cover import cover
from generator.content.numbered_notice import Join, parse_notice
from tests.conftest import catalog_of

RAW = "附件 1\n\n一、甲部办质 量周，发布案例。"


def test_without_claims_words_are_uncovered_and_marks_are_not() -> None:
    notice = parse_notice(RAW, [Join("质 量", "质量")])
    coverage = cover(notice, [Span(0, 4)], [])
    assert [notice.quote(span) for span in coverage.uncovered] == ["甲部办质量周", "发布案例"]
    assert {kind: count for kind, count in coverage.counts.items() if count} == {
        "punctuation": 2,
        "numeral": 2,
        "heading": 4,
        "blank": 2,
        "join": 1,
        "uncovered": 10,
    }
    assert (coverage.total, coverage.covered) == (len(RAW), len(RAW) - 10)


def test_runs_follow_each_other_without_a_gap() -> None:
    notice = parse_notice(RAW, [])
    runs = cover(notice, [], []).runs
    assert (runs[0].span.start, runs[-1].span.end) == (0, len(notice.text))
    for before, after in pairwise(runs):
        assert before.span.end == after.span.start
        assert before.kind != after.kind


def test_every_character_of_the_example_has_a_kind(project: Path) -> None:
    newer, older = catalog_of(project).campaigns
    for campaign in (newer, older):
        raw = (project / f"content/campaigns/{campaign.year}/notice.txt").read_text("utf-8")
        assert campaign.coverage.total == campaign.coverage.covered == len(raw)
        assert list(campaign.coverage.counts) == list(KINDS)
    assert [campaign.coverage.counts["join"] for campaign in (newer, older)] == [0, 3]
    subjects = [campaign.coverage.counts["subject"] for campaign in (newer, older)]
    assert subjects == [len("甲部丙委"), len("甲部乙局")]


def test_what_cannot_be_seen_is_blank_and_nothing_is_lost() -> None:
    raw = "\v附件 1\x85\f\n\u3000\u3000一、甲部\u200b办。\u2028\r\n\t二、 乙\u200f办。\ufeff"
    notice = parse_notice(raw, [Join("部\u200b办", "部办")])
    coverage = cover(notice, [Span(1, 5)], [])
    assert coverage.total == len(raw)
    assert sum(coverage.counts.values()) == len(raw)
    assert "".join(notice.quote(run.span) for run in coverage.runs) == raw.replace("\u200b", "")
    blanks = "".join(notice.quote(run.span) for run in coverage.runs if run.kind == "blank")
    assert blanks == "\v\x85\f\n\u3000\u3000\u2028\r\n\t \u200f\ufeff"
    assert coverage.counts["join"] == 1
