"""Say where the paragraphs and sentences of a long notice are, of which a page holds a part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Campaign, Sentence
from generator.catalog.notice import Paragraph
from generator.pages.page import Lit, Maker
from generator.pages.page_parts import Bound, PartRow, PartWay, held, part_link, way_of
from generator.pages.view_types import Link
from generator.structure import routes

# Beyond so many sentences a page has no room to name them: the places of each lead to its part.
_MOST_NAMED = 3_000


@dataclass(frozen=True, eq=False)
class Placed:
    """What stands on another page, under the id that it has there."""

    id: str
    link: Link


@dataclass(frozen=True, eq=False)
class PlacedParagraph:
    """A paragraph that stands on another page, with its sentences."""

    first: Sequence[Placed]
    """What leads to the paragraph, if anything but its sentences does."""
    sentences: Sequence[Placed]


@dataclass(frozen=True, eq=False)
class NoticeRest:
    """The parts of the page of a notice, and where all is that stands in others than the first."""

    parts: Sequence[PartRow]
    paragraphs: Sequence[PlacedParagraph]
    """None where there are too many sentences."""


def notice_rest(
    maker: Maker, campaign: Campaign, path: str, firsts: dict[int, list[Placed]]
) -> NoticeRest | None:
    """Return where the rest of a notice is, if its page holds only a part of it.

    Args:
        maker: What makes the pages of the language.
        campaign: Whose notice it is.
        path: Of the page.
        firsts: What leads to a paragraph on the pages of its parts, by its number.
    """
    parts = campaign.notice.in_parts
    if len(parts) == 1:
        return None
    is_named = len(campaign.notice.sentences) <= _MOST_NAMED
    rest = [
        PlacedParagraph(firsts.get(each.number, ()), _placed_sentences(campaign, path, each))
        for paragraphs in parts[1:]
        for each in paragraphs
    ]
    return NoticeRest(
        parts=[
            PartRow(
                part_link(maker, path, number, holds(maker, campaign, number)),
                number == 1,
                [] if is_named or number == 1 else list(_ids(paragraphs, firsts)),
            )
            for number, paragraphs in enumerate(parts, 1)
        ],
        paragraphs=rest if is_named else [],
    )


def _placed_sentences(campaign: Campaign, path: str, paragraph: Paragraph) -> list[Placed]:
    page = routes.part(path, campaign.notice.parts[paragraph.number])
    ids = [(routes.sentence_id(each), str(each.number)) for each in paragraph.sentences]
    return [Placed(key, Link(number, f"{page}#{key}")) for key, number in ids]


def _ids(paragraphs: Sequence[Paragraph], firsts: dict[int, list[Placed]]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (each.id for each in firsts.get(paragraph.number, ()))
        yield from map(routes.sentence_id, paragraph.sentences)


def holds(maker: Maker, campaign: Campaign, number: int) -> str:
    """Return what a part of a notice holds."""
    paragraphs = campaign.notice.in_parts[number - 1]
    first, last = (_bound(maker, campaign, paragraphs[i]) for i in (0, -1))
    return held(maker, campaign, first, last)


def _bound(maker: Maker, campaign: Campaign, paragraph: Paragraph) -> Bound:
    sentence = maker.sentences.in_paragraph(campaign, paragraph.number)[0]
    return Bound(maker.sentences.members(sentence)[0].agency, paragraph.number)


def notice_way(maker: Maker, campaign: Campaign, whole: Link, number: int) -> PartWay:
    """Return where a part of the page of a notice stands."""
    count = len(campaign.notice.in_parts)
    return way_of(maker, whole, number, count, holds(maker, campaign, number), has_half=True)


def lit_part(campaign: Campaign, number: int) -> Lit:
    """Return the paragraphs of a part of a notice as what a page is about."""
    return Lit(campaign, [paragraph.span for paragraph in campaign.notice.in_parts[number - 1]])


def sentences_in(maker: Maker, campaign: Campaign, number: int) -> list[Sentence]:
    """Return the sentences of a part of a notice."""
    return [
        sentence
        for paragraph in campaign.notice.in_parts[number - 1]
        for sentence in maker.sentences.in_paragraph(campaign, paragraph.number)
    ]
