"""Tests of the languages and of text in both."""

from generator.language import Bilingual, Language


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
