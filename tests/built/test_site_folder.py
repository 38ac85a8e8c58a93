"""Where the site is put: a link, a mount, a clone, a folder that cannot be; and builds that end."""

import errno
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cache import FOLDER
from generator.cli import main
from generator.publish.places import one_build_at_a_time
from tests.building import copy_project
from tests.conftest import EXAMPLE

LOCKS = Path("/proc/locks")
ONE_BY_ONE = "its files are replaced one by one."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example project, as the current folder."""
    project = copy_project(tmp_path / "project", EXAMPLE / "content")
    monkeypatch.chdir(project)
    return project


def build() -> Result:
    return CliRunner().invoke(main, ["build"])


def beside(folder: Path) -> set[str]:
    own = {"content", "templates", "mkdocs.yml", FOLDER}
    return {path.name for path in folder.iterdir()} - own


def is_whole(site: Path) -> bool:
    return "</html>" in (site / "zh/index.html").read_text("utf-8")


def run(*arguments: str) -> str:
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def mounted(here: Path) -> Iterator[Path]:
    """A folder that is mounted as `site/`."""
    out = here.parent / "out"
    out.mkdir()
    (here / "site").mkdir()
    mount = ["mount", "--bind", str(out), str(here / "site")]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting takes rights that these tests do not have")
    yield out
    run("umount", str(here / "site"))


def test_clone_of_the_published_branch_stays_a_clone(here: Path) -> None:
    site = here / "site"
    run("git", "init", "-q", str(site))
    (site / "CNAME").write_text("atlas.example\n", "utf-8")
    identity = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
    run("git", "-C", str(site), "add", "-A")
    run("git", "-C", str(site), *identity, "commit", "-qm", "Name of the host")
    (site / ".well-known").mkdir()
    (site / ".well-known/security.txt").write_text("Contact: mailto:a@b.example\n", "utf-8")
    for _ in range(2):
        assert build().exit_code == 0
        assert is_whole(site)
        assert run("git", "-C", str(site), "log", "--format=%s") == "Name of the host\n"
        assert run("git", "-C", str(site), "status", "--short", "CNAME") == ""
        assert (site / ".well-known/security.txt").is_file()
    assert beside(here) == {"site"}


def test_manifest_of_the_host_does_not_list_the_clone(here: Path) -> None:
    run("git", "init", "-q", str(here / "site"))
    run(sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(here / "mkdocs.yml"))
    assert ".git" not in (here / "site/manifest.json").read_text("utf-8")
    assert build().exit_code == 0
    assert run("git", "-C", str(here / "site"), "status", "--short")


@pytest.mark.parametrize("target", ["there", "not there", "by another link"])
def test_link_stays_and_its_target_gets_the_site(here: Path, target: str) -> None:
    out = here.parent / "places" / "out"
    if target == "there":
        out.mkdir(parents=True)
        (out / "theirs.txt").write_text("theirs", "utf-8")
    to = Path("../places/out")
    if target == "by another link":
        (here / "first").symlink_to(to)
        to = Path("first")
    (here / "site").symlink_to(to)
    result = build()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("site/index.html: ")
    assert (here / "site").readlink() == to
    assert is_whole(out)
    assert (out / "theirs.txt").exists() == (target == "there")
    assert beside(out.parent) == {"out"}
    assert beside(here) <= {"site", "first"}


def test_link_to_another_disk(here: Path) -> None:
    disk = Path("/dev/shm")  # noqa: S108  # another file system, not a place for secrets
    if not os.access(disk, os.W_OK) or disk.stat().st_dev == here.stat().st_dev:
        pytest.skip("there is no other file system to write to")
    with tempfile.TemporaryDirectory(dir=disk) as folder:
        (here / "site").symlink_to(Path(folder) / "out")
        for _ in range(2):
            assert build().exit_code == 0
        assert is_whole(Path(folder) / "out")
        assert beside(Path(folder)) == {"out"}


def test_mount_gets_the_files_one_by_one(here: Path, mounted: Path) -> None:
    (mounted / ".git").mkdir()
    (mounted / "theirs.txt").write_text("theirs", "utf-8")
    for _ in range(2):
        # A whole site, as when nothing is known of what stands.
        shutil.rmtree(here / FOLDER, ignore_errors=True)
        result = build()
        assert result.exit_code == 0, result.output
        assert result.stderr.splitlines() == [
            f"The site's folder cannot be renamed (Device or resource busy); {ONE_BY_ONE}"
        ]
    assert (build().exit_code, build().stderr) == (0, "")
    assert is_whole(mounted)
    assert (mounted / "theirs.txt").read_text("utf-8") == "theirs"
    assert (mounted / ".git").is_dir()
    assert not [path for path in mounted.glob(".*") if path.name != ".git"]
    assert beside(here) == {"site"}


def test_mounted_site_is_that_of_a_plain_folder(here: Path, mounted: Path) -> None:
    assert build().exit_code == 0
    files = {path.relative_to(mounted): path.read_bytes() for path in files_of(mounted)}
    run("umount", str(here / "site"))
    try:
        assert build().exit_code == 0
        site = here / "site"
        assert {path.relative_to(site): path.read_bytes() for path in files_of(site)} == files
    finally:
        shutil.rmtree(here / "site")
        (here / "site").mkdir()
        run("mount", "--bind", str(mounted), str(here / "site"))


def files_of(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("kind", ["file", "loop"])
def test_what_is_no_folder_is_one_line(here: Path, kind: str) -> None:
    site = here / "site"
    if kind == "file":
        site.write_text("theirs", "utf-8")
    else:
        site.symlink_to("site")
    result = build()
    assert result.exit_code == 1
    assert result.stderr == (
        f"{site}: is no folder; expected a folder, or nothing yet; the site is as it was.\n"
    )
    assert beside(here) == {"site"}


@pytest.mark.parametrize("is_there", [False, True])
def test_folder_above_that_may_not_be_written(
    here: Path, is_there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_there:
        (here / "site").mkdir()
    for name in ("mkdir", "replace"):
        monkeypatch.setattr(os, name, refusing(getattr(os, name), here))
    result = build()
    if is_there:
        assert (
            result.stderr
            == f"The site's folder cannot be renamed (Permission denied); {ONE_BY_ONE}\n"
        )
        assert is_whole(here / "site")
    else:
        assert result.exit_code == 1
        assert re.fullmatch(
            rf"{here}/.site-build-new-\w+: Permission denied; the site is as it was.\n",
            result.stderr,
        )
    assert beside(here) == ({"site"} if is_there else set())


def refusing(step: Callable[..., None], folder: Path) -> Callable[..., None]:
    """Return a step that may change nothing right in a folder."""

    def refuse(path: Path, *arguments: object) -> None:
        if Path(path).parent == folder:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        step(path, *arguments)

    return refuse


@pytest.mark.parametrize(
    ("step", "standing"), [("mkdocs", "the site is as it was"), ("end", "the new site is in place")]
)
def test_interrupt_is_told_by_what_was_done(
    here: Path, step: str, standing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    remove = shutil.rmtree

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    def interrupt_the_end(path: Path, *, ignore_errors: bool) -> None:
        if Path(path).name.startswith(".site-build-new-"):
            raise KeyboardInterrupt
        remove(path, ignore_errors=ignore_errors)

    if step == "mkdocs":
        monkeypatch.setattr("generator.host.one_build.build", interrupt)
    else:
        monkeypatch.setattr(shutil, "rmtree", interrupt_the_end)
    result = build()
    assert result.exit_code == 1
    assert result.stderr == f"interrupted; {standing}.\n"
    assert beside(here) == ({"site"} if step == "end" else set())


def start_building(project: Path) -> subprocess.Popen[str]:
    """Start a build, and wait until it has made its folder."""
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "build"], cwd=project, stderr=subprocess.PIPE, text=True
    )
    while process.poll() is None and not list(project.glob(".site-build-new-*")):
        time.sleep(0.005)
    return process


def test_build_that_is_told_to_end_cleans_up(here: Path) -> None:
    with start_building(here) as process:
        process.terminate()
        _, told = process.communicate()
    assert process.returncode == 1
    assert told == "interrupted; the site is as it was.\n"
    assert beside(here) == set()


def test_what_a_killed_build_has_left_is_removed_by_the_next(here: Path) -> None:
    with start_building(here) as process:
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert any(name.startswith(".site-build-new-") for name in beside(here))
    assert build().exit_code == 0
    assert beside(here) == {"site"}


@pytest.mark.skipif(not LOCKS.exists(), reason="only Linux tells who waits for a lock")
def test_build_waits_for_another_of_the_same_site(here: Path) -> None:
    other = here / ".site-build-new-other"
    with one_build_at_a_time(here / "site"):
        other.mkdir()
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "build"], stderr=subprocess.PIPE, text=True
        )
        while process.poll() is None and not is_waiting(process.pid):
            time.sleep(0.01)
        assert process.poll() is None
        assert other.exists()
    with process:
        assert process.communicate()[1] == ""
    assert process.returncode == 0
    assert beside(here) == {"site"}


def is_waiting(pid: int) -> bool:
    """Tell whether a process waits for a lock, which Linux shows behind an arrow."""
    return bool(re.search(rf"-> FLOCK .* {pid} ", LOCKS.read_text("utf-8")))


def test_two_builds_at_once_both_end_well(here: Path) -> None:
    with start_building(here) as first, start_building(here) as second:
        ends = [process.communicate()[1] for process in (first, second)]
    assert ends == ["", ""]
    assert first.returncode == second.returncode == 0
    assert is_whole(here / "site")
    assert beside(here) == {"site"}
