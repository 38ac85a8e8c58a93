"""What cannot be seen is known, and is named."""

import unicodedata

import pytest

from generator.characters import (
    CONTROL,
    INVISIBLE,
    LAYOUT,
    code_points,
    control_name,
    direction_mark,
    is_blank,
    is_word,
    show,
)

UNSEEN = [
    *("\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u17b4", "\u180e", "\u200b", "\u200d"),
    *("\u200e", "\u202e", "\u2060", "\u2064", "\u2066", "\u206f", "\u2800", "\u3164", "\ufe0f"),
    *("\ufeff", "\uffa0", "\ufff9", "\U0001d159", "\U000e0041", "\U000e0100"),
]


@pytest.mark.parametrize("character", UNSEEN, ids=code_points)
def test_what_cannot_be_seen_is_nothing_and_has_a_name(character: str) -> None:
    assert is_blank(character)
    assert is_blank(f" {character}\u3000{character}")
    assert not is_blank(f"{character}字")
    assert show(f"质{character}量") == f"质<{code_points(character)}>量"


def test_every_format_character_is_unseen_but_those_that_are_drawn() -> None:
    drawn = {
        character
        for character in map(chr, range(0x110000))
        if unicodedata.category(character) == "Cf" and not INVISIBLE.match(character)
    }
    # The signs of Arabic, Syriac and Kaithi that stand over or under what follows.
    assert {unicodedata.name(character).split()[0] for character in drawn} == {
        *("ARABIC", "SYRIAC", "KAITHI"),
    }


def test_line_breaks_are_blanks_and_other_blanks_have_names() -> None:
    assert show("a\nb\r\nc\rd\x85e\u2028f\u2029g\n") == "a b c d e f g"
    assert show("a b\u3000c") == "a b\u3000c"
    assert show("a\tb\u00a0c\u2009d\vd\f") == "a<U+0009>b<U+00A0>c<U+2009>d<U+000B>d<U+000C>"


def test_bytes_of_no_character_have_names() -> None:
    assert show("a\udcff\x1b") == "a<U+DCFF><U+001B>"


def test_direction_marks_are_all_that_turn_text() -> None:
    turning = {"L", "R", "AL"}  # what has a direction of its own, and is seen
    marks = {
        character
        for character in map(chr, range(0x110000))
        if unicodedata.category(character) == "Cf"
        and unicodedata.bidirectional(character)
        in {*("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"), *turning}
        and INVISIBLE.match(character)
        and "HIEROGLYPH" not in unicodedata.name(character)
    }
    assert {mark for mark in marks if direction_mark(mark) == mark} == marks
    assert marks == {
        *("\u061c", "\u200e", "\u200f"),
        *map(chr, range(0x202A, 0x202F)),
        *map(chr, range(0x2066, 0x206A)),
    }
    assert direction_mark("质\u200b量") == ""


def test_controls_and_layout_are_apart() -> None:
    refused = {chr(i) for i in range(0xA0) if CONTROL.match(chr(i))}
    assert refused == {chr(i) for i in range(0xA0) if unicodedata.category(chr(i)) == "Cc"} - set(
        "\t\n\v\f\r\x85"
    )
    assert [chr(i) for i in range(0xA0) if LAYOUT.match(chr(i))] == ["\v", "\f"]


def test_controls_are_named() -> None:
    assert control_name("\x1b") == "U+001B (escape)"
    assert control_name("\x93") == "U+0093 (of code page 1252, read as Latin-1)"
    assert control_name("\x02") == "U+0002"


def test_words_are_what_is_neither_blank_nor_punctuation() -> None:
    assert [character for character in "质1a★，。“\u200b \f" if is_word(character)] == list("质1a★")
