"""Make scripts and style sheets small, and drop what no page loads."""

from pathlib import Path

from rjsmin import jsmin

from generator.finish.style_sheets import trim_style_sheets


def trim_assets(site_dir: Path) -> None:
    """Join and minify our scripts and style sheets in a built folder."""
    assets = site_dir / "assets"
    _join_search(assets)
    for script in assets.glob("*.js"):
        # Half of our scripts is explanation, which readers need not fetch.
        script.write_text(jsmin(script.read_text("utf-8")), encoding="utf-8")
    trim_style_sheets(site_dir)


def _join_search(assets: Path) -> None:
    """Append the script of the search page to that of the search: one request in place of two."""
    page = assets / "search-page.js"
    if page.exists():
        engine = assets / "search.js"
        engine.write_text(f"{engine.read_text('utf-8')}\n{page.read_text('utf-8')}", "utf-8")
        page.unlink()
