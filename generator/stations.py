"""Tell whoever watches at which station a build is, and how far.

Nobody watches unless asked to: the command line draws progress, `make profile` measures.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeVar

T = TypeVar("T")


class Watcher(Protocol):
    """Is told of the stations of a build, one after the other or one inside another."""

    def begin(self, station: str, total: int | None) -> None:
        """Note that a station begins, with how many things to do if that is known."""

    def advance(self) -> None:
        """Note that one of these things is done."""

    def end(self) -> None:
        """Note that the station that began last has ended."""


_watcher: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """Let somebody watch for a time."""
    token = _watcher.set(watcher)
    try:
        yield
    finally:
        _watcher.reset(token)


@contextmanager
def unwatched() -> Iterator[None]:
    """Tell nobody for a time."""
    token = _watcher.set(None)
    try:
        yield
    finally:
        _watcher.reset(token)


@contextmanager
def station(name: str, total: int | None = None) -> Iterator[None]:
    """Say what is being done for a time: `Reading the content`."""
    watcher = _watcher.get()
    if watcher is None:
        yield
        return
    watcher.begin(name, total)
    try:
        yield
    finally:
        watcher.end()


def each_at(name: str, things: Iterable[T], total: int) -> Iterator[T]:
    """Yield things, and say of each when it is done."""
    watcher = _watcher.get()
    with station(name, total):
        for thing in things:
            yield thing
            if watcher is not None:
                watcher.advance()
