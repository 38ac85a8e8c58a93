"""The line of modules: each imports only from its left (house style in CONTRIBUTING.md)."""

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest

from tests.building import ROOT

# What a module of each place may import from the project: only what stands above it in this list.
GROUND = {
    "apart",
    "cache",
    "characters",
    "collector",
    "look_alikes",
    "close_matches",
    "problems",
    "file_names",
    "language",
    "files",
    "folder",
    "strings",
    "stations",
    "one_at_a_time",
}
PAGES = {"assets", "pages", "pages/kinds", "pages/frame"}
MAY_IMPORT: dict[str, set[str]] = {
    "characters": set(),
    "collector": set(),
    "cache": {"collector"},
    "stations": set(),
    "one_at_a_time": set(),
    "apart": {"stations"},
    "look_alikes": {"characters"},
    "close_matches": {"look_alikes"},
    "problems": {"characters", "look_alikes", "close_matches"},
    "file_names": {"characters", "look_alikes", "problems"},
    "language": set(),
    "files": {"characters", "problems"},
    "folder": set(),
    "strings": {"problems", "language", "files"},
    "catalog": GROUND,
    "structure": {*GROUND, "catalog"},
    "content": {*GROUND, "catalog", "structure"},
    "editing": {*GROUND, "catalog", "structure", "content"},
    "importing": {*GROUND, "catalog", "structure", "content", "editing"},
    "data": {*GROUND, "catalog", "structure"},
    "search": {*GROUND, "catalog", "structure"},
    "assets": {*GROUND, "catalog", "structure"},
    "pages": {*GROUND, "catalog", "structure", "data", "assets"},
    "pages/kinds": {*GROUND, "catalog", "structure", "data", "pages"},
    "pages/frame": {*GROUND, "catalog", "structure", "pages", "pages/kinds"},
    "finish": {*GROUND, "structure"},
    "publish": {*GROUND, "finish"},
    "standing": {*GROUND, "catalog", "structure", "content", "data", "pages", "search", "finish"},
    "generated_files": {*GROUND, "catalog", "structure", "assets", "pages", "search"},
    "rendered_site": {
        *GROUND,
        "search",
        "standing",
        "catalog",
        "structure",
        "data",
        "pages",
        "pages/kinds",
        "pages/frame",
    },
    "build": {
        "generated_files",
        "standing",
        "rendered_site",
        *GROUND,
        "catalog",
        "structure",
        "assets",
        "pages/kinds",
        "pages/frame",
        "content",
        "pages",
        "search",
        "data",
    },
    "host": {
        *GROUND,
        "catalog",
        "structure",
        "assets",
        "pages/kinds",
        "pages/frame",
        "build",
        "rendered_site",
        "standing",
        "pages",
        "finish",
        "publish",
    },
    "cli": {
        *GROUND,
        "catalog",
        "structure",
        "content",
        "editing",
        "importing",
        "build",
        "rendered_site",
        "host",
    },
    "__main__": {"cli"},
}
# Which of the third-party libraries are tied to one place.
ONLY_IN = {
    "mkdocs": {"host"},
    "yaml": {"content/yaml_source", "pages/markdown_text"},
    "ruamel": {"editing/round_trip"},
}

MODULES = sorted((ROOT / "generator").rglob("*.py"))


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= names if node.module in PACKAGES else {str(node.module)}
    return found


PACKAGES = {
    "generator",
    *(f"generator.{path.parent.name}" for path in (ROOT / "generator").glob("*/__init__.py")),
}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_module_imports_only_from_its_left(path: Path) -> None:
    module = path.relative_to(ROOT / "generator").with_suffix("").as_posix()
    place = place_of(module.removesuffix("/__init__"))
    if module == "__init__":
        return
    for name in imports(path):
        if name.startswith("generator."):
            other = place_of(name.removeprefix("generator.").replace(".", "/"))
            assert other in {place, "__version__", *MAY_IMPORT[place]}, f"{module} imports {name}"
        for library, places in ONLY_IN.items():
            if name.partition(".")[0] == library:
                assert {place, module} & places, f"{module} imports {library}"


def place_of(module: str) -> str:
    """Return the folder of a module, or the module itself where it stands in none."""
    folders = (place for place in MAY_IMPORT if module == place or module.startswith(f"{place}/"))
    return max(folders, key=len, default=module)


def test_no_place_imports_from_one_below_it() -> None:
    places = list(MAY_IMPORT)
    for place, allowed in MAY_IMPORT.items():
        assert allowed <= set(places[: places.index(place)]), place


def test_modules_are_short() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {path: count for path, count in lines.items() if count > 300} == {}
    assert lines[ROOT / "generator/host/plugin.py"] <= 150


def test_overrides_of_the_theme_say_why() -> None:
    for path in (ROOT / "templates/theme").rglob("*.html"):
        assert path.read_text("utf-8").startswith("{#-"), path.name
        assert "Why:" in path.read_text("utf-8"), path.name


def test_templates_only_print() -> None:
    for path in (ROOT / "templates").rglob("*.md.j2"):
        text = path.read_text("utf-8")
        assert text.startswith("{#"), f"{path.name} says what it is"
        for word in ("| length", "| sort", "| select", "| map", "| safe", "()"):
            assert word not in text, f"{path.name} uses {word}"


def test_a_name_is_one_thing() -> None:
    places: defaultdict[str, set[str]] = defaultdict(set)
    for path in MODULES:
        for node in ast.parse(path.read_text("utf-8")).body:
            target = node.targets[0] if isinstance(node, ast.Assign) else None
            if isinstance(node, ast.ClassDef):
                places[node.name].add(path.as_posix())
            elif isinstance(target, ast.Name) and re.match("[A-Z].*[a-z]", target.id):
                places[target.id].add(path.as_posix())
    doubles = {name: found for name, found in places.items() if len(found) > 1 and name[0] != "_"}
    assert doubles == {}
