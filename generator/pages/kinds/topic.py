"""The page of a theme, and of a form: its definition, its activities, related ones."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Activity, Campaign, by_campaign
from generator.catalog.records import Theme
from generator.language import Language
from generator.pages.brief_topic import (
    BriefYear,
    FirstPart,
    TopicGroup,
    brief_year,
    first_part,
    group_of,
    is_brief,
    listed,
)
from generator.pages.divided_topic import DividedTopic
from generator.pages.figures import agencies_of
from generator.pages.finding import Finding, agencies_finding
from generator.pages.page import Lit, Maker, Page, PageKind, Pages
from generator.pages.topic_lists import FORM_LIST, THEME_LIST, TopicList
from generator.pages.view_types import Counted, Downloads, Link, SnippetList, Tally
from generator.structure import routes

# How many forms or themes a tally has, the most frequent first.
_MOST_ROWS = 8
# How many agencies it has where there are very many activities.
_MOST_AGENCIES = 30
# How many activities can then be pasted at once.
_MOST_PASTED = 50


@dataclass(frozen=True, eq=False)
class TopicSide:
    """What stands beside the sentences of a topic: whose they are, and what it is."""

    tallies: Sequence[Tally]
    definition: str
    aliases: Sequence[str]
    downloads: Downloads
    pasted: SnippetList | None
    """What can be pasted of a theme."""


@dataclass(frozen=True, eq=False)
class TopicYear:
    """What there is in one campaign; no heading while there is only one."""

    id: str
    heading: str
    path: str
    is_first: bool
    """It is the newest on the page."""
    is_brief: bool
    """Its sentences stand in one language, and in its Markdown their activities are listed."""
    finding: Finding
    groups: Sequence[TopicGroup]
    """None where it is brief."""
    listed: Sequence[Link]
    brief: BriefYear | None
    """Its sentences where it is brief, if all of them stand on the page."""


@dataclass(frozen=True, eq=False)
class TopicContext:
    """What `topic.md.j2` prints."""

    years: Sequence[TopicYear]
    first: FirstPart | None
    """The first part of the sentences, if there are several."""
    side: TopicSide


def _kind(topics: TopicList) -> PageKind:
    def pages(maker: Maker) -> Pages:
        for key, topic in topics.of(maker.catalog).items():
            yield _page(maker, kind, topics, topic, topics.activities(maker.catalog)[key])

    kind = PageKind(
        name="topic",
        context=TopicContext,
        place=f"{topics.name}/",
        pages=pages,
        paths=lambda catalog: map(topics.path, topics.of(catalog)),
        section=topics.list_path,
        hide=("toc",),
        scripts=(routes.CITE_SCRIPT,) if topics.can_be_embedded else (),
        is_collection=True,
        has_feed=topics.can_be_embedded,
    )
    return kind


def _page(
    maker: Maker, kind: PageKind, topics: TopicList, topic: Theme, items: list[Activity]
) -> Page:
    path = topics.path(topic.id)
    title, definition = topic.name.of(maker.lang), topic.definition.of(maker.lang)
    newest = items[0].campaign
    spans = [span for item in items if item.campaign is newest for span in item.quotes]
    lit, files = Lit(newest, spans), [f"{topics.name}.yml"]
    context = partial(_context, maker, topics, topic, items)
    return maker.page(
        kind,
        path,
        title,
        definition,
        files,
        context,
        lit=lit,
        sentences=list(dict.fromkeys(item.sentence for item in items)),
        cuts=maker.views.divided(topics, topic.id).cuts,
    )


def _context(maker: Maker, topics: TopicList, topic: Theme, items: list[Activity]) -> TopicContext:
    divided = maker.views.divided(topics, topic.id)
    return TopicContext(
        years=[_year(maker, campaign, divided, items) for campaign in by_campaign(items)],
        first=first_part(maker, divided) if divided.is_long else None,
        side=_side(maker, topics, topic, items, is_brief=is_brief(maker, divided)),
    )


def _side(
    maker: Maker, topics: TopicList, topic: Theme, items: list[Activity], *, is_brief: bool
) -> TopicSide:
    path = topics.path(topic.id)
    feed = routes.feed(path) if topics.can_be_embedded else ""
    title, most = topic.name.of(maker.lang), _MOST_PASTED if is_brief else None
    return TopicSide(
        tallies=list(_tallies(maker, topics, topic, items, _MOST_AGENCIES if is_brief else None)),
        definition=topic.definition.of(maker.lang),
        aliases=topic.aliases.zh if maker.lang is Language.ZH else topic.aliases.en,
        downloads=maker.downloads(topics.name, topic.id, feed),
        pasted=maker.snippets(title, path, items, most) if topics.can_be_embedded else None,
    )


def _year(
    maker: Maker, campaign: Campaign, divided: DividedTopic, items: list[Activity]
) -> TopicYear:
    views, has_years = maker.views, maker.views.has_years
    own = [item for item in items if item.campaign is campaign]
    by_count = sorted(agencies_of(own).items(), key=lambda pair: -len(pair[1]))
    counts = [(agency, len(members)) for agency, members in by_count]
    blocks = [block for block in divided.blocks if block.campaign is campaign]
    has_little = is_brief(maker, divided)
    return TopicYear(
        id=campaign.year if has_years else "",
        heading=campaign.record.name.of(maker.lang) if has_years else "",
        path=routes.campaign(campaign.year),
        is_first=campaign is items[0].campaign,
        is_brief=has_little,
        finding=agencies_finding(
            maker.strings, counts, [views.agency_in(campaign, agency) for agency, _ in counts]
        ),
        groups=[]
        if has_little
        else [group_of(maker, divided, block, is_alone=False) for block in blocks],
        listed=listed(maker, own) if has_little else [],
        brief=brief_year(maker, divided, blocks) if has_little and not divided.is_long else None,
    )


def _tallies(
    maker: Maker, topics: TopicList, topic: Theme, items: list[Activity], most: int | None
) -> Iterator[Tally]:
    """Yield who announced what there is in the newest campaign, and of which topics it is too.

    Args:
        maker: What makes the pages of the language.
        topics: The list of the topic.
        topic: The topic.
        items: Its activities.
        most: How many of the agencies are told of, if not all: beside the sentences all are named.
    """
    views, newest = maker.views, items[0].campaign
    divided = views.divided(topics, topic.id)
    own = [item for item in items if item.campaign is newest]
    agencies = [
        Counted(
            Link(views.label(agency), divided.place(agency, newest), str(len(members))),
            len(members),
        )
        for agency, members in agencies_of(own).items()
    ]
    agencies.sort(key=lambda row: -row.count)
    yield Tally(maker.of_years(maker.words["tally_agencies"], own), agencies[:most])
    for each in (FORM_LIST, THEME_LIST):
        rows = [
            Counted(Link(other.name.of(maker.lang), each.path(other.id), str(count)), count)
            for other, count in _beside(each, topic, own).most_common(_MOST_ROWS)
        ]
        if rows:
            word = f"also_{each.name}" if each is topics else f"tally_{each.name}"
            yield Tally(maker.of_years(maker.words[word], own), rows)


def _beside(topics: TopicList, topic: Theme, items: list[Activity]) -> Counter[Theme]:
    """Return how many of the activities of a topic belong to each topic of a list beside it."""
    return Counter(other for item in items for other in topics.topics(item) if other is not topic)


THEME = _kind(THEME_LIST)
FORM = _kind(FORM_LIST)
