"""The page of a notice in both languages, sentence beside sentence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Campaign
from generator.pages.notice_parts import NoticeRest, Placed, notice_rest, sentences_in
from generator.pages.page import Lit, Maker, PageKind, Pages
from generator.pages.side_by_side import AgencyPart, SideBySide, runs_of
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class ReadingContext:
    """What `reading.md.j2` prints."""

    status: str
    rest: NoticeRest | None
    """Where the parts are of a notice that has several."""
    parts: Sequence[AgencyPart]
    """The sentences of the first part, by agency."""
    listed: Sequence[Link]
    """The agencies of the other parts, for the Markdown."""
    notice_path: str


def _pages(maker: Maker) -> Pages:
    for campaign in maker.catalog.by_campaign:
        name, year = campaign.record.name.of(maker.lang), campaign.year
        title = maker.words.fill("reading_title", campaign=name)
        description = maker.words.fill("reading_description", campaign=name)
        files = [f"campaigns/{year}/campaign.yml"]
        context, lit = partial(_context, maker, campaign), Lit(campaign)
        yield maker.page(
            KIND,
            routes.reading(year),
            title,
            description,
            files,
            context,
            lit=lit,
            sentences=sentences_in(maker, campaign, 1),
            has_counts=True,
        )


def _context(maker: Maker, campaign: Campaign) -> ReadingContext:
    return ReadingContext(
        status=" ".join([maker.words["reading_status"], maker.words["announced"]]),
        rest=notice_rest(maker, campaign, routes.reading(campaign.year), _placed(maker, campaign)),
        parts=SideBySide(maker, campaign).part(1),
        listed=_listed(maker, campaign),
        notice_path=routes.source(campaign.year),
    )


def _listed(maker: Maker, campaign: Campaign) -> list[Link]:
    """Return the agencies of the other parts, whose own pages have their sentences too."""
    runs = (run for run in runs_of(maker, campaign) if run.part > 1)
    return [
        maker.views.agency_in(campaign, agency, maker.strings.count("sentences", count))
        for agency, count in Counter(run.agency for run in runs for _ in run.sentences).items()
    ]


def _placed(maker: Maker, campaign: Campaign) -> dict[int, list[Placed]]:
    """Return what leads to each agency, by the number of the paragraph where it begins."""
    path = routes.reading(campaign.year)
    found: dict[int, list[Placed]] = {}
    for run in runs_of(maker, campaign):
        to = Link(run.heading, f"{routes.part(path, run.part)}#{run.id}")
        found.setdefault(run.sentences[0].place.paragraph, []).append(Placed(run.id, to))
    return found


KIND = PageKind(
    name="reading",
    context=ReadingContext,
    place="reading/",
    pages=_pages,
    paths=lambda catalog: [routes.reading(campaign.year) for campaign in catalog.campaigns],
    nav=lambda maker: [maker.of_newest("reading_page", routes.reading)],
)
