"""The page of a campaign: facts with their sources, counts, coverage of its notice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Campaign
from generator.catalog.coverage import KINDS
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.view_types import FactView, Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class CoverageRow:
    """How much of the notice is of one kind."""

    kind: str
    characters: str
    share: str


@dataclass(frozen=True, eq=False)
class ParagraphRow:
    """A paragraph of the notice with its figures."""

    number: Link
    agency: Link
    sentences: str
    activities: Link


@dataclass(frozen=True, eq=False)
class CampaignContext:
    """What `campaign.md.j2` prints."""

    summary: str
    counts: Sequence[Link]
    facts: Sequence[FactView]
    coverage: Sequence[CoverageRow]
    total: str
    paragraphs: Sequence[ParagraphRow]
    paragraphs_lead: str
    notice_title: str
    sha256: str
    notice_path: str
    reading_path: str


def _pages(maker: Maker) -> Pages:
    for campaign, activities in maker.catalog.by_campaign.items():
        record, year = campaign.record, campaign.year
        context = CampaignContext(
            summary=record.summary.of(maker.lang),
            counts=maker.campaign_counts(campaign),
            facts=maker.views.facts(campaign),
            coverage=list(_coverage(maker, campaign)),
            total=f"{campaign.coverage.total:,}",
            paragraphs=list(_paragraphs(maker, campaign, activities)),
            paragraphs_lead=maker.words.fill(
                "paragraphs_lead",
                paragraphs=len(campaign.notice.paragraphs),
                sentences=len(maker.catalog.sentences[campaign]),
            ),
            notice_title=record.notice.title.of(maker.lang),
            sha256=record.notice.sha256,
            notice_path=routes.source(year),
            reading_path=routes.reading(year),
        )
        title = maker.words.fill("campaign_title", campaign=record.name.of(maker.lang))
        files = [f"campaigns/{year}/campaign.yml"]
        yield maker.page(KIND, routes.campaign(year), title, context.summary, files, context)


def _coverage(maker: Maker, campaign: Campaign) -> Iterator[CoverageRow]:
    coverage = campaign.coverage
    for kind in KINDS:
        count = coverage.counts[kind]
        if count:
            share = f"{count / coverage.total:.1%}"
            yield CoverageRow(maker.words[f"kind_{kind}"], f"{count:,}", share)


def _paragraphs(
    maker: Maker, campaign: Campaign, activities: list[Activity]
) -> Iterator[ParagraphRow]:
    for paragraph in campaign.notice.paragraphs:
        items = [a for a in activities if a.sentence.place.paragraph == paragraph.number]
        agency = items[0].agency
        path = f"{routes.agency(agency.id)}#{campaign.year}"
        whole = f"{routes.source(campaign.year)}#p{paragraph.number}"
        yield ParagraphRow(
            number=Link(str(paragraph.number), whole),
            agency=Link(maker.views.agency_name(agency), path),
            sentences=str(len(paragraph.sentences)),
            activities=Link(str(len(items)), path),
        )


KIND = PageKind(
    name="campaign",
    context=CampaignContext,
    place="campaigns/",
    pages=_pages,
    paths=lambda catalog: [routes.campaign(campaign.year) for campaign in catalog.campaigns],
    nav=lambda maker: [
        maker.nav_link(campaign.record.name.of(maker.lang), routes.campaign(campaign.year))
        for campaign in maker.catalog.campaigns
    ],
)
