"""Each broken input of `golden/problems/` gives exactly the lines written beside it."""

from pathlib import Path

import pytest
import yaml

from generator.problems import (
    MOST_PER_FILE,
    REST_UNCHECKED,
    ContentError,
    Problem,
    at_most,
    errors,
    nearest,
    quoted,
    summary,
)
from tests.conftest import CAMPAIGN, TESTS, accept_notice, edit, problems_of

YI = f"{CAMPAIGN}/activities/yi.yml"
ERROR = Problem("a.yml", 2, 3, 'unknown theme "x"; expected an id.', 'Did you mean "y"?')
WARNING = Problem("a.yml", 1, 9, 'missing "en".', level="warning")
CASES = sorted((TESTS / "golden/problems").glob("*.yml"))


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_broken_content_gives_exactly_these_lines(path: Path, project: Path) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    edit(project, case["change"])
    if case.get("accept_notice"):
        accept_notice(project)
    assert [str(problem) for problem in problems_of(project)] == case["problems"]


def test_problem_prints_as_one_line_to_jump_to() -> None:
    assert str(ERROR) == 'a.yml:2:3: unknown theme "x"; expected an id. Did you mean "y"?'
    assert str(WARNING) == 'a.yml:1:9: warning: missing "en".'


def test_content_error_sorts_and_counts() -> None:
    error = ContentError([ERROR, WARNING])
    assert error.problems == [WARNING, ERROR]
    assert str(error) == "1 error, 1 warning"


def test_content_error_keeps_the_order_at_one_place() -> None:
    last = Problem("a.yml", 2, 3, "and 2 more problems in this file; expected none.")
    assert ContentError([WARNING, ERROR, last]).problems == [WARNING, ERROR, last]


def test_problems_of_one_file_are_told_up_to_a_number() -> None:
    found = [Problem(name, line, 1, "wrong.") for line in range(9) for name in ("b", "a")]
    lines = [str(problem) for problem in at_most(found, 2)]
    more = "and 7 more problems in this file; expected none."
    assert lines == [
        *("a:0:1: wrong.", "a:1:1: wrong.", f"a:1:1: {more}"),
        *("b:0:1: wrong.", "b:1:1: wrong.", f"b:1:1: {more}"),
    ]
    assert at_most(found[:4], 2) == sorted(found[:4])
    assert at_most(found[::2][:3], 2)[-1].message.startswith("and 1 more problem in")


def test_errors_are_told_before_warnings() -> None:
    found = [Problem("a", line, 1, "pending.", level="warning") for line in range(5)]
    lines = [str(problem) for problem in at_most([*found, Problem("a", 9, 1, "wrong.")], 2)]
    more = "warning: and 4 more problems in this file; expected none."
    assert lines == ["a:0:1: warning: pending.", "a:9:1: wrong.", f"a:9:1: {more}"]


def test_only_errors_stop_a_build() -> None:
    assert errors([WARNING, ERROR]) == [ERROR]


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ([], ""),
        ([WARNING], "1 warning"),
        ([WARNING, WARNING], "2 warnings"),
        ([ERROR, ERROR, WARNING], "2 errors, 1 warning"),
    ],
)
def test_summary_counts_in_words(problems: list[Problem], words: str) -> None:
    assert summary(problems) == words


def test_quoted_value_is_short_and_on_one_line() -> None:
    assert quoted("知识竞\n\n赛") == '"知识竞  赛"'
    assert quoted("字" * 60) == f'"{"字" * 60}"'
    assert quoted("字" * 61) == f'"{"字" * 60}…"'
    assert quoted("a\rb\x85c\u2028d") == '"a b c d"'


def test_quoted_value_names_what_cannot_be_seen() -> None:
    assert quoted("质量\u200b月") == '"质量<U+200B>月"'
    assert quoted("\u202eabc") == '"<U+202E>abc"'
    assert quoted("\u200b" * 61).count("<U+200B>") == 60


def test_path_is_one_line_whatever_its_name() -> None:
    problem = Problem("content/pages/a\nb\u202e\udcff.md", 1, 1, "wrong.")
    assert str(problem) == "content/pages/a b<U+202E><U+DCFF>.md:1:1: wrong."


def test_nearest_knows_what_looks_alike() -> None:
    assert nearest("SAMR", ["samr", "spc"]) == 'Did you mean "samr"?'
    assert nearest("ｓａｍｒ", ["samr", "spc"]).startswith(
        'Did you mean "samr"? To the eye they are'
    )
    assert nearest("tеsting", ["testing"]).endswith("To the eye they are alike: U+0435 for U+0065.")


def test_nearest_names_the_closest_choice() -> None:
    assert nearest("standrads", ["testing", "standards"]) == 'Did you mean "standards"?'


def test_nearest_lists_few_choices_and_no_long_list() -> None:
    assert nearest("qqq", ["b", "a", "b"]) == "Known: a, b."
    assert nearest("qqq", [str(n) for n in range(9)]) == ""
    assert nearest("qqq", []) == ""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("content/themes.yml", "- {id: x}\n" * 5000),
        (YI, "agency: yi\nsentences:\n" + "- {at: 2.1}\n" * 5000),
    ],
)
def test_rest_of_a_file_with_many_problems_is_not_checked(
    project: Path, name: str, text: str
) -> None:
    edit(project, [{"file": name, "write": text}])
    problems = problems_of(project)
    assert {problem.path for problem in problems} == {name}
    assert len(problems) == MOST_PER_FILE
    assert problems[-1].message == REST_UNCHECKED


def test_hint_to_split_is_for_lists_only(project: Path) -> None:
    names = ["content/themes.yml", "content/site.yml", YI, "content/pages/zh/about.md"]
    for name in names:
        with (project / name).open("wb") as file:
            file.truncate(9_000_000)
    hints = {problem.path: problem.hint for problem in problems_of(project)}
    assert set(hints) == set(names)
    assert [name for name in names if hints[name]] == ["content/themes.yml"]
