"""The documents are complete and current."""

import re
import subprocess

import click
import pytest
from pydantic import BaseModel

from generator.catalog import change_records, records
from generator.cli import main
from generator.structure.reserved import ids_in
from scripts.write_cli_reference import TARGET, to_markdown
from tests.building import ROOT

RECORDS = [
    record
    for record in (*vars(records).values(), *vars(change_records).values())
    if isinstance(record, type) and issubclass(record, BaseModel) and record.model_fields
]


def commands_of(group: click.Group, path: str = "") -> dict[str, click.Command]:
    """Return every command below a group by its words."""
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        found[f"{path}{name}"] = command
        if isinstance(command, click.Group):
            found |= commands_of(command, f"{path}{name} ")
    return found


COMMANDS = commands_of(main)


def test_reference_of_the_commands_is_current() -> None:
    assert TARGET.read_text("utf-8") == to_markdown(), "run make docs"


@pytest.mark.parametrize(("path", "command"), COMMANDS.items(), ids=lambda each: str(each))
def test_every_command_has_help_with_an_example(path: str, command: click.Command) -> None:
    assert command.help
    assert f"Example: campaign-atlas {path}" in command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help
        else:
            # The help of a command tells of its arguments by their names.
            name = str(parameter.metavar or parameter.name).strip("[].").partition("|")[0]
            assert name.upper() in command.help


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_is_documented(record: type[BaseModel]) -> None:
    text = (ROOT / "docs/content.md").read_text("utf-8")
    for field in record.model_fields:
        assert re.search(rf"^\| `{field}`", text, re.MULTILINE), f"{record.__name__}.{field}"


def test_ids_that_the_site_has_itself_are_documented() -> None:
    text = (ROOT / "docs/content.md").read_text("utf-8")
    listed = text.partition("that a template writes:")[2].partition(".\n")[0]
    assert re.findall("`([^`]+)`", listed) == sorted(ids_in(ROOT / "templates"))


def test_every_decision_says_what_it_costs() -> None:
    pages = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert len(pages) >= 8
    for page in pages:
        headings = re.findall(r"^## (.*)$", page.read_text("utf-8"), re.MULTILINE)
        assert headings == ["Context", "Choice", "Consequences"], page.name


def test_documents_link_to_files_that_exist() -> None:
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8")):
            if not link.startswith(("http", "mailto:")):
                assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_readme_shows_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "make site" in readme
    assert "make test" in readme
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for target in re.findall(r"make ([a-z]+)", readme):
        assert target in targets


def test_editors_are_told_the_same_in_both_languages() -> None:
    zh, en = ((ROOT / f"docs/editing.{lang}.md").read_text("utf-8") for lang in ("zh", "en"))
    verbs = re.findall(r"campaign-atlas ([a-z]+)", zh)
    assert len(verbs) > 10
    assert verbs == re.findall(r"campaign-atlas ([a-z]+)", en)
    assert set(verbs) <= {path.partition(" ")[0] for path in COMMANDS}
    said = [
        re.findall(r"^\| (`[a-z].*?) \|", page.replace("、", ", "), re.MULTILINE)
        for page in (zh, en)
    ]
    assert len(said[0]) > 10
    assert said[0] == said[1]


def test_every_folder_is_named_where_contributors_look() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    folders = {path.rpartition("/")[0] for path in tracked if "/" in path}
    # What lies deeper is named by the folder that holds it.
    deep = ("content/", "docs/", "bench/", "templates/scripts/", "templates/theme/", "tests/")
    code = ("generator", "templates", "tests")
    rooms = {
        folder
        for folder in folders
        if folder[0] != "." and folder not in code
        if not (folder.startswith(deep) and folder.count("/") > 1)
    }
    missing = [folder for folder in sorted(rooms) if not _is_named(folder, text)]
    assert missing == []
    ground = [path.name for path in (ROOT / "generator").glob("*.py") if path.stem[0] != "_"]
    assert [name for name in ground if f"`{name}`" not in text.replace("generator/", "")] == []


def _is_named(folder: str, text: str) -> bool:
    parts = folder.split("/")
    names = ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]
    # A folder of data may be named by the one above it; a room of the code by itself.
    own = names[-1:] if parts[0] in ("generator", "tests", "templates") else names
    return any(f"`{name}/`" in text for name in own)


def test_shapes_name_only_what_there_is() -> None:
    text = (ROOT / "docs/shapes.md").read_text("utf-8")
    for name in re.findall(
        r"`((?:content|catalog|structure|pages|host|finish|publish|data|search)/[\w/]+\.py)`", text
    ):
        assert (ROOT / "generator" / name).is_file(), name
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "generator").rglob("*.py"))
    for name in re.findall(r"\b([A-Z][A-Za-z]+)\(", text):
        assert f"class {name}" in code, name
