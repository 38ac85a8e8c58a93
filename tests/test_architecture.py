"""The line of modules: each imports only from its left (house style in CONTRIBUTING.md)."""

import ast
from pathlib import Path

import pytest

from tests.built import ROOT

# What a module of each place may import from the project.
MAY_IMPORT: dict[str, set[str]] = {
    "problems": set(),
    "language": set(),
    "content": {"problems", "language"},
    "pages": {"content", "language", "problems", "data.tables", "data.citations"},
    "data": {"content", "language", "pages.routes"},
    "search": {"content", "language"},
    "publish": {"pages.routes"},
    "build": {"problems", "language", "content", "pages", "search", "data"},
    "plugin": {
        *("build", "problems", "language", "pages.routes", "pages.layout", "publish"),
    },
    "mkdocs_build": {"build", "plugin", "problems", "pages.template_errors", "publish"},
    "cli": {"build", "mkdocs_build", "problems", "content", "pages.addresses"},
    "__main__": {"cli"},
}
# Which of the third-party libraries are tied to one place.
ONLY_IN = {
    "mkdocs": {"plugin", "mkdocs_build", "cli"},
    "yaml": {"content/yaml_source", "pages/escape"},
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
    "generator.content",
    "generator.data",
    "generator.pages",
    "generator.search",
    "generator.publish",
}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_module_imports_only_from_its_left(path: Path) -> None:
    module = path.relative_to(ROOT / "generator").with_suffix("")
    place = module.parts[0]
    if place == "__init__":
        return
    allowed = MAY_IMPORT[place] | ({place} if len(module.parts) > 1 else set())
    for name in imports(path):
        if name.startswith("generator."):
            inner = name.removeprefix("generator.")
            assert any(inner == own or inner.startswith(f"{own}.") for own in allowed) or (
                inner == "__version__"
            ), f"{module} imports {name}"
        for library, places in ONLY_IN.items():
            if name.partition(".")[0] == library:
                assert module.as_posix() in places, f"{module} imports {library}"


def test_modules_are_short() -> None:
    lines = {path.name: len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {name: count for name, count in lines.items() if count > 300} == {}
    assert lines["plugin.py"] <= 165


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
