"""What is found in the notices of `tests/notices` is what their keys say.

`python -m tests.import_scores sealed` prints the same for others.
"""

from pathlib import Path

import pytest

from generator.importing.analysis.analyse import analyse
from generator.importing.read import read_document
from generator.importing.report import to_report
from tests.building import ROOT
from tests.import_scores import KINDS, key_of, missed, notices, overall, report_of, table
from tests.relaid import relaid

OPEN = notices("open")
LATER = notices("later")


def test_names_and_activities_of_all_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("", *table(OPEN), sep="\n")  # noqa: T201  # figures are what this test is for
    found = overall(OPEN)
    assert {kind: found[kind] for kind in KINDS if found[kind].precision < 0.98} == {}
    assert {kind: found[kind] for kind in KINDS if found[kind].recall < 0.98} == {}


def test_names_and_activities_of_the_later_ones_are_found() -> None:
    found = overall(LATER)
    names = ("agencies", "partners", "activities")
    assert {kind: found[kind] for kind in names if found[kind].precision < 0.98} == {}
    assert {kind: found[kind] for kind in names if found[kind].recall < 0.98} == {}


@pytest.mark.parametrize("path", OPEN, ids=lambda path: path.name)
def test_head_of_a_notice_is_found(path: Path) -> None:
    report, key = report_of(path), key_of(path)
    assert report["title"].replace(" ", "") == key["title"].replace(" ", "")
    assert (report["year"], report["theme"]) == (key["year"], key["theme"])
    assert [entry["marker"] for entry in report["entries"]] == [e["marker"] for e in key["entries"]]


def test_notice_of_2024_has_its_agencies_and_sentences() -> None:
    path = ROOT / "content/campaigns/2024/notice.txt"
    report = to_report(analyse(read_document(path), {}))
    entries = report["entries"]
    assert isinstance(entries, list)
    assert len(entries) == 25
    assert sum(len(entry["activities"]) for entry in entries) == 48
    assert [len(entry["agencies"]) for entry in entries] == [1] * 25
    assert [e["partners"] for e in entries if e["partners"]] == [["市场监管总局"]]
    assert report["not_activities"] == [
        "附件 1",
        "2024 年全国“质量月”联合主办单位 开展的主要活动",
    ]


@pytest.mark.parametrize("path", [p for p in OPEN if p.suffix == ".txt"], ids=lambda p: p.name)
@pytest.mark.parametrize("indented", [True, False])
@pytest.mark.parametrize(
    ("wide", "every", "blank"), [(44, 0, False), (56, 14, False), (72, 0, True)]
)
def test_words_are_the_same_however_a_page_breaks_them(
    path: Path, indented: bool, wide: int, every: int, blank: bool
) -> None:
    document = relaid(read_document(path), wide, indented=indented, every=every, blank=blank)
    report, key = to_report(analyse(document, {})), key_of(path)
    assert [missed(report, key, kind) for kind in KINDS] == [[]] * len(KINDS)
