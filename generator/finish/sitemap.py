"""List the pages for search engines."""

from collections.abc import Container, Iterable
from xml.sax.saxutils import escape, quoteattr

from generator.structure import routes


def to_sitemap(pages: Iterable[str], site_url: str) -> str:
    """Return a sitemap (https://www.sitemaps.org) with each page's alternates.

    Args:
        pages: Paths of pages, whatever has built them and whatever their names are.
        site_url: Where they are published.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    listed = list(pages)
    known = set(listed)
    for page in listed:
        lines.append(f"<url><loc>{escape(routes.file_url(page, site_url))}</loc>")
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{tag}"'
            f" href={quoteattr(routes.file_url(other, site_url))}/>"
            for tag, other in _alternates(page, known).items()
        ]
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def _alternates(page: str, known: Container[str]) -> dict[str, str]:
    """Return the alternates of a page that there are; none of a page that has no other."""
    pages = {tag: other for tag, other in routes.alternates(page).items() if other in known}
    return pages if page in pages.values() and len(set(pages.values())) > 1 else {}
