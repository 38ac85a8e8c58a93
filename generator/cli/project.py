"""Make the project in the current folder ready for MkDocs."""

import logging
import os
from pathlib import Path

import click

from generator.build import WRITTEN_PAGES, read_project
from generator.cli.output import stopping
from generator.problems import ContentError

CONFIG = "mkdocs.yml"


def require_project(project: Path) -> None:
    """Check that a folder is that of a project; raise `click.UsageError` when it is not."""
    if not (project / CONFIG).is_file():
        raise click.UsageError(f"no {CONFIG} in this folder; expected a project's folder.")
    # Material prints an announcement at every start, which is nothing an editor can act on.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


def prepare_mkdocs(project: Path, level: int = logging.WARNING) -> None:
    """Check that MkDocs can start, and let it say what is worth a level.

    Raises:
        click.UsageError: The folder is no project.
        SystemExit: The folder that MkDocs needs is not there; the problems were printed.
    """
    require_project(project)
    # MkDocs would name its own setting, `docs_dir`, and hide every other problem.
    if not (project / WRITTEN_PAGES).is_dir():
        _, problems = read_project(project)
        with stopping(lambda: "nothing was written"):
            raise ContentError(problems)
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    handler.setLevel(level)
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    logger.addHandler(handler)
