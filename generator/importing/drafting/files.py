"""Write the files of activities of a draft."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.catalog.notice import Notice, Span
from generator.content.subjects import names_at_head
from generator.importing.analysis.analysis import Announced
from generator.importing.drafting.bodies import NamedBodies
from generator.importing.drafting.lines import ToldBlock
from generator.importing.drafting.sentences import FoundSentence, doers_of
from generator.importing.proposing.announced import AnnouncedSentence, PlacedBody
from generator.importing.proposing.propose import ProposedActivity, Proposer

Fields = dict[str, object]


@dataclass
class AgencyDraft:
    """The sentences of one agency, as its file has them."""

    agency: str
    sentences: list[Fields] = field(default_factory=list)

    def record(self) -> Fields:
        """Return the file."""
        return {"agency": self.agency, "sentences": self.sentences}


class Filer:
    """Puts sentences into the files of those that announce them."""

    def __init__(self, notice: Notice, bodies: NamedBodies, proposer: Proposer) -> None:
        self.files: dict[str, AgencyDraft] = {}
        self._notice, self._bodies, self._proposer = notice, bodies, proposer

    def file(self, block: ToldBlock, found: Iterable[FoundSentence]) -> None:
        """Put what a block announces into files."""
        for each in found:
            if each.agencies:
                agency = self._bodies.ids[each.agencies[0]]
                draft = self.files.setdefault(agency, AgencyDraft(agency))
                draft.sentences.append(self._sentence(block, agency, each))

    def _sentence(self, block: ToldBlock, agency: str, found: FoundSentence) -> Fields:
        span = found.place.span
        text = self._notice.quote(span)
        known = [name for key in block.agencies for name in self._bodies.names[key]]
        head = names_at_head(found.place, self._notice, known)
        own = [Span(head.start - span.start, head.end - span.start)] if head else []
        told = "" if head else self._subject(text, agency, found)
        if told:
            start = text.index(told)
            own = [Span(start, start + len(told))]
        parts = [Span(s.start - span.start, s.end - span.start) for _, s in found.parts]
        bodies = [
            PlacedBody(place, role)
            for part, _ in found.parts
            for doer, _, role in doers_of(part, self._bodies.ids, agency)
            for place in _first(text, doer.name)
        ]
        announced = AnnouncedSentence(
            text, agency, tuple(own), tuple(dict.fromkeys(bodies)), tuple(parts[1:] and parts)
        )
        proposed = self._proposer.propose(announced)
        record: Fields = {"at": found.place.at}
        if proposed.en:
            record |= {"en": proposed.en, "suggested": ["en"]}
        if told:
            record["subject"] = _passage(text, own[0])
        record["activities"] = [
            self._activity(text, span, agency, activity, found, own)
            for activity in proposed.activities
        ]
        return record

    def _subject(self, text: str, agency: str, found: FoundSentence) -> str:
        """Return the name of who announces it where that stands in the middle."""
        part = found.parts[0][0]
        names = self._bodies.names[agency]
        written = part.agencies[0].name if part.agencies else ""
        is_own = part.source == "subject" and written in names
        return written if is_own and text.count(written) == 1 else ""

    def _activity(
        self,
        text: str,
        span: Span,
        agency: str,
        activity: ProposedActivity,
        found: FoundSentence,
        subject: Sequence[Span],
    ) -> Fields:
        part = _part_of(activity, span, found)
        contexts = list(activity.contexts)
        bodies = []
        for doer, key, role in doers_of(part, self._bodies.ids, agency):
            places = _first(text, doer.name)
            beside = self._notice.find_beside(doer.name, found.place)
            if places:
                bodies.append({"agency": key, "role": role, "words": _passage(text, places[0])})
                held = [*activity.quotes, *contexts, *subject]
                if not any(s.start <= places[0].start and places[0].end <= s.end for s in held):
                    contexts = _with(contexts, places[0], activity.quotes)
            elif beside:
                bodies.append({"agency": key, "role": role, "words": doer.name})
        title: Fields = {"zh": activity.title}
        if activity.title_en:
            title["en"] = activity.title_en
        record: Fields = {
            "id": activity.slug,
            "title": title,
            "quote": _passages(text, activity.quotes),
            "context": _passages(text, sorted(contexts)),
            "themes": list(activity.themes),
            "forms": list(activity.forms),
            "bodies": bodies,
            "suggested": list(activity.suggested),
        }
        return {key: value for key, value in record.items() if value}


def _part_of(activity: ProposedActivity, span: Span, found: FoundSentence) -> Announced:
    """Return the part in which an activity stands."""
    start = span.start + activity.quotes[0].start
    before = [part for part, place in found.parts if place.start <= start]
    return before[-1] if before else found.parts[0][0]


def _first(text: str, words: str) -> list[Span]:
    start = text.find(words)
    return [Span(start, start + len(words))] if start >= 0 else []


def _with(contexts: Iterable[Span], span: Span, quotes: Iterable[Span]) -> list[Span]:
    """Return contexts with one more, which takes the place of what it overlaps."""
    if any(span.overlaps(quote) for quote in quotes):
        return list(contexts)
    return [*(each for each in contexts if not each.overlaps(span)), span]


def _passages(text: str, spans: Sequence[Span]) -> object:
    found = [_passage(text, span) for span in spans]
    return found[0] if len(found) == 1 else found


def _passage(text: str, span: Span) -> object:
    words = text[span.start : span.end]
    places = [i for i in range(len(text)) if text.startswith(words, i)]
    if len(places) == 1:
        return words
    return {"text": words, "nth": places.index(span.start) + 1}


def in_order(files: Iterable[AgencyDraft]) -> Iterator[AgencyDraft]:
    """Yield files with their sentences in the notice's order."""
    for file in files:
        file.sentences.sort(key=lambda each: tuple(map(int, str(each["at"]).split("."))))
        yield file
