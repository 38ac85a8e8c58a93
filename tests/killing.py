"""Kill updates of a site at each of their steps, and every build after, until one comes through.

Run as a program, since a test runner has threads and may not be forked.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from generator.publish.swap import recover
from tests.swapping import (
    FOREIGN,
    IN_THE_WAY,
    NEW,
    OLD,
    Scene,
    Steps,
    another_disk,
    scenes_in,
    tree,
)

WHOLE = {text.encode() for files in (OLD, NEW, FOREIGN) for text in files.values()}
WHOLE |= {text.encode() for _, text in IN_THE_WAY.values()}


def kill() -> BaseException:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("still alive")


def is_killed(step: Callable[[], None], at: int) -> bool:
    """Do a step in another process that is killed at the call of a number."""
    child = os.fork()
    if not child:
        try:
            with Steps(at, kill):
                step()
            os._exit(0)
        finally:
            os._exit(1)
    end = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert end in {0, -signal.SIGKILL}, end
    return end != 0


def assert_no_half_file(scene: Scene) -> None:
    for path, (kind, content, *_) in tree(scene.site).items():
        if kind == "file" and not path.startswith(".site-") and path != "manifest.json":
            assert content in WHOLE, path


def kill_all(folder: Path, *, is_whole: bool) -> Iterator[int]:
    """Yield, for each step at which an update can be killed, how many kills it took to its end."""
    with scenes_in(folder) as scenes:
        for number, scene in scenes:
            if not is_whole:
                scene.keep_changed()
            if not is_killed(scene.replace if is_whole else scene.update, number):
                scene.assert_new()
                return
            assert_no_half_file(scene)
            # Each build comes a step further than the one before.
            again = partial(recover, scene.site, scene.told.append)
            kills = 1
            while is_killed(again, kills):
                kills += 1
                assert_no_half_file(scene)
            if tree(scene.site) != scene.before:
                scene.assert_new()
            assert [path.name for path in scene.site.parent.iterdir()] == ["site"]
            yield kills


if __name__ == "__main__":
    with another_disk() if "copied" in sys.argv else nullcontext():
        kills = list(kill_all(Path(sys.argv[1]), is_whole="whole" in sys.argv))
    sys.stdout.write(f"{len(kills)} {sum(kills)}")
