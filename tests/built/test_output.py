"""What the commands print: in any code page, and true about what was done."""

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.folder import Folder
from generator.problems import Problem
from tests.building import copy_project
from tests.conftest import CAMPAIGN, EXAMPLE, Edit, edit

CODE_PAGES = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "gbk": {"PYTHONIOENCODING": "gbk"},
    "ascii": {"PYTHONIOENCODING": "ascii:strict"},
    "cp437": {"PYTHONIOENCODING": "cp437"},
    "C": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
}
COMMANDS = {
    "check": 1,
    "check --format json": 1,
    "check --format 坏": 2,
    "build": 1,
    "build --坏": 2,
    "export --pages 坏": 1,
    "addresses": 1,
    "serve --address 坏": 2,
    "坏": 2,
    "-h": 0,
}
BROKEN: Edit = {
    "file": f"{CAMPAIGN}/activities/jia.yml",
    "replace": "themes: [testing, quality-culture]",
    "with": "themes: [坏, quality-culture]",
}
PENDING: Edit = {
    "file": f"{CAMPAIGN}/activities/jia.yml",
    "replace": "zh_hash: ff51930b1fec",
    "with": "zh_hash: 000000000000",
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example project, as the current folder."""
    project = copy_project(tmp_path / "project", EXAMPLE / "content")
    monkeypatch.chdir(project)
    return project


def run(*arguments: str, charset: str = "utf-8") -> Result:
    return CliRunner(charset=charset).invoke(main, list(arguments))


# Runs commands one after the other, and puts the exit code behind what each has printed.
CALLS = """
import sys
from generator.cli import main
for command in sys.argv[1:]:
    try:
        main(command.split())
    except SystemExit as end:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
            stream.buffer.write(b"\\0%d\\0" % (end.code or 0))
"""


def run_in(page: str, commands: Iterable[str]) -> Iterator[tuple[str, int, bytes, bytes]]:
    """Run commands with the output in a code page; yield each, how it ended and what it printed."""
    call = [sys.executable, "-c", CALLS, *commands]
    environment = {**os.environ, **CODE_PAGES[page]}
    done = subprocess.run(call, capture_output=True, check=True, env=environment)
    output, messages = done.stdout.split(b"\0"), done.stderr.split(b"\0")
    codes = map(int, output[1::2])
    return zip(commands, codes, output[::2], messages[::2], strict=False)


@pytest.mark.parametrize("page", CODE_PAGES)
def test_no_code_page_stops_a_command(here: Path, page: str) -> None:
    edit(here, [BROKEN])
    encoding = "ascii" if page == "C" else page
    # In the locale C an argument is bytes, each of which has an escape.
    shown = {"gbk": "坏", "C": r"\udce5\udc9d\udc8f"}.get(page, r"\u574f")
    ends = {}
    for command, code, output, message in run_in(page, COMMANDS):
        ends[command] = code
        text = message.decode(encoding)
        if "json" in command:
            assert '"坏"' in json.loads(output.decode("utf-8"))["problems"][0]["message"]
        elif command != "-h":
            words = output.decode(encoding) + text
            assert shown in words or r"\u574f" in words, command
        assert "Traceback" not in text
    assert ends == COMMANDS


@pytest.mark.parametrize("page", CODE_PAGES)
def test_tables_are_made_of_what_the_code_page_has(here: Path, page: str) -> None:
    [(_, code, output, message)] = run_in(page, ["check"])
    assert (code, message) == (0, b"")
    assert output.isascii()
    assert b"|" in output
    assert b"\\u" not in output


def test_tables_have_lines_where_there_is_unicode(here: Path) -> None:
    assert "│" in run("check").stdout


@pytest.mark.parametrize(("page", "ascii_only"), [("cp437", True), ("utf-8", False)])
def test_status_line_is_made_of_what_the_terminal_has(
    here: Path, page: str, ascii_only: bool
) -> None:
    script = shutil.which("script")
    if script is None:
        pytest.skip("there is no `script` to give a command a terminal")
    build = f"{sys.executable} -m generator build"
    done = subprocess.run(
        [script, "-qec", build, "/dev/null"],
        env={**os.environ, "PYTHONIOENCODING": page, "TERM": "xterm"},
        capture_output=True,
        check=True,
    )
    assert b"Building the site" in done.stdout
    assert done.stdout.isascii() == ascii_only


def test_json_has_an_escape_for_what_is_no_text(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = Problem("content/\udcff.yml", 1, 1, "no such file; expected it here.")
    monkeypatch.setattr("generator.host.settings.check_site", lambda _, **__: (None, [problem]))
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout_bytes)["problems"][0]["path"] == "content/\udcff.yml"
    assert run("check").stdout.startswith("content/<U+DCFF>.yml:1:1: ")


def test_interrupt_of_any_command_is_a_line(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: Path, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.host.settings.check_site", interrupt)
    result = run("check")
    assert (result.exit_code, result.stderr.strip()) == (1, "interrupted.")


def test_wrong_use_is_told_in_the_code_page_too(here: Path) -> None:
    result = run("check", "--format", "坏", charset="ascii")
    assert result.exit_code == 2
    assert r"'\u574f' is not one of 'text', 'json'" in result.stderr


def test_nobody_has_to_read_to_the_end(here: Path) -> None:
    for command in ("check", "check --format json"):
        line = f"{sys.executable} -m generator {command} | true"
        done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=True)
        assert done.stderr == "", command


def test_export_that_stops_says_how_far_it_came(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, count = Folder.write, [0]

    def fill_up(folder: Folder, name: str, parts: Iterable[bytes]) -> None:
        if folder.path.is_relative_to(here / "out"):
            count[0] += 1
            if count[0] == 20:
                raise OSError(errno.ENOSPC, "No space left on device", str(folder.path / name))
        write(folder, name, parts)

    monkeypatch.setattr(Folder, "write", fill_up)
    result = run("export", "--pages", "out")
    written = sum(1 for path in (here / "out").rglob("*") if path.is_file())
    assert result.exit_code == 1
    assert result.stderr.endswith(
        f": No space left on device; {written} files were written into out.\n"
    )
    assert written > 10


def test_export_into_a_file_is_one_line(here: Path) -> None:
    (here / "out").write_text("theirs", "utf-8")
    result = run("export", "--pages", "out/pages")
    assert result.exit_code == 1
    assert result.stderr.endswith(": Not a directory; nothing was written.\n")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_list_of_addresses_is_replaced_whole_or_not_at_all(
    here: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = getattr(Path, step)

    def fail(path: Path, *values: object) -> object:
        # The list that was there can be put back.
        monkeypatch.setattr(Path, step, whole)
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    assert run("addresses").exit_code == 0
    listed = here / "content/addresses.txt"
    # Something has to be new, or nothing is written.
    *kept, _ = listed.read_bytes().splitlines(keepends=True)
    listed.write_bytes(b"".join(kept))
    before = listed.read_bytes()
    monkeypatch.setattr(Path, step, fail)
    result = run("addresses")
    monkeypatch.undo()
    assert result.exit_code == 1
    assert result.stderr.endswith("No space left on device; content/addresses.txt is as it was.\n")
    assert (here / "content/addresses.txt").read_bytes() == before
    assert not list((here / "content").glob("*.new"))


def test_linked_list_of_addresses_stays_a_link(here: Path) -> None:
    listed = here / "content/addresses.txt"
    assert run("addresses").exit_code == 0
    listed.rename(here / "kept.txt")
    listed.symlink_to("../kept.txt")
    assert run("addresses").exit_code == 0
    assert listed.is_symlink()


def test_preview_without_an_address_says_so(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EADDRINUSE, "Address already in use")

    monkeypatch.setattr("generator.host.preview_server.PreviewServer.bind", fail)
    result = run("serve", "--address", "127.0.0.1:80")
    assert result.exit_code == 1
    assert result.stderr == "Address already in use; nothing is served at 127.0.0.1:80.\n"


def test_warning_stops_a_strict_build_in_words(here: Path) -> None:
    page = here / "content/pages/zh/about.md"
    page.write_text(page.read_text("utf-8") + "\n[x](nowhere.md)\n", "utf-8")
    result = run("build", "--strict")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "1 warning; the site is as it was."
    assert not (here / "site").exists()


def test_warning_of_the_host_stops_a_strict_build_in_words(here: Path) -> None:
    say = (
        'import logging\n\ndef on_env(env, **_):\n    logging.getLogger("mkdocs").warning("Oh!")\n'
    )
    (here / "hook.py").write_text(say, "utf-8")
    config = here / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "\nhooks: [hook.py]\n", "utf-8")
    result = run("build", "--strict")
    assert result.exit_code == 1
    last = "Aborted with 1 warnings in strict mode; the site is as it was."
    assert result.stderr.splitlines()[-1] == last
    assert not (here / "site").exists()


def test_folder_that_is_gone_is_wrong_use(here: Path) -> None:
    (here / "gone").mkdir()
    line = f"cd gone; rmdir ../gone; {sys.executable} -m generator check"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.endswith("Error: the current folder is gone; expected a project's.\n")


@pytest.mark.parametrize("command", ["check", "build", "export --pages out", "addresses"])
def test_commands_act_on_the_current_folder_and_ask_for_it_once(
    here: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cwd, asked = Path.cwd, list[str]()

    def ask() -> Path:
        asked.append("")
        return cwd()

    monkeypatch.setattr(Path, "cwd", ask)
    assert run(*command.split()).exit_code == 0
    assert len(asked) == 1
