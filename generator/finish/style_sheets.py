"""Keep of our style sheet what the pages can use, and drop what Material has for its own."""

import shutil
from pathlib import Path

from generator.files import paths_below
from generator.finish.styles import join_styles, words_of_pages, words_of_script
from generator.structure import routes


def trim_style_sheets(site_dir: Path) -> None:
    """Trim the style sheet of a built folder, and drop what no page loads."""
    assets, own = site_dir / "assets", site_dir / routes.STYLE_SHEET
    for folder in ("images", "javascripts", "stylesheets"):
        shutil.rmtree(assets / folder, ignore_errors=True)
    if not own.is_file():
        return
    pages = (site_dir / path for path in paths_below(site_dir, "*.html"))
    words = words_of_pages(page.read_text("utf-8") for page in pages)
    for script in assets.glob("*.js"):
        words |= words_of_script(script.read_text("utf-8"))
    own.write_text(join_styles([own.read_text("utf-8")], words), "utf-8")
