"""What stands for the whole site elsewhere: its picture, and its entry on a home screen."""

import json
from pathlib import Path

from generator.catalog.catalog import Catalog
from generator.catalog.records import Site
from generator.language import Language
from generator.pages.picture import draw_picture, missing_glyphs
from generator.problems import ContentError, Problem
from generator.strings import Strings
from generator.structure import routes


def site_picture(catalog: Catalog, strings: Strings, font: Path) -> bytes:
    """Return the picture of the site in one language.

    Raises:
        ContentError: A character of the names has no glyph in the font.
    """
    lang, count = strings.lang, strings.count
    title = catalog.site.name.of(lang)
    subtitle = catalog.campaigns[0].record.name.of(lang)
    counts = (
        count("agencies", len(catalog.by_agency)),
        count("activities", len(catalog.activities)),
        count("themes", len(catalog.by_theme)),
    )
    lines = (" / ".join(counts), strings.words["unofficial"])
    if lang is Language.EN:
        # In a font for Chinese these quotation marks are as wide as a character.
        subtitle = subtitle.translate({ord("“"): '"', ord("”"): '"'})
    missing = missing_glyphs(font, "".join((title, subtitle, *lines)))
    if missing:
        message = f'"{"".join(missing)}" has no glyph in {font.name}; see scripts/subset_font.sh.'
        raise ContentError([Problem("content/site.yml", 1, 1, message)])
    return draw_picture(font, title, subtitle, lines)


def to_web_manifest(site: Site, lang: Language) -> str:
    """Return the web app manifest (https://www.w3.org/TR/appmanifest/) of a language."""
    data = {
        "name": site.name.of(lang),
        "lang": lang.tag,
        "start_url": routes.HOME,
        "scope": "./",
        "display": "browser",
        "background_color": "#fcfbf7",
        "theme_color": "#fcfbf7",
        "icons": [{"src": "../assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
