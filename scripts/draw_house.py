"""Draw the rooms of the code from its own imports, with their figures: `make house`.

Arrows go down the page only: a room imports from rooms above it. What would go up is marked.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from statistics import median, quantiles

import click

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"

Graph = Mapping[str, set[str]]


def modules() -> dict[str, Path]:
    """Return every module of the package by its dotted name, without that of the package."""
    return {
        ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.parent != PACKAGE or path.stem != "__init__"
    }


def imports(path: Path, known: Iterable[str]) -> set[str]:
    """Return the modules that a file imports, those inside functions too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator"):
            base = (node.module or "").removeprefix("generator").removeprefix(".")
            for alias in node.names:
                inner = f"{base}.{alias.name}".lstrip(".")
                found.add(inner if inner in known else base)
    return found & set(known)


def circles(graph: Graph) -> list[set[str]]:
    """Return the groups of nodes that reach each other (Tarjan 1972)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[set[str]] = []

    def visit(node: str) -> None:
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in sorted(graph[node]):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            group = set(stack[stack.index(node) :])
            del stack[stack.index(node) :]
            if len(group) > 1:
                found.append(group)

    for node in graph:
        if node not in index:
            visit(node)
    return found


def room_of(module: str) -> str:
    """Return the room of a module: its folder, or the module itself at the top."""
    folder = module if (PACKAGE / module.replace(".", "/")).is_dir() else module.rpartition(".")[0]
    return folder.replace(".", "/") or module


def rooms(graph: Graph) -> dict[str, set[str]]:
    """Return which rooms each room imports from."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for module, others in graph.items():
        found[room_of(module)] |= {room_of(other) for other in others} - {room_of(module)}
    return dict(found)


def floors(graph: Graph) -> list[str]:
    """Return rooms with those first that import least, each after all that it imports from."""
    left, order = dict(graph), list[str]()
    while left:
        ready = sorted(room for room, others in left.items() if others <= set(order))
        # Where rooms import from each other, one of them has to come first.
        for room in ready or sorted(left)[:1]:
            order.append(room)
            del left[room]
    return order


def function_lengths(paths: Iterable[Path]) -> Iterator[int]:
    """Yield the lines of each function, its docstring left out."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                first = node.body[1] if ast.get_docstring(node) and node.body[1:] else node.body[0]
                yield (node.end_lineno or node.lineno) - first.lineno + 1


def main() -> None:
    """Print the rooms from the ground up, and the figures of the whole."""
    known = modules()
    graph = {name: imports(path, known) for name, path in known.items()}
    house = rooms(graph)
    order = floors(house)
    lines = {name: len(path.read_text("utf-8").splitlines()) for name, path in known.items()}
    for room in order:
        own = [name for name in known if room_of(name) == room]
        arrows = (
            f"{other} (up!)" if order.index(other) > order.index(room) else other
            for other in sorted(house[room], key=order.index)
        )
        total = sum(lines[name] for name in own)
        click.echo(f"{room:<12} {len(own):>3} files {total:>5} lines  ← {' '.join(arrows)}")
    up = sum(order.index(b) > order.index(a) for a in house for b in house[a])
    lengths = sorted(function_lengths(known.values()))
    longest = max(lines, key=lines.__getitem__)
    parts = [*ROOT.glob("templates/scripts/**/*.js"), *ROOT.glob("templates/styles/*.css")]
    part = max(parts, key=lambda path: len(path.read_text("utf-8").splitlines()))
    click.echo(
        f"\n{len(known)} modules, {len(circles(graph))} circles of modules, {up} arrows back up"
    )
    click.echo(
        f"longest module {lines[longest]} lines ({longest}); median {median(lines.values()):g}"
    )
    click.echo(
        f"functions: median {median(lengths):g}, p99 {quantiles(lengths, n=100)[98]:g}, "
        f"longest {lengths[-1]} lines"
    )
    click.echo(
        f"longest script or style sheet {len(part.read_text('utf-8').splitlines())} lines "
        f"({part.relative_to(ROOT).as_posix()})"
    )


if __name__ == "__main__":
    main()
