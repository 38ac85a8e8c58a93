"""`campaign-atlas addresses`: the list of addresses that are kept for good."""

from pathlib import Path

import click

from generator.build import address_list, read_project
from generator.cli.output import print_result, stoppable, stopping
from generator.cli.project import require_project
from generator.content.addresses import FILE
from generator.editing.writing import read_change, write_together
from generator.problems import ContentError, counted
from generator.rendered_site import CONTENT

_LIST = f"{CONTENT}/{FILE}"


@click.command()
@click.pass_obj
def addresses(project: Path) -> None:
    """Add the addresses of today to those that are kept for good, before the site is published.

    Example: campaign-atlas addresses
    """
    require_project(project)
    with stopping(lambda: f"{_LIST} is as it was"), stoppable():
        catalog, problems = read_project(project)
        if catalog is None:
            raise ContentError(problems)
        text = address_list(catalog)
        write_together(project, [read_change(project, _LIST, text)])
    count = sum(not line.startswith("#") for line in text.splitlines())
    all_of_them = counted(count, "address", "addresses")
    print_result(f"{_LIST}: {all_of_them}, {count - len(catalog.published)} new")
