"""Tests of reading YAML as plain text with marks."""

from pathlib import Path

import pytest

from generator.content.yaml_source import Data, YamlSource, read_yaml
from generator.files import read_bytes, read_text
from generator.problems import MOST_PER_FILE, REST_UNCHECKED, ContentError


def source_of(tmp_path: Path, text: str) -> YamlSource:
    path = tmp_path / "a.yml"
    path.write_text(text, "utf-8")
    return read_yaml(path, "content/a.yml")


def lines_of(error: pytest.ExceptionInfo[ContentError]) -> list[str]:
    return [str(problem) for problem in error.value.problems]


TYPED = "no yes on off true null ~ 1.10 012 0o17 0x1F 1_000 1e3 .inf .nan 12:30:45 2024-09-01 <<"


@pytest.mark.parametrize("typed", TYPED.split())
def test_scalar_stays_as_typed(tmp_path: Path, typed: str) -> None:
    source = source_of(tmp_path, f"value: {typed}\nlist: [{typed}]\n{typed}: key\n")
    assert source.problems == []
    assert source.data == {"value": typed, "list": [typed], typed: "key"}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", ""),
        ("# only a comment\n", ""),
        ("---\na: b\n...\n", {"a": "b"}),
        ("\ufeffa: b\n", {"a": "b"}),
        ("a:\nb: ''\n", {"a": "", "b": ""}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ('a: "竞\\n赛"\n', {"a": "竞\n赛"}),
        ("- [a, {b: [c]}]\n- {}\n- []\n", [["a", {"b": ["c"]}], {}, []]),
    ],
)
def test_data_is_what_the_file_shows(tmp_path: Path, text: str, data: Data) -> None:
    source = source_of(tmp_path, text)
    assert (source.data, source.problems) == (data, [])


def test_problem_stands_at_value_or_key(tmp_path: Path) -> None:
    source = source_of(tmp_path, "质量: {zh: 甲, en: [乙, 丙]}\nlist:\n  - a: 1\n  - a: 2\n")
    places = {
        ("质量",): (1, 5),
        ("质量", "zh"): (1, 10),
        ("质量", "en", 1): (1, 21),
        ("list", 1, "a"): (4, 8),
    }
    for loc, place in places.items():
        problem = source.problem(loc, "wrong.")
        assert (problem.path, problem.line, problem.column) == ("content/a.yml", *place)
    key = source.problem(("list", 1, "a"), "wrong.", on_key=True)
    assert (key.line, key.column) == (4, 5)


def test_problem_without_a_place_stands_at_what_is_around(tmp_path: Path) -> None:
    source = source_of(tmp_path, "# list\na:\n  b: c\n")
    assert source.problem(("a", "x", "y"), "wrong.").line == 3
    assert source.problem(("x",), "wrong.").line == 2
    assert source_of(tmp_path, "").problem(("x",), "wrong.").line == 1


def test_first_of_two_equal_keys_is_kept(tmp_path: Path) -> None:
    source = source_of(tmp_path, "a: 1\na: {b: 2}\na: [3]\nc: 4\n")
    assert source.data == {"a": "1", "c": "4"}
    assert [(p.line, p.column) for p in source.problems] == [(2, 1), (3, 1)]


def test_deep_nesting_is_refused_early(tmp_path: Path) -> None:
    for text in ("[" * 200_000, "{a: " * 200_000, "".join("- " * 200_000)):
        problems = source_of(tmp_path, text).problems
        assert [problem.line for problem in problems] == [1]
        assert problems[0].message.startswith("more than 32 levels of nesting;")


def test_nesting_up_to_the_limit_is_read(tmp_path: Path) -> None:
    assert source_of(tmp_path, "[" * 32 + "]" * 32).problems == []
    assert len(source_of(tmp_path, "[" * 33 + "]" * 33).problems) == 1


def test_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.yml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ContentError) as error:
        read_yaml(path, "content/huge.yml")
    message = "file has 50.0 MB; expected at most 8 MB."
    assert lines_of(error) == [f"content/huge.yml:1:1: {message}"]
    with pytest.raises(ContentError) as error:
        read_yaml(path, "content/huge.yml", "Split it.")
    assert lines_of(error) == [f"content/huge.yml:1:1: {message} Split it."]


def test_symbolic_link_to_itself_is_named(tmp_path: Path) -> None:
    path = tmp_path / "loop.yml"
    path.symlink_to(path)
    with pytest.raises(ContentError) as error:
        read_bytes(path, "content/loop.yml")
    message = "symbolic link that leads back to itself; expected a file."
    assert lines_of(error) == [f"content/loop.yml:1:1: {message}"]


def test_folder_in_place_of_a_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as error:
        read_bytes(tmp_path, "content/a.yml")
    message = "cannot be read (Is a directory); expected a readable file."
    assert lines_of(error) == [f"content/a.yml:1:1: {message}"]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"\xff", "1:1: byte 0xff"),
        ("一\n二".encode() + b"\x80", "2:2: byte 0x80"),
        ("\ufeff一\n二".encode() + b"\x80", "2:2: byte 0x80"),
        ("一".encode()[:2], "1:1: byte 0xe4"),
        (b"a\n\tb\x00", "2:3: control character U+0000"),
        ("a\u009f".encode(), "1:2: control character U+009F"),
        ("a\uffff".encode(), "1:2: control character U+FFFF"),
    ],
)
def test_what_is_not_text_is_found_at_its_place(tmp_path: Path, data: bytes, place: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    with pytest.raises(ContentError) as error:
        read_text(path, "a.md")
    assert lines_of(error)[0].startswith(f"a.md:{place}")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('a: "open\nb: c\n', (1, 4)),
        ("a: [b\nc: d\n", (1, 4)),
        ("a: {b: c\nd: e\n", (1, 4)),
        ("a: b\nword\nc: d\n", (2, 1)),
        ("a: b: c\n", (1, 5)),
        ("a: b\n- c\n", (2, 1)),
        ("a: @b\n", (1, 4)),
    ],
)
def test_syntax_error_is_where_the_mistake_begins(
    tmp_path: Path, text: str, place: tuple[int, int]
) -> None:
    (problem,) = source_of(tmp_path, text).problems
    assert problem.message.startswith("YAML: ")
    assert (problem.line, problem.column) == place


def test_places_are_found_early_and_late_in_a_long_list(tmp_path: Path) -> None:
    source = source_of(tmp_path, "- {id: x}\n" * 5000)
    for i in (0, 999, 1000, 4999):
        problem = source.problem((i, "id"), "wrong.")
        assert (problem.line, problem.column) == (i + 1, 8)
    source = source_of(tmp_path, "list:\n" + "- {id: x}\n" * 5000 + "last: y\n")
    assert source.problem(("list", 4, "id"), "wrong.").line == 6
    assert source.problem(("last",), "wrong.").line == 5002
    assert len(source._first_marks) < len(source._marks) / 4


def test_reading_ends_after_many_problems(tmp_path: Path) -> None:
    source = source_of(tmp_path, "- {id: x, id: y}\n" * 5000)
    assert len(source.problems) == MOST_PER_FILE
    assert (source.problems[-1].line, source.problems[-1].message) == (100, REST_UNCHECKED)
    assert not source.complete
