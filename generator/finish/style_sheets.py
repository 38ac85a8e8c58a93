"""Put Material's style sheet before ours, and keep of both what the pages can use."""

import shutil
from pathlib import Path

from generator.finish.styles import join_styles, words_of_page, words_of_script
from generator.structure import routes


def trim_style_sheets(site_dir: Path) -> None:
    """Join the style sheets of a folder built with Material, and drop what no page loads."""
    assets, own = site_dir / "assets", site_dir / routes.STYLE_SHEET
    sheets = [*(assets / "stylesheets").glob("main.*.css"), own]
    if len(sheets) < 2:
        return
    words = set()
    for page in site_dir.rglob("*.html"):
        words |= words_of_page(page.read_text("utf-8"))
    for script in assets.glob("*.js"):
        words |= words_of_script(script.read_text("utf-8"))
    own.write_text(join_styles([sheet.read_text("utf-8") for sheet in sheets], words), "utf-8")
    for folder in ("images", "javascripts", "stylesheets"):
        shutil.rmtree(assets / folder, ignore_errors=True)
