"""Let another process do a part of the work, where the machine has a core for it."""

import marshal
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO, Any, Generic, TypeVar, cast

from generator.stations import unwatched

T = TypeVar("T")

ONE_CORE = "ATLAS_ONE_CORE"
"""A variable of the environment: where it is set, one process does everything."""


class Apart(Generic[T]):
    """Work whose result is asked for later; it is the same wherever it is done.

    What goes wrong apart is done again here, so that it is told here.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        """Begin work apart, if that can be.

        Args:
            work: Returns what `marshal` takes, and changes nothing else in this process.
        """
        self._work = work
        self._answer: IO[bytes] | None = None
        self._child = 0
        if can_part():
            self._answer = TemporaryFile()  # noqa: SIM115  # it is closed with the result
            sys.stdout.flush()
            sys.stderr.flush()
            self._child = os.fork()
            if self._child == 0:
                self._do_and_end()

    def result(self) -> T:
        """Return the result, when it is there."""
        if self._answer is None:
            return self._work()
        # Until it has ended it can still be stopped.
        _, status = os.waitpid(self._child, 0)
        with self._answer as answer:
            self._answer = None
            if status:
                return self._work()
            answer.seek(0)
            return cast("T", marshal.load(answer))  # noqa: S302  # it is our own

    def stop(self) -> None:
        """End work whose result nobody asks for any more."""
        if self._answer is not None:
            self._answer.close()
            self._answer = None
            os.kill(self._child, 9)
            os.waitpid(self._child, 0)

    def _do_and_end(self) -> None:
        code = 1
        try:
            with unwatched():
                answer = cast("IO[bytes]", self._answer)
                answer.write(marshal.dumps(cast("Any", self._work())))
                answer.flush()
            code = 0
        finally:
            # Neither what this process has open, nor what it has still to clean up, is the child's.
            os._exit(code)


@contextmanager
def apart(work: Callable[[], T]) -> Iterator[Apart[T]]:
    """Begin work apart, and end it if what is done here meanwhile fails."""
    begun = Apart(work)
    try:
        yield begun
    finally:
        begun.stop()


def can_part() -> bool:
    """Tell whether a process can be parted: other threads would be cut off in the middle."""
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1
        and ONE_CORE not in os.environ
    )
