"""`campaign-atlas release`: everything that a release changes in the project, at once."""

from datetime import date as day_of
from functools import partial
from pathlib import Path

import click

from generator.build import address_list, read_project
from generator.catalog.catalog import Catalog
from generator.cli.output import print_message, print_result, stoppable, stopping
from generator.cli.project import require_project
from generator.problems import Problem, counted


@click.command()
@click.argument("year", metavar="[YEAR]", required=False, default="")
@click.option("--date", metavar="DAY", help="The day of the release; else today.")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change.")
@click.pass_obj
def release(project: Path, year: str, date: str | None, dry_run: bool) -> None:
    """Prepare the files of the project for a release, and say what still says last year.

    Publishes the campaign of a YEAR, or the one that is a draft: "status: published", and a change
    in changes.yml that gives all its activities their day. Without a draft it is a release of
    corrections. Sets "updated" in site.yml, adds new addresses to addresses.txt, and sets the day
    in CITATION.cff. All of it or nothing: it refuses while there is an error, a suggestion, English
    that is missing, or a sentence in no file. Then build the site, and put it on its server.

    Example: campaign-atlas release 2031 --date 2031-08-20
    """
    from generator.editing.formatting import diff_of
    from generator.editing.releasing import prepare_release
    from generator.editing.writing import write_together

    require_project(project)
    read = partial(_read, project)
    day = date or day_of.today().isoformat()
    with stopping(lambda: "the project is as it was"), stoppable():
        prepared = prepare_release(project, year, day, read, address_list)
        if not dry_run:
            write_together(project, prepared.changes)
    for change in prepared.changes:
        done = "written" if change.after is not None else "removed"
        for line in diff_of(change) if dry_run else [f"{change.path}: {done}"]:
            print_result(line)
    if not prepared.changes:
        print_message("everything was as it is to be")
    if prepared.unread:
        print_message(f"{counted(prepared.unread, 'translation')} of {prepared.year} not signed")
    if prepared.left:
        print_message("Still of last year:")
    for problem in prepared.left:
        print_message(problem)


def _read(project: Path, content: Path) -> tuple[Catalog | None, list[Problem]]:
    return read_project(project, content=content)
