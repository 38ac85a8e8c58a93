"""Describe the search to browsers, which can then offer it as a search engine."""

from textwrap import shorten
from xml.sax.saxutils import escape, quoteattr

from generator.catalog.records import Site
from generator.language import Language


def to_opensearch(site: Site, lang: Language, search_url: str) -> str:
    """Return an OpenSearch 1.1 description (https://github.com/dewitt/opensearch).

    Args:
        site: Names of the site.
        lang: The language of the description.
        search_url: The full URL of the search page.
    """
    # The standard allows 16 characters for the name that a browser lists, and 1,024 for the rest.
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{escape(shorten(site.name.of(lang), 16, placeholder=''))}</ShortName>\n"
        f"<Description>{escape(site.description.of(lang)[:1024])}</Description>\n"
        f"<Language>{lang.tag}</Language>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        f'<Url type="text/html" template={quoteattr(search_url + "?q={searchTerms}")}/>\n'
        "</OpenSearchDescription>\n"
    )
