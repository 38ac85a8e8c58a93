"""The list of published addresses: it only grows, and one that is lost is told."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.pages.kinds import current_addresses
from tests.conftest import Edit, catalog_of, edit, problems_of

WARD = "agencies/jia.html#2024-award-ceremony"
PAGE = "activities/2024/jia/award-ceremony.html"


RENAMED: Edit = {
    "file": "content/campaigns/2024/activities/jia.yml",
    "replace": "- id: award-ceremony",
    "with": "- id: award-giving",
}


UNNAMED: Edit = {
    "file": "content/changes.yml",
    "replace": "  activities: [2024/jia/award-ceremony]\n",
    "with": "",
}


def publish(project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (project / "mkdocs.yml").touch()
    monkeypatch.chdir(project)
    done = CliRunner().invoke(main, ["addresses"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def move(line: str) -> Edit:
    new = f"\n- id: new-name\n  date: 2024-09-03\n  kind: moved\n  moved: [{line}]\n"
    words = "  title: {zh: 新名称, en: New name}\n  why: {zh: 更名。, en: Renamed.}\n"
    return {
        "file": "content/changes.yml",
        "replace": "- id: award-title",
        "with": new[1:] + words + "- id: award-title",
    }


def test_the_list_grows_and_keeps_what_it_has(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = publish(project, monkeypatch)
    again = publish(project, monkeypatch)
    count = len(list(current_addresses(catalog_of(project))))
    assert first == f"content/addresses.txt: {count} addresses, {count} new\n"
    assert again == f"content/addresses.txt: {count} addresses, 0 new\n"
    assert problems_of(project) == []


def test_a_lost_address_is_told_with_the_line_to_add(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(project, monkeypatch)
    edit(project, [RENAMED, UNNAMED])
    lines = (project / "content/addresses.txt").read_text("utf-8").splitlines()
    assert [str(problem) for problem in problems_of(project)] == [
        f'content/addresses.txt:{lines.index(was) + 1}:1: published address "{was}" is gone; '
        'expected it to stay, or this under "moved:" of a change in content/changes.yml: '
        f'"- {{was: {was}, now: …}}" with its new address, or "- {{was: {was}}}" when it is '
        f'withdrawn. Did you mean "{was.replace("ceremony", "giving")}"?'
        for was in (PAGE, WARD)
    ]
    done = CliRunner().invoke(main, ["addresses"])
    assert done.exit_code == 1
    moves = (f"{{was: {was}, now: {was.replace('ceremony', 'giving')}}}" for was in (PAGE, WARD))
    edit(project, [move(", ".join(moves))])
    assert problems_of(project) == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{was: about.html}", 'address "about.html" is in use; expected one that is not.'),
        (
            "{was: old.html, now: aboot.html}",
            'address "aboot.html" is not in use; expected one that is. Did you mean "about.html"?',
        ),
        (
            '{was: "themes/old.html#part"}',
            'address "themes/old.html#part"; expected a page, or an activity of an agency.',
        ),
    ],
)
def test_a_move_must_be_one(project: Path, line: str, problem: str) -> None:
    edit(project, [move(line)])
    assert [str(each).partition(": ")[2] for each in problems_of(project)] == [problem]


def test_a_list_that_cannot_be_read_is_no_empty_list(project: Path) -> None:
    (project / "content/addresses.txt").symlink_to("nowhere")
    (problem,) = problems_of(project)
    assert str(problem).startswith("content/addresses.txt:1:1: ")
