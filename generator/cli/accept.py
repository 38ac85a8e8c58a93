"""`campaign-atlas accept`: suggestions of the machine, taken by a person."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.output import print_message, print_result, stoppable, stopping
from generator.cli.project import require_project, require_targets
from generator.problems import counted

if TYPE_CHECKING:
    from generator.editing.accepting import Suggestion


@click.command()
@click.argument("targets", metavar="[FILE|ID]...", nargs=-1)
@click.option("--yes", is_flag=True, help="Accept everything without asking.")
@click.pass_obj
def accept(project: Path, targets: tuple[str, ...], yes: bool) -> None:
    """Go through what was suggested, and take away the marks of what is right.

    Shows each suggestion with its sentence and asks: y accepts it, n leaves it marked, q ends and
    keeps what was answered. What is wrong is put right in the file. Ctrl-C writes nothing.

    FILE is a file of activities or the folder of a campaign. ID is an agency of a year, one of its
    sentences with its activities, or one activity: 2024/samr, 2024/samr/1.5,
    2024/samr/elevator-safety-week.

    Example: campaign-atlas accept content/campaigns/2031
    """
    from generator.editing.accepting import accept as changes_of
    from generator.editing.accepting import find_suggestions
    from generator.editing.writing import write_together

    require_project(project)
    require_targets(targets)
    if not (yes or is_terminal()):
        raise click.UsageError("no terminal to ask on; expected one, or --yes.")
    with stopping(lambda: "nothing was accepted"), stoppable():
        found = find_suggestions(project, targets)
        accepted = found if yes else _ask(found)
        written = write_together(project, changes_of(accepted))
    for path in written:
        count = sum(each.file.path == path for each in accepted)
        print_result(f"{path}: {counted(count, 'suggestion')} accepted")
    print_message(f"{len(accepted)} of {counted(len(found), 'suggestion')} accepted")


def is_terminal() -> bool:
    """Tell whether there is a person to ask."""
    return sys.stdin is not None and sys.stdin.isatty()


def _ask(found: "Sequence[Suggestion]") -> "list[Suggestion]":
    accepted = []
    for i, each in enumerate(found, start=1):
        print_message(f"\n{i} of {len(found)}: {each.name}  {each.place}")
        for name, words, is_suggested in each.lines():
            print_message(f"{'*' if is_suggested else ' '} {name:<8} {words}")
        answer = click.prompt(
            "Accept what has a star?", type=click.Choice(["y", "n", "q"]), err=True
        )
        if answer == "q":
            break
        if answer == "y":
            accepted.append(each)
    return accepted
