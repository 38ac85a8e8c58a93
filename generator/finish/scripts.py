"""Make scripts small."""

from pathlib import Path

from rjsmin import jsmin


def trim_scripts(site_dir: Path) -> None:
    """Take what only explains, half of each, out of our scripts in a built folder."""
    for script in (site_dir / "assets").glob("*.js"):
        script.write_text(jsmin(script.read_text("utf-8")), encoding="utf-8")
