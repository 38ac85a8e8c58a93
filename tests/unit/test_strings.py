"""Every word of the interface exists in both languages and is used."""

import re
from pathlib import Path

from generator.language import Language
from generator.strings import Strings, read_strings
from tests.building import ROOT

FOLDER = ROOT / "templates/strings"
STRINGS = {lang: read_strings(FOLDER, lang, "strings") for lang in Language}


def keys(strings: Strings) -> set[str]:
    counts = {f"counts.{name}.{form}" for name, forms in strings.counts.items() for form in forms}
    return set(strings.words) | counts


def test_languages_have_the_same_keys() -> None:
    assert keys(STRINGS[Language.ZH]) == keys(STRINGS[Language.EN])


def test_placeholders_are_the_same() -> None:
    def holes(text: str) -> set[str]:
        return set(re.findall(r"\{\w+\}", text))

    for key, text in STRINGS[Language.ZH].words.items():
        assert holes(text) == holes(STRINGS[Language.EN].words[key]), key


def test_every_string_is_used() -> None:
    places: list[Path] = [
        *(ROOT / "templates").rglob("*.j2"),
        *(ROOT / "templates/theme").rglob("*.html"),
        *(ROOT / "templates/scripts").rglob("*.js"),
        *(ROOT / "generator").rglob("*.py"),
    ]
    text = "\n".join(path.read_text("utf-8") for path in places)
    read = set(re.findall(r"\bt\.(\w+)", text))
    named = set(re.findall(r'(?<=")\w+(?=")', text))
    made = (
        "kind_",
        "confidence_",
        "change_",
        "status_",
        "translation_",
        "themes",
        "forms",
        "column_",
        "table_",
        "file_",
        "definitions_",
        "related_",
    )
    for key in STRINGS[Language.ZH].words:
        # The search page gets its words without their prefix.
        is_read = key in read or key.removeprefix("search_") in read
        assert is_read or key in named or key.startswith(made), key


def test_counts_choose_the_noun() -> None:
    english = STRINGS[Language.EN]
    assert english.count("activities", 1) == "1 activity"
    assert english.count("activities", 0) == "0 activities"
    assert english.count("activities", 1234) == "1,234 activities"
    assert STRINGS[Language.ZH].count("activities", 1) == "1 项活动"
