"""The further parts of a long notice in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Campaign
from generator.pages.notice_parts import lit_part, notice_way, sentences_in
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.page_parts import PartWay, part_title
from generator.pages.side_by_side import AgencyPart, SideBySide
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class ReadingPartContext:
    """What `reading-part.md.j2` prints."""

    way: PartWay
    parts: Sequence[AgencyPart]


def _pages(maker: Maker) -> Pages:
    for campaign in maker.catalog.by_campaign:
        name, year = campaign.record.name.of(maker.lang), campaign.year
        whole = Link(maker.words.fill("reading_title", campaign=name), routes.reading(year))
        count, text = len(campaign.notice.in_parts), SideBySide(maker, campaign)
        for number in range(2, count + 1):
            yield maker.page(
                KIND,
                routes.part(whole.path, number),
                part_title(maker, whole.text, number, count),
                maker.words.fill("reading_description", campaign=name),
                [f"campaigns/{year}/campaign.yml"],
                partial(_context, maker, campaign, text, whole, number),
                lit=lit_part(campaign, number),
                kicker=[whole],
                sentences=sentences_in(maker, campaign, number),
            )


def _context(
    maker: Maker, campaign: Campaign, text: SideBySide, whole: Link, number: int
) -> ReadingPartContext:
    way = notice_way(maker, campaign, whole, number)
    return ReadingPartContext(way, text.part(number))


KIND = PageKind(
    name="reading-part",
    context=ReadingPartContext,
    place="reading/",
    pages=_pages,
    paths=lambda catalog: (),
    hide=("toc",),
    is_hidden=True,
    look="reading",
    has_markdown=False,
)
