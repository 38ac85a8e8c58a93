"""Time whole commands: what the clock says, and what the kernel counts of them when they end."""

import os
import subprocess
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


class FailedError(Exception):
    """A command has failed or has taken too long."""


@dataclass(frozen=True)
class Sample:
    """What one build took."""

    wall: float
    """Seconds on the clock."""
    user: float
    """Seconds of the processors, of the command and of all that it waited for."""
    sys: float
    """The same, spent by the kernel for them."""
    peak: float
    """MiB of memory of the largest single process."""

    @property
    def cpu(self) -> float:
        """Seconds of the processors."""
        return self.user + self.sys


def run_all(commands: Iterable[Sequence[str]], folder: Path, log: Path, limit: float) -> Sample:
    """Run commands one after the other in a folder; return what they took together.

    Raises:
        FailedError: One has failed, or has taken more than so many seconds.
    """
    samples = [_run(command, folder, log, limit) for command in commands]
    return Sample(
        wall=sum(sample.wall for sample in samples),
        user=sum(sample.user for sample in samples),
        sys=sum(sample.sys for sample in samples),
        peak=max(sample.peak for sample in samples),
    )


def _run(command: Sequence[str], folder: Path, log: Path, limit: float) -> Sample:
    with log.open("ab") as out:
        began = time.monotonic()
        process = subprocess.Popen(  # noqa: S603  # a command of ours
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
        late = threading.Timer(limit, process.kill)
        late.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        late.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{Path(command[0]).name} ended with {process.returncode} after {wall:.0f} s"
        raise FailedError(f"{message}, see {log}")
    return Sample(wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss / 1024)


def middle(samples: Sequence[Sample]) -> Sample:
    """Return the median of each figure."""
    return Sample(
        wall=median(sample.wall for sample in samples),
        user=median(sample.user for sample in samples),
        sys=median(sample.sys for sample in samples),
        peak=median(sample.peak for sample in samples),
    )
