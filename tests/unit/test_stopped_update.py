"""An update that fails, is interrupted or killed at any step is completed by the next build."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest

from generator.publish import places
from generator.publish.swap import recover
from tests.swapping import (
    KEPT,
    NEW,
    WAYS,
    Killed,
    Scene,
    Steps,
    another_disk,
    note_of,
    scenes_in,
    texts,
    tree,
)

Scenes = Iterator[tuple[int, Scene]]
AS_IT_WAS = "the site is as it was"
IN_ORDER = "The last build was interrupted; the site's folder is in order again."


@pytest.fixture
def scenes(tmp_path: Path) -> Iterator[Scenes]:
    with scenes_in(tmp_path) as found:
        yield found


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    made = Scene(tmp_path)
    made.keep_changed()
    return made


@pytest.mark.parametrize("disk", ["same", "another"])
@pytest.mark.parametrize("way", WAYS)
def test_each_step_that_fails_is_told_and_completed(scenes: Scenes, way: str, disk: str) -> None:
    notes = set()
    for number, scene in scenes:
        scene.keep_changed()
        note = ""
        with (
            another_disk() if disk == "another" else nullcontext(),
            Steps(number, WAYS[way]) as steps,
        ):
            try:
                scene.update()
            except (OSError, KeyboardInterrupt) as error:
                note = note_of(error)
        if not steps.failed:
            break
        found = texts(scene.site)
        assert {scene.before[path][1] for path in KEPT} <= {
            text.encode() for text in found.values()
        }
        if note == AS_IT_WAS:
            assert tree(scene.site) == scene.before, number
            scene.assert_nothing_beside()
        else:
            check_note(scene, note, found)
            recover(scene.site, scene.told.append)
            scene.assert_new()
            scene.assert_nothing_beside()
        notes.add(note)
    assert {AS_IT_WAS, "the new site is in place" if way == "interrupt" else ""} <= notes
    assert len(notes) > 9


def check_note(scene: Scene, note: str, found: dict[str, str]) -> None:
    """Compare what a note says with what is there."""
    if note in {"", "the new site is in place"}:
        scene.assert_new()
        return
    new = sum(
        found.get(path) == NEW[path] for path in NEW if path not in {"same.txt", "zh/stays.html"}
    )
    new += not (places.committed(scene.site) / "same.txt").exists()
    rest = "changed files of the site are in place, and the next build does the rest"
    assert note == f"{new} of 9 {rest}"


@pytest.mark.parametrize("way", WAYS)
def test_step_that_fails_when_it_is_completed_is_told(scenes: Scenes, way: str) -> None:
    notes = list[str]()
    for number, scene in scenes:
        scene.keep_changed()
        with Steps(4, Killed, lasts=True), suppress(Killed):
            scene.update()
        with Steps(number, WAYS[way]) as steps:
            try:
                recover(scene.site, scene.told.append)
            except (OSError, KeyboardInterrupt) as error:
                notes.append(note_of(error))
        if not steps.failed:
            assert scene.told[-1] == IN_ORDER
            break
        recover(scene.site, scene.told.append)
        scene.assert_new()
    assert len(notes) > 15
    assert AS_IT_WAS not in notes


def test_interrupt_right_after_the_rename_leaves_an_update_to_complete(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def interrupt(source: Path, target: Path) -> None:
        replace(source, target)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt) as caught:
        scene.update()
    assert note_of(caught.value).startswith("0 of 9 changed files of the site are in place")
    monkeypatch.undo()
    recover(scene.site, scene.told.append)
    scene.assert_new()
    assert scene.told[-1] == IN_ORDER


def test_folder_that_an_update_could_not_remove_is_removed_without_a_word(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = places.committed(scene.site)
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)
    scene.update()
    assert f"{left} could not be removed; the next build removes it." in scene.told
    monkeypatch.undo()
    scene.told.clear()
    recover(scene.site, scene.told.append)
    assert scene.told == []
    assert not left.exists()
    scene.assert_new()


def test_update_that_may_not_be_read_is_no_finished_one(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Steps(4, Killed, lasts=True), suppress(Killed):
        scene.update()
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "assets":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PermissionError) as caught:
        recover(scene.site, scene.told.append)
    assert note_of(caught.value).endswith("and the next build does the rest")
    monkeypatch.undo()
    recover(scene.site, scene.told.append)
    scene.assert_new()


@pytest.mark.parametrize("given", ["changed", "changed copied", "whole", "whole copied"])
def test_killed_at_any_step_the_site_is_as_it_was_or_completed(tmp_path: Path, given: str) -> None:
    program = [sys.executable, "-m", "tests.killing", str(tmp_path), *given.split()]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    steps, kills = map(int, done.stdout.split())
    assert steps > 25
    assert kills > 100
