"""Check that the current folder is that of a project."""

from collections.abc import Collection
from pathlib import Path

import click

from generator.cli.output import print_message
from generator.editing.writing import recover
from generator.host.names import CONFIG


def require_project(project: Path) -> None:
    """Check that a folder is that of a project, and that no command has left it half written.

    Raises:
        click.UsageError: It is none.
    """
    if not (project / CONFIG).is_file():
        raise click.UsageError(f"no {CONFIG} in this folder; expected a project's folder.")
    if recover(project):
        print_message("The last command was interrupted; content/ is as it was before.")


def require_targets(targets: Collection[str]) -> None:
    """Check that a command was told what to act on; raise `click.UsageError` when it was not."""
    if not targets:
        message = "no FILE and no ID; expected one, such as content/campaigns/2024/activities/"
        raise click.UsageError(f"{message}samr.yml, content/campaigns/2024 or 2024/samr/1.5.")
