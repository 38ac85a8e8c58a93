"""What of the host's messages is shown by the command line."""

import logging
import os
from collections.abc import Iterable

from generator.problems import Problem


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


def say(problems: Iterable[Problem]) -> None:
    """Say what is wrong as MkDocs says it, so that it counts with what MkDocs finds itself."""
    log = logging.getLogger("mkdocs.plugins.campaign-atlas")
    for problem in problems:
        log.log(logging.ERROR if problem.level == "error" else logging.WARNING, str(problem))
