"""Texts that look alike are told apart by their code points."""

import pytest

from generator.look_alikes import drawn, find_alike, plain, told_apart


@pytest.mark.parametrize(
    ("value", "other", "points"),
    [
        ("⻝品", "食品", "U+2EDD for U+98DF"),
        ("⾷品", "食品", "U+2FB7 for U+98DF"),
        ("\uf9e4性", "理性", "U+F9E4 for U+7406"),
        ("质量\u200b月", "质量月", "U+200B for nothing"),
        ("质量月", "质\ufe00量月", "nothing for U+FE00"),
        ("caf\u00e9", "cafe\u0301", "U+00E9 for U+0065 U+0301"),
        ("sаmr", "samr", "U+0430 for U+0061"),
        ("ΑQSIQ", "AQSIQ", "U+0391 for U+0041"),
        ("ＳＡＭＲ", "SＡＭＲ", "U+FF33 for U+0053"),
        ("甲,乙", "甲，乙", "U+002C for U+FF0C"),
        ("20\u00a0周年", "20 周年", "U+00A0 for U+0020"),
        ("3‐15", "3-15", "U+2010 for U+002D"),
        ("质量・安全", "质量·安全", "U+30FB for U+00B7"),
    ],
)
def test_what_looks_alike_is_told_by_code_point(value: str, other: str, points: str) -> None:
    assert drawn(value) == drawn(other)
    assert told_apart(value, other) == f"To the eye they are alike: {points}."
    back = " for ".join(reversed(points.split(" for ")))
    assert told_apart(other, value) == f"To the eye they are alike: {back}."


def test_what_differs_to_the_eye_is_not_named() -> None:
    assert told_apart("质量", "数量") == ""
    assert told_apart("质量", "质量") == ""
    assert told_apart("⻝品案列", "食品案例") == "To the eye they are alike: U+2EDD for U+98DF."
    assert told_apart("日曰", "曰日") == ""


def test_many_differences_are_cut_short() -> None:
    assert told_apart("ａｂｃｄ", "abcd").endswith("U+FF43 for U+0063; and so on.")


def test_every_radical_is_drawn_as_an_ideograph() -> None:
    for code in (*range(0x2E81, 0x2E9A), *range(0x2E9B, 0x2EF4), *range(0x2F00, 0x2FD6)):
        assert ord(drawn(chr(code))) >= 0x3400, hex(code)


def test_plain_is_what_was_meant() -> None:
    assert plain("ｓаmｒ\u200b") == "samr"
    assert plain("２０２４－09") == "2024-09"
    assert plain("cafe\u0301") == "caf\u00e9"


@pytest.mark.parametrize(
    ("words", "text", "passage"),
    [
        ("质\u200b量", "提升质量水平", "质量"),
        ("质量", "提升质\u200b量水平", "质\u200b量"),
        ("café", "a cafe\u0301 b", "cafe\u0301"),
        ("2024", "２０２４年", "２０２４"),
        ("e", "é", ""),
        ("\u200b", "质量", ""),
        ("数量", "质量", ""),
        ("竞赛", "竞\n赛", ""),
    ],
)
def test_passage_that_looks_the_same_is_found(words: str, text: str, passage: str) -> None:
    assert find_alike(words, text) == passage


def test_passage_is_found_across_blanks() -> None:
    assert find_alike("知识竞赛", "质量知识竞\n\n赛。", blanks=False) == "知识竞\n\n赛"
    assert find_alike("竞 赛", "竞赛", blanks=False) == "竞赛"
