"""Changed files take the places of old ones, and what stops on the way is completed."""

import errno
import json
import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from generator.finish.manifest import format_manifest, read_manifest
from generator.publish import places
from generator.publish.swap import recover
from generator.publish.update import replace_files, update_site
from tests.swapping import (
    Scene,
    another_disk,
    is_empty,
    note_of,
    texts,
    tree,
    write,
)

AS_IT_WAS = "the site is as it was"


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    made = Scene(tmp_path)
    made.keep_changed()
    return made


def leave_out(scene: Scene, path: str) -> None:
    """Let the new site have a file less."""
    (scene.new / path).unlink()
    entries = read_manifest(scene.new) or {}
    del entries[path]
    (scene.new / "manifest.json").write_text(format_manifest(entries), "utf-8")


def test_changed_files_are_in_place_and_all_else_is_untouched(scene: Scene) -> None:
    unchanged = scene.site / "zh/stays.html"
    inode = unchanged.stat().st_ino
    assert not (scene.new / "zh/stays.html").exists()
    scene.update()
    scene.assert_new()
    scene.assert_nothing_beside()
    assert not scene.new.exists()
    assert unchanged.stat().st_ino == inode
    assert tree(scene.site)["zh/stays.html"] == scene.before["zh/stays.html"]
    assert tree(scene.site)["same.txt"] == scene.before["same.txt"]
    assert [path.name for path in scene.site.rglob("*") if is_empty(path)] == ["empty"]
    assert scene.told == [
        "Kept in the site's folder, since no build made it: en as en.kept, "
        "feed.xml as feed.xml.kept, robots.txt as robots.txt.kept and 1 more."
    ]


