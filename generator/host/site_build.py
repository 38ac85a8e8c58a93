"""Build the site with MkDocs beside the old one, and put it in its place when it is whole."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

from generator.collector import resting_collector
from generator.host.names import PLUGIN
from generator.host.plugin import AtlasPlugin
from generator.host.settings import load_settings
from generator.publish.places import new_folder, one_build_at_a_time, real_folder
from generator.publish.swap import put_in_place, recover
from generator.rendered_site import RenderedSite
from generator.stations import station


@dataclass(frozen=True)
class BuiltSite:
    """A site that was built."""

    site: RenderedSite
    site_dir: Path
    pages: int


def build_site(project: Path, *, strict: bool, tell: Callable[[str], None]) -> BuiltSite:
    """Build the project in a folder, as `mkdocs build` does.

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
    site = real_folder(site_dir)
    built = None
    try:
        with one_build_at_a_time(site), resting_collector():
            recover(site, tell)
            with new_folder(site) as new:
                config.site_dir = str(new)
                made = _build(config, tell)
                new.chmod(0o755)
                pages = sum(1 for _ in new.rglob("*.html"))
                with station("Putting the site in its place"):
                    put_in_place(new, site, tell)
                built = BuiltSite(made, site_dir, pages)
    except BaseException as error:
        if built:
            error.add_note("the new site is in place")
        raise
    return built


def _build(config: MkDocsConfig, tell: Callable[[str], None]) -> RenderedSite:
    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, AtlasPlugin)  # noqa: S101  # no other has this name
    try:
        build(config)
    except Abort as error:
        # The plugin says itself how things stand.
        if not isinstance(error.__context__, PluginError):
            tell(f"{error.message.rstrip('!')}; the site is as it was.")
        raise SystemExit(1) from None
    return plugin.good_site
