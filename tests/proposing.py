"""Measure what is proposed for sentences beside what people have made of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Catalog, Sentence
from generator.catalog.notice import Span
from generator.characters import is_word
from generator.importing.proposing.announced import AnnouncedSentence, PlacedBody
from generator.importing.proposing.earlier import EarlierCampaigns, within
from generator.importing.proposing.topics import TopicProposer

ENOUGH = 0.6
"""What part of the words of the longer of two quotes both have, if they are one activity."""


@dataclass(frozen=True)
class Score:
    """How many of two sets are the same."""

    made: int
    proposed: int
    found: int
    exact: int = 0

    @property
    def precision(self) -> float:
        """How many of those proposed are right."""
        return self.found / self.proposed

    @property
    def recall(self) -> float:
        """How many of those that people made are proposed."""
        return self.found / self.made

    def __str__(self) -> str:
        shares = f"precision {self.precision:.3f}, recall {self.recall:.3f}"
        return f"{self.found} of {self.made} found, {self.exact} exact; {shares}"


def announced(sentence: Sentence, activities: Iterable[Activity]) -> AnnouncedSentence:
    """Return a sentence of a notice as the analysis of one hands it on."""
    text = sentence.text.zh
    first = next(iter(activities))
    names = sorted(first.agency.chinese_names, key=len, reverse=True)
    head = next((name for name in names if text.startswith(name)), "")
    bodies = tuple(
        PlacedBody(span_of(text, body.agency.short_name.zh), body.role) for body in first.bodies
    )
    subjects = (Span(0, len(head)),) if head else ()
    return AnnouncedSentence(text, first.agency.id, subjects, bodies)


def span_of(text: str, words: str) -> Span:
    """Return the first place of some words that stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def word_places(text: str, spans: Iterable[Span]) -> set[int]:
    """Return the places of the word characters in some spans."""
    return {i for span in spans for i in range(span.start, span.end) if is_word(text[i])}


def pairs_of_quotes(
    sentence: Sentence, activities: list[Activity], proposed: list[tuple[Span, ...]]
) -> Iterator[tuple[Activity, tuple[Span, ...]]]:
    """Yield each activity with the quotes proposed for it, one to one."""
    text, left = sentence.text.zh, list(activities)
    for quotes in proposed:
        words = word_places(text, quotes)
        for activity in left:
            own = word_places(text, within(sentence, activity.quotes))
            if len(own & words) >= ENOUGH * max(len(own), len(words)):
                yield activity, quotes
                left.remove(activity)
                break


def score_topics(
    catalog: Catalog, kind: str, topics: TopicProposer, *, whole_sentence: bool
) -> tuple[Score, int]:
    """Leave out each activity, propose its topics, and compare.

    Args:
        catalog: The catalog.
        kind: `themes` or `forms`.
        topics: What proposes them, made of all activities.
        whole_sentence: All activities of its sentence are left out with it.

    Returns:
        The score, and how often the first topic that people gave is among those proposed.
    """
    earlier = EarlierCampaigns(catalog, "")
    wordings = earlier.theme_wordings if kind == "themes" else earlier.form_wordings
    made = proposed = found = exact = first = 0
    for place, activity in enumerate(earlier.activities):
        same = {i for i, a in enumerate(earlier.activities) if a.sentence is activity.sentence}
        without = frozenset(same if whole_sentence else {place})
        got = [topic.id for topic in topics.propose(wordings[place], without)]
        own = [topic.id for topic in getattr(activity, kind)]
        made, proposed = made + len(own), proposed + len(got)
        found += len({*own} & {*got})
        exact += {*own} == {*got}
        first += own[0] in got
    return Score(made, proposed, found, exact), first
