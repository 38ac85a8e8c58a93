"""Print results and messages: never a traceback, whatever the terminal or the pipe can show."""

import io
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
)
from rich.text import Text

from generator.editing.errors import TargetError
from generator.problems import ContentError
from generator.stations import watched_by

_EVERY = 0.1
"""Seconds after which progress is drawn again."""
WIDTH = 80
"""The width where there is no terminal, so that a log does not depend on who reads it."""


def escape_unprintable() -> None:
    """Let the streams write `\\u7075` for what their encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def discard_output() -> None:
    """Drop what is still to be written, since nobody reads it."""
    with open(os.devnull, "w", encoding="utf-8") as nothing:  # noqa: PTH123  # a device, not a path
        os.dup2(nothing.fileno(), sys.stdout.fileno())


def print_result(line: object) -> None:
    """Print a line of the result to standard output."""
    # The stream is named, since Click would otherwise take UTF-8 in the place of ASCII.
    click.echo(str(line), file=sys.stdout)


def print_message(line: object) -> None:
    """Print a line for a person to standard error."""
    click.echo(str(line), file=sys.stderr)


def print_json(value: object) -> None:
    """Print a value as JSON, which is UTF-8 whatever the encoding of the stream (RFC 8259)."""
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    if sys.stdout is not None:
        # A lone surrogate, of a file name that is no UTF-8, gets the escape that JSON has for it.
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()


def console() -> Console:
    """Return standard output for tables; their lines are ASCII where the encoding is no Unicode."""
    terminal = Console(file=sys.stdout)
    return terminal if terminal.is_terminal else Console(file=sys.stdout, width=WIDTH)


@contextmanager
def working(on: str) -> Iterator[None]:
    """Show on a terminal that there is work going on; print nothing in a pipe."""
    terminal = Console(file=sys.stderr)
    if terminal.options.ascii_only:
        status = terminal.status(f"{on} ...", spinner="line")
    else:
        status = terminal.status(f"{on} …")
    with status:
        yield


@contextmanager
def progressing(on: str) -> Iterator[None]:
    """Show on a terminal at which station the work is, and how far; print nothing in a pipe."""
    terminal = Console(file=sys.stderr)
    if not terminal.is_terminal:
        yield
        return
    if terminal.options.ascii_only:
        with working(on):
            yield
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        _Count(),
    )
    # What is drawn goes away at the end; the result is printed by itself.
    with (
        # A thread that draws would keep a build from parting its work (`apart.py`).
        Progress(*columns, console=terminal, transient=True, auto_refresh=False) as progress,
        watched_by(_Drawn(progress, f"{on} …")),
    ):
        yield


class _Count(ProgressColumn):
    """Shows how many things of a station are done, where their number is known."""

    def render(self, task: Task) -> Text:
        """See `ProgressColumn`."""
        return Text("" if task.total is None else f"{task.completed:,.0f} of {task.total:,.0f}")


class _Drawn:
    """Draws the station that began last, and none that is over."""

    def __init__(self, progress: Progress, on: str) -> None:
        self._progress = progress
        self._drawn = 0.0
        self._begun = [progress.add_task(on, total=None)]

    def begin(self, station: str, total: int | None) -> None:
        """See `Watcher`."""
        self._progress.update(self._begun[-1], visible=False)
        self._begun.append(self._progress.add_task(f"{station} …", total=total))
        self._draw(0)

    def advance(self) -> None:
        """See `Watcher`."""
        self._progress.advance(self._begun[-1])
        self._draw(_EVERY)

    def end(self) -> None:
        """See `Watcher`."""
        self._progress.remove_task(self._begun.pop())
        self._progress.update(self._begun[-1], visible=True)
        self._draw(_EVERY)

    def _draw(self, every: float) -> None:
        """Draw how things stand, if that was not done a moment ago."""
        now = time.monotonic()
        if now - self._drawn >= every:
            self._drawn = now
            self._progress.refresh()


@contextmanager
def stopping(standing: Callable[[], str]) -> Iterator[None]:
    """Print what has stopped the work and how things stand then, and end with exit code 1.

    Args:
        standing: Says what was done and what was not, for an error that does not say it in a note.
    """
    try:
        yield
        return
    except ContentError as error:
        for problem in error.problems:
            print_message(problem)
        what, notes = str(error), _notes(error)
    except TargetError as error:
        raise click.UsageError(f"{error}") from None
    except OSError as error:
        what, notes = _reason(error), _notes(error)
    except KeyboardInterrupt as error:
        what, notes = "interrupted", _notes(error)
    print_message(f"{what}; {notes[-1] if notes else standing()}.")
    raise SystemExit(1)


def _notes(error: BaseException) -> list[str]:
    return getattr(error, "__notes__", [])


def _reason(error: OSError) -> str:
    reason = error.strerror or str(error)
    paths = [os.fsdecode(path) for path in (error.filename, error.filename2) if path]
    return f"{' -> '.join(paths)}: {reason}" if paths else reason


@contextmanager
def stoppable() -> Iterator[None]:
    """Let what is told to end, as a cancelled job is, clean up as after Ctrl-C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
