"""The page of a notice: its whole text, its words linked to the activities that claim them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from generator.catalog.catalog import Activity, Campaign, Sentence
from generator.catalog.coverage import KINDS, CharacterKind
from generator.catalog.notice import Paragraph, Span
from generator.pages.page import Lit, Maker, PageKind, Pages
from generator.pages.text_fragment import to_text_fragment
from generator.pages.view_types import Link, Note, SourceCard
from generator.pages.widening import wide_of
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class Piece:
    """Neighbouring characters of the text that are shown alike."""

    kind: CharacterKind
    text: str
    path: str
    """Of the activity that quotes the words; empty for other kinds."""
    wide: str
    """The full-width form of a half-width punctuation mark; empty for anything else."""
    is_joined: bool
    """In the raw text a break stands before it."""
    is_flagged: bool
    notes: Sequence[str]
    """The ids of the editors' notes on the words that end here."""


@dataclass(frozen=True, eq=False)
class LineView:
    """A line of the text outside of paragraphs."""

    text: str
    pieces: Sequence[Piece]


@dataclass(frozen=True, eq=False)
class SentenceView:
    """A sentence with what is said of it beside its words."""

    id: str
    at: str
    position: str
    pieces: Sequence[Piece]
    words_url: str
    """The full URL of the words themselves (https://wicg.github.io/scroll-to-text-fragment/)."""
    activities: Sequence[Link]


@dataclass(frozen=True, eq=False)
class NoteView:
    """An editor's note with the id that its place in the text leads to."""

    id: str
    note: Note


@dataclass(frozen=True, eq=False)
class ParagraphView:
    """A numbered paragraph of the notice."""

    before: Sequence[LineView]
    """The lines between the paragraph before and this one."""
    id: str
    heading: str
    agency: Link
    counted: str
    text: str
    numeral: Sequence[Piece]
    sentences: Sequence[SentenceView]
    notes: Sequence[NoteView]


@dataclass(frozen=True, eq=False)
class LegendRow:
    """A kind of character with its look and how many there are."""

    kind: CharacterKind
    name: str
    count: str


@dataclass(frozen=True, eq=False)
class NoticeFacts:
    """The files of a notice, and how every character of it is accounted for."""

    sha256: str
    total: str
    legend: Sequence[LegendRow]
    files: Sequence[Link]


@dataclass(frozen=True, eq=False)
class SourceContext:
    """What `source.md.j2` prints."""

    card: SourceCard
    about: NoticeFacts
    paragraphs: Sequence[ParagraphView]
    after: Sequence[LineView]
    """The lines after the last paragraph."""
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
        yield maker.page(KIND, routes.source(year), title, description, files, context, lit=lit)


def _context(maker: Maker, campaign: Campaign) -> SourceContext:
    text = _Text(maker, campaign)
    return SourceContext(
        card=maker.views.source_card(campaign),
        about=_about(maker, campaign),
        paragraphs=list(text.paragraphs()),
        after=text.after(),
        campaign_path=routes.campaign(campaign.year),
        reading_path=routes.reading(campaign.year),
    )


