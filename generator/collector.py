"""Let the collector of cycles rest: it would look through millions of objects in vain."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Let it rest for a time; what is in no cycle goes as ever when nothing refers to it."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
