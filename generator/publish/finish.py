"""Make a built folder ready: smaller scripts and styles, sitemap, robots.txt, headers, manifest.

It works on the files alone, whatever has built them, and puts no clock into its output.
"""

import base64
import hashlib
import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from rjsmin import jsmin

from generator.pages import routes
from generator.publish.styles import join_styles, words_of_page, words_of_script

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types atlas atlas-search"
)
"""What a page may load and do, wherever it is served; `connect-src` is for checkers that fetch
robots.txt in the name of the page."""
_HEAD = 4096
"""How many characters of a page hold its robots tag; the data of its script elements come later."""
_HEADERS = f"""\
/*
  Content-Security-Policy: {POLICY}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
"""


def policy_for(data: str) -> str:
    """Return the policy of a page with the data of a script element in it.

    Browsers do not apply the policy to data; checkers do, and accept its hash.
    """
    if not data:
        return POLICY
    digest = base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()
    return POLICY.replace("script-src 'self'", f"script-src 'self' 'sha256-{digest}'")


def finish(site_dir: Path, site_url: str) -> None:
    """Minify our scripts and write `sitemap.xml`, `robots.txt`, `_headers` and `manifest.json`.

    Args:
        site_dir: The built folder.
        site_url: Where it will be published, ending with a slash.
    """
    _join_search(site_dir / "assets")
    for script in (site_dir / "assets").glob("*.js"):
        # Half of our scripts is explanation, which readers need not fetch.
        script.write_text(jsmin(script.read_text("utf-8")), encoding="utf-8")
    _trim_styles(site_dir)
    pages = [
        page
        for page in _files(site_dir, "*.html")
        if page != routes.NOT_FOUND and not _is_hidden(site_dir / page)
    ]
    (site_dir / "sitemap.xml").write_text(to_sitemap(pages, site_url), encoding="utf-8")
    # MkDocs packs its own sitemap, with the day of the build in it.
    (site_dir / "sitemap.xml.gz").unlink(missing_ok=True)
    robots = f"User-agent: *\nAllow: /\nSitemap: {routes.absolute('sitemap.xml', site_url)}\n"
    (site_dir / "robots.txt").write_text(robots, encoding="utf-8")
    (site_dir / "_headers").write_text(_HEADERS, encoding="utf-8")
    (site_dir / "manifest.json").write_text(to_manifest(site_dir), encoding="utf-8")


def _is_hidden(page: Path) -> bool:
    """Tell whether a page asks search engines to leave it out, as those do that have moved."""
    with page.open(encoding="utf-8") as file:
        return '<meta name="robots" content="noindex">' in file.read(_HEAD)


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
