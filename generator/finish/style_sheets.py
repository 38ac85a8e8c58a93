"""Keep of our style sheet what the pages can use, and drop what Material has for its own."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.finish.page_notes import PageNotes
from generator.finish.styles import join_styles, names_in_script, names_in_sheet
from generator.folder import Folder
from generator.structure import routes

UNUSED = ("images", "javascripts", "stylesheets")
"""The folders of assets that Material has for its own pages."""


def wanted_names(sheet: str, scripts: Iterable[str]) -> set[str]:
    """Return the names to look for in pages: what a sheet asks for and no script puts there."""
    return set(names_in_sheet(sheet).difference(*map(names_in_script, scripts)))


def drop_unused(site_dir: Path) -> None:
    """Remove from a built folder what Material has for its own pages."""
    for folder in UNUSED:
        shutil.rmtree(site_dir / "assets" / folder, ignore_errors=True)


def trim_style_sheet(folder: Folder, notes: PageNotes, scripts: Iterable[str]) -> None:
    """Trim the style sheet of a built folder to what the noted pages and the scripts can use."""
    own = folder.path / routes.STYLE_SHEET
    if own.is_file():
        names = set(notes.noted().named).union(*map(names_in_script, scripts))
        folder.write_text(routes.STYLE_SHEET, join_styles([own.read_text("utf-8")], names))
