"""List the pages for search engines."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from generator.structure import routes


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
