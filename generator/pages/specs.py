"""Turn a catalog into the list of pages the site will have."""

from collections.abc import Mapping

from generator.catalog.catalog import Catalog
from generator.language import Language
from generator.pages import browse, tables
from generator.pages.changes import changes_page, gone_pages
from generator.pages.data import data_page
from generator.pages.embeds import embed_pages
from generator.pages.reading import reading_pages
from generator.pages.source import source_pages
from generator.pages.spec import Maker, PageSpec, Specs
from generator.pages.views import Link
from generator.strings import Strings
from generator.structure import routes


def page_specs(
    catalog: Catalog, strings: Mapping[Language, Strings], site_url: str
) -> list[PageSpec]:
    """Return every generated page: the entry page, then each language's.

    Args:
        catalog: All records.
        strings: The interface words of every language.
        site_url: Where the site will be published, which citations give.
    """
    specs = [entry_page(catalog, strings, site_url)]
    for lang in Language:
        specs += language_pages(Maker(catalog, strings[lang], site_url))
    return specs


def language_pages(maker: Maker) -> Specs:
    """Yield every generated page of one language."""
    yield browse.home_page(maker)
    yield browse.agencies_page(maker)
    yield from browse.agency_pages(maker)
    for kind in ("theme", "form"):
        yield browse.topics_page(maker, kind)
        yield from browse.topic_pages(maker, kind)
    yield tables.matrix_page(maker)
    yield from tables.campaign_pages(maker)
    yield from source_pages(maker)
    yield from reading_pages(maker)
    yield tables.search_page(maker)
    yield tables.glossary_page(maker)
    yield data_page(maker)
    yield changes_page(maker)
    yield from embed_pages(maker)
    yield from gone_pages(maker)


def entry_page(catalog: Catalog, strings: Mapping[Language, Strings], site_url: str) -> PageSpec:
    """Return the page in both languages that leads into each."""
    campaign = catalog.campaigns[0]
    parts = [
        {
            "tag": lang.tag,
            "site": catalog.site.name.of(lang),
            "lead": strings[lang]
            .words["entry_lead"]
            .format(campaign=campaign.record.name.of(lang)),
            "unofficial": strings[lang].words["unofficial_long"],
            "path": routes.address(lang, routes.HOME),
            "enter": strings[lang].words["enter"],
            "counts": [
                Link(link.text, routes.address(lang, link.path))
                for link in Maker(catalog, strings[lang], site_url).headline()
            ],
        }
        for lang in Language
    ]
    zh, en = catalog.site.name.zh, catalog.site.name.en
    description = f"{catalog.site.description.zh} {catalog.site.description.en}"
    return PageSpec(
        address=routes.ENTRY,
        lang=Language.ZH,
        template="entry",
        title=f"{zh} · {en}",
        description=description,
        source_path="site.yml",
        context={"parts": parts},
        hide=("navigation", "toc"),
    )
