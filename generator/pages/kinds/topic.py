"""The page of a theme, and of a form: its definition, its activities, related ones."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Campaign, by_campaign
from generator.catalog.records import Theme
from generator.language import Language
from generator.pages.figures import agencies_of
from generator.pages.finding import Finding, agencies_finding
from generator.pages.page import Lit, Maker, Page, PageKind, Pages
from generator.pages.sentence_views import MarkedSentence
from generator.pages.topic_lists import FORM_LIST, THEME_LIST, TopicList
from generator.pages.view_types import ActivityView, Downloads, Link, SnippetList
from generator.structure import routes

# How many related topics a page names, and how many shared activities say why.
_RELATED, _REASONS = 5, 2


@dataclass(frozen=True, eq=False)
class Reason:
    """An activity that two topics share."""

    activity: ActivityView
    of_year: str
    """Its year in brackets, where its title does not say enough."""


@dataclass(frozen=True, eq=False)
class Related:
    """A topic that shares activities with this one, and some of these."""

    link: Link
    shared: Sequence[Reason]
    has_more: bool


@dataclass(frozen=True, eq=False)
class TopicFacts:
    """What a topic is, how much there is on it, and what is related to it."""

    definition: str
    aliases: Sequence[str]
    counted: str
    related_label: str
    related: Sequence[Related]


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

    topic: TopicFacts
    years: Sequence[TopicYear]
    downloads: Downloads
    pasted: SnippetList | None
    """What can be pasted of a theme."""


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
        is_collection=True,
        has_feed=topics.can_be_embedded,
    )
    return kind


def _page(
    maker: Maker, kind: PageKind, topics: TopicList, topic: Theme, items: list[Activity]
) -> Page:
    path = topics.path(topic.id)
    title, definition = topic.name.of(maker.lang), topic.definition.of(maker.lang)
    context = TopicContext(
        topic=TopicFacts(
            definition=definition,
            aliases=topic.aliases.zh if maker.lang is Language.ZH else topic.aliases.en,
            counted=maker.counted(items),
            related_label=maker.words[f"related_{topics.name}"],
            related=_related(maker, topics, topic, items),
        ),
        years=[_year(maker, campaign, items) for campaign in by_campaign(items)],
        downloads=Downloads.of(topics.name, topic.id, path, has_feed=topics.can_be_embedded),
        pasted=maker.snippets(title, path, items) if topics.can_be_embedded else None,
    )
    newest = items[0].campaign
    spans = [span for item in items if item.campaign is newest for span in item.quotes]
    lit, files = Lit(newest, spans), [f"{topics.name}.yml"]
    return maker.page(kind, path, title, definition, files, context, lit=lit)


def _year(maker: Maker, campaign: Campaign, items: list[Activity]) -> TopicYear:
    views, has_years = maker.views, maker.views.has_years
    own = [item for item in items if item.campaign is campaign]
    agencies = agencies_of(own)
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
                id=views.part_of(items, agency, campaign),
                heading=views.agency_in(
                    campaign, agency, maker.strings.count("activities", len(members))
                ),
                level=3 if has_years else 2,
                sentences=maker.sentences.of(members, lit=members),
            )
            for agency, members in agencies.items()
        ],
    )


def _related(maker: Maker, topics: TopicList, topic: Theme, items: list[Activity]) -> list[Related]:
    """Return the topics that share most activities with this one, and which those are."""
    shared: Counter[Theme] = Counter(
        other for item in items for other in topics.topics(item) if other is not topic
    )
    found = []
    for other, count in shared.most_common(_RELATED):
        common = [item for item in items if other in topics.topics(item)]
        counted = maker.of_years(maker.strings.count("shared", count), common)
        link = Link(other.name.of(maker.lang), topics.path(other.id), counted)
        found.append(Related(link, _reasons(maker, common), count > _REASONS))
    return found


def _reasons(maker: Maker, common: list[Activity]) -> list[Reason]:
    """Return some shared activities, of different titles where there are, else with their years."""
    views = maker.views.activities(common)
    by_title: dict[str, ActivityView] = {}
    for view in views:
        by_title.setdefault(view.title, view)
    differ = list(by_title.values())[:_REASONS]
    shown = differ if len(differ) == _REASONS else views[:_REASONS]
    is_alike = maker.views.has_years and len(shown) > len(differ)
    of_year = maker.words["of_years"] if is_alike else ""
    return [Reason(view, of_year.format(text="", years=view.year)) for view in shown]


THEME = _kind(THEME_LIST)
FORM = _kind(FORM_LIST)
