"""What of the host's messages is shown by the command line."""

import logging
import os


def mute_announcement() -> None:
    """Leave out what Material prints at every start, which is nothing an editor can act on."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


def show_messages(level: int = logging.WARNING) -> None:
    """Let MkDocs say what is worth a level."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    handler.setLevel(level)
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    logger.addHandler(handler)
