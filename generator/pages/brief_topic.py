"""Show much of a theme or a form in little: each sentence in one language, the rest on other pages.

The page has the first part of the sentences and tells where the others are; its Markdown has the
title of every activity.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.catalog.catalog import Activity, Campaign
from generator.catalog.records import Agency
from generator.data.large import is_large
from generator.pages.divided_topic import DividedTopic, TopicBlock
from generator.pages.page import Maker
from generator.pages.page_parts import Bound, PartRow, held, part_link
from generator.pages.sentence_views import MarkedSentence
from generator.pages.view_types import Link
from generator.structure import routes

# Beyond so many agencies a page has no room for their names: the places of each lead to its part.
_MOST_NAMED = 1_500


@dataclass(frozen=True, eq=False)
class TopicGroup:
    """The sentences of one agency."""

    id: str
    heading: Link
    level: int
    """Of its heading."""
    sentences: Sequence[MarkedSentence]


@dataclass(frozen=True, eq=False)
class BriefYear:
    """Sentences of one campaign."""

    id: str
    heading: str
    groups: Sequence[TopicGroup]


@dataclass(frozen=True, eq=False)
class PlacedAgency:
    """Where an agency stands; the id is that of what stands on another page."""

    id: str
    link: Link


@dataclass(frozen=True, eq=False)
class PlacedYear:
    """Where the agencies of one campaign stand."""

    heading: str
    agencies: Sequence[PlacedAgency]


@dataclass(frozen=True, eq=False)
class FirstPart:
    """The first part of the sentences, and where those of the others are."""

    parts: Sequence[PartRow]
    years: Sequence[BriefYear]
    places: Sequence[PlacedYear]
    """None where there are too many agencies to name."""


def is_brief(maker: Maker, divided: DividedTopic) -> bool:
    """Tell whether a topic is shown in brief: since there is much of it, or of all."""
    return divided.is_much or is_large(maker.catalog)


def first_part(maker: Maker, divided: DividedTopic) -> FirstPart:
    """Return what the page of a topic of several parts shows below what there is."""
    is_named = len(divided.blocks) <= _MOST_NAMED
    return FirstPart(
        parts=list(_rows(maker, divided, has_ids=not is_named)),
        years=part_years(maker, divided, 1),
        places=list(_places(maker, divided)) if is_named else [],
    )


def part_years(maker: Maker, divided: DividedTopic, number: int) -> list[BriefYear]:
    """Return the sentences of a part by campaign."""
    return [
        replace(
            brief_year(maker, divided, blocks),
            # On the page itself it stands over what there is of the campaign.
            id=campaign.year if maker.views.has_years and number > 1 else "",
            heading=_heading(maker, campaign, number),
        )
        for campaign, blocks in _by_campaign(divided.part(number))
    ]


def _heading(maker: Maker, campaign: Campaign, number: int) -> str:
    name = f"{campaign.record.name.of(maker.lang)} · " if maker.views.has_years else ""
    return f"{name}{maker.words.fill('part_n', n=number)}"


def brief_year(maker: Maker, divided: DividedTopic, blocks: Iterable[TopicBlock]) -> BriefYear:
    """Return sentences of one campaign, under no heading."""
    return BriefYear("", "", [group_of(maker, divided, each, is_alone=True) for each in blocks])


def group_of(
    maker: Maker, divided: DividedTopic, block: TopicBlock, *, is_alone: bool
) -> TopicGroup:
    """Return the sentences of a block, in the language of the page alone or in both."""
    items, name_only = block.items, is_alone and block.count == 1
    counted = "" if name_only else maker.strings.count("activities", block.count)
    return TopicGroup(
        id=block.id,
        heading=maker.views.agency_in(block.campaign, block.agency, counted),
        level=3 if maker.views.has_years else 2,
        sentences=maker.sentences.of(items, lit=items, topic=divided.path, is_alone=is_alone),
    )


def part_holds(maker: Maker, divided: DividedTopic, number: int) -> str:
    """Return what a part holds, in each campaign."""
    return maker.words["between_titles"].join(
        held(maker, campaign, _bound(blocks[0].items[0]), _bound(blocks[-1].items[-1]))
        for campaign, blocks in _by_campaign(divided.part(number))
    )


def listed(maker: Maker, items: Iterable[Activity]) -> list[Link]:
    """Return the titles of some activities, each with its agency and its sentence."""
    between = maker.words["list_comma"]
    return [
        Link(
            item.title.of(maker.lang),
            routes.activity(item),
            f"{maker.views.agency_name(item.agency)}{between}{item.sentence.place.at}",
        )
        for item in items
    ]


def _bound(item: Activity) -> Bound:
    return Bound(item.agency, item.sentence.place.paragraph)


def _by_campaign(blocks: Iterable[TopicBlock]) -> list[tuple[Campaign, list[TopicBlock]]]:
    grouped = groupby(blocks, key=lambda block: block.campaign)
    return [(campaign, list(members)) for campaign, members in grouped]


def _rows(maker: Maker, divided: DividedTopic, *, has_ids: bool) -> Iterator[PartRow]:
    for number in range(1, divided.count + 1):
        ids = dict.fromkeys(block.id for block in divided.part(number))
        link = part_link(maker, divided.path, number, part_holds(maker, divided, number))
        yield PartRow(link, number == 1, list(ids) if has_ids and number > 1 else [])


def _places(maker: Maker, divided: DividedTopic) -> Iterator[PlacedYear]:
    for campaign, blocks in _by_campaign(divided.blocks):
        firsts: dict[Agency, TopicBlock] = {}
        for block in blocks:
            firsts.setdefault(block.agency, block)
        heading = campaign.record.name.of(maker.lang) if maker.views.has_years else ""
        yield PlacedYear(
            heading,
            [
                PlacedAgency(
                    id=block.id if block.part > 1 else "",
                    link=Link(
                        maker.views.label(agency),
                        divided.place(agency, campaign),
                        str(block.count),
                    ),
                )
                for agency, block in firsts.items()
            ],
        )
