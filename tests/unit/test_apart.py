"""Work that another process does: the same result, and nothing of it left behind."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import apart as module
from generator.apart import ONE_CORE, Apart, apart

if not hasattr(os, "fork"):
    pytest.skip("this system cannot part a process", allow_module_level=True)


@pytest.fixture(autouse=True)
def parted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Work is parted whatever else this process does."""
    monkeypatch.setattr(module, "can_part", lambda: True)
    yield
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_result_is_that_of_the_work() -> None:
    with apart(lambda: (os.getpid(), "文", [1.5, None])) as begun:
        process, *rest = begun.result()
    assert process != os.getpid()
    assert rest == ["文", [1.5, None]]


def test_what_fails_apart_is_done_and_told_here(tmp_path: Path) -> None:
    here = os.getpid()

    def work() -> str:
        with (tmp_path / "done").open("a") as file:
            file.write(f"{os.getpid() == here} ")
        if os.getpid() != here or len((tmp_path / "done").read_text()) > 20:
            raise ValueError("no")
        return "done"

    assert Apart(work).result() == "done"
    assert (tmp_path / "done").read_text() == "False True "
    with apart(work) as begun, pytest.raises(ValueError, match="no"):
        begun.result()


def test_result_that_cannot_be_passed_is_made_here() -> None:
    assert Apart(lambda: Path("a")).result() == Path("a")


def test_work_ends_with_what_is_done_here(tmp_path: Path) -> None:
    def work() -> int:
        time.sleep(60)
        (tmp_path / "late").touch()
        return 1

    def fail() -> None:
        with apart(work):
            raise ValueError("here")

    with pytest.raises(ValueError, match="here"):
        fail()
    assert not (tmp_path / "late").exists()


def test_one_process_does_it_where_it_must(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setenv(ONE_CORE, "1")
    assert not module.can_part()
    monkeypatch.delenv(ONE_CORE)
    other = threading.Event()
    thread = threading.Thread(target=other.wait)
    thread.start()
    assert not module.can_part()
    other.set()
    thread.join()
