"""A clone holds the same bytes on every system, whatever line ends its git would like to write."""

import shutil
import subprocess

import pytest

from tests.building import ROOT


def git(*arguments: str, text: str = "") -> str:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("this is no clone: only git knows which files are the project's")
    command = ["git", "-C", str(ROOT), *arguments]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return done.stdout


def attributes_of_files() -> dict[str, dict[str, str]]:
    """Return the attributes `text` and `eol` of each file of the project."""
    files = git("ls-files", "-z")
    words = git("check-attr", "-z", "--stdin", "text", "eol", text=files).split("\0")
    found: dict[str, dict[str, str]] = {}
    for path, name, value in zip(words[::3], words[1::3], words[2::3], strict=False):
        found.setdefault(path, {})[name] = value
    return found


def test_every_file_has_its_line_ends_settled() -> None:
    attributes = attributes_of_files()
    assert len(attributes) > 100
    for path, of in attributes.items():
        assert of["text"] == "unset" or of["eol"] == "lf", path


def test_files_that_are_no_text_are_named() -> None:
    """Git tells the two kinds apart by their first bytes, which a new file may have otherwise."""
    attributes = attributes_of_files()
    kinds = git("ls-files", "--eol", "-z").split("\0")
    binary = {line.partition("\t")[2] for line in kinds if line.startswith("i/-text")}
    assert binary
    assert {path for path in binary if attributes[path]["text"] != "unset"} == set()


def test_files_of_text_are_stored_with_plain_line_ends() -> None:
    attributes = attributes_of_files()
    for line in git("ls-files", "--eol", "-z").split("\0")[:-1]:
        stored, path = line.split()[0], line.partition("\t")[2]
        assert stored in {"i/lf", "i/none"} or attributes[path]["text"] == "unset", path


def test_notice_is_kept_as_it_is() -> None:
    notices = {
        path: of for path, of in attributes_of_files().items() if path.endswith("notice.txt")
    }
    assert len(notices) >= 2
    assert {of["text"] for of in notices.values()} == {"unset"}
