"""Build the same activities with this project and with its peers: `make bench`.

In each round every tool builds once without output and caches, and once after one activity was
edited. Every figure is a median of the rounds of one run on one machine: compare within a table.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import corpus as corpora  # noqa: E402  # its folder is no package
from measure import FailedError, Sample, middle, run_all  # noqa: E402  # as above
from tools import ROOT, TOOLS, HugoActivities, MkDocs, Tool  # noqa: E402  # as above

PEER = HugoActivities.name
"""The tool to whose figures the ratios are."""
BUILDS = ("cold", "edit")


@dataclass
class Row:
    """What is known of one tool at one size."""

    tool: Tool
    samples: dict[str, list[Sample]] = field(default_factory=lambda: {what: [] for what in BUILDS})
    bytes: int = 0
    files: int = 0
    pages: int = 0
    trouble: str = ""


def measure(
    size: str, kinds: Sequence[type[Tool]], work: Path, rounds: int, limit: float
) -> list[Row]:
    """Build one size with each tool, in turn."""
    console = Console(stderr=True)
    corpus = corpora.compose(size)
    console.print(f"{size}: {corpora.describe(corpus)}")
    rows = [Row(kind(work, size, corpus)) for kind in kinds]
    for row in rows:
        row.tool.prepare()
    for number in range(1, rounds + 1):
        for row in rows:
            if not row.trouble:
                console.print(f"{size}, round {number} of {rounds}: {row.tool.name} …")
                _build_twice(row, number, work, limit)
    return rows


def _build_twice(row: Row, number: int, work: Path, limit: float) -> None:
    tool, log = row.tool, work / f"{row.tool.name}-{row.tool.size}.log"
    try:
        tool.clean()
        row.samples["cold"].append(run_all(tool.steps(), tool.folder, log, limit))
        if number == 1:
            _count(row)
        tool.edit(number)
        row.samples["edit"].append(run_all(tool.steps(), tool.folder, log, limit))
        if not tool.shows(number):
            raise FailedError(f"{tool.name} does not show the edit")
    except FailedError as error:
        row.trouble = str(error)


def _count(row: Row) -> None:
    files = [path for path in row.tool.output.rglob("*") if path.is_file()]
    row.files = len(files)
    row.bytes = sum(path.stat().st_size for path in files)
    row.pages = sum(path.suffix == ".html" for path in files)


def records(rows: Iterable[Row]) -> list[dict[str, object]]:
    """Return the figures for programs: seconds, MiB, bytes; medians of the rounds."""
    return [
        {
            "tool": row.tool.name,
            "size": row.tool.size,
            "what": what,
            "wall": round(found.wall, 3),
            "cpu": round(found.cpu, 3),
            "user": round(found.user, 3),
            "sys": round(found.sys, 3),
            "peak": round(found.peak, 1),
            "runs": len(row.samples[what]),
            "bytes": row.bytes,
            "files": row.files,
            "pages": row.pages,
        }
        for row in rows
        for what in BUILDS
        if row.samples[what]
        for found in [middle(row.samples[what])]
    ]


def table(rows: Sequence[Row], size: str, rounds: int) -> Table:
    """Return the table that is printed."""
    title = f"{size}: medians of {rounds} rounds; × is the share of {PEER}"
    shown = Table(title=title)
    shown.add_column("tool")
    shown.add_column("what")
    for name in ("wall s", "×", "CPU s", "×", "user", "sys", "peak MiB", "MB", "files", "ms/page"):
        shown.add_column(name, justify="right")
    peers = {row.tool.name: row for row in rows}
    for row in rows:
        for what in BUILDS:
            if not row.samples[what]:
                continue
            found = middle(row.samples[what])
            peer = peers.get(PEER)
            other = middle(peer.samples[what]) if peer and peer.samples[what] else None
            shown.add_row(
                row.tool.name,
                what,
                f"{found.wall:.2f}",
                f"{found.wall / other.wall:.2f}" if other else "–",
                f"{found.cpu:.2f}",
                f"{found.cpu / other.cpu:.2f}" if other else "–",
                f"{found.user:.2f}",
                f"{found.sys:.2f}",
                f"{found.peak:.0f}",
                f"{row.bytes / 1e6:.1f}",
                f"{row.files:,}",
                f"{1000 * found.cpu / row.pages:.2f}" if what == "cold" else "",
            )
        if row.trouble:
            shown.add_row(row.tool.name, row.trouble)
    return shown


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="+", choices=corpora.SIZES, default=["S", "M"])
    names = [kind.name for kind in TOOLS]
    parser.add_argument("--tools", nargs="+", choices=names, help="all; at L all but mkdocs")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=900, help="seconds for one command")
    parser.add_argument(
        "--work", type=Path, default=ROOT / "build/bench", help="a folder to work in"
    )
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    options = parser.parse_args()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    found = []
    for size in options.sizes:
        named = options.tools or [n for n in names if size != "L" or n != MkDocs.name]
        kinds = [kind for kind in TOOLS if kind.name in named]
        rows = measure(size, kinds, work, options.rounds, options.limit)
        Console(width=120).print(table(rows, size, options.rounds))
        found += records(rows)
        if options.json:
            options.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
        if any(row.trouble for row in rows):
            sys.exit(1)


if __name__ == "__main__":
    main()
