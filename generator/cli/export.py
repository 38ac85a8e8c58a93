"""`campaign-atlas export`: every page as Markdown, and what else another renderer needs."""

from pathlib import Path

import click

from generator.build import export_pages
from generator.cli.output import print_result, stopping
from generator.cli.project import require_project
from generator.problems import counted
from generator.rendered_site import CONTENT


@click.command()
@click.option(
    "--pages",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    metavar="DIR",
    help="A new or empty folder.",
)
@click.pass_obj
def export(project: Path, pages: Path) -> None:
    """Write every page as Markdown, and beside it data, feeds, search and assets.

    Any renderer of Markdown can build the folder.

    Example: campaign-atlas export --pages build/pages
    """
    from generator.host.settings import read_whole_site

    require_project(project)
    target = project / pages
    with stopping(lambda: _written(target, pages)):
        _check_target(target, pages, project / CONTENT)
        count = export_pages(read_whole_site(project), target)
    print_result(f"{pages}: {counted(count, 'page')}")


def _check_target(target: Path, shown: Path, content: Path) -> None:
    if target.is_dir() and any(target.iterdir()):
        raise click.UsageError(f"{shown} is not empty; expected a new or empty folder.")
    if target.resolve().is_relative_to(content.resolve()):
        raise click.UsageError(f"{shown} is inside {CONTENT}/; expected a folder outside.")


def _written(target: Path, shown: Path) -> str:
    """Say how much of an export was written before it stopped; the folder was empty before."""
    count = sum(1 for path in target.rglob("*") if path.is_file())
    files = "1 file was" if count == 1 else f"{count} files were"
    return f"{files} written into {shown}" if count else "nothing was written"
