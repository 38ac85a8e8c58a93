"""The corpus of the benchmark is content that a build takes, and the same every time."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from generator.content.read import read_catalog
from generator.structure.reserved import Reserved
from tests.building import ROOT

CONTENT = ROOT / "content"


@pytest.fixture
def corpus(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "bench/builds"))
    return importlib.import_module("corpus")


@pytest.fixture
def content_files(corpus: ModuleType) -> ModuleType:
    return importlib.import_module("content_files")


def test_content_of_a_corpus_has_no_problems(
    corpus: ModuleType,
    content_files: ModuleType,
    tmp_path: Path,
) -> None:
    (tmp_path / "site.yml").write_bytes((CONTENT / "site.yml").read_bytes())
    (tmp_path / "pages").symlink_to(CONTENT / "pages")
    made = corpus.compose("S")
    content_files.write_content(made, tmp_path)
    catalog, problems = read_catalog(tmp_path, Reserved(frozenset(), frozenset()))
    assert problems == []
    assert catalog
    assert len(catalog.activities) == corpus.SIZES["S"].activities
    assert {campaign.year for campaign in catalog.campaigns} == set(corpus.YEARS)
    shared = [item for item in catalog.activities if item.contexts]
    assert len(shared) == len(catalog.activities)
    assert len({item.sentence for item in catalog.activities}) < len(catalog.activities)


def test_a_corpus_is_the_same_every_time(corpus: ModuleType) -> None:
    texts = [
        [sentence.text for agency in corpus.compose("S").agencies for sentence in agency.sentences]
        for _ in range(2)
    ]
    assert texts[0] == texts[1]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (15, "十五"),
        (105, "一百零五"),
        (2_010, "二千零一十"),
        (3_000, "三千"),
    ],
)
def test_numbers_of_paragraphs_are_chinese(
    content_files: ModuleType, number: int, text: str
) -> None:
    assert content_files.chinese_number(number) == text
