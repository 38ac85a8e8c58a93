"""Make a built folder ready: smaller scripts and styles, sitemap, robots.txt, headers, manifest.

It works on the files alone, whatever has built them, and puts no clock into its output. What was
noted of files while they were written is not read again.
"""

from generator.files import paths_below
from generator.finish.headers import HEADERS
from generator.finish.manifest import MANIFEST, to_manifest
from generator.finish.page_notes import PageNotes
from generator.finish.scripts import trim_scripts
from generator.finish.sitemap import to_sitemap
from generator.finish.style_sheets import drop_unused, trim_style_sheet, wanted_names
from generator.folder import Folder
from generator.stations import station
from generator.structure import routes

SITEMAP = "sitemap.xml"


@station("Finishing")
def finish(folder: Folder, site_url: str, notes: PageNotes | None = None) -> None:
    """Trim scripts and styles, write `sitemap.xml`, `robots.txt`, `_headers`, `manifest.json`.

    Args:
        folder: The built folder, with what is known of its files.
        site_url: Where it will be published, ending with a slash.
        notes: What is known of its pages, in which `wanted_names` were looked for.
    """
    drop_unused(folder.path)
    scripts = trim_scripts(folder)
    # MkDocs packs its own sitemap, with the day of the build in it.
    (folder.path / "sitemap.xml.gz").unlink(missing_ok=True)
    paths = paths_below(folder.path)
    notes = notes or _no_notes(folder, scripts)
    for path in paths:
        if path.endswith(".html") and path not in notes.hidden:
            notes.add(path, (folder.path / path).read_text("utf-8"))
    notes.look_into_kept(lambda page: folder.place_of(page).read_text("utf-8"))
    # Later, since a style stays for what a script puts into a page.
    trim_style_sheet(folder, notes, scripts)
    hidden = notes.noted().hidden
    shown = sorted(page for page in hidden if page != routes.NOT_FOUND and not hidden[page])
    folder.write_text(SITEMAP, to_sitemap(shown, site_url))
    robots = f"User-agent: *\nAllow: /\nSitemap: {routes.absolute(SITEMAP, site_url)}\n"
    folder.write_text("robots.txt", robots)
    folder.write_text("_headers", HEADERS)
    for path in paths:
        if path not in folder.sums and path != MANIFEST:
            folder.add(path)
    sums = {path: folder.sums[path] for path in sorted(folder.sums.keys() - {MANIFEST})}
    # It says that the folder is whole.
    folder.write(MANIFEST, [to_manifest(sums).encode()], always=True)


def _no_notes(folder: Folder, scripts: list[str]) -> PageNotes:
    sheet = folder.path / routes.STYLE_SHEET
    return PageNotes(wanted_names(sheet.read_text("utf-8") if sheet.is_file() else "", scripts))
