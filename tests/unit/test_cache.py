"""What is kept is the same value again or nothing, and no fault of its folder is anybody's."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable
from io import BufferedWriter
from pathlib import Path
from threading import Thread

import pytest

from generator import cache
from generator.cache import FOLDER, CacheFolder, code_version
from tests.building import ROOT

VALUE: object = {"一": (1, -2.5, b"\0", None, True), "lists": [[], ("a", {})], "half": "\ud800"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "project" / FOLDER


@pytest.fixture
def file(folder: Path) -> Path:
    CacheFolder(folder).write("records", VALUE)
    return folder / "records"


def test_value_comes_back_to_another_reader(folder: Path) -> None:
    assert CacheFolder(folder).read("records") is None
    assert not folder.exists()
    CacheFolder(folder).write("records", VALUE)
    assert CacheFolder(folder).read("records") == VALUE
    assert CacheFolder(folder).read("others") is None


def test_folder_tells_others_to_pass_it(folder: Path, file: Path) -> None:
    assert (folder / ".gitignore").read_text("utf-8") == "*\n"
    tag = (folder / "CACHEDIR.TAG").read_text("utf-8")
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert {path.name for path in folder.iterdir()} == {".gitignore", "CACHEDIR.TAG", file.name}


def test_no_part_of_a_file_is_a_value(folder: Path, file: Path) -> None:
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert CacheFolder(folder).read("records") is None
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert CacheFolder(folder).read("records") is None
    file.write_bytes(whole)
    assert CacheFolder(folder).read("records") == VALUE


def test_file_by_another_name_is_nothing(folder: Path, file: Path) -> None:
    file.rename(folder / "others")
    assert CacheFolder(folder).read("others") is None


def test_other_version_is_nothing(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "code_version", lambda: "0" * len(code_version()))
    assert CacheFolder(folder).read(file.name) is None
    CacheFolder(folder).write("records", "other")
    assert CacheFolder(folder).read("records") == "other"
    monkeypatch.undo()
    assert CacheFolder(folder).read("records") is None


def test_bytes_that_are_no_value_are_nothing(folder: Path, file: Path) -> None:
    for payload in (b"", b"?", b"[\x02\0\0\0N", b"c"):
        head = code_version().encode() + cache._sum("records", payload)
        file.write_bytes(head + payload)
        assert CacheFolder(folder).read("records") is None


def _make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _make_loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


@pytest.mark.parametrize("make", [_make_folder, _make_pipe, _make_loop])
def test_what_is_no_file_is_nothing(folder: Path, file: Path, make: Callable[[Path], None]) -> None:
    make(file)
    assert CacheFolder(folder).read("records") is None
    CacheFolder(folder).write("records", VALUE)
    assert CacheFolder(folder).read("records") in (VALUE, None)
    assert not list(folder.glob(".*.unfinished"))


@pytest.mark.parametrize("place", ["", ".gitignore"])
def test_folder_that_cannot_be_used_keeps_nothing(folder: Path, place: str) -> None:
    wrong = folder / place
    wrong.parent.mkdir(parents=True)
    wrong.mkdir() if place else wrong.write_text("a file", "utf-8")
    CacheFolder(folder).write("records", VALUE)
    assert CacheFolder(folder).read("records") in (VALUE, None)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("step", ["mkdir", "replace", "unlink", "is_file", "open"])
def test_what_the_disk_refuses_stops_nobody(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch, number: int, step: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, step, refuse)
    CacheFolder(folder).write("records", "other")
    assert CacheFolder(folder).read("records") in (VALUE, "other", None)
    monkeypatch.undo()
    assert CacheFolder(folder).read("records") in (VALUE, "other")


def test_full_disk_leaves_what_was_there(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(BufferedWriter):
        def write(self, data: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("builtins.open", lambda number, _: Full(os.fdopen(number, "wb").detach()))
    CacheFolder(folder).write("records", "other")
    monkeypatch.undo()
    assert CacheFolder(folder).read("records") == VALUE
    assert not list(folder.glob(".*.unfinished"))


def test_folder_may_go_between_two_writings(folder: Path) -> None:
    kept = CacheFolder(folder)
    kept.write("records", 1)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    assert kept.read("records") is None
    kept.write("records", 2)
    assert kept.read("records") == 2


def test_what_a_killed_build_has_left_goes_when_it_is_old(folder: Path, file: Path) -> None:
    old, new = folder / ".old.unfinished", folder / ".new.unfinished"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    CacheFolder(folder).write("records", VALUE)
    assert (old.exists(), new.exists()) == (False, True)


def test_what_cannot_be_kept_is_a_mistake_of_the_program(folder: Path) -> None:
    with pytest.raises(ValueError, match="unmarshallable"):
        CacheFolder(folder).write("records", object())


def test_two_that_write_at_once_leave_a_whole_value(folder: Path) -> None:
    values = [(letter * 100_000,) for letter in "ab"]

    def write(value: object) -> None:
        for _ in range(30):
            CacheFolder(folder).write("records", value)

    threads = [Thread(target=write, args=(value,)) for value in values]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert CacheFolder(folder).read("records") in (*values, None)
    assert CacheFolder(folder).read("records") in values


def test_killed_in_writing_leaves_a_whole_value(folder: Path) -> None:
    endless = (
        "import sys; from pathlib import Path; from generator.cache import CacheFolder\n"
        "kept, value = CacheFolder(Path(sys.argv[1])), 'a' * 3_000_000\n"
        "kept.write('records', value); print(flush=True)\n"
        "while True: kept.write('records', value)"
    )
    for delay in (0.0, 0.003, 0.01):
        command = [sys.executable, "-c", endless, str(folder)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(delay)
            process.kill()
        assert CacheFolder(folder).read("records") == "a" * 3_000_000


def test_version_is_of_code_python_and_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version: Callable[[], str] = code_version.__wrapped__
    assert version() == version() == code_version()
    seen = {version()}
    package = tmp_path / "generator"
    (package / "pages").mkdir(parents=True)
    monkeypatch.setattr(cache, "__file__", str(package / "cache.py"))
    for name, text in (("cache.py", "1"), ("pages/a.py", "1"), ("pages/a.py", "2"), ("b.py", "")):
        (package / name).write_text(text, "utf-8")
        seen.add(version())
    (package / "b.py").rename(package / "c.py")
    seen.add(version())
    monkeypatch.setattr(sys, "version", "4.0")
    seen.add(version())
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("jinja2-3.1.dist-info", "jinja2-3.2.dist-info"):
        (tmp_path / name).mkdir()
        seen.add(version())
    assert len(seen) == 9


def test_libraries_that_shape_what_is_built_are_in_the_version() -> None:
    found = {name.partition("-")[0].lower() for name in cache._libraries()}
    assert found >= {"markdown", "mkdocs", "mkdocs_material", "jinja2", "pydantic", "pyyaml"}
