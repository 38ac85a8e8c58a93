"""Let MkDocs build into a folder what does not stand already."""

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

from generator.host.names import PLUGIN
from generator.host.plugin import AtlasPlugin
from generator.host.written_site import WrittenSite
from generator.problems import Problem
from generator.standing.memory import Memory


class NotBuiltError(Exception):
    """MkDocs has stopped."""

    def __init__(self, message: str, problems: list[Problem]) -> None:
        super().__init__(message)
        self.message = message
        """Why; empty where that was said."""
        self.problems = problems
        """What is wrong with the project."""


def is_ours_alone(config: MkDocsConfig) -> bool:
    """Tell whether nothing else has a hand in the pages: who knows what that would read."""
    return list(config.plugins) == [PLUGIN] and not config.hooks


def build_into(
    folder: Path, config: MkDocsConfig, memory: Memory, *, is_preview: bool = False
) -> tuple[WrittenSite, list[Problem]]:
    """Build a site, or of a site that stands what is not the same.

    Args:
        folder: A new folder.
        config: The settings of the project.
        memory: What earlier builds have found out.
        is_preview: Whether pages are for the eyes of editors.

    Returns:
        What was written, and what editors are warned of.

    Raises:
        NotBuiltError: MkDocs has stopped.
    """
    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, AtlasPlugin)  # noqa: S101  # no other has this name
    plugin.memory, plugin.is_preview = memory, is_preview
    config.site_dir = str(folder)
    try:
        build(config)
    except Abort as error:
        # The plugin says itself how things stand.
        is_said = isinstance(error.__context__, PluginError)
        message = "" if is_said else error.message.rstrip("!")
        raise NotBuiltError(message, plugin.problems) from None
    finally:
        if plugin.written:
            plugin.written.stop()
    assert plugin.written  # noqa: S101  # a build without one has stopped
    return plugin.written, plugin.problems
