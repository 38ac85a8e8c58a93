"""Propose themes and forms for an activity, each with the reason.

Three things speak for a topic: its own words in those of the activity, how earlier activities with
these words were filed, and what the nearest of them have. Each is a likelihood; together they are
as sure as it is that not all of them mislead.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.importing.proposing.likeness import Likeness
from generator.importing.proposing.topic_words import Hit, TopicWord, WordSource, heads_of, hits_of

MOST = 4
"""How many themes or forms an activity has at most."""
_FROM = 0.5
"""From which likelihood on a topic is proposed."""
_AT_FIRST: dict[WordSource, float] = {"alias": 0.8, "name": 0.7, "definition": 0.55}
"""How far a word is believed before any activity was filed."""
_COUNTS_AS = 2.0
"""How many filed activities that first belief is worth."""
_BESIDE = 0.5
"""What the words around an activity count, beside its own."""
_OBJECT = 0.75
"""What those of the sentence count where its own leave out what it is about."""
_AROUND, _WITHIN = 0.3, 0.5
"""What the other words of the sentence count, and what says an act in the middle of a name does."""
_SHORT = 14
"""How many characters an activity has at most that may leave out what it is about."""
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
class TopicWording:
    """The words of an activity by how much they say of it."""

    own: str
    beside: str = ""
    """Its context, but for aims and effects."""
    sentence: str = ""
    """What else its sentence announces, which may be what it leaves out."""
    compared: str = ""
    """The words by which it is compared with others."""


class TopicProposer:
    """Themes or forms, and what earlier activities have of them."""

    def __init__(
        self,
        words: Sequence[TopicWord],
        keys: Sequence[str],
        wordings: Sequence[TopicWording],
        filed: Sequence[frozenset[str]],
        *,
        is_of_acts: bool = False,
    ) -> None:
        """Make them ready.

        Args:
            words: The words that speak for each.
            keys: The names of the activities of earlier years.
            wordings: The words of each of these.
            filed: The topics of each of these.
            is_of_acts: They say what is done, which stands where a clause begins or ends.
        """
        self._words = words
        self._keys = keys
        self._filed = filed
        self._is_of_acts = is_of_acts
        self._nearest = Likeness(wording.compared for wording in wordings)
        # Which of them have a word, and how many of these are of a topic.
        self._places: defaultdict[str, set[int]] = defaultdict(set)
        for place, wording in enumerate(wordings):
            for hit, counts in self._hits(wording.own):
                if counts == 1:
                    self._places[hit.word.word].add(place)
        self._right = Counter(
            (word, topic)
            for word, places in self._places.items()
            for place in places
            for topic in filed[place]
        )

    def propose(
        self, wording: TopicWording, without: frozenset[int] = frozenset()
    ) -> list[ProposedTopic]:
        """Return the topics for which something speaks, the likeliest first; at most `MOST`.

        Args:
            wording: The words of the activity.
            without: The places of earlier activities that are not asked.
        """
        found = self._by_likelihood(wording, without)
        if not found and wording.sentence and len(wording.own) <= _SHORT:
            # What is as short as 发布典型案例 leaves out what of; no other year says it.
            whole = TopicWording(wording.sentence)
            found = self._by_likelihood(whole, without, _OBJECT)
        return found[:MOST]

    def _by_likelihood(
        self, wording: TopicWording, without: frozenset[int], counts: float = 1.0
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
        return sorted(found, key=lambda topic: (-topic.likelihood, topic.id))

    def _evidence(
        self, wording: TopicWording, without: frozenset[int]
    ) -> Iterable[tuple[str, float, str]]:
        best: dict[str, tuple[float, str]] = {}
        own = [(hit.word, counts) for hit, counts in self._hits(wording.own)]
        beside = [(hit.word, counts * _BESIDE) for hit, counts in self._hits(wording.beside)]
        around = [(hit.word, counts * _AROUND) for hit, counts in self._hits(wording.sentence)]
        for word, counts in (*own, *beside, *around):
            said = (self._belief(word, without) * counts, f"{word.source} {word.word}")
            best[word.topic] = max(best.get(word.topic, (0.0, "")), said)
        yield from ((topic, likelihood, reason) for topic, (likelihood, reason) in best.items())
        yield from self._of_nearest(wording.compared, without)

    def _hits(self, text: str) -> list[tuple[Hit, float]]:
        """Return the words of topics in a text, each with what it counts where it stands."""
        hits = hits_of(self._words, text)
        if not self._is_of_acts:
            return [(hit, 1.0) for hit in hits]
        return [(hit, 1.0 if _says_act(text, hit) else _WITHIN) for hit in heads_of(hits)]

    def _belief(self, word: TopicWord, without: frozenset[int]) -> float:
        """Return how often what has a word is of its topic, as far as that is known."""
        left_out = [place for place in without if place in self._places[word.word]]
        count = len(self._places[word.word]) - len(left_out)
        right = self._right[word.word, word.topic]
        right -= sum(word.topic in self._filed[place] for place in left_out)
        first = _AT_FIRST[word.source] * _COUNTS_AS
        return (first + right) / (_COUNTS_AS + count)

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


def _says_act(text: str, hit: Hit) -> bool:
    """Tell whether a word stands where a clause says what is done: at its beginning or its end."""
    behind = _ENDS.sub("", _JOINT.split(text[hit.end :])[0])
    return bool(_STARTS.fullmatch(text[: hit.start])) or len(behind) <= _NEAR_END


_JOINT = re.compile("[、，；”》 ]|和|暨|及")
_STARTS = re.compile("(?:.*[ ，；])?(?:依法|严厉|集中|深入|积极|加大|加强|并)*")
_ENDS = re.compile("(?:等?(?:系列|主题)?(?:活动|工作|力度|行动)|等)$")
_NEAR_END = 3
