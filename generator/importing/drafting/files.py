"""Write the files of activities of a draft."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.catalog.fields import Role
from generator.catalog.notice import Notice, Span
from generator.content.subjects import names_at_head
from generator.importing.analysis.analysis import Announced
from generator.importing.drafting.bodies import NamedBodies
from generator.importing.drafting.lines import ToldBlock
from generator.importing.drafting.sentences import FoundSentence, doers_of
from generator.importing.proposing.announced import AnnouncedSentence, PlacedBody
from generator.importing.proposing.propose import Proposer
from generator.importing.proposing.proposed import ProposedActivity, ProposedSentence

RecordValues = dict[str, object]


@dataclass
class AgencyDraft:
    """The sentences of one agency, as its file has them."""

    agency: str
    sentences: list[RecordValues] = field(default_factory=list)

    def record(self) -> RecordValues:
        """Return the file."""
        return {"agency": self.agency, "sentences": self.sentences}


class Filer:
    """Puts sentences into the files of those that announce them."""

    def __init__(self, notice: Notice, bodies: NamedBodies, proposer: Proposer) -> None:
        self.files: dict[str, AgencyDraft] = {}
        self.proposed: dict[str, ProposedSentence] = {}
        """What was proposed for each sentence, by its address."""
        self._taken: defaultdict[str, set[str]] = defaultdict(set)
        self._notice, self._bodies, self._proposer = notice, bodies, proposer

    def file(self, block: ToldBlock, found: Iterable[FoundSentence]) -> None:
        """Put what a block announces into files."""
        for each in found:
            if each.agencies:
                agency = self._bodies.ids[each.agencies[0]]
                draft = self.files.setdefault(agency, AgencyDraft(agency))
                draft.sentences.append(self._sentence(block, agency, each))

    def _sentence(self, block: ToldBlock, agency: str, found: FoundSentence) -> RecordValues:
        span, text = found.place.span, self._notice.quote(found.place.span)
        known = [name for key in block.agencies for name in self._bodies.names[key]]
        head = names_at_head(found.place, self._notice, known)
        told = "" if head else self._subject(text, agency, found)
        subject = _inside(head, span) if head else _first(text, told) if told else None
        parts = [_inside(place, span) for _, place in found.parts]
        named = {
            place: (key, role)
            for part, _ in found.parts
            for doer, key, role in doers_of(part, self._bodies.ids, agency)
            if (place := _first(text, doer.name))
        }
        announced = AnnouncedSentence(
            text,
            agency,
            (subject,) if subject else (),
            tuple(PlacedBody(place, role) for place, (_, role) in named.items()),
            tuple(parts) if len(parts) > 1 else (),
        )
        proposed = self._proposer.propose(announced, self._taken[agency])
        self._taken[agency].update(activity.slug for activity in proposed.activities)
        self.proposed[found.place.at] = proposed
        record: RecordValues = {"at": found.place.at}
        if proposed.english.exact:
            record["en"] = proposed.english.exact
        if told and subject:
            record["subject"] = _passage(text, subject)
        record["suggested"] = list(proposed.suggested)
        record["activities"] = [
            self._activity(text, activity, found, named, agency) for activity in proposed.activities
        ]
        return {key: value for key, value in record.items() if value}

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
        activity: ProposedActivity,
        found: FoundSentence,
        named: Mapping[Span, tuple[str, Role]],
        agency: str,
    ) -> RecordValues:
        bodies: list[RecordValues] = []
        for each in activity.bodies:
            key, role = named[each.body.span]
            bodies.append({"agency": key, "role": role, "words": _passage(text, each.words)})
        part = _part_of(activity, found)
        for doer, key, role in doers_of(part, self._bodies.ids, agency):
            place = _first(text, doer.name)
            is_beside = place is None and self._notice.find_beside(doer.name, found.place)
            is_subject = place is not None and not _holds(activity, place)
            if key not in {body["agency"] for body in bodies} and (is_beside or is_subject):
                bodies.append({"agency": key, "role": role, "words": doer.name})
        title: RecordValues = {"zh": activity.title}
        if activity.english.exact:
            title["en"] = activity.english.exact
        record: RecordValues = {
            "id": activity.slug,
            "title": title,
            "quote": _passages(text, activity.quotes),
            "quote_en": list(activity.quote_en),
            "context": _passages(text, sorted(activity.contexts)),
            "themes": [topic.id for topic in activity.themes],
            "forms": [topic.id for topic in activity.forms],
            "bodies": bodies,
            "suggested": list(activity.suggested),
        }
        return {key: value for key, value in record.items() if value}


def _inside(span: Span, of: Span) -> Span:
    """Return a span of the notice counted from the start of a sentence."""
    return Span(span.start - of.start, span.end - of.start)


def _holds(activity: ProposedActivity, span: Span) -> bool:
    own = (*activity.quotes, *activity.contexts)
    return any(each.start <= span.start and span.end <= each.end for each in own)


def _part_of(activity: ProposedActivity, found: FoundSentence) -> Announced:
    """Return the part in which an activity stands."""
    start = found.place.span.start + activity.quotes[0].start
    before = [part for part, place in found.parts if place.start <= start]
    return before[-1] if before else found.parts[0][0]


def _first(text: str, words: str) -> Span | None:
    start = text.find(words)
    return Span(start, start + len(words)) if start >= 0 else None


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
