"""The page of a notice in both languages, sentence beside sentence."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.catalog.catalog import Activity, Campaign, Sentence
from generator.catalog.records import Agency
from generator.pages.page import Lit, Maker, PageKind, Pages
from generator.pages.view_types import Link
from generator.pages.widening import Letters, letters_of
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class SentencePair:
    """A sentence in both languages."""

    id: str
    at: str
    position: str
    path: str
    """Of the sentence in its notice."""
    zh: Sequence[Letters]
    zh_text: str
    en: str | None
    notes: Sequence[str]
    """What must be known of a translation that is not settled."""


@dataclass(frozen=True, eq=False)
class AgencyPart:
    """The sentences of one agency that stand together."""

    agency: Link
    id: str
    heading: str
    sentences: Sequence[SentencePair]


@dataclass(frozen=True, eq=False)
class ReadingContext:
    """What `reading.md.j2` prints."""

    status: str
    parts: Sequence[AgencyPart]
    notice_path: str


def _pages(maker: Maker) -> Pages:
    for campaign, activities in maker.catalog.by_campaign.items():
        name, year = campaign.record.name.of(maker.lang), campaign.year
        title = maker.words.fill("reading_title", campaign=name)
        description = maker.words.fill("reading_description", campaign=name)
        files = [f"campaigns/{year}/campaign.yml"]
        context, lit = partial(_context, maker, campaign, activities), Lit(campaign)
        yield maker.page(KIND, routes.reading(year), title, description, files, context, lit=lit)


def _context(maker: Maker, campaign: Campaign, activities: list[Activity]) -> ReadingContext:
    return ReadingContext(
        status=" ".join([maker.words["reading_status"], maker.words["announced"]]),
        parts=list(_parts(maker, campaign, activities)),
        notice_path=routes.source(campaign.year),
    )


def _parts(maker: Maker, campaign: Campaign, activities: list[Activity]) -> Iterator[AgencyPart]:
    agencies = {item.sentence: item.agency for item in activities}
    sentences = maker.catalog.sentences[campaign]
    parts: Counter[Agency] = Counter()
    for agency, members in groupby(sentences, key=agencies.__getitem__):
        parts[agency] += 1
        yield _part(maker, agency, list(members), parts[agency])


def _part(maker: Maker, agency: Agency, members: list[Sentence], number: int) -> AgencyPart:
    link = maker.views.agency_in(members[0].campaign, agency)
    key, heading = agency.id, link.text
    if number > 1:
        # An id of a record has no two hyphens together, so no other agency has this one.
        key = f"{agency.id}--{number}"
        paragraph = members[0].place.paragraph
        heading = maker.words["agency_again"].format(agency=link.text, paragraph=paragraph)
    return AgencyPart(link, key, heading, [_pair(maker, sentence) for sentence in members])


def _pair(maker: Maker, sentence: Sentence) -> SentencePair:
    is_settled = sentence.text.en and sentence.status == "reviewed" and not sentence.is_stale
    return SentencePair(
        id=routes.sentence_id(sentence.place),
        at=sentence.place.at,
        position=maker.views.position(sentence),
        path=routes.sentence(sentence),
        zh=letters_of(sentence.text.zh),
        zh_text=sentence.text.zh,
        en=sentence.text.en,
        notes=[] if is_settled else list(maker.views.translation_notes(sentence)),
    )


KIND = PageKind(
    name="reading",
    context=ReadingContext,
    place="reading/",
    pages=_pages,
    paths=lambda catalog: [routes.reading(campaign.year) for campaign in catalog.campaigns],
    nav=lambda maker: [maker.of_newest("reading_page", routes.reading)],
)
