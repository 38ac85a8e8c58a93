"""Serve a project for preview with MkDocs."""

import logging
from pathlib import Path

from mkdocs.commands import serve

from generator.host.messages import show_messages
from generator.host.names import CONFIG
from generator.host.settings import load_settings


def serve_preview(project: Path, address: str) -> None:
    """Serve the project in a folder, and build it again when a file changes, until it is ended.

    Args:
        project: The folder.
        address: The host and the port to listen at.

    Raises:
        ContentError: The settings have errors, or there is no folder of hand-written pages.
        OSError: Nothing can be served at the address.
    """
    load_settings(project)
    show_messages(logging.INFO)
    serve.serve(str(project / CONFIG), dev_addr=address)
