"""Make style sheets small, and drop what no page loads."""

import shutil
from pathlib import Path

from generator.finish.styles import join_styles, words_of_page, words_of_script


def trim_assets(site_dir: Path) -> None:
    """Join and trim our style sheets in a built folder."""
    _trim_styles(site_dir)


def _trim_styles(site_dir: Path) -> None:
    """Join Material's style sheet and ours in `assets/atlas.css`, and drop what no page loads."""
    assets = site_dir / "assets"
    own = assets / "atlas.css"
    if not (assets / "frame.css").exists():
        return
    sheets = [*(assets / "stylesheets").glob("main.*.css"), assets / "frame.css", own]
    words = set()
    for page in site_dir.rglob("*.html"):
        words |= words_of_page(page.read_text("utf-8"))
    for script in assets.glob("*.js"):
        words |= words_of_script(script.read_text("utf-8"))
    own.write_text(join_styles([sheet.read_text("utf-8") for sheet in sheets], words), "utf-8")
    (assets / "frame.css").unlink()
    for folder in ("images", "javascripts", "stylesheets"):
        shutil.rmtree(assets / folder, ignore_errors=True)
