"""Make the files of a site that go with its pages: styles, scripts, pictures, lists of pages."""

from collections.abc import Iterator, Mapping, Sequence

from generator.assets.favicon import to_favicon
from generator.assets.fonts import read_fonts
from generator.assets.ruler import to_ruler
from generator.assets.scripts import with_words
from generator.assets.share_image import FONT, share_image
from generator.assets.web_manifest import to_web_manifest
from generator.catalog.catalog import Catalog
from generator.language import Language
from generator.pages.llms import LLMS, LLMS_FULL, to_entry_llms, to_llms, to_llms_full
from generator.pages.page import Maker, Page
from generator.pages.rendered_pages import RenderedPages
from generator.pages.templates import TEMPLATES, Templates
from generator.search.opensearch import to_opensearch
from generator.structure import routes


def generated_files(
    catalog: Catalog,
    makers: Mapping[Language, Maker],
    pages: Sequence[Page],
    rendered: RenderedPages,
    templates: Templates,
) -> Iterator[tuple[str, str | bytes]]:
    """Yield the files that are no pages, each with its address.

    Args:
        catalog: The content.
        makers: What makes the pages of each language.
        pages: Every page.
        rendered: What was rendered of them.
        templates: Words, colours, styles and scripts.
    """
    font, colours = templates.folder / FONT, templates.colours
    yield from _style_sheets(catalog, templates)
    yield from read_fonts(templates.folder, TEMPLATES)
    words = {lang: maker.words for lang, maker in makers.items()}
    for address, script in templates.scripts.items():
        yield address, with_words(address, script, words)
    yield routes.FAVICON, to_favicon(colours)
    yield LLMS, to_entry_llms(makers.values())
    for lang, maker in makers.items():
        site, search = maker.catalog.site, routes.address(lang, routes.SEARCH)
        opensearch = to_opensearch(site, lang, routes.absolute(search, maker.site_url))
        yield routes.address(lang, routes.OPENSEARCH), opensearch
        yield routes.address(lang, routes.WEB_MANIFEST), to_web_manifest(site, lang, colours)
        yield routes.address(lang, LLMS), to_llms(maker, pages)
        yield routes.address(lang, LLMS_FULL), to_llms_full(maker, pages, rendered)
        yield routes.picture(lang), share_image(maker.catalog, maker.strings, font, colours)


def _style_sheets(catalog: Catalog, templates: Templates) -> Iterator[tuple[str, str]]:
    """Yield the style sheet of the site, and one for each notice but the newest, which it draws."""
    for campaign, activities in catalog.by_campaign.items():
        ruler = to_ruler(campaign, activities)
        if campaign is catalog.newest:
            yield routes.STYLE_SHEET, f"{templates.style_sheet}\n{ruler}"
        else:
            yield routes.ruler(campaign.year), ruler
