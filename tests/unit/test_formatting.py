"""The normal form of content files: what it changes, what stays, and what is left alone."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.content.yaml_source import Data, parse_yaml
from generator.editing.edits import Edit, InsertItem, RemoveKey, SetKey
from generator.editing.normal_form import normal_form
from generator.editing.round_trip import comments_in
from generator.editing.shapes import key_order
from generator.problems import ContentError
from tests.building import ROOT, copy_project
from tests.conftest import CAMPAIGN, EXAMPLE


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy_project(tmp_path, EXAMPLE / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def form_of(text: str, path: str = "agencies.yml") -> str:
    order = key_order(path)
    assert order
    return normal_form(text, path, order)


@pytest.mark.parametrize("root", [ROOT, EXAMPLE], ids=["real", "example"])
def test_content_is_in_its_normal_form(root: Path) -> None:
    paths = sorted((root / "content").rglob("*.yml"))
    assert len(paths) > 10
    for path in paths:
        text = path.read_text("utf-8")
        assert form_of(text, path.relative_to(root / "content").as_posix()) == text, path.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- name: b\n  id: a\n", "- id: a\n  name: b\n"),
        ("-   id:   'a'\n", "- id: a\n"),
        ('- id: "2024"\n', "- id: 2024\n"),
        ("- id: 'a: b'\n", "- id: 'a: b'\n"),
        ('- id: "a, b"\n', "- id: a, b\n"),
        ('- {id: "a, b"}\n', "- {id: 'a, b'}\n"),
        ("- id: one\n    two\n", "- id: one two\n"),
        ("- id: >-\n    one\n    two\n", "- id: one two\n"),
        ('- id: "a\\n\\nb"\n', '- id: "a\\n\\nb"\n'),
        ("- id: |\n    a\n\n    b\n", "- id: |\n    a\n\n    b\n"),
        ('- id: "\\u8d28\\u91cf"\n', "- id: 质量\n"),
        ('- id: "a\\u200bb"\n', '- id: "a\\u200bb"\n'),
        ("- id: a\u200bb\n", '- id: "a\\u200bb"\n'),
        ("- id: 附件\u30001\n", "- id: 附件\u30001\n"),
        ("- name: {zh: 甲,  en: b }\n", "- name: {zh: 甲, en: b}\n"),
        ("- name: {en: b, zh: 甲}\n", "- name: {zh: 甲, en: b}\n"),
        ("- id: ''\n", "- id:\n"),
        ("\ufeff- id: a\r\n  kind: b\r\n\r\n", "- id: a\n  kind: b\n"),
        ("- id: a", "- id: a\n"),
        ("- id: no\n  kind: 1.10\n", "- id: no\n  kind: 1.10\n"),
    ],
)
def test_form(text: str, expected: str) -> None:
    assert form_of(text) == expected
    assert form_of(expected) == expected


def test_comments_go_where_their_entries_go() -> None:
    text = (
        "# The list.\n\n- name: b   # beside the name\n  # above the id\n  id: a\n"
        "  # above the kind\n\n  kind: c\n\n# The second.\n- id: d\n# The end.\n"
    )
    assert form_of(text) == (
        "# The list.\n\n# above the id\n- id: a\n  name: b  # beside the name\n"
        "  # above the kind\n\n  kind: c\n\n# The second.\n- id: d\n# The end.\n"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- id: a\n  name: {zh: 甲, # kept\n    en: b} # not kept\n", 3),
        ("- aliases: [\n    # not kept\n    a]\n", 2),
        ("- id: | # not kept\n    a\n    b\n", 1),
    ],
)
def test_comment_that_cannot_be_kept_is_told(text: str, line: int) -> None:
    with pytest.raises(ContentError) as error:
        form_of(text)
    assert [problem.line for problem in error.value.problems] == [line]
    assert "comment" in error.value.problems[0].message


def test_edits_leave_comments_and_blank_lines() -> None:
    text = "# Head.\n\n- id: a  # one\n  # of the kind\n  kind: k\n\n# The second.\n- id: b\n"
    order = key_order("agencies.yml")
    assert order
    edits: list[Edit] = [
        InsertItem((), 2, {"id": "c", "name": {"zh": "丙", "en": ""}}),
        InsertItem((), 0, {"id": "z"}),
        RemoveKey((1,), "kind"),
        SetKey((2,), "kind", "new"),
    ]
    assert normal_form(text, "x", order, edits) == (
        "# Head.\n\n- id: z\n\n# of the kind\n- id: a  # one\n\n# The second.\n- id: b\n"
        "  kind: new\n\n- id: c\n  name:\n    zh: 丙\n    en:\n"
    )


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Cs"])
    | st.sampled_from("\n\t :#-'\"{}"),
    max_size=12,
)
DATA = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(["id", "name", "kind", "x"]), DATA, min_size=1)))
def test_any_data_come_back(data: list[dict[str, Data]]) -> None:
    edits = [InsertItem((), i + 1, item) for i, item in enumerate(data)]
    order = key_order("agencies.yml")
    assert order
    text = normal_form("# Head.\n- id: first  # one\n", "x", order, edits)
    read = parse_yaml(text, "x")
    assert read.data == [{"id": "first"}, *data]
    assert form_of(text) == text
    assert comments_in(text, "x") == {"# Head.": 1, "# one": 1}


def test_command_formats_what_is_not(here: Path) -> None:
    path = here / "content/kinds.yml"
    wanted = path.read_text("utf-8")
    path.write_text(wanted.replace("- id: bureau\n  name:", "- name:") + "  id: bureau\n", "utf-8")
    shown = run("format", "--check")
    assert shown.exit_code == 1
    assert "-  id: bureau" in shown.stdout.splitlines()
    assert "14 files, 1 to be formatted" in shown.stderr
    assert run("format").stdout == "content/kinds.yml: formatted\n"
    assert path.read_text("utf-8") == wanted
    assert run("format", "--check").exit_code == 0


def test_command_leaves_what_it_cannot_read(here: Path) -> None:
    path = here / CAMPAIGN / "activities/yi.yml"
    path.write_text("agency: [\n", "utf-8")
    kinds = here / "content/kinds.yml"
    kinds.write_text(kinds.read_text("utf-8").replace("- id: bureau", "- id: 'bureau'"), "utf-8")
    result = run("format")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{CAMPAIGN}/activities/yi.yml:")
    assert path.read_text("utf-8") == "agency: [\n"
    assert result.stdout == "content/kinds.yml: formatted\n"


def test_command_takes_files_of_the_content_only(here: Path) -> None:
    (here / "other.yml").write_text("a:   b\n", "utf-8")
    result = run("format", "other.yml", "content/nothing.yml", CAMPAIGN)
    assert result.exit_code == 2
    rule = "is no content file; expected a *.yml file of content/, or a folder with some."
    assert f'Error: "other.yml" {rule}\n"content/nothing.yml" {rule}\n' in result.stderr
    assert (here / "other.yml").read_text("utf-8") == "a:   b\n"
