"""Write the files of HTML that can be pasted elsewhere: of an agency's activities, or a pattern."""

from collections.abc import Iterator
from dataclasses import replace

from generator.catalog.catalog import Activity
from generator.data.csv_file import BOM
from generator.data.large import is_large
from generator.pages.page import Maker
from generator.pages.render import Renderer
from generator.pages.view_types import Link, Segment, Snippet
from generator.structure import routes


def embed_files(maker: Maker, renderer: Renderer) -> Iterator[tuple[str, str]]:
    """Yield the files of a language with their addresses.

    A file has a block for each activity of an agency, and a blank line between two: the title, the
    address of its page, and the HTML. Of a large catalog there is one for each campaign instead,
    with the HTML that its activities have in common. Each begins with a byte order mark, since few
    hosts say of a text in which encoding it is.
    """
    catalog = maker.catalog
    if is_large(catalog):
        lead = maker.words["embed_pattern"]
        for campaign, items in catalog.by_campaign.items():
            code = renderer.embed_code(_pattern(maker, items[0])).strip()
            text = f"{lead}\n\n{code}\n"
            yield routes.address(maker.lang, routes.embed_pattern(campaign.year)), BOM + text
        return
    for key, items in catalog.by_agency.items():
        blocks = (
            f"{snippet.view.title}\n{snippet.url}\n{renderer.embed_code(snippet).strip()}\n"
            for snippet in map(maker.snippet, maker.views.activities(items))
        )
        yield routes.address(maker.lang, routes.embed_code(key)), BOM + "\n".join(blocks)


def embed_file(maker: Maker, item: Activity) -> str:
    """Return the path of the file that has the HTML of an activity, or its pattern."""
    if is_large(maker.catalog):
        return routes.embed_pattern(item.campaign.year)
    return routes.embed_code(item.agency.id)


def _pattern(maker: Maker, item: Activity) -> Snippet:
    """Return what can be pasted of any activity of a campaign, with names in braces to fill in.

    The script of the page (`templates/scripts/cite/embed_code.js`) knows these names.
    """
    snippet = maker.snippet(maker.views.activity(item))
    view = replace(
        snippet.view,
        agency=Link("{agency}", ""),
        position="{position}",
        segments=[Segment("rest", "{zh}"), Segment("quote", "{zh_own}")],
        translation="{en}",
        translated=[Segment("rest", "{en}"), Segment("quote", "{en_own}")],
    )
    return replace(snippet, view=view, url="{url}")
