"""Write the files of HTML that can be pasted elsewhere, one for the activities of an agency."""

from collections.abc import Iterator

from generator.data.csv_file import BOM
from generator.pages.page import Maker
from generator.pages.render import Renderer
from generator.structure import routes


def embed_files(maker: Maker, renderer: Renderer) -> Iterator[tuple[str, str]]:
    """Yield the files of a language with their addresses.

    A file has a block for each activity, and a blank line between two: the title, the address of
    its page, and the HTML. It begins with a byte order mark, since few hosts say of a text in which
    encoding it is.
    """
    catalog = maker.catalog
    for key, items in catalog.by_agency.items():
        blocks = (
            f"{snippet.view.title}\n{snippet.url}\n{renderer.embed_code(snippet).strip()}\n"
            for snippet in map(maker.snippet, maker.views.activities(items))
        )
        yield routes.address(maker.lang, routes.embed_code(key)), BOM + "\n".join(blocks)
