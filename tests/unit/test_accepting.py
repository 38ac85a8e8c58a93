"""Going through suggestions: what is shown, what is asked, what is written."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import accept, main
from tests.building import copy_project
from tests.conftest import CAMPAIGN, EXAMPLE, edit

JIA, YI = (f"{CAMPAIGN}/activities/{name}.yml" for name in ("jia", "yi"))


def run(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=answers)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example project with three suggestions, and a terminal to be asked on."""
    copy_project(tmp_path, EXAMPLE / "content")
    tour, metrology = "      - id: service-tour\n", "        forms: [event]\n"
    jia = (tmp_path / JIA).read_text("utf-8")
    jia = jia.replace("  - at: 1.2\n", "  - at: 1.2\n    suggested: [en]\n")
    jia = jia.replace(tour, f"{tour}        suggested: [title, themes]\n")
    # The last key of the last activity, with a comment that stays.
    jia = jia.removesuffix(metrology) + f"{metrology}        # so said by hand\n"
    (tmp_path / JIA).write_text(jia + "        suggested: [forms]\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(accept, "is_terminal", lambda: True)
    return tmp_path


def test_everything_is_accepted_without_asking(here: Path) -> None:
    result = run("accept", "--yes", "2024")
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{JIA}: 3 suggestions accepted\n"
    assert result.stderr == "3 of 3 suggestions accepted\n"
    wanted = (EXAMPLE / JIA).read_text("utf-8")
    last = wanted.rindex("        forms: [event]\n")
    assert (here / JIA).read_text("utf-8") == (
        f"{wanted[:last]}        # so said by hand\n{wanted[last:]}"
    )


def test_each_is_shown_with_its_sentence(here: Path) -> None:
    result = run("accept", "2024/jia/1.2", answers="y\nn\ny\n")
    assert result.exit_code == 0, result.output
    lines = result.stderr.splitlines()
    assert lines[1] == f"1 of 3: 2024/jia/1.2  {JIA}:15"
    assert lines[2].startswith("  zh       开展“质量服务行”")
    assert lines[3].startswith("* en       It will carry out the “Quality Service Tour”")
    assert "* title    质量服务行 / Quality Service Tour" in lines
    assert "* themes   quality-culture" in lines
    assert "  forms    event" in lines
    assert lines[-1] == "2 of 3 suggestions accepted"
    text = (here / JIA).read_text("utf-8")
    assert text.count("suggested:") == 1
    assert "suggested: [title, themes]" in text


def test_end_keeps_what_was_answered(here: Path) -> None:
    result = run("accept", "2024/jia", answers="y\nq\n")
    assert result.stderr.endswith("1 of 3 suggestions accepted\n")
    assert (here / JIA).read_text("utf-8").count("suggested:") == 2


def test_interrupt_writes_nothing(here: Path) -> None:
    before = (here / JIA).read_text("utf-8")
    # No more input is what Ctrl-D gives; Click takes both for an interrupt.
    result = run("accept", "2024/jia", answers="y\n")
    assert result.exit_code == 1
    assert result.stderr.endswith("interrupted.\n")
    assert (here / JIA).read_text("utf-8") == before


def test_one_activity_is_accepted(here: Path) -> None:
    assert (
        run("accept", "--yes", "2024/jia/service-tour").stdout == f"{JIA}: 1 suggestion accepted\n"
    )
    assert (here / JIA).read_text("utf-8").count("suggested:") == 2


def test_nothing_is_suggested(here: Path) -> None:
    before = (here / YI).read_text("utf-8")
    result = run("accept", "2024/yi")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "0 of 0 suggestions accepted\n"
    assert (here / YI).read_text("utf-8") == before


def test_without_a_terminal_it_must_be_told_to(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(here)
    result = run("accept", "2024")
    assert result.exit_code == 2
    assert "no terminal to ask on; expected one, or --yes." in result.stderr


def test_file_that_cannot_be_read_stops_all(here: Path) -> None:
    edit(here, [{"file": YI, "replace": "agency: yi", "with": "agency: [yi"}])
    before = (here / JIA).read_text("utf-8")
    result = run("accept", "--yes", "2024")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{YI}:1:9: YAML: ")
    assert result.stderr.splitlines()[-1] == "1 error; nothing was accepted."
    assert (here / JIA).read_text("utf-8") == before
