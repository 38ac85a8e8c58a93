"""What earlier campaigns have to say about a new one: their sentences and activities by words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from generator.catalog.catalog import Activity, Catalog, Sentence
from generator.catalog.notice import Span
from generator.importing.proposing import verbs
from generator.importing.proposing.clauses import verb_at
from generator.importing.proposing.memory import KnownEnglish
from generator.importing.proposing.sentence_text import SentenceText, pattern_of
from generator.importing.proposing.topics import TopicWording

_NUMBER = re.compile("[0-9０-９一二三四五六七八九十]+")
# What is done makes no two activities alike in what they are about.
_DONE = pattern_of([*verbs.HOLDING, *verbs.EVENTS, "组织"])
_SHORT, _LAST = 8, 8
"""How long a context is at most that may be a verb, and how much of a name says what is done."""


class EarlierCampaigns:
    """The activities of all campaigns but one, newest campaign first."""

    def __init__(self, catalog: Catalog | None, year: str) -> None:
        """Take in a catalog, or none, without the campaign of a year."""
        found = catalog.activities if catalog else ()
        self.activities = [activity for activity in found if activity.campaign.year != year]
        self.keys = [activity.key for activity in self.activities]

    @cached_property
    def by_sentence(self) -> dict[Sentence, list[Activity]]:
        """The activities of each sentence, in the order of the notice."""
        found: defaultdict[Sentence, list[Activity]] = defaultdict(list)
        for activity in self.activities:
            found[activity.sentence].append(activity)
        return dict(found)

    @cached_property
    def _by_shape(self) -> dict[str, Sentence]:
        return {shape_of(sentence.text.zh): sentence for sentence in reversed(self.by_sentence)}

    def same_but_numbers(self, text: str) -> Sentence | None:
        """Return the newest sentence that says the same, but for numbers of as many characters."""
        return self._by_shape.get(shape_of(text))

    @cached_property
    def theme_wordings(self) -> list[TopicWording]:
        """The words of each activity that say what it is about."""
        return [theme_wording(*self._passages(activity)) for activity in self.activities]

    @cached_property
    def form_wordings(self) -> list[TopicWording]:
        """The words of each activity that say what is done."""
        return [form_wording(*self._passages(activity)[:2]) for activity in self.activities]

    def translated_sentences(self) -> Iterable[KnownEnglish]:
        """Yield the sentences whose English was made from what they say now, read ones first."""
        known = [s for s in self.by_sentence if s.text.en and not s.is_stale]
        for sentence in sorted(known, key=lambda sentence: sentence.status != "reviewed"):
            where = f"{sentence.campaign.year} {sentence.place.at}"
            yield KnownEnglish(sentence.text.zh, sentence.text.en or "", where)

    def translated_titles(self) -> Iterable[KnownEnglish]:
        """Yield the titles whose English was made from what they say now, read ones first."""
        known = [a for a in self.activities if a.title.en and not a.is_stale]
        for activity in sorted(known, key=lambda activity: activity.sentence.status != "reviewed"):
            yield KnownEnglish(activity.title.zh, activity.title.en or "", activity.key)

    def _passages(self, activity: Activity) -> tuple[list[str], list[tuple[str, bool]], list[str]]:
        """Return its own words; those around them, and if they stand before it; those of others."""
        notice = activity.campaign.notice
        own = [notice.quote(span) for span in activity.quotes]
        start = activity.quotes[0].start
        around = [
            (notice.quote(span), span.start < start)
            for span in activity.contexts
            if not is_aim(notice.quote(span))
        ]
        others = [
            notice.quote(span)
            for other in self.by_sentence[activity.sentence]
            if other is not activity
            for span in other.quotes
        ]
        return own, around, others


def is_aim(words: str) -> bool:
    """Tell whether some words of context say what for."""
    verb = verb_at(SentenceText(words), 0, len(words))
    return verb is not None and verb.kind == "aiming"


def theme_wording(
    own: Sequence[str], around: Sequence[tuple[str, bool]], others: Sequence[str]
) -> TopicWording:
    """Return words as they say what an activity is about."""
    beside = " ".join(words for words, _ in around)
    mine = " ".join(own)
    about = _DONE.sub("", f"{mine} {beside}")
    return TopicWording(mine, beside, " ".join(others), about)


def form_wording(own: Sequence[str], around: Sequence[tuple[str, bool]]) -> TopicWording:
    """Return words as they say what is done: by the verb, and by the end of a name."""
    mine = " ".join(own)
    before = [words for words, is_before in around if is_before]
    whole = f"{before[-1]}{mine}" if before else mine
    short = " ".join(words for words, _ in around if len(words) < _SHORT)
    return TopicWording(mine, short, compared=f"{whole[:4]}{mine[-_LAST:]}")


def shape_of(text: str) -> str:
    """Return a text with all numbers alike; two of one shape are of one length."""
    return _NUMBER.sub(lambda match: "0" * len(match[0]), text)


def within(sentence: Sentence, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans of a notice, counted from the start of a sentence."""
    start = sentence.place.span.start
    return tuple(Span(span.start - start, span.end - start) for span in spans)
