"""`campaign-atlas format`: content files in their normal form."""

from pathlib import Path

import click

from generator.cli.output import print_message, print_result, stoppable, stopping
from generator.cli.project import require_project


@click.command("format")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", "is_check", is_flag=True, help="Write nothing; show what would change.")
@click.pass_obj
def format_files(project: Path, files: tuple[Path, ...], is_check: bool) -> None:
    """Bring content files into their normal form: keys, indentation, quotes.

    Comments and blank lines stay. FILE is a file or a folder of content/; without one, all files
    are meant. A file that cannot be read is told, and left as it is.

    Example: campaign-atlas format --check content/campaigns/2024
    """
    from generator.editing.formatting import content_files, diff_of, formatted
    from generator.editing.writing import write_together
    from generator.problems import Problem, counted

    require_project(project)
    problems: list[Problem] = []
    with stopping(lambda: "the files are as they were"), stoppable():
        paths = content_files(project, files)
        changes = formatted(project, paths, problems)
        if not is_check:
            write_together(project, changes)
    for change in changes:
        for line in diff_of(change) if is_check else [f"{change.path}: formatted"]:
            print_result(line)
    for problem in problems:
        print_message(problem)
    would = "to be formatted" if is_check else "formatted"
    print_message(f"{counted(len(paths), 'file')}, {len(changes)} {would}")
    if problems or (is_check and changes):
        raise SystemExit(1)
