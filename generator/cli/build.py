"""`campaign-atlas build`: the whole site into its folder."""

import os
from pathlib import Path

import click

from generator.cli.output import print_message, print_result, progressing, stoppable, stopping
from generator.cli.project import require_project
from generator.problems import counted


@click.command()
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option("--drafts", is_flag=True, help="Show campaigns that are drafts too, with a banner.")
@click.pass_obj
def build(project: Path, strict: bool, drafts: bool) -> None:
    """Build the whole site into site/.

    Example: campaign-atlas build --strict
    """
    from generator.host.messages import show_messages
    from generator.host.site_build import build_site

    require_project(project)
    show_messages()
    with progressing("Building the site"), stopping(lambda: "the site is as it was"), stoppable():
        built = build_site(project, strict=strict, tell=print_message, has_drafts=drafts)
    catalog = built.site.catalog
    counts = [
        counted(built.pages, "page"),
        counted(len(catalog.activities), "activity", "activities"),
        counted(len(catalog.by_agency), "agency", "agencies"),
    ]
    home = os.path.relpath(built.site_dir / "index.html", project)
    print_result(f"{home}: {', '.join(counts)}")
