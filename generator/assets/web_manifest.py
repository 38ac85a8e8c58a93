"""Describe the site for an entry on a home screen."""

import json

from generator.assets.colours import Colours
from generator.catalog.records import Site
from generator.language import Language
from generator.structure import routes


def to_web_manifest(site: Site, lang: Language, colours: Colours) -> str:
    """Return the web app manifest (https://www.w3.org/TR/appmanifest/) of a language."""
    data = {
        "name": site.name.of(lang),
        "lang": lang.tag,
        "start_url": routes.HOME,
        "scope": "./",
        "display": "browser",
        "background_color": colours.of("paper"),
        "theme_color": colours.of("paper"),
        "icons": [{"src": f"../{routes.FAVICON}", "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
