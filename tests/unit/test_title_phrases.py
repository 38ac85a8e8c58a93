"""Titles in Chinese: where a line may end."""

import pytest

from generator.pages.phrases import Phrases, read_words
from generator.pages.templates import STRINGS
from tests.building import ROOT

WORDS = read_words(ROOT / STRINGS, STRINGS)


@pytest.mark.parametrize(
    ("title", "html"),
    [
        ("全国“质量月”：概况", '全国<wbr><span class="unbroken">“质量月”：</span>概况'),
        ("“铁拳”行动", '<span class="unbroken">“铁拳”</span><wbr>行动'),
        ("“全国有机产品认证周”", "“全国<wbr>有机<wbr>产品<wbr>认证周”"),
        ("消防产品和烟花爆竹公益宣传", "消防产品<wbr>和烟花爆竹<wbr>公益宣传"),
        ("农产品质量", "农产品<wbr>质量"),
        ("甲乙丙", "甲乙丙"),
        ("A “Quality Month” <b>", "A “Quality Month” &lt;b&gt;"),
    ],
)
def test_lines_of_a_title_end_between_words(title: str, html: str) -> None:
    assert Phrases(WORDS).mark(title) == html


def test_names_are_not_parted() -> None:
    assert Phrases(WORDS).mark("甲产品部") == "甲产品部"
    assert Phrases([*WORDS, "乙产品部"]).mark("全国乙产品部") == "全国<wbr>乙产品部"


def test_a_single_character_never_stands_alone() -> None:
    phrases = Phrases(["标准", "会议"])
    assert phrases.parted("标准暨会议") == ["标准", "暨会议"]
    assert phrases.parted("会议标准周") == ["会议", "标准周"]
