"""How characters are read and written otherwise."""

import pytest

from generator.search.dictionary import key_of
from generator.search.reading import pinyin_of, simplified_of, sounds_of, spellings_of


@pytest.mark.parametrize("syllable", ["lv", "lu", "lyu"])
def test_umlaut_is_typed_in_three_ways(syllable: str) -> None:
    assert "绿" in pinyin_of(["绿色"])[syllable]
    assert sounds_of({"绿色": 1}, {})[f"{syllable} se"] == ["绿色"]


def test_character_has_every_common_reading_whatever_the_texts_hold() -> None:
    assert pinyin_of(["朝阳"])["zhao"] == "朝"
    assert pinyin_of(["朝阳"])["chao"] == "|朝"
    assert pinyin_of(["朝阳", "朝鲜"])["chao"] == "朝"
    assert {"zhao yang", "chao yang"} <= sounds_of({"朝阳": 1}, {}).keys()
    # A reading of few words is none.
    assert "si" not in pinyin_of(["食品"])


def test_what_is_read_so_here_comes_first() -> None:
    assert sounds_of({"朝阳": 9, "超阳": 1}, {})["chao yang"] == ["超阳", "朝阳"]


def test_other_forms_of_characters_in_use_are_read_as_these() -> None:
    text = simplified_of(["食品卫生检验危险实验母亲长"])
    pairs = dict(zip(text[::2], text[1::2], strict=True))
    assert pairs["⻝"] == "食"
    assert pairs["⻑"] == pairs["⻓"] == "长"
    assert pairs["衞"] == pairs["衛"] == "卫"
    assert (pairs["検"], pairs["険"], pairs["験"]) == ("检", "险", "验")
    assert "電" not in pairs


def test_names_are_spelled_as_one_word() -> None:
    assert spellings_of("文旅部") == ["wenlvbu", "wenlubu", "wenlyubu"]
    assert spellings_of("QC小组") == []


def test_key_of_a_name_is_without_marks_and_blanks() -> None:
    assert key_of("People’s Bank of China") == "peoplesbankofchina"
    assert key_of("E-Bike") == key_of("ebike")
