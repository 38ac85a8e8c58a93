"""The further parts of the page of a long notice."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Campaign
from generator.pages.notice_parts import lit_part, notice_way, sentences_in
from generator.pages.notice_text import LineView, NoticeText, ParagraphView
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.page_parts import PartWay, part_title
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class SourcePartContext:
    """What `source-part.md.j2` prints."""

    way: PartWay
    paragraphs: Sequence[ParagraphView]
    after: Sequence[LineView]
    """The lines after the last paragraph of the notice, if it is in the part."""


def _pages(maker: Maker) -> Pages:
    for campaign in maker.catalog.campaigns:
        name, year = campaign.record.name.of(maker.lang), campaign.year
        whole = Link(maker.words.fill("source_title", campaign=name), routes.source(year))
        count = len(campaign.notice.in_parts)
        for number in range(2, count + 1):
            yield maker.page(
                KIND,
                routes.part(whole.path, number),
                part_title(maker, whole.text, number, count),
                maker.words.fill("source_description", campaign=name),
                [f"campaigns/{year}/campaign.yml"],
                partial(_context, maker, campaign, whole, number),
                lit=lit_part(campaign, number),
                kicker=[whole],
                sentences=sentences_in(maker, campaign, number),
            )


def _context(maker: Maker, campaign: Campaign, whole: Link, number: int) -> SourcePartContext:
    text = NoticeText(maker, campaign, number)
    way = notice_way(maker, campaign, whole, number)
    return SourcePartContext(way, list(text.paragraphs()), text.after())


KIND = PageKind(
    name="source-part",
    context=SourcePartContext,
    place="source/",
    pages=_pages,
    paths=lambda catalog: (),
    hide=("toc",),
    is_hidden=True,
    look="source",
    has_markdown=False,
)
