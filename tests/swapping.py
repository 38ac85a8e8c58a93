"""A site that is replaced by a new one, with what is somebody's in it, and steps that fail."""

import errno
import itertools
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.files import paths_below
from generator.finish.manifest import read_manifest, to_manifest
from generator.folder import Folder
from generator.publish import places
from generator.publish.swap import put_in_place
from generator.publish.update import replace_files, update_site

Tree = dict[str, tuple[str, bytes | str, int, int]]

OLD = {
    "index.html": "old home",
    "zh/a.html": "old page",
    "zh/stays.html": "unchanged",
    "zh/old/b.html": "gone",
    "zh/gone/deep/c.html": "gone with its folders",
    "assets/x.css": "old style",
    "data": "a file that becomes a folder",
    "search/index.json": "in a folder that becomes a file",
}
NEW = {
    "index.html": "new home",
    "zh/a.html": "new page",
    "zh/stays.html": "unchanged",
    "en/c.html": "added",
    "assets/x.css": "new style",
    "robots.txt": "new robots",
    "feed.xml": "new feed",
    "same.txt": "the same",
    "data/all.csv": "in a folder now",
    "search": "a file now",
}
FOREIGN = {
    ".git/HEAD": "ref: refs/heads/main",
    ".gitignore": "*",
    ".well-known/security.txt": "Contact: mailto:a@b.example",
    "downloads/report.txt": "somebody's",
    "same.txt": "the same",
    "zh/.htaccess": "hidden below",
    "zh/mine.txt": "beside a page",
    "zh/old/mine.txt": "where no page is any more",
}
# What stands at an address of the new site, and where it is found afterwards.
IN_THE_WAY = {
    "en": ("en.kept", "a file where a folder belongs"),
    "robots.txt": ("robots.txt.kept", "their robots"),
    "feed.xml/note.txt": ("feed.xml.kept/note.txt", "in a folder where a file belongs"),
    "search/mine.txt": ("search.kept/mine.txt", "in a folder that becomes a file"),
}
KEPT = {**{path: path for path in FOREIGN}, **{path: to for path, (to, _) in IN_THE_WAY.items()}}
STEPS: dict[object, tuple[str, ...]] = {
    os: ("rename", "replace", "unlink", "rmdir", "mkdir", "chmod"),
    shutil: ("copyfile",),
}
"""The calls that change a folder."""


class Killed(BaseException):
    """Stands for the end of the process: nothing that comes after it works either."""


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def make_site(folder: Path, files: dict[str, str]) -> Path:
    write(folder, files)
    made = Folder(folder)
    for name in paths_below(folder):
        made.add(name)
    (folder / "manifest.json").write_text(to_manifest(made.sums), "utf-8")
    return folder


def add_foreign(site: Path) -> None:
    others = {**FOREIGN, **{path: text for path, (_, text) in IN_THE_WAY.items()}}
    write(site, others)
    for number, path in enumerate(others):
        (site / path).chmod(0o640)
        os.utime(site / path, ns=(number, 1_000_000_000 + number))
    (site / "latest").symlink_to("zh")
    (site / "empty").mkdir()


def tree(folder: Path) -> Tree:
    """Return everything in a folder: kind, bytes, mode and time of files."""
    found: Tree = {}
    for path in sorted(folder.rglob("*")):
        name, state = path.relative_to(folder).as_posix(), path.lstat()
        if path.is_symlink():
            found[name] = ("link", str(path.readlink()), 0, 0)
        elif path.is_dir():
            found[name] = ("folder", "", 0, 0)
        else:
            mode = stat.S_IMODE(state.st_mode)
            found[name] = ("file", path.read_bytes(), mode, state.st_mtime_ns)
    return found


def texts(site: Path) -> dict[str, str]:
    """Return what is in the files of a folder, but the manifest."""
    found = ((path, content) for path, (_, content, *_) in tree(site).items())
    files = {path: content.decode() for path, content in found if isinstance(content, bytes)}
    return {path: text for path, text in files.items() if path != "manifest.json"}


