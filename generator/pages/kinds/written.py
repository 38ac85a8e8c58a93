"""The hand-written pages, which lie in the content as Markdown and have no template."""

from dataclasses import dataclass

from generator.language import Language
from generator.pages.page import Page, PageKind
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class WrittenContext:
    """No template prints anything of such a page."""


def written_page(address: str, title: str, description: str) -> Page:
    """Return a page of the folder of hand-written pages, given its address."""
    return Page(
        kind=KIND,
        lang=routes.language_of(address) or Language.ZH,
        address=address,
        title=title,
        description=description,
        content_files=[f"pages/{routes.src_uri(address)}"],
        make_context=WrittenContext,
    )


KIND = PageKind(
    name="written",
    context=WrittenContext,
    place="",
    pages=lambda maker: (),
    paths=lambda catalog: catalog.written_pages,
    nav=lambda maker: [maker.nav_item("about", routes.ABOUT)],
)
