"""The further parts of the page of a theme, or of a form, of which there is much."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.records import Theme
from generator.language import Language
from generator.pages.brief_topic import BriefYear, part_holds, part_years
from generator.pages.divided_topic import DividedTopic
from generator.pages.page import Lit, Maker, Page, PageKind, Pages
from generator.pages.page_parts import PartWay, part_title, way_of
from generator.pages.topic_lists import FORM_LIST, THEME_LIST, TopicList
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class TopicPartContext:
    """What `topic-part.md.j2` prints."""

    way: PartWay
    years: Sequence[BriefYear]


def _kind(topics: TopicList) -> PageKind:
    def pages(maker: Maker) -> Pages:
        for key, topic in topics.of(maker.catalog).items():
            divided = maker.views.divided(topics, key)
            for number in range(2, divided.count + 1):
                yield _page(maker, kind, topics, topic, divided, number)

    kind = PageKind(
        name="topic-part",
        context=TopicPartContext,
        place=f"{topics.name}/",
        pages=pages,
        paths=lambda catalog: (),
        section=topics.list_path,
        hide=("toc", "neighbours"),
        is_collection=True,
        is_hidden=True,
        look="topic",
        has_markdown=False,
    )
    return kind


def _page(
    maker: Maker,
    kind: PageKind,
    topics: TopicList,
    topic: Theme,
    divided: DividedTopic,
    number: int,
) -> Page:
    whole = Link(topic.name.of(maker.lang), divided.path)
    items = [item for block in divided.part(number) for item in block.items]
    newest = items[0].campaign
    spans = [span for item in items if item.campaign is newest for span in item.quotes]
    return maker.page(
        kind,
        routes.part(divided.path, number),
        part_title(maker, whole.text, number, divided.count),
        topic.definition.of(maker.lang),
        [f"{topics.name}.yml"],
        partial(_context, maker, whole, divided, number),
        lit=Lit(newest, spans),
        kicker=[whole],
        sentences=list(dict.fromkeys(item.sentence for item in divided.around(number))),
    )


def _context(maker: Maker, whole: Link, divided: DividedTopic, number: int) -> TopicPartContext:
    holds = part_holds(maker, divided, number)
    is_drawn = maker.lang is Language.ZH
    way = way_of(maker, whole, number, divided.count, holds, has_half=is_drawn)
    return TopicPartContext(way, part_years(maker, divided, number))


THEME = _kind(THEME_LIST)
FORM = _kind(FORM_LIST)
