"""`campaign-atlas sign`: translations that were read, noted as such."""

from pathlib import Path

import click

from generator.cli.output import print_message, print_result, stoppable, stopping
from generator.cli.project import require_project, require_targets


@click.command()
@click.argument("targets", metavar="[FILE|ID]...", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change.")
@click.pass_obj
def sign(project: Path, targets: tuple[str, ...], dry_run: bool) -> None:
    """Note that translations were read beside the Chinese that stands there now.

    Writes the zh_hash of each sentence and title, and "status: reviewed" of the sentences, so that
    no hash is copied by hand. Sign only what you have read. Nothing is written where one of them
    is still a suggestion or has no English, or its file has an error.

    FILE is a file of activities or the folder of a campaign. ID is an agency of a year, one of its
    sentences with its titles, or the title of one activity: 2024/samr, 2024/samr/1.5,
    2024/samr/elevator-safety-week.

    Example: campaign-atlas sign 2024/samr/1.5
    """
    from generator.editing.formatting import diff_of
    from generator.editing.signing import sign as signed_files
    from generator.editing.writing import write_together

    require_project(project)
    require_targets(targets)
    with stopping(lambda: "nothing was signed"), stoppable():
        signed = signed_files(project, targets)
        if not dry_run:
            write_together(project, [each.change for each in signed])
    for each in signed:
        for line in diff_of(each.change) if dry_run else [each]:
            print_result(line)
    if not signed:
        print_message("everything was signed before")