def is_empty(path: Path) -> bool:
    return path.is_dir() and not any(path.iterdir())


class Scene:
    """An old site with what is somebody's in it, and a new one that is to take its place."""

    def __init__(self, folder: Path, old: dict[str, str] = OLD, new: dict[str, str] = NEW) -> None:
        self.site = make_site(folder / "site", old)
        if old is OLD:
            add_foreign(self.site)
        self.new = make_site(folder / ".site-build-new-1", new)
        self.manifest = (self.new / "manifest.json").read_bytes()
        self.before = tree(self.site)
        self.told: list[str] = []

    def swap(self) -> None:
        put_in_place(self.new, self.site, self.told.append)

    def update(self) -> None:
        update_site(self.new, self.site, self.told.append)

    def replace(self) -> None:
        replace_files(self.new, self.site, self.told.append)

    def keep_changed(self) -> None:
        """Leave in the new folder only what has changed."""
        old, new = read_manifest(self.site) or {}, read_manifest(self.new) or {}
        for path in new:
            if old.get(path) == new[path]:
                (self.new / path).unlink()

    def assert_new(self) -> None:
        """Every file of the new site, everything of somebody's as it was, and nothing else."""
        after = tree(self.site)
        for path, text in NEW.items():
            assert after[path][:2] == ("file", text.encode()), path
        for path, now in KEPT.items():
            # A file with the same bytes becomes the site's.
            parts = slice(2) if path in NEW and path == now else slice(4)
            assert after[now][parts] == self.before[path][parts], path
        assert after["latest"] == self.before["latest"]
        assert after["empty"] == self.before["empty"]
        listed = {*NEW, *KEPT.values(), "latest", "manifest.json"}
        assert {path for path in after if after[path][0] != "folder"} == listed
        assert after["manifest.json"][1] == self.manifest

    def assert_nothing_beside(self) -> None:
        names = {path.name for path in self.site.parent.iterdir()} - {self.new.name}
        assert names == {"site"}
        assert not places.stage(self.site).exists()
        assert not places.committed(self.site).exists()


@contextmanager
def scenes_in(folder: Path) -> Iterator[Iterator[tuple[int, Scene]]]:
    """Give scenes without end, each with the number of the step that is to fail."""
    memory = Path("/dev/shm")  # noqa: S108  # hundreds of folders, a tenth of the time of a disk
    parent = memory if os.access(memory, os.W_OK) else folder
    with tempfile.TemporaryDirectory(dir=parent) as place:
        yield ((number, Scene(Path(place) / str(number))) for number in itertools.count(1))


@contextmanager
def another_disk() -> Iterator[None]:
    """Let the new folders lie on another disk than the site."""
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(source).name.startswith(".site-build-new-"):
            raise OSError(errno.EXDEV, "Invalid cross-device link", str(source))
        replace(source, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        yield


def note_of(error: BaseException) -> str:
    return str(error.__notes__[-1])


Failure = Callable[[], BaseException]
WAYS: dict[str, Failure] = {
    "failure": lambda: OSError(errno.EIO, "Input/output error", "somewhere"),
    "interrupt": KeyboardInterrupt,
}


class Steps:
    """Lets a step that changes a folder fail, and all after it if the failure lasts."""

    def __init__(self, at: int, failure: Failure, *, lasts: bool = False) -> None:
        self.at, self.failure, self.lasts = at, failure, lasts
        self.done: list[str] = []

    def __enter__(self) -> "Steps":
        self.patch = pytest.MonkeyPatch()
        for owner, names in STEPS.items():
            for name in names:
                self.patch.setattr(owner, name, self.counted(name, getattr(owner, name)))
        return self

    def __exit__(self, *_: object) -> None:
        self.patch.undo()

    def counted(self, name: str, step: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **options: object) -> object:
            self.done.append(name)
            if len(self.done) == self.at or (self.lasts and len(self.done) > self.at):
                raise self.failure()
            return step(*arguments, **options)

        return call

    @property
    def failed(self) -> bool:
        return len(self.done) >= self.at
