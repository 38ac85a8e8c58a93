"""The page of a theme, and of a form: its definition, its activities, related ones."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Activity, Campaign, by_campaign
from generator.catalog.records import Theme
from generator.language import Language
from generator.pages.figures import agencies_of
from generator.pages.finding import Finding, agencies_finding
from generator.pages.page import Lit, Maker, Page, PageKind, Pages
from generator.pages.sentence_views import MarkedSentence
from generator.pages.topic_lists import FORM_LIST, THEME_LIST, TopicList
from generator.pages.view_types import Counted, Downloads, Link, SnippetList, Tally
from generator.structure import routes

# How many forms or themes a tally has, the most frequent first.
_MOST_ROWS = 8


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
class TopicGroup:
    """The sentences of one agency."""

    id: str
    heading: Link
    level: int
    """Of its heading."""
    sentences: Sequence[MarkedSentence]


@dataclass(frozen=True, eq=False)
class TopicYear:
    """What there is in one campaign; no heading while there is only one."""

    id: str
    heading: str
    path: str
    is_first: bool
    """It is the newest on the page."""
    finding: Finding
    groups: Sequence[TopicGroup]


@dataclass(frozen=True, eq=False)
class TopicContext:
    """What `topic.md.j2` prints."""

    years: Sequence[TopicYear]
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
    shown = list(dict.fromkeys(item.sentence for item in items))
    return maker.page(kind, path, title, definition, files, context, lit=lit, sentences=shown)


def _context(maker: Maker, topics: TopicList, topic: Theme, items: list[Activity]) -> TopicContext:
    path = topics.path(topic.id)
    feed = routes.feed(path) if topics.can_be_embedded else ""
    title, definition = topic.name.of(maker.lang), topic.definition.of(maker.lang)
    return TopicContext(
        years=[_year(maker, campaign, items, path) for campaign in by_campaign(items)],
        side=TopicSide(
            tallies=list(_tallies(maker, topics, topic, items)),
            definition=definition,
            aliases=topic.aliases.zh if maker.lang is Language.ZH else topic.aliases.en,
            downloads=maker.downloads(topics.name, topic.id, feed),
            pasted=maker.snippets(title, path, items) if topics.can_be_embedded else None,
        ),
    )


def _year(maker: Maker, campaign: Campaign, items: list[Activity], path: str) -> TopicYear:
    views, has_years = maker.views, maker.views.has_years
    own = [item for item in items if item.campaign is campaign]
    agencies, part_of = agencies_of(own), views.parts_of(items)
    by_count = sorted(agencies.items(), key=lambda pair: -len(pair[1]))
    counts = [(agency, len(members)) for agency, members in by_count]
    return TopicYear(
        id=campaign.year if has_years else "",
        heading=campaign.record.name.of(maker.lang) if has_years else "",
        path=routes.campaign(campaign.year),
        is_first=campaign is items[0].campaign,
        finding=agencies_finding(
            maker.strings, counts, [views.agency_in(campaign, agency) for agency, _ in counts]
        ),
        groups=[
            TopicGroup(
                id=part_of(agency, campaign),
                heading=views.agency_in(
                    campaign, agency, maker.strings.count("activities", len(members))
                ),
                level=3 if has_years else 2,
                sentences=maker.sentences.of(members, lit=members, topic=path),
            )
            for agency, members in agencies.items()
        ],
    )


def _tallies(
    maker: Maker, topics: TopicList, topic: Theme, items: list[Activity]
) -> Iterator[Tally]:
    """Yield who announced what there is in the newest campaign, and of which topics it is too."""
    views, newest = maker.views, items[0].campaign
    own = [item for item in items if item.campaign is newest]
    agencies = [
        Counted(
            Link(views.label(agency), f"{topics.path(topic.id)}#{agency.id}", str(len(members))),
            len(members),
        )
        for agency, members in agencies_of(own).items()
    ]
    agencies.sort(key=lambda row: -row.count)
    yield Tally(maker.of_years(maker.words["tally_agencies"], own), agencies)
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
