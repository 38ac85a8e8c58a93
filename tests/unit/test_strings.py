"""Every word of the interface exists in both languages and is used."""

import re
from pathlib import Path

import pytest

from generator.folder import Folder
from generator.language import Language
from generator.problems import ContentError
from generator.strings import (
    Counts,
    MissingWordError,
    Strings,
    UnknownPlaceError,
    Words,
    read_strings,
)
from tests.building import ROOT, copy_project, site_of
from tests.conftest import EXAMPLE

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
        "body_",
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
        "listed_",
        "definitions_",
        "tally_",
        "also_",
        "search_kind_",
        "search_group_",
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


def wrong(tmp_path: Path, text: str) -> list[str]:
    """Return why words cannot be read."""
    (tmp_path / "en.toml").write_text(text, "utf-8")
    with pytest.raises(ContentError) as caught:
        read_strings(tmp_path, Language.EN, "strings")
    return [str(problem) for problem in caught.value.problems]


BROKEN = {
    "home = 5": 'strings/en.toml:1:1: "home" is "5"; expected text in quotes.',
    "a = 'A'\nhome = ' '": 'strings/en.toml:2:1: "home" is empty; expected text.',
    "home = '{'": (
        'strings/en.toml:1:1: "home" is "{"; expected { and } around names of places only.'
    ),
    "home = '{a.b}'": (
        'strings/en.toml:1:1: "home" is "{a.b}"; expected { and } around names of places only.'
    ),
    "home = '{a:>5}'": (
        'strings/en.toml:1:1: "home" is "{a:>5}"; expected { and } around names of places only.'
    ),
    "counts = 'a'": ('strings/en.toml:1:1: "counts" is "a"; expected a table of counted things.'),
    "[counts]\nforms = 'a'": (
        'strings/en.toml:2:1: "counts.forms" is none; expected {one = "…", other = "…"}.'
    ),
    "[counts]\nforms = {one = 'a', other = 5}": (
        'strings/en.toml:2:1: "counts.forms" has a text "other" that is "5"; '
        "expected text in quotes."
    ),
    "[counts]\nforms = {one = 'a', other = '{m}'}": (
        'strings/en.toml:2:1: "counts.forms" has {m}; expected no place but {n}.'
    ),
}


@pytest.mark.parametrize(("text", "problem"), BROKEN.items())
def test_what_is_no_text_is_told(tmp_path: Path, text: str, problem: str) -> None:
    assert wrong(tmp_path, text) == [problem]


def test_every_wrong_word_is_told_at_once(tmp_path: Path) -> None:
    text = "a = 1\nb = ''\n[counts]\nforms = 1\nthemes = {one = 'a'}"
    assert [line.partition(" ")[0] for line in wrong(tmp_path, text)] == [
        f"strings/en.toml:{line}:1:" for line in (1, 2, 4, 5)
    ]


def test_a_place_that_a_page_has_nothing_for_is_told() -> None:
    with pytest.raises(UnknownPlaceError) as caught:
        Words(of_years="{texts} ({years})").fill("of_years", text="a", years="b")
    assert str(caught.value) == '"of_years" has {texts}; expected no place but {text}, {years}.'


def test_a_noun_that_is_missing_is_told() -> None:
    with pytest.raises(MissingWordError, match=r'missing "counts\.shared"'):
        Strings(Language.EN, Words(), Counts()).count("shared", 2)


def test_frames_and_data_need_no_word_that_pages_did_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: set[str] = set()

    def get(words: Words, key: str) -> str:
        read.add(key)
        return words.get(key) or words.__missing__(key)

    monkeypatch.setattr(Words, "__getitem__", get, raising=False)
    site = site_of(copy_project(tmp_path / "project", EXAMPLE / "content"))
    before = set(read)
    for page in site.pages:
        site.framer.frame(page.address, page.title, page.description, "")
    site.framer.not_found()
    (tmp_path / "site").mkdir()
    folder = Folder(tmp_path / "site")
    site.telling(site.write_for_programs(folder)).write_markdown(folder)
    assert before
    assert read - before == set()
