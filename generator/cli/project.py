"""Check that the current folder is that of a project."""

from pathlib import Path

import click

from generator.host.names import CONFIG


def require_project(project: Path) -> None:
    """Check that a folder is that of a project; raise `click.UsageError` when it is not."""
    if not (project / CONFIG).is_file():
        raise click.UsageError(f"no {CONFIG} in this folder; expected a project's folder.")
