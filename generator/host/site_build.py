"""Build the site with MkDocs beside the old one, and put in its place what has changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.cache import FOLDER, CacheFolder
from generator.collector import resting_collector
from generator.host.one_build import NotBuiltError, build_into, is_ours_alone
from generator.host.settings import load_settings
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


def build_site(
    project: Path, *, strict: bool, tell: Callable[[str], None], has_drafts: bool = False
) -> BuiltSite:
    """Build the project in a folder, as `mkdocs build` does.

    What stands of the last build as it would be made is left, if nothing but our plugin has a hand
    in it.

    Args:
        project: The folder.
        strict: Whether warnings stop the build.
        tell: Is given lines about what happened to the folder of the site.
        has_drafts: Whether campaigns that are drafts are shown too.

    Raises:
        ContentError: The settings have errors, or the plugin is not in use.
        SystemExit: MkDocs has stopped, and has said why.
        OSError: The folder of the site cannot be written; a note may say how things stand now.
    """
    config, _ = load_settings(project, strict=strict, has_drafts=has_drafts)
    site_dir = Path(config.site_dir)
    site, cache = real_folder(site_dir), CacheFolder(project / FOLDER)
    built = None
    try:
        with one_build_at_a_time(site), resting_collector():
            recover(site, tell)
            memory = read_memory(cache, site) if is_ours_alone(config) else Memory()
            with new_folder(site) as new:
                written, _ = build_into(new, config, memory)
                new.chmod(0o755)
                with station("Putting the site in its place"):
                    put = update_site if written.site.kept else put_in_place
                    put(new, site, tell)
                pages, kept = len(written.notes.hidden), len(written.site.kept)
                built = BuiltSite(written.site, site_dir, pages, pages - kept)
            keep_memory(cache, site, replace(memory, standing=written.standing(site)))
    except NotBuiltError as error:
        if error.message:
            tell(f"{error.message}; the site is as it was.")
        raise SystemExit(1) from None
    except BaseException as error:
        if built:
            error.add_note("the new site is in place")
        raise
    return built
