"""Build the site with MkDocs beside the old one, and put in its place what has changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

from generator.cache import FOLDER, CacheFolder
from generator.collector import resting_collector
from generator.host.names import PLUGIN
from generator.host.plugin import AtlasPlugin
from generator.host.settings import load_settings
from generator.host.written_site import WrittenSite
from generator.publish.places import new_folder, one_build_at_a_time, real_folder
from generator.publish.swap import put_in_place, recover
from generator.publish.update import update_site
from generator.rendered_site import RenderedSite
from generator.standing.memory import Memory, keep_memory, read_memory
from generator.stations import station


@dataclass(frozen=True)
class BuiltSite:
    """A site that was built."""

    site: RenderedSite
    site_dir: Path
    pages: int
    """How many it has."""
    made: int
    """How many of them were made, and not left as they stood."""


def build_site(project: Path, *, strict: bool, tell: Callable[[str], None]) -> BuiltSite:
    """Build the project in a folder, as `mkdocs build` does.

    What stands of the last build as it would be made is left, if nothing but our plugin has a hand
    in it.

    Args:
        project: The folder.
        strict: Whether warnings stop the build.
        tell: Is given lines about what happened to the folder of the site.

    Raises:
        ContentError: The settings have errors, or the plugin is not in use.
        SystemExit: MkDocs has stopped, and has said why.
        OSError: The folder of the site cannot be written; a note may say how things stand now.
    """
    config, _ = load_settings(project, strict=strict)
    site_dir = Path(config.site_dir)
    site, cache = real_folder(site_dir), CacheFolder(project / FOLDER)
    built = None
    try:
        with one_build_at_a_time(site), resting_collector():
            recover(site, tell)
            memory = read_memory(cache, site) if _is_ours_alone(config) else Memory()
            with new_folder(site) as new:
                config.site_dir = str(new)
                written = _build(config, memory, tell)
                new.chmod(0o755)
                with station("Putting the site in its place"):
                    put = update_site if written.site.kept else put_in_place
                    put(new, site, tell)
                pages, kept = len(written.notes.hidden), len(written.site.kept)
                built = BuiltSite(written.site, site_dir, pages, pages - kept)
            keep_memory(cache, site, replace(memory, standing=written.standing()))
    except BaseException as error:
        if built:
            error.add_note("the new site is in place")
        raise
    return built


def _is_ours_alone(config: MkDocsConfig) -> bool:
    """Tell whether nothing else has a hand in the pages: who knows what that would read."""
    return list(config.plugins) == [PLUGIN] and not config.hooks


def _build(config: MkDocsConfig, memory: Memory, tell: Callable[[str], None]) -> WrittenSite:
    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, AtlasPlugin)  # noqa: S101  # no other has this name
    plugin.memory = memory
    try:
        build(config)
    except Abort as error:
        # The plugin says itself how things stand.
        if not isinstance(error.__context__, PluginError):
            tell(f"{error.message.rstrip('!')}; the site is as it was.")
        raise SystemExit(1) from None
    assert plugin.written  # noqa: S101  # a build that is not served has stopped without one
    return plugin.written
