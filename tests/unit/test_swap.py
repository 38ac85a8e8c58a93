"""A new site takes the place of an old one whole, or not at all, whatever fails on the way."""

import errno
import json
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from generator.publish import places
from generator.publish.swap import put_in_place, recover
from tests.swapping import (
    NEW,
    WAYS,
    Killed,
    Scene,
    Steps,
    is_empty,
    make_site,
    note_of,
    scenes_in,
    tree,
    write,
)

Scenes = Iterator[tuple[int, Scene]]


@pytest.fixture
def scenes(tmp_path: Path) -> Iterator[Scenes]:
    with scenes_in(tmp_path) as found:
        yield found


@pytest.fixture
def no_rename(monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the site cannot be renamed, as on a mount point."""
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(source).name == "site":
            raise OSError(errno.EBUSY, "Device or resource busy", str(source))
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)


def test_new_site_is_in_place_and_what_is_not_of_it_stays(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    scene.site.chmod(0o750)
    scene.swap()
    scene.assert_new()
    scene.assert_nothing_beside()
    assert [path.name for path in scene.site.rglob("*") if is_empty(path)] == ["empty"]
    assert tree(scene.site)["same.txt"] == scene.before["same.txt"]
    assert stat.S_IMODE(scene.site.stat().st_mode) == 0o750
    assert not scene.new.exists()


def test_what_is_in_the_way_is_kept_and_told(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    scene.swap()
    assert scene.told == [
        "Kept in the site's folder, since no build made it: en as en.kept, "
        "feed.xml as feed.xml.kept, robots.txt as robots.txt.kept and 1 more."
    ]


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", {"index.html": "old"})
    write(site, {"robots.txt": "a", "robots.txt.kept": "b", "robots.txt.kept-2": "c"})
    new = make_site(tmp_path / "new", {"robots.txt": "new"})
    put_in_place(new, site, list[str]().append)
    found = {path.name: path.read_text("utf-8") for path in site.glob("robots*")}
    assert found == {
        **{"robots.txt": "new", "robots.txt.kept": "b"},
        **{"robots.txt.kept-2": "c", "robots.txt.kept-3": "a"},
    }


@pytest.mark.parametrize("manifest", [None, "[]", "{", '"text"', '{"index.html": {}'])
def test_without_a_manifest_all_is_somebodys(tmp_path: Path, manifest: str | None) -> None:
    site = tmp_path / "site"
    write(site, {"index.html": "theirs", "zh/b.html": "theirs"})
    if manifest:
        write(site, {"manifest.json": manifest})
    put_in_place(make_site(tmp_path / "new", NEW), site, list[str]().append)
    assert (site / "index.html").read_text("utf-8") == "new home"
    assert (site / "index.html.kept").read_text("utf-8") == "theirs"
    assert (site / "zh/b.html").read_text("utf-8") == "theirs"
    assert (site / "manifest.json.kept").exists() == bool(manifest)


def test_a_manifest_gives_no_right_to_what_is_outside_or_hidden(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    write(outside, {"a.txt": "outside"})
    site = make_site(tmp_path / "site", {"index.html": "old"})
    (site / "link").symlink_to(outside)
    write(site, {".git/config": "theirs"})
    listed = ["index.html", "../outside/a.txt", str(outside / "a.txt"), "link/a.txt", ".git/config"]
    write(site, {"manifest.json": json.dumps({path: {} for path in listed})})
    put_in_place(make_site(tmp_path / "new", NEW), site, list[str]().append)
    assert (outside / "a.txt").read_text("utf-8") == "outside"
    assert (site / "link").is_symlink()
    assert (site / ".git/config").read_text("utf-8") == "theirs"


def test_first_site_needs_no_old_one(tmp_path: Path) -> None:
    put_in_place(make_site(tmp_path / "new", NEW), tmp_path / "site", list[str]().append)
    assert (tmp_path / "site/index.html").read_text("utf-8") == "new home"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("way", WAYS)
def test_each_step_that_fails_leaves_one_whole_site(scenes: Scenes, way: str) -> None:
    states = set()
    for number, scene in scenes:
        error: BaseException | None = None
        with Steps(number, WAYS[way]) as steps:
            try:
                scene.swap()
            except (OSError, KeyboardInterrupt) as raised:
                error = raised
        if not steps.failed:
            break
        if error and "the site is as it was" in note_of(error):
            assert tree(scene.site) == scene.before, number
            scene.assert_nothing_beside()
            states.add("old")
        else:
            words = note_of(error) if error else scene.told[-1]
            assert "the new site is in place" in words.lower(), number
            scene.assert_new()
            states.add("new")
    assert number > 15
    assert states == {"old", "new"}


def test_step_that_fails_on_the_way_back_is_told(scenes: Scenes) -> None:
    for number, scene in scenes:
        with Steps(number, WAYS["failure"], lasts=True) as steps:
            try:
                scene.swap()
                note = ""
            except OSError as error:
                note = note_of(error)
        if not steps.failed:
            break
        there = scene.site.exists()
        assert there or note == (
            f"the old site is whole in {places.aside(scene.site)}, and the next build puts it back"
        )
        if note == "the site is as it was":
            assert tree(scene.site) == scene.before
        elif there and note:
            assert note.startswith("the new site is in place, but the rest of the old one in ")


@pytest.mark.parametrize("rename", ["renamed", "one by one"])
def test_a_build_after_one_that_was_killed_finds_all(
    scenes: Scenes, rename: str, request: pytest.FixtureRequest
) -> None:
    if rename == "one by one":
        request.getfixturevalue("no_rename")
    for number, scene in scenes:
        with Steps(number, Killed, lasts=True) as steps, suppress(Killed):
            scene.swap()
        if not steps.failed:
            break
        recover(scene.site, scene.told.append)
        assert scene.site.is_dir()
        shutil.rmtree(scene.new, ignore_errors=True)
        scene.new = make_site(scene.site.parent / "again", NEW)
        scene.swap()
        scene.assert_new()
        scene.assert_nothing_beside()
    assert number > 15


def test_what_was_put_back_is_the_old_site(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    scene.site.rename(places.aside(scene.site))
    recover(scene.site, scene.told.append)
    assert tree(scene.site) == scene.before
    assert scene.told == ["The last build was interrupted; the site's folder is in order again."]
    assert not scene.new.exists()


def test_what_cannot_be_put_in_order_is_told(scenes: Scenes) -> None:
    notes = set()
    for number, scene in scenes:
        with Steps(3, Killed, lasts=True), suppress(Killed):
            scene.swap()
        with Steps(number, WAYS["failure"]) as steps, suppress(OSError):
            try:
                recover(scene.site, scene.told.append)
            except OSError as error:
                notes.add(note_of(error).partition(" in ")[0])
                raise
        if not steps.failed:
            break
        recover(scene.site, scene.told.append)
        assert tree(scene.site) == scene.before
    assert notes == {"the old site is whole"}


@pytest.mark.usefixtures("no_rename")
def test_files_are_replaced_one_by_one_where_the_folder_cannot_be_renamed(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    inode = scene.site.stat().st_ino
    scene.swap()
    scene.assert_new()
    scene.assert_nothing_beside()
    assert scene.site.stat().st_ino == inode
    assert [path.name for path in scene.site.rglob("*") if is_empty(path)] == ["empty"]
    assert scene.told[0] == (
        "The site's folder cannot be renamed (Device or resource busy); "
        "its files are replaced one by one."
    )
    assert scene.told[1].startswith("Kept in the site's folder, since no build made it: ")
