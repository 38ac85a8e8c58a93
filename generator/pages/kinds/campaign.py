"""The page of a campaign: facts with their sources, counts, coverage of its notice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Activity, Campaign
from generator.catalog.coverage import KINDS
from generator.pages.page import Lit, Maker, PageKind, Pages
from generator.pages.receipt import hash_name
from generator.pages.view_types import FactView, Link
from generator.structure import routes

# Of more paragraphs the first ones stand in the table; each has its figures over it in the annex.
_MOST_ROWS, _NAMED = 1_000, 300


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
class CoverageTable:
    """How every character of a notice is accounted for."""

    rows: Sequence[CoverageRow]
    total: str
    notice_title: str
    hash_name: str
    sha256: str


@dataclass(frozen=True, eq=False)
class ParagraphTable:
    """The paragraphs of a notice."""

    lead: str
    rows: Sequence[ParagraphRow]
    more: Link | None
    """Where the figures of the others are, if there are very many."""


@dataclass(frozen=True, eq=False)
class CampaignContext:
    """What `campaign.md.j2` prints."""

    summary: str
    counts: Sequence[Link]
    facts: Sequence[FactView]
    coverage: CoverageTable
    paragraphs: ParagraphTable
    notice_path: str
    reading_path: str


def _pages(maker: Maker) -> Pages:
    for campaign, activities in maker.catalog.by_campaign.items():
        record, year = campaign.record, campaign.year
        title = maker.words.fill("campaign_title", campaign=record.name.of(maker.lang))
        files = [f"campaigns/{year}/campaign.yml"]
        yield maker.page(
            KIND,
            routes.campaign(year),
            title,
            record.summary.of(maker.lang),
            files,
            partial(_context, maker, campaign, activities),
            lit=Lit(campaign),
            sentences=(),
            has_counts=True,
        )


def _context(maker: Maker, campaign: Campaign, activities: list[Activity]) -> CampaignContext:
    return CampaignContext(
        summary=campaign.record.summary.of(maker.lang),
        counts=maker.campaign_counts(campaign),
        facts=maker.views.facts(campaign),
        coverage=_coverage(maker, campaign),
        paragraphs=_paragraphs(maker, campaign, activities),
        notice_path=routes.source(campaign.year),
        reading_path=routes.reading(campaign.year),
    )


def _coverage(maker: Maker, campaign: Campaign) -> CoverageTable:
    notice = campaign.record.notice
    return CoverageTable(
        rows=list(_coverage_rows(maker, campaign)),
        total=f"{campaign.coverage.total:,}",
        notice_title=notice.title.of(maker.lang),
        hash_name=hash_name(notice, maker.strings),
        sha256=notice.sha256,
    )


def _coverage_rows(maker: Maker, campaign: Campaign) -> Iterator[CoverageRow]:
    coverage = campaign.coverage
    for kind in KINDS:
        count = coverage.counts[kind]
        if count:
            share = f"{count / coverage.total:.1%}"
            yield CoverageRow(maker.words[f"kind_{kind}"], f"{count:,}", share)


def _paragraphs(maker: Maker, campaign: Campaign, activities: list[Activity]) -> ParagraphTable:
    lead = maker.words.fill(
        "paragraphs_lead",
        paragraphs=len(campaign.notice.paragraphs),
        sentences=len(maker.catalog.sentences[campaign]),
    )
    count = len(campaign.notice.paragraphs)
    named = count if count <= _MOST_ROWS else _NAMED
    rows = list(_paragraph_rows(maker, campaign, activities, named))
    left = maker.strings.count("paragraphs", count - named)
    text = maker.words.fill("and_more", counted=left)
    more = Link(text, routes.source(campaign.year)) if named < count else None
    return ParagraphTable(lead, rows, more)


def _paragraph_rows(
    maker: Maker, campaign: Campaign, activities: list[Activity], named: int
) -> Iterator[ParagraphRow]:
    by_paragraph: dict[int, list[Activity]] = {}
    for item in activities:
        by_paragraph.setdefault(item.sentence.place.paragraph, []).append(item)
    source = routes.source(campaign.year)
    for paragraph in campaign.notice.paragraphs[:named]:
        items = by_paragraph[paragraph.number]
        agency = items[0].agency
        path = f"{routes.agency(agency.id)}#{campaign.year}"
        part = routes.part(source, campaign.notice.parts[paragraph.number])
        yield ParagraphRow(
            number=Link(str(paragraph.number), f"{part}#p{paragraph.number}"),
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
