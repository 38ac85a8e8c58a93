"""What stands at the address of a page that is no longer in use."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.pages.gone import Gone, gone_from
from generator.pages.page import Maker, PageKind, Pages


@dataclass(frozen=True, eq=False)
class GoneContext:
    """What `gone.md.j2` prints."""

    lead: str
    parts: Sequence[Gone]


def _pages(maker: Maker) -> Pages:
    gone = {was.partition("#")[0] for was in maker.catalog.moves}
    for path in sorted(gone - maker.paths):
        parts = gone_from(maker, path)
        whole = [part for part in parts if not part.id]
        # A reader who is sent on at once would not see where the parts of the page went.
        onward = whole[0].now.path if whole and whole[0].now and len(parts) == 1 else ""
        title = maker.words.fill("gone_title", path=path)
        lead = maker.words.fill("gone_lead", path=path)
        context = partial(GoneContext, lead, parts)
        yield maker.page(KIND, path, title, lead, ["changes.yml"], context, onward)


KIND = PageKind(
    name="gone",
    context=GoneContext,
    place="",
    pages=_pages,
    paths=lambda catalog: (),
    is_hidden=True,
)
