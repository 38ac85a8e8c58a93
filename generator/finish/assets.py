"""Make scripts and style sheets small, and drop what no page loads."""

import shutil
from pathlib import Path

from rjsmin import jsmin

from generator.finish.styles import join_styles, words_of_page, words_of_script


def trim_assets(site_dir: Path) -> None:
    """Join and minify our scripts and style sheets in a built folder."""
    assets = site_dir / "assets"
    _join_search(assets)
    for script in assets.glob("*.js"):
        # Half of our scripts is explanation, which readers need not fetch.
        script.write_text(jsmin(script.read_text("utf-8")), encoding="utf-8")
    _trim_styles(site_dir)


def _join_search(assets: Path) -> None:
    """Append the script of the search page to that of the search: one request in place of two."""
    page = assets / "search-page.js"
    if page.exists():
        engine = assets / "search.js"
        engine.write_text(f"{engine.read_text('utf-8')}\n{page.read_text('utf-8')}", "utf-8")
        page.unlink()


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
