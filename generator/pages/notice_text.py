"""The text of a notice as pages show it: its words linked to the activities that claim them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.catalog.catalog import Activity, Campaign, Sentence
from generator.catalog.coverage import CharacterKind
from generator.catalog.notice import Paragraph, Span
from generator.pages.page import Maker
from generator.pages.text_fragment import to_text_fragment
from generator.pages.view_types import Link, Note
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
    whole: str
    """The page whose address stays; empty on that page itself."""
    words_url: str
    """The full URL of the words themselves (https://wicg.github.io/scroll-to-text-fragment/)."""
    activities: Sequence[Link]
    """None where it announces nothing."""


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
    is_brief: bool
    """Its Markdown is its text alone, since that of the page has all parts."""


class NoticeText:
    """The text of a part of a notice, cut where what is said of it changes."""

    def __init__(self, maker: Maker, campaign: Campaign, part: int) -> None:
        """Take all that is said of the part.

        Args:
            maker: What makes the pages of the language.
            campaign: Whose notice it is.
            part: The number of the part.
        """
        self._maker, self._campaign, self._notice = maker, campaign, campaign.notice
        parts = self._notice.in_parts
        self._paragraphs = parts[part - 1]
        self._is_first = part == 1
        self._is_whole, self._is_last = len(parts) == 1, part == len(parts)
        self._span = self._span_of(parts, part)
        self._sentences = [
            sentence
            for paragraph in self._paragraphs
            for sentence in maker.sentences.in_paragraph(campaign, paragraph.number)
        ]
        self._words = self._notice.quote(self._span)
        self._kinds = _kinds(campaign, self._span)
        self._owners: dict[int, Activity] = {}
        for sentence in self._sentences:
            for item in maker.sentences.members(sentence):
                for span in item.quotes:
                    self._owners |= dict.fromkeys(range(span.start, span.end), item)
        self._joins = {cut.start - i for i, cut in enumerate(self._notice.cuts)}
        self._flagged: set[int] = set()
        self._notes: defaultdict[int, list[str]] = defaultdict(list)
        for sentence in self._sentences:
            for note, flag in zip(_note_ids(sentence), sentence.flags, strict=True):
                span = self._notice.find(flag.text, sentence.place.span)[0]
                self._flagged |= set(range(span.start, span.end))
                self._notes[span.end].append(note)

    def _span_of(self, parts: Sequence[Sequence[Paragraph]], part: int) -> Span:
        """Return the span of a part, with what stands before its first paragraph."""
        start = 0 if part == 1 else parts[part - 2][-1].span.end
        return Span(
            start, len(self._notice.text) if self._is_last else parts[part - 1][-1].span.end
        )

    def paragraphs(self) -> Iterator[ParagraphView]:
        """Yield the paragraphs with what stands before each."""
        end = self._span.start
        for paragraph in self._paragraphs:
            before = self._lines(Span(end, paragraph.numeral.start))
            yield self._paragraph(paragraph, before)
            end = paragraph.span.end

    def after(self) -> list[LineView]:
        """Return the lines after the last paragraph of the notice, if it is in the part."""
        return self._lines(Span(self._paragraphs[-1].span.end, self._span.end))

    def _lines(self, span: Span) -> list[LineView]:
        lines = []
        start = span.start
        for line in self._notice.quote(span).splitlines(keepends=True):
            if line.strip():
                text = line.rstrip()
                lines.append(LineView(text, self._pieces(Span(start, start + len(text)))))
            start += len(line)
        return lines

    def _paragraph(self, paragraph: Paragraph, before: list[LineView]) -> ParagraphView:
        words, count = self._maker.words, self._maker.strings.count
        sentences = self._maker.sentences.in_paragraph(self._campaign, paragraph.number)
        items = [item for each in sentences for item in self._maker.sentences.members(each)]
        counts = count("sentences", len(sentences)), count("activities", len(items))
        return ParagraphView(
            before=before,
            id=f"p{paragraph.number}",
            heading=words.fill("paragraph_n", n=paragraph.number),
            agency=self._maker.views.agency_in(self._campaign, items[0].agency),
            counted=" · ".join(counts),
            text=self._notice.quote(paragraph.span),
            numeral=self._pieces(paragraph.numeral),
            sentences=list(self._all_sentences(paragraph, sentences)),
            notes=[
                NoteView(*pair)
                for each in sentences
                for pair in zip(_note_ids(each), self._maker.views.notes(each), strict=True)
            ],
            is_brief=not self._is_whole,
        )

    def _all_sentences(
        self, paragraph: Paragraph, announced: Sequence[Sentence]
    ) -> Iterator[SentenceView]:
        """Yield the sentences of a paragraph, those that announce nothing too."""
        known = {each.place: each for each in announced}
        for place in paragraph.sentences:
            if place in known:
                yield self._sentence(known[place])
            else:
                key, position = routes.sentence_id(place), self._maker.views.position(place)
                pieces = self._pieces(place.span)
                yield SentenceView(key, place.at, position, pieces, "", "", [])

    def _sentence(self, sentence: Sentence) -> SentenceView:
        place = sentence.place
        return SentenceView(
            id=routes.sentence_id(place),
            at=place.at,
            position=self._maker.views.position(place),
            pieces=self._pieces(place.span),
            whole="" if self._is_first else routes.source(self._campaign.year),
            words_url=self._words_url(sentence),
            activities=[
                Link(item.title.of(self._maker.lang), routes.activity(item))
                for item in self._maker.sentences.members(sentence)
            ],
        )

    def _words_url(self, sentence: Sentence) -> str:
        # In full, since it is there to be passed on, and since checkers of links within a site
        # take the words for the name of an anchor.
        path = routes.sentence(sentence)
        url = routes.absolute(routes.address(self._maker.lang, path), self._maker.site_url)
        span, start = sentence.place.span, self._span.start
        # Headings have the name of the agency too.
        named = sum(self._kind(i) == "subject" for i in range(span.start, span.end))
        own = Span(span.start - start, span.end - start)
        return url + to_text_fragment(self._words, own, after=named)

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

    def _kind(self, i: int) -> CharacterKind:
        return self._kinds[i - self._span.start]

    def _look(self, i: int) -> tuple[CharacterKind, Activity | None, bool, str]:
        return self._kind(i), self._owners.get(i), i in self._flagged, wide_of(self._notice.text, i)

    def _piece(self, start: int, end: int) -> Piece:
        owner = self._owners.get(start)
        return Piece(
            kind=self._kind(start),
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


def _kinds(campaign: Campaign, span: Span) -> list[CharacterKind]:
    """Return the kind of each character of a span."""
    kinds: list[CharacterKind] = []
    runs = campaign.coverage.runs
    for run in runs[bisect_right(runs, span.start, key=lambda run: run.span.end) :]:
        if run.span.start >= span.end:
            break
        length = min(run.span.end, span.end) - max(run.span.start, span.start)
        kinds += [run.kind] * length
    return kinds