def test_folders_of_the_site_are_not_walked(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    # One that becomes a file is, since somebody may have put something there.
    leave_out(scene, "search")
    walked, scan = list[str](), os.scandir

    def note(path: str) -> object:
        walked.append(str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", note)
    scene.update()
    assert walked
    assert all("-build-" in path for path in walked if path.startswith("/")), walked


def test_pages_come_after_what_they_need_and_the_manifest_last(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    order, replace, unlink = list[str](), os.replace, os.unlink

    def note_new(source: Path, target: Path) -> None:
        order.append(Path(target).relative_to(scene.site).as_posix())
        replace(source, target)

    def note_gone(path: Path, **options: int) -> None:
        order.append(f"without {Path(path).name}")
        unlink(path, **options)

    monkeypatch.setattr(os, "replace", note_new)
    monkeypatch.setattr(os, "unlink", note_gone)
    scene.update()
    assert order[0] == ".site-build-update"
    assert order[-6:] == [
        *["en/c.html", "index.html", "zh/a.html"],
        *["without c.html", "without b.html", "manifest.json"],
    ]
    assert "assets/x.css" in order


@pytest.mark.parametrize("entry", [None, {"sha256": "0" * 64, "size": 1}])
def test_file_that_is_nowhere_changes_nothing(scene: Scene, entry: object) -> None:
    entries = read_manifest(scene.new) or {}
    entries["zh/nowhere.html" if entry is None else "zh/stays.html"] = entry
    (scene.new / "manifest.json").write_text(format_manifest(entries), "utf-8")
    with pytest.raises(ValueError, match="is not among the changed files, and not") as caught:
        scene.update()
    assert note_of(caught.value) == AS_IT_WAS
    assert tree(scene.site) == scene.before


@pytest.mark.parametrize("step", [update_site, replace_files])
def test_folder_without_a_manifest_changes_nothing(scene: Scene, step: type) -> None:
    (scene.new / "manifest.json").write_text("[]", "utf-8")
    with pytest.raises(ValueError, match="is no manifest") as caught:
        step(scene.new, scene.site, scene.told.append)
    assert note_of(caught.value) == AS_IT_WAS
    assert tree(scene.site) == scene.before


def test_without_a_manifest_all_is_somebodys(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {"index.html": "theirs", "zh/b.html": "theirs"}, {"index.html": "new"})
    (scene.site / "manifest.json").write_text("{", "utf-8")
    scene.update()
    assert texts(scene.site) == {
        **{"index.html": "new", "index.html.kept": "theirs"},
        **{"zh/b.html": "theirs", "manifest.json.kept": "{"},
    }


def test_a_manifest_gives_no_right_to_what_is_outside_or_hidden(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {"index.html": "old", "zh/a.html": "old"}, {"zh/a.html": "new"})
    outside = tmp_path / "outside"
    write(outside, {"a.txt": "outside", "b/c.txt": "outside"})
    (scene.site / "link").symlink_to(outside)
    write(scene.site, {".git/config": "theirs"})
    listed = [
        *["../outside/a.txt", str(outside / "a.txt"), "link/a.txt", "link/b/c.txt", ".git/config"],
        *["", "zh", "zh//a.html", "zh/./a.html", "zh/a.html/", "nul\0", "lone\ud800", "no/such"],
    ]
    (scene.site / "manifest.json").write_text(json.dumps({path: {} for path in listed}), "utf-8")
    scene.update()
    assert texts(outside) == {"a.txt": "outside", "b/c.txt": "outside"}
    assert (scene.site / "link").readlink() == outside
    assert texts(scene.site)["zh/a.html"] == "new"
    assert texts(scene.site)[".git/config"] == "theirs"


def test_link_in_the_place_of_a_folder_is_kept_and_nothing_in_it_replaced(tmp_path: Path) -> None:
    old = {"zh/a.html": "old", "zh/gone.html": "old"}
    scene = Scene(tmp_path, old, {"zh/a.html": "new"})
    (scene.site / "zh").rename(tmp_path / "outside")
    (scene.site / "zh").symlink_to(tmp_path / "outside")
    scene.update()
    assert (scene.site / "zh.kept").readlink() == tmp_path / "outside"
    assert texts(scene.site) == {"zh/a.html": "new"}
    assert texts(tmp_path / "outside") == {"a.html": "old", "gone.html": "old"}


def test_folder_of_somebody_in_the_place_of_a_file_is_kept(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {"a.html": "old"}, {"a.html": "new"})
    (scene.site / "a.html").unlink()
    write(scene.site, {"a.html/mine.txt": "theirs"})
    scene.update()
    assert texts(scene.site) == {"a.html": "new", "a.html.kept/mine.txt": "theirs"}


def test_empty_folder_of_somebody_in_one_that_becomes_a_file_is_kept(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {"search/index.json": "old"}, {"search": "new"})
    (scene.site / "search/mine").mkdir()
    scene.update()
    assert texts(scene.site) == {"search": "new"}
    assert is_empty(scene.site / "search.kept/mine")


def test_name_that_a_manifest_lists_is_not_given_to_somebodys_file(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {"a.txt.kept": "old"}, {"a.txt": "new"})
    (scene.site / "a.txt.kept").unlink()
    write(scene.site, {"a.txt": "theirs"})
    scene.update()
    assert texts(scene.site) == {"a.txt": "new", "a.txt.kept-2": "theirs"}


def test_file_that_is_gone_already_and_a_folder_that_must_stay(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, **_: object) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy", str(path))

    (scene.site / "zh/old/b.html").unlink()
    monkeypatch.setattr(os, "rmdir", refuse)
    leave_out(scene, "search")
    scene.update()
    assert is_empty(scene.site / "zh/gone/deep")
    assert "zh/gone/deep/c.html" not in (read_manifest(scene.site) or {})
    monkeypatch.undo()
    recover(scene.site, scene.told.append)
    assert not places.committed(scene.site).exists()


@pytest.mark.parametrize("disk", ["same", "another"])
def test_whole_folder_replaces_only_what_is_not_the_same(tmp_path: Path, disk: str) -> None:
    scene = Scene(tmp_path)
    with another_disk() if disk == "another" else nullcontext():
        scene.replace()
    scene.assert_new()
    scene.assert_nothing_beside()
    for path in ("same.txt", "zh/stays.html"):
        assert tree(scene.site)[path] == scene.before[path]


def test_whole_folder_mends_a_file_that_somebody_has_changed_or_removed(tmp_path: Path) -> None:
    files = {"a.txt": "right", "b.txt": "right"}
    scene = Scene(tmp_path, files, files)
    write(scene.site, {"a.txt": "wrong"})
    (scene.site / "b.txt").unlink()
    scene.replace()
    assert texts(scene.site) == files
