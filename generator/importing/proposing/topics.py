"""Propose themes and forms for an activity, each with the reason.

Three things speak for a topic: its own words in those of the activity, how earlier activities with
these words were filed, and what the nearest of them have. Each is a likelihood; together they are
as sure as it is that not all of them mislead.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.catalog import records
from generator.catalog.catalog import Activity
from generator.importing.proposing.likeness import Likeness
from generator.importing.proposing.topic_words import Source, TopicWord, words_of

MOST = 4
"""How many themes or forms an activity has at most."""
_FROM = 0.5
"""From which likelihood on a topic is proposed."""
_AT_FIRST: dict[Source, float] = {"alias": 0.8, "name": 0.7, "definition": 0.55}
"""How far a word is believed before any activity was filed."""
_COUNTS_AS = 2.0
"""How many filed activities that first belief is worth."""
_BESIDE = 0.5
"""What the words around an activity count, beside its own."""
_OBJECT = 0.75
"""What those of the sentence count where its own leave out what it is about."""
_NEIGHBOURS, _LIKE, _SURE = 6, 0.08, 0.45
"""How many of the nearest are asked; how like they are at least; from when on they are sure."""


@dataclass(frozen=True, slots=True)
class ProposedTopic:
    """A theme or a form that is proposed."""

    id: str
    likelihood: float
    reason: str
    """In words: `alias 食品安全`, `as 2024/samr/elevator-safety-week`."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an activity by how much they say of it."""

    own: str
    beside: str = ""
    """Its context, but for aims and effects."""
    sentence: str = ""
    """What else its sentence announces, which may be what it leaves out."""


class Topics:
    """Themes or forms, and what earlier activities have of them."""

    def __init__(
        self,
        topics: Iterable[records.Theme],
        earlier: Sequence[Activity],
        wordings: Sequence[Wording],
        topics_of: Callable[[Activity], Iterable[records.Theme]],
        nearest: Likeness,
    ) -> None:
        """Make them ready.

        Args:
            topics: All of them, in the order of their list.
            earlier: The activities of earlier years.
            wordings: The words of each of these.
            topics_of: Returns the topics of an activity.
            nearest: The same words, ready to be compared.
        """
        self._words = words_of(topics)
        self._order = {topic.id: i for i, topic in enumerate(topics)}
        self._keys = [activity.key for activity in earlier]
        self._filed = [frozenset(topic.id for topic in topics_of(a)) for a in earlier]
        self._nearest = nearest
        self._places = {
            word.word: frozenset(i for i, words in enumerate(wordings) if word.word in words.own)
            for word in self._words
        }

    def propose(
        self, wording: Wording, without: frozenset[int] = frozenset()
    ) -> list[ProposedTopic]:
        """Return the topics for which something speaks, the likeliest first; at most `MOST`.

        Args:
            wording: The words of the activity.
            without: The places of earlier activities that are not asked.
        """
        found = self._by_likelihood(wording, without)
        if not found and wording.sentence:
            found = self._by_likelihood(Wording(wording.sentence), without, _OBJECT)
        return found[:MOST]

    def _by_likelihood(
        self, wording: Wording, without: frozenset[int], counts: float = 1.0
    ) -> list[ProposedTopic]:
        against: defaultdict[str, float] = defaultdict(lambda: 1.0)
        reasons: dict[str, tuple[float, str]] = {}
        for topic, likelihood, reason in self._evidence(wording, without):
            against[topic] *= 1 - likelihood * counts
            reasons[topic] = max(reasons.get(topic, (0.0, "")), (likelihood, reason))
        found = [
            ProposedTopic(topic, round(1 - doubt, 3), reasons[topic][1])
            for topic, doubt in against.items()
            if 1 - doubt >= _FROM
        ]
        return sorted(found, key=lambda topic: (-topic.likelihood, self._order[topic.id]))

    def _evidence(
        self, wording: Wording, without: frozenset[int]
    ) -> Iterable[tuple[str, float, str]]:
        best: dict[str, tuple[float, str]] = {}
        for word in self._words:
            weight = 1.0 if word.word in wording.own else 0.0
            weight = weight or (_BESIDE if word.word in wording.beside else 0.0)
            if weight:
                said = (self._belief(word, without) * weight, f"{word.source} {word.word}")
                best[word.topic] = max(best.get(word.topic, (0.0, "")), said)
        yield from ((topic, likelihood, reason) for topic, (likelihood, reason) in best.items())
        yield from self._of_nearest(wording.own, without)

    def _belief(self, word: TopicWord, without: frozenset[int]) -> float:
        """Return how often what has a word is of its topic, as far as that is known."""
        places = self._places[word.word] - without
        right = sum(word.topic in self._filed[place] for place in places)
        first = _AT_FIRST[word.source] * _COUNTS_AS
        return (first + right) / (_COUNTS_AS + len(places))

    def _of_nearest(self, words: str, without: frozenset[int]) -> Iterable[tuple[str, float, str]]:
        near = self._nearest.nearest(words, _NEIGHBOURS, without)
        near = [(place, likeness) for place, likeness in near if likeness >= _LIKE]
        total = sum(likeness for _, likeness in near)
        votes: defaultdict[str, float] = defaultdict(float)
        first: dict[str, tuple[float, str]] = {}
        for place, likeness in near:
            for topic in self._filed[place]:
                votes[topic] += likeness / total
                first.setdefault(topic, (likeness, self._keys[place]))
        for topic, share in votes.items():
            sure = min(1.0, near[0][1] / _SURE)
            yield topic, 0.95 * share * sure, f"as {first[topic][1]}"