def _about(maker: Maker, campaign: Campaign) -> NoticeFacts:
    words, entry = maker.words, campaign.record.notice
    notice_files = zip(routes.NOTICE_ENDS, ("notice", "text", "rest"), strict=True)
    return NoticeFacts(
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


class _Text:
    """The text of one notice, cut where what is said of it changes."""

    def __init__(self, maker: Maker, campaign: Campaign) -> None:
        self._maker, self._campaign, self._notice = maker, campaign, campaign.notice
        self._activities = maker.catalog.by_campaign[campaign]
        text = self._notice.text
        self._kinds: list[CharacterKind] = []
        for run in campaign.coverage.runs:
            self._kinds += [run.kind] * (run.span.end - run.span.start)
        self._owners: list[Activity | None] = [None] * len(text)
        for item in self._activities:
            for span in item.quotes:
                self._owners[span.start : span.end] = [item] * (span.end - span.start)
        self._joins = {cut.start - i for i, cut in enumerate(self._notice.cuts)}
        self._flagged: set[int] = set()
        self._notes: defaultdict[int, list[str]] = defaultdict(list)
        for sentence in maker.catalog.sentences[campaign]:
            for note, flag in zip(_note_ids(sentence), sentence.flags, strict=True):
                span = self._notice.find(flag.text, sentence.place.span)[0]
                self._flagged |= set(range(span.start, span.end))
                self._notes[span.end].append(note)

    def paragraphs(self) -> Iterator[ParagraphView]:
        """Yield the paragraphs with what stands before each."""
        items: defaultdict[int, list[Activity]] = defaultdict(list)
        for item in self._activities:
            items[item.sentence.place.paragraph].append(item)
        end = 0
        for paragraph in self._notice.paragraphs:
            before = self._lines(Span(end, paragraph.numeral.start))
            yield self._paragraph(paragraph, before, items[paragraph.number])
            end = paragraph.span.end

    def after(self) -> list[LineView]:
        """Return the lines after the last paragraph."""
        return self._lines(Span(self._notice.paragraphs[-1].span.end, len(self._notice.text)))

    def _lines(self, span: Span) -> list[LineView]:
        lines = []
        start = span.start
        for line in self._notice.quote(span).splitlines(keepends=True):
            if line.strip():
                text = line.rstrip()
                lines.append(LineView(text, self._pieces(Span(start, start + len(text)))))
            start += len(line)
        return lines

    def _paragraph(
        self, paragraph: Paragraph, before: list[LineView], items: list[Activity]
    ) -> ParagraphView:
        words, count = self._maker.words, self._maker.strings.count
        sentences = list(dict.fromkeys(item.sentence for item in items))
        counts = count("sentences", len(sentences)), count("activities", len(items))
        return ParagraphView(
            before=before,
            id=f"p{paragraph.number}",
            heading=words.fill("paragraph_n", n=paragraph.number),
            agency=self._maker.views.agency_in(self._campaign, items[0].agency),
            counted=" · ".join(counts),
            text=self._notice.quote(paragraph.span),
            numeral=self._pieces(paragraph.numeral),
            sentences=[self._sentence(each, items) for each in sentences],
            notes=[
                NoteView(*pair)
                for each in sentences
                for pair in zip(_note_ids(each), self._maker.views.notes(each), strict=True)
            ],
        )

    def _sentence(self, sentence: Sentence, items: Iterable[Activity]) -> SentenceView:
        place = sentence.place
        return SentenceView(
            id=routes.sentence_id(place),
            at=place.at,
            position=self._maker.views.position(sentence),
            pieces=self._pieces(place.span),
            words_url=self._words_url(sentence),
            activities=[
                Link(item.title.of(self._maker.lang), routes.activity(item))
                for item in items
                if item.sentence is sentence
            ],
        )

    def _words_url(self, sentence: Sentence) -> str:
        # In full, since it is there to be passed on, and since checkers of links within a site
        # take the words for the name of an anchor.
        path = routes.sentence(sentence)
        url = routes.absolute(routes.address(self._maker.lang, path), self._maker.site_url)
        span = sentence.place.span
        # Headings have the name of the agency too.
        named = self._kinds[span.start : span.end].count("subject")
        return url + to_text_fragment(self._notice.text, span, after=named)

    def _pieces(self, span: Span) -> list[Piece]:
        looks = [self._look(i) for i in range(span.start, span.end)]
        cuts = [
            i
            for i in range(span.start + 1, span.end)
            if looks[i - span.start] != looks[i - span.start - 1]
            or i in self._joins
            or i in self._notes
        ]
        return [self._piece(*ends) for ends in pairwise([span.start, *cuts, span.end])]

    def _look(self, i: int) -> tuple[CharacterKind, Activity | None, bool, str]:
        return self._kinds[i], self._owners[i], i in self._flagged, wide_of(self._notice.text, i)

    def _piece(self, start: int, end: int) -> Piece:
        owner = self._owners[start]
        return Piece(
            kind=self._kinds[start],
            text=self._notice.text[start:end],
            path=routes.activity(owner) if owner else "",
            wide=wide_of(self._notice.text, start),
            is_joined=start in self._joins,
            is_flagged=start in self._flagged,
            notes=self._notes.get(end, ()),
        )


def _note_ids(sentence: Sentence) -> list[str]:
    place = f"note-{routes.sentence_id(sentence.place)}"
    return [f"{place}-{number}" for number in range(1, len(sentence.flags) + 1)]


KIND = PageKind(
    name="source",
    context=SourceContext,
    place="source/",
    pages=_pages,
    paths=lambda catalog: [routes.source(campaign.year) for campaign in catalog.campaigns],
    nav=lambda maker: [maker.of_newest("source_page", routes.source)],
)
