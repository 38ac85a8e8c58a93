"""Let one process after the other do what two may not do at once."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait until no other process is at work on a folder; where the system cannot tell, go on."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    lock = None
    with suppress(OSError):
        lock = os.open(folder, os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if lock is not None:
            os.close(lock)
