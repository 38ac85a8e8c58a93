"""Say what each station of a build takes: `make profile`.

The processor seconds of a station are its own, without those of the stations inside it. What is
counted at none is MkDocs, and what it asks of this project: frames, and the files of pages.
"""

import argparse
import os
import resource
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
BEGAN = time.process_time()

import corpus as corpora  # noqa: E402  # its folder is no package
from rich.console import Console  # noqa: E402  # imports are measured too
from rich.table import Table  # noqa: E402  # as above
from tools import Atlas  # noqa: E402  # as above

from generator.host.site_build import build_site  # noqa: E402  # as above
from generator.stations import watched_by  # noqa: E402  # as above

IMPORTS = time.process_time() - BEGAN
NONE = "MkDocs and frames"


@dataclass
class Measured:
    """Adds up what is spent at each station."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    peaks: dict[str, float] = field(default_factory=dict)
    """MiB: the most that the process has had by the end of a station."""
    _begun: list[str] = field(default_factory=lambda: [NONE])
    _since: float = field(default_factory=time.process_time)

    def begin(self, station: str, total: int | None) -> None:
        """See `Watcher`."""
        self._count()
        self._begun.append(station)

    def advance(self) -> None:
        """See `Watcher`."""

    def end(self) -> None:
        """See `Watcher`."""
        self._count()
        self._begun.pop()

    def _count(self) -> None:
        now = time.process_time()
        self.seconds[self._begun[-1]] += now - self._since
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        self.peaks[self._begun[-1]] = peak
        self._since = now

    def finish(self) -> None:
        """Count what came after the last station."""
        self._count()


def main() -> None:
    """Build one size, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=corpora.SIZES, default="M")
    parser.add_argument("--work", type=Path, default=HERE.parents[1] / "build/bench")
    options = parser.parse_args()
    tool = Atlas(options.work.resolve(), options.size, corpora.compose(options.size))
    tool.prepare()
    os.chdir(tool.folder)
    measured = Measured()
    with watched_by(measured):
        build_site(tool.folder, strict=False, tell=print)
    measured.finish()
    every = {"Imports": IMPORTS, **measured.seconds}
    table = Table(title=f"{options.size}: processor seconds of each station")
    table.add_column("station")
    for name in ("CPU s", "share", "peak MiB by then"):
        table.add_column(name, justify="right")
    for name, seconds in every.items():
        share, peak = seconds / sum(every.values()), measured.peaks.get(name)
        table.add_row(name, f"{seconds:.2f}", f"{share:.0%}", f"{peak:.0f}" if peak else "")
    table.add_section()
    table.add_row("all", f"{sum(every.values()):.2f}")
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
