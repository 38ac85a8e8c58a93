"""Make a built folder ready: smaller scripts, sitemap, robots.txt, headers, manifest.

It works on the files alone, whatever has built them, and puts no clock into its output.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from rjsmin import jsmin

from generator.pages import routes

_HEADERS = """\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
"""


def finish(site_dir: Path, site_url: str) -> None:
    """Minify our scripts and write `sitemap.xml`, `robots.txt`, `_headers` and `manifest.json`.

    Args:
        site_dir: The built folder.
        site_url: Where it will be published, ending with a slash.
    """
    for script in (site_dir / "assets").glob("*.js"):
        # Half of our scripts is explanation, which readers need not fetch.
        script.write_text(jsmin(script.read_text("utf-8")), encoding="utf-8")
    pages = [page for page in _files(site_dir, "*.html") if page != routes.NOT_FOUND]
    (site_dir / "sitemap.xml").write_text(to_sitemap(pages, site_url), encoding="utf-8")
    # MkDocs packs its own sitemap, with the day of the build in it.
    (site_dir / "sitemap.xml.gz").unlink(missing_ok=True)
    robots = f"User-agent: *\nAllow: /\nSitemap: {routes.absolute('sitemap.xml', site_url)}\n"
    (site_dir / "robots.txt").write_text(robots, encoding="utf-8")
    (site_dir / "_headers").write_text(_HEADERS, encoding="utf-8")
    (site_dir / "manifest.json").write_text(to_manifest(site_dir), encoding="utf-8")


def to_sitemap(pages: Iterable[str], site_url: str) -> str:
    """Return a sitemap (https://www.sitemaps.org) with each page's alternates.

    Args:
        pages: Addresses of pages.
        site_url: Where they are published.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in pages:
        lines.append(f"<url><loc>{escape(routes.absolute(page, site_url))}</loc>")
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{tag}"'
            f" href={quoteattr(routes.absolute(other, site_url))}/>"
            for tag, other in routes.alternates(page).items()
        ]
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def to_manifest(site_dir: Path) -> str:
    """Return a JSON object of each file's SHA-256 and size in bytes, by its path in the folder."""
    entries = {}
    for path in _files(site_dir, "*"):
        if path != "manifest.json":
            data = (site_dir / path).read_bytes()
            entries[path] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _files(site_dir: Path, pattern: str) -> list[str]:
    paths = (path.relative_to(site_dir) for path in site_dir.rglob(pattern) if path.is_file())
    return sorted(path.as_posix() for path in paths if not path.name.startswith("."))
