"""Tests of the languages, of text in both, and of what is Chinese."""

import json
import re
import unicodedata

from generator.data.sqlite_file import search_words
from generator.language import HAN, Bilingual, Language
from generator.pages.escape import mark_han
from generator.search.index import CORE, make_index
from generator.search.normalise import normalise
from tests.building import ROOT
from tests.conftest import EXAMPLE, catalog_of


def test_language_is_its_folder_and_has_a_tag() -> None:
    assert [str(lang) for lang in Language] == ["zh", "en"]
    assert [lang.tag for lang in Language] == ["zh-Hans", "en"]


def test_other_language_is_that_of_the_twin() -> None:
    assert [lang.other for lang in Language] == [Language.EN, Language.ZH]


def test_text_is_given_in_the_language_asked_for() -> None:
    text = Bilingual("质量", "Quality")
    assert [text.of(lang) for lang in Language] == ["质量", "Quality"]
    assert [text.shown_as(lang) for lang in Language] == list(Language)


def test_pending_translation_falls_back_to_chinese() -> None:
    for text in (Bilingual("质量"), Bilingual("质量", "")):
        assert text.of(Language.EN) == "质量"
        assert text.shown_as(Language.EN) is Language.ZH


def name_of(character: str) -> str:
    return unicodedata.name(character, "")


def test_han_are_the_ideographs_of_unicode_and_their_repetition() -> None:
    han = re.compile(f"[{HAN}]")
    named = {
        character
        for character in map(chr, range(0x110000))
        if re.match(r"CJK (UNIFIED|COMPATIBILITY) IDEOGRAPH-", name_of(character))
    }
    assert {character for character in named if not han.match(character)} == set()
    others = [
        character
        for character in map(chr, range(0x20000))
        if han.match(character) and name_of(character) and character not in named
    ]
    assert others == ["々", "〇"]
    for character in "한カあꀀ\ue000⻝⼀、Ａa1":
        assert not han.match(character), character


def test_every_station_takes_the_same_for_chinese() -> None:
    marked = mark_han("Plan of 二〇二四年 for 𠮷野家, 时々, \uf9e4性 and 한국")
    runs = re.findall(r'<span lang="zh-Hans">(.*?)</span>', marked)
    assert runs == ["二〇二四年", "𠮷野家", "时々", "\uf9e4性"]
    assert normalise("二 〇 二四年 𠮷 野家 한국 품질", {}) == "二〇二四年𠮷野家한국 품질"
    assert {"〇", "𠮷野", "二〇二四年"} <= set(search_words("二〇二四年𠮷野家").split())
    assert search_words("한국").split() == ["한국"]


def test_scripts_take_the_same_for_chinese() -> None:
    core = make_index(catalog_of(EXAMPLE)).files[CORE]
    assert json.loads(core.partition(",")[2].removesuffix(");\n"))["han"] == HAN
    for path in (ROOT / "templates/scripts").rglob("*.js"):
        own = re.search(r"\\u(3400|4e00|\{?20000)|[一㐀]-", path.read_text("utf-8"))
        assert own is None, path.name
