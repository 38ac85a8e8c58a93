"""Make a built folder ready: smaller scripts and styles, sitemap, robots.txt, headers, manifest.

It works on the files alone, whatever has built them, and puts no clock into its output.
"""

from pathlib import Path

from generator.finish.headers import HEADERS
from generator.finish.manifest import files_of, to_manifest
from generator.finish.scripts import trim_scripts
from generator.finish.sitemap import to_sitemap
from generator.finish.style_sheets import trim_style_sheets
from generator.stations import station
from generator.structure import routes

_HEAD = 4096
"""How many characters of a page hold its robots tag; the data of its script elements come later."""


@station("Finishing")
def finish(site_dir: Path, site_url: str) -> None:
    """Trim scripts and styles, write `sitemap.xml`, `robots.txt`, `_headers`, `manifest.json`.

    Args:
        site_dir: The built folder.
        site_url: Where it will be published, ending with a slash.
    """
    trim_scripts(site_dir)
    # Later, since a style stays for what a script puts into a page.
    trim_style_sheets(site_dir)
    pages = [
        page
        for page in files_of(site_dir, "*.html")
        if page != routes.NOT_FOUND and not _is_hidden(site_dir / page)
    ]
    (site_dir / "sitemap.xml").write_text(to_sitemap(pages, site_url), encoding="utf-8")
    # MkDocs packs its own sitemap, with the day of the build in it.
    (site_dir / "sitemap.xml.gz").unlink(missing_ok=True)
    robots = f"User-agent: *\nAllow: /\nSitemap: {routes.absolute('sitemap.xml', site_url)}\n"
    (site_dir / "robots.txt").write_text(robots, encoding="utf-8")
    (site_dir / "_headers").write_text(HEADERS, encoding="utf-8")
    (site_dir / "manifest.json").write_text(to_manifest(site_dir), encoding="utf-8")


def _is_hidden(page: Path) -> bool:
    """Tell whether a page asks search engines to leave it out, as those do that have moved."""
    with page.open(encoding="utf-8") as file:
        return '<meta name="robots" content="noindex">' in file.read(_HEAD)
