"""The home page of a language: the newest campaign in one screen, and a way to the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pages.figures import Picture, agencies_of, picture
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.topic_lists import FORM_LIST, THEME_LIST, TopicList
from generator.pages.view_types import FactView, Link, SourceCard
from generator.structure import routes

# How many changes the page names.
_LATEST = 3


@dataclass(frozen=True, eq=False)
class AgencyKind:
    """The agencies of one kind."""

    id: str
    name: str
    links: Sequence[Link]


@dataclass(frozen=True, eq=False)
class Glance:
    """The matrix in small, and what is to be seen in it."""

    path: str
    picture: Picture
    text: str


@dataclass(frozen=True, eq=False)
class Latest:
    """When the content was last changed, and how."""

    text: str
    changes: Sequence[Link]


@dataclass(frozen=True, eq=False)
class HomeContext:
    """What `home.md.j2` prints."""

    summary: str
    counts: Sequence[Link]
    themes: Sequence[Link]
    forms: Sequence[Link]
    kinds: Sequence[AgencyKind]
    facts: Sequence[FactView]
    card: SourceCard
    glance: Glance
    latest: Latest
    changes_path: str
    campaign_path: str
    others: Sequence[Link]
    """The older campaigns, each with its figures."""


def _pages(maker: Maker) -> Pages:
    catalog, campaign = maker.catalog, maker.catalog.newest
    context = HomeContext(
        summary=campaign.record.summary.of(maker.lang),
        counts=maker.headline(),
        themes=list(_topics(maker, THEME_LIST)),
        forms=list(_topics(maker, FORM_LIST)),
        kinds=list(_agencies_by_kind(maker)),
        facts=maker.views.facts(campaign),
        card=maker.views.source_card(campaign),
        glance=_glance(maker),
        latest=Latest(
            maker.words.fill("latest_text", date=catalog.site.updated),
            [maker.views.change(change) for change in catalog.changes[:_LATEST]],
        ),
        changes_path=routes.CHANGES,
        campaign_path=routes.campaign(campaign.year),
        others=list(_others(maker)),
    )
    title = campaign.record.name.of(maker.lang)
    description = catalog.site.description.of(maker.lang)
    files = [f"campaigns/{campaign.year}/campaign.yml"]
    yield maker.page(KIND, routes.HOME, title, description, files, context)


def _glance(maker: Maker) -> Glance:
    drawn = picture(maker.catalog, maker.catalog.newest)
    text = maker.words.fill(
        "matrix_picture",
        agencies=maker.strings.count("agencies", drawn.width // 10),
        themes=maker.strings.count("themes", drawn.height // 10),
        cells=drawn.cells,
    )
    return Glance(routes.MATRIX, drawn, text)


def _topics(maker: Maker, topics: TopicList) -> Iterator[Link]:
    """Yield the topics of the newest campaign, each leading to its activities of that year."""
    newest = maker.catalog.newest
    at_year = maker.views.at_year(newest)
    for topic, items in topics.among(maker.catalog, maker.catalog.by_campaign[newest]).items():
        counted = maker.strings.count("activities", len(items))
        yield Link(topic.name.of(maker.lang), f"{topics.path(topic.id)}{at_year}", counted)


def _agencies_by_kind(maker: Maker) -> Iterator[AgencyKind]:
    catalog, views = maker.catalog, maker.views
    agencies = agencies_of(catalog.by_campaign[catalog.newest])
    for kind in catalog.kinds.values():
        links = [
            Link(
                views.agency_name(agency),
                f"{routes.agency(agency.id)}{views.at_year(catalog.newest)}",
                maker.strings.count("activities", len(items)),
            )
            for agency, items in agencies.items()
            if agency.kind == kind.id
        ]
        if links:
            yield AgencyKind(kind.id, kind.name.of(maker.lang), links)


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
