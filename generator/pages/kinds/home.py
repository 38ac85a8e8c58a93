"""The home page of a language: the newest campaign in one screen, and a way to the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from generator.language import Language
from generator.pages.figures import agencies_of
from generator.pages.overview import Overview, by_theme
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.topic_lists import FORM_LIST, TopicList
from generator.pages.view_types import FactView, Link, SourceCard
from generator.structure import routes

# How many changes the page names.
# Of more agencies the first ones are named.
_MOST_AGENCIES, _NAMED = 1_000, 100
_LATEST = 3


@dataclass(frozen=True, eq=False)
class HomeLead:
    """What there is, what is often looked for, and the views of it."""

    counts: Sequence[Link]
    hot: Sequence[Link]
    views: Sequence[Link]
    """`detail` is how many rows each has."""


@dataclass(frozen=True, eq=False)
class Latest:
    """When the content was last changed, and how."""

    text: str
    changes: Sequence[Link]


@dataclass(frozen=True, eq=False)
class HomeContext:
    """What `home.md.j2` prints."""

    heading: str
    lead: HomeLead
    overview: Overview
    agencies: Sequence[Link]
    forms: Sequence[Link]
    summary: str
    facts: Sequence[FactView]
    card: SourceCard
    latest: Latest
    changes_path: str
    campaign_path: str
    others: Sequence[Link]
    """The older campaigns, each with its figures."""


def _pages(maker: Maker) -> Pages:
    campaign = maker.catalog.newest
    title = campaign.record.name.of(maker.lang)
    description = maker.catalog.site.description.of(maker.lang)
    files = [f"campaigns/{campaign.year}/campaign.yml"]
    yield maker.page(KIND, routes.HOME, title, description, files, partial(_context, maker))


def _context(maker: Maker) -> HomeContext:
    catalog, campaign = maker.catalog, maker.catalog.newest
    overview = by_theme(maker, campaign)
    return HomeContext(
        heading=maker.words.fill("home_heading", campaign=campaign.record.name.of(maker.lang)),
        lead=HomeLead(maker.headline(), list(_hot(maker)), list(_views(maker, overview))),
        overview=overview,
        agencies=list(_agencies(maker)),
        forms=list(_topics(maker, FORM_LIST)),
        summary=campaign.record.summary.of(maker.lang),
        facts=maker.views.facts(campaign),
        card=maker.views.source_card(campaign),
        latest=Latest(
            maker.words.fill("latest_text", date=catalog.site.updated),
            [maker.views.change(change) for change in catalog.changes[:_LATEST]],
        ),
        changes_path=routes.CHANGES,
        campaign_path=routes.campaign(campaign.year),
        others=list(_others(maker)),
    )


def _hot(maker: Maker) -> Iterator[Link]:
    """Yield what is often looked for, as editors name it, each leading to its search."""
    words = maker.catalog.site.hot_words
    for word in words.zh if maker.lang is Language.ZH else words.en:
        yield Link(word, f"{routes.SEARCH}?q={quote(word)}")


def _views(maker: Maker, overview: Overview) -> Iterator[Link]:
    """Yield the ways to look at all of it."""
    words, agencies = maker.words, agencies_of(maker.catalog.by_campaign[maker.catalog.newest])
    yield Link(words["by_theme"], routes.THEMES, str(len(overview.rows)))
    yield Link(words["by_agency"], routes.AGENCIES, str(len(agencies)))
    yield Link(words["by_form"], routes.FORMS, str(len(maker.catalog.forms)))
    yield Link(words["matrix_short"], routes.MATRIX)


def _topics(maker: Maker, topics: TopicList) -> Iterator[Link]:
    """Yield the topics of the newest campaign, each leading to its activities of that year."""
    newest = maker.catalog.newest
    at_year = maker.views.at_year(newest)
    for topic, items in topics.among(maker.catalog, maker.catalog.by_campaign[newest]).items():
        path = f"{topics.path(topic.id)}{at_year}"
        yield Link(topic.name.of(maker.lang), path, str(len(items)))


def _agencies(maker: Maker) -> Iterator[Link]:
    newest = maker.catalog.newest
    agencies = agencies_of(maker.catalog.by_campaign[newest])
    named = len(agencies) if len(agencies) <= _MOST_AGENCIES else _NAMED
    for agency in list(agencies)[:named]:
        yield maker.views.agency_in(newest, agency, str(len(agencies[agency])))
    if named < len(agencies):
        more = maker.strings.count("agencies", len(agencies) - named)
        yield Link(maker.words.fill("and_more", counted=more), routes.AGENCIES)


def _others(maker: Maker) -> Iterator[Link]:
    for campaign in maker.catalog.campaigns[1:]:
        counts = [link.text for link in maker.campaign_counts(campaign)]
        name = campaign.record.name.of(maker.lang)
        yield Link(name, routes.campaign(campaign.year), " · ".join(counts))


KIND = PageKind(
    name="home",
    context=HomeContext,
    place=routes.HOME,
    pages=_pages,
    paths=lambda catalog: [routes.HOME],
    nav=lambda maker: [maker.nav_item("home", routes.HOME)],
    hide=("toc",),
)
