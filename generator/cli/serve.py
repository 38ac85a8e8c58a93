"""`campaign-atlas serve`: a preview that builds again on changes."""

import logging
from pathlib import Path

import click

from generator.cli.output import stopping
from generator.cli.project import CONFIG, prepare_mkdocs


def _address(context: click.Context, parameter: click.Parameter, value: str) -> str:
    host, _, port = value.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65535:
        raise click.BadParameter(f'"{value}"; expected a host and a port, such as 127.0.0.1:8000.')
    return value


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, callback=_address,
              help="Where to listen.")  # fmt: skip
@click.pass_obj
def serve(project: Path, address: str) -> None:
    """Serve the site for preview, and build it again when a file changes.

    Example: campaign-atlas serve --address 127.0.0.1:8080
    """
    from mkdocs.commands.serve import serve as mkdocs_serve

    prepare_mkdocs(project, logging.INFO)
    with stopping(lambda: f"nothing is served at {address}"):
        mkdocs_serve(str(project / CONFIG), dev_addr=address)
