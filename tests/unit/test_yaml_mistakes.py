"""What is said of lines that are no YAML."""

import pytest

from generator.content.yaml_source import parse_yaml


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: b\n\tc: d\n", "The line begins with a tab: type blanks in its place."),
        ("a: b\nthemes：[x]\nc: d\n", 'The colon is a full-width one (：): type ":" and a blank.'),
        (
            "- a: b\n c: d\n",
            "Let the line begin where the lines of its level above it begin.",
        ),
        ("a: b: c\n", ""),
    ],
)
def test_mistake_of_the_hand_is_named(text: str, hint: str) -> None:
    (problem,) = parse_yaml(text, "a.yml").problems
    assert problem.hint == hint
