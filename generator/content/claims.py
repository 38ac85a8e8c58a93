"""Find the words that each activity claims in the notice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.catalog import records
from generator.catalog.notice import Notice, NoticeSentence, Span
from generator.content.entries import Entry, SentenceEntries
from generator.content.nearest_words import nearest_in_english, nearest_words
from generator.content.subjects import find_subject
from generator.content.whole_words import places_of
from generator.problems import Level, Problem, quoted


@dataclass(frozen=True, slots=True)
class Claim:
    """The exact words of one activity."""

    entry: Entry[records.ActivityRecord]
    quotes: tuple[Span, ...]
    quotes_en: tuple[Span, ...]
    contexts: tuple[Span, ...]
    bodies: tuple[tuple[records.Body, Span], ...]
    """The other bodies named, each with the words that prove its role; those that were found."""


@dataclass(frozen=True, slots=True)
class ClaimedSentence:
    """A sentence of the notice with the claims made on it."""

    sentence: NoticeSentence
    agency: str
    entry: Entry[records.SentenceRecord]
    subject: Span | None
    """The names of those who announce it, at its head or where the record tells."""
    claims: list[Claim]
    complete: bool
    """False when some words could not be found, so that text may look unclaimed."""


def claim_words(
    agency: str,
    sentence: SentenceEntries,
    notice: Notice,
    names: Mapping[str, Sequence[str]],
    problems: list[Problem],
) -> ClaimedSentence:
    """Return what the activities of a sentence claim of it.

    Args:
        agency: The agency in whose file it is.
        sentence: A sentence that is in the notice.
        notice: The notice.
        names: The Chinese names of each agency by its id.
        problems: Gets what is wrong: words that are not there.
    """
    place = notice.sentences[sentence.entry.record.at]
    found: list[Problem] = []
    subject = find_subject(agency, sentence.entry, notice, names, found)
    claims = [
        Claim(
            activity,
            tuple(_spans(activity, "quote", activity.record.quote, place, notice, found)),
            tuple(_english_spans(activity, sentence.entry.record, found)),
            tuple(_spans(activity, "context", activity.record.context, place, notice, found)),
            # They claim no word of the sentence: without them none looks unclaimed.
            tuple(_bodies(activity, place, notice, problems)),
        )
        for activity in sentence.activities
    ]
    problems += found
    # Without a known agency its name would look unclaimed.
    complete = sentence.complete and not found and agency in names
    return ClaimedSentence(place, agency, sentence.entry, subject, claims, complete)


def _spans(
    entry: Entry[records.ActivityRecord],
    field: str,
    words: Iterable[records.Passage],
    place: NoticeSentence,
    notice: Notice,
    problems: list[Problem],
) -> Iterator[Span]:
    for i, item in enumerate(words):
        yield from _span(entry, (field, i), field, item, place, notice, problems)


def _bodies(
    entry: Entry[records.ActivityRecord],
    place: NoticeSentence,
    notice: Notice,
    problems: list[Problem],
) -> Iterator[tuple[records.Body, Span]]:
    for i, body in enumerate(entry.record.bodies):
        above = notice.find_beside(body.words.text, place)
        if above and not notice.find(body.words.text, place.span):
            yield body, above
            continue
        where = ("bodies", i, "words")
        for span in _span(entry, where, "words", body.words, place, notice, problems):
            yield body, span


def _span(
    entry: Entry[records.ActivityRecord],
    where: tuple[str | int, ...],
    name: str,
    words: records.Passage,
    place: NoticeSentence,
    notice: Notice,
    problems: list[Problem],
) -> Iterator[Span]:
    """Yield the place of some words, or nothing and tell why."""
    places = notice.find(words.text, place.span)
    meant = _meant(words, places)
    if meant:
        yield meant
    else:
        message, hint = _not_found(name, words, len(places), place, notice)
        problems.append(entry.problem(where, message, hint))


def _english_spans(
    entry: Entry[records.ActivityRecord], sentence: records.SentenceRecord, problems: list[Problem]
) -> Iterator[Span]:
    """Yield where words of an activity stand in the English sentence, counted from its start."""
    text = sentence.en or ""
    for i, item in enumerate(entry.record.quote_en):
        places = list(places_of(item.text, text))
        meant = _meant(item, places)
        if meant:
            yield meant
        else:
            message, hint = _not_in_english(item, len(places), sentence)
            # A translation may be pending.
            level: Level = "error" if text else "warning"
            problems.append(entry.problem(("quote_en", i), message, hint, level))


def _meant(words: records.Passage, places: Sequence[Span]) -> Span | None:
    """Return the one of the places where words stand that is meant, if that is clear."""
    if words.nth is None:
        return places[0] if len(places) == 1 else None
    return places[words.nth - 1] if words.nth <= len(places) else None


def _not_in_english(
    words: records.Passage, count: int, sentence: records.SentenceRecord
) -> tuple[str, str]:
    name, where = f"quote_en {quoted(words.text)}", f"the English of sentence {sentence.at}"
    if not sentence.en:
        return f"{name} has no English to stand in; expected en of sentence {sentence.at}.", ""
    if words.nth and count:
        return f"nth of {name} is {words.nth}; expected at most {count}, its places in {where}.", ""
    if count:
        message = f"{name} is ambiguous: it stands {count} times in {where}; expected to be told"
        return f"{message} which.", f"Write {{text: {words.text}, nth: 1}}."
    message = f"{name} is not in {where}; expected its exact words."
    return message, nearest_in_english(words.text, sentence.en)


def _not_found(
    field: str, words: records.Passage, count: int, place: NoticeSentence, notice: Notice
) -> tuple[str, str]:
    name = f"{field} {quoted(words.text)}"
    if count:
        if words.nth:
            rule = f"expected at most {count}, its places in sentence {place.at}."
            return f"nth of {name} is {words.nth}; {rule}", ""
        message = f"{name} is ambiguous: it stands {count} times in sentence {place.at}; expected"
        return f"{message} to be told which.", f"Write {{text: {words.text}, nth: 1}}."
    message = f"{name} is not in sentence {place.at} of notice.txt; expected its exact words."
    elsewhere = notice.first_with(words.text)
    if elsewhere:
        return message, f"It stands in sentence {elsewhere.at}."
    paragraph = notice.by_number[place.paragraph].span
    return message, nearest_words(words.text, notice, place.span, paragraph)
