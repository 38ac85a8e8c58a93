"""`campaign-atlas serve`: a preview that builds again on changes."""

from pathlib import Path

import click

from generator.cli.output import stoppable, stopping
from generator.cli.project import require_project


def _address(context: click.Context, parameter: click.Parameter, value: str) -> str:
    host, _, port = value.rpartition(":")
    # More digits than a port can have are not made a number: Python has a limit for that.
    is_port = port.isascii() and port.isdigit() and int(port[:6]) <= 65535
    if not host or not is_port:
        raise click.BadParameter(f'"{value}"; expected a host and a port, such as 127.0.0.1:8000.')
    return value


@click.command()
@click.option(
    "--address",
    default="127.0.0.1:8000",
    show_default=True,
    callback=_address,
    help="Where to listen.",
)
@click.pass_obj
def serve(project: Path, address: str) -> None:
    """Serve the site for preview, and build it again when a file changes.

    Example: campaign-atlas serve --address 127.0.0.1:8080
    """
    from generator.host.preview import serve_preview

    require_project(project)
    with stopping(lambda: f"nothing is served at {address}"), stoppable():
        serve_preview(project, address)
