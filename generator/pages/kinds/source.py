"""The page of a notice: its whole text, its words linked to the activities that claim them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Campaign
from generator.catalog.coverage import KINDS, CharacterKind
from generator.pages.notice_parts import NoticeRest, Placed, notice_rest, sentences_in
from generator.pages.notice_text import LineView, NoticeText, ParagraphView
from generator.pages.page import Lit, Maker, PageKind, Pages
from generator.pages.receipt import hash_name
from generator.pages.view_types import Link, SourceCard
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class LegendRow:
    """A kind of character with its look and how many there are."""

    kind: CharacterKind
    name: str
    count: str


@dataclass(frozen=True, eq=False)
class NoticeFacts:
    """The files of a notice, and how every character of it is accounted for."""

    hash_name: str
    sha256: str
    total: str
    legend: Sequence[LegendRow]
    files: Sequence[Link]


@dataclass(frozen=True, eq=False)
class ParagraphText:
    """A paragraph of another part, as the Markdown of the page has it."""

    heading: str
    agency: Link
    text: str


@dataclass(frozen=True, eq=False)
class SourceContext:
    """What `source.md.j2` prints."""

    card: SourceCard
    about: NoticeFacts
    rest: NoticeRest | None
    """Where the parts are of a notice that has several."""
    paragraphs: Sequence[ParagraphView]
    """Those of the first part."""
    texts: Sequence[ParagraphText]
    """Those of the other parts, for the Markdown."""
    after: Sequence[LineView]
    """The lines after the last paragraph, if it is in the first part."""
    campaign_path: str
    reading_path: str


def _pages(maker: Maker) -> Pages:
    words = maker.words
    for campaign in maker.catalog.campaigns:
        name, year = campaign.record.name.of(maker.lang), campaign.year
        title = words.fill("source_title", campaign=name)
        description = words.fill("source_description", campaign=name)
        files = [f"campaigns/{year}/campaign.yml"]
        lit = Lit(campaign)
        context = partial(_context, maker, campaign)
        yield maker.page(
            KIND,
            routes.source(year),
            title,
            description,
            files,
            context,
            lit=lit,
            sentences=sentences_in(maker, campaign, 1),
            has_counts=True,
        )


def _context(maker: Maker, campaign: Campaign) -> SourceContext:
    text = NoticeText(maker, campaign, 1)
    return SourceContext(
        card=maker.views.source_card(campaign),
        about=_about(maker, campaign),
        rest=notice_rest(maker, campaign, routes.source(campaign.year), _placed(campaign)),
        paragraphs=list(text.paragraphs()),
        texts=list(_texts(maker, campaign)),
        after=text.after(),
        campaign_path=routes.campaign(campaign.year),
        reading_path=routes.reading(campaign.year),
    )


def _about(maker: Maker, campaign: Campaign) -> NoticeFacts:
    words, entry = maker.words, campaign.record.notice
    first = "extract" if entry.extraction else "notice"
    notice_files = zip(routes.NOTICE_ENDS, (first, "text", "rest"), strict=True)
    return NoticeFacts(
        hash_name=hash_name(entry, maker.strings),
        sha256=entry.sha256,
        total=f"{campaign.coverage.total:,}",
        legend=[
            LegendRow(kind, words[f"kind_{kind}"], f"{count:,}")
            for kind in KINDS
            if (count := campaign.coverage.counts[kind])
        ],
        files=[
            Link(words[f"file_{word}"], routes.data_file(routes.notice_file(campaign.year, end)))
            for end, word in notice_files
        ],
    )


def _placed(campaign: Campaign) -> dict[int, list[Placed]]:
    """Return what leads to each paragraph, by its number."""
    path, notice = routes.source(campaign.year), campaign.notice
    found = {}
    for number, part in notice.parts.items():
        key = f"p{number}"
        found[number] = [Placed(key, Link(str(number), f"{routes.part(path, part)}#{key}"))]
    return found


def _texts(maker: Maker, campaign: Campaign) -> Iterator[ParagraphText]:
    for paragraphs in campaign.notice.in_parts[1:]:
        for paragraph in paragraphs:
            sentence = maker.sentences.in_paragraph(campaign, paragraph.number)[0]
            agency = maker.sentences.members(sentence)[0].agency
            yield ParagraphText(
                maker.words.fill("paragraph_n", n=paragraph.number),
                maker.views.agency_in(campaign, agency),
                campaign.notice.quote(paragraph.span),
            )


KIND = PageKind(
    name="source",
    context=SourceContext,
    place="source/",
    pages=_pages,
    paths=lambda catalog: [routes.source(campaign.year) for campaign in catalog.campaigns],
    nav=lambda maker: [maker.of_newest("source_page", routes.source)],
)
