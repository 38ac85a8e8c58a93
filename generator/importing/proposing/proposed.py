"""What is proposed for a sentence: suggestions, until a person accepts them."""

from dataclasses import dataclass

from generator.catalog.fields import ActivityField, SentenceField
from generator.catalog.notice import Span
from generator.importing.proposing.announced import PlacedBody
from generator.importing.proposing.memory import ProposedEnglish
from generator.importing.proposing.topics import ProposedTopic


@dataclass(frozen=True, slots=True)
class NearestActivity:
    """The activity of an earlier campaign that is most like one."""

    key: str
    """`2024/samr/elevator-safety-week`."""
    title: str
    """Its Chinese title."""
    likeness: float
    """From 0 to 1; see `Likeness`."""
    is_same_agency: bool


@dataclass(frozen=True, slots=True)
class ProposedBody:
    """Another body in the words of an activity."""

    body: PlacedBody
    words: Span
    """The words that prove its role, within one stretch of the activity's quote or context."""


@dataclass(frozen=True, slots=True)
class ProposedActivity:
    """An activity as it could stand in its file; spans are counted from the sentence's start."""

    slug: str
    title: str
    """In Chinese; `english.exact` is its translation, if there is one."""
    quotes: tuple[Span, ...]
    contexts: tuple[Span, ...]
    themes: tuple[ProposedTopic, ...]
    """The likeliest first, at most four; none if nothing speaks for any."""
    forms: tuple[ProposedTopic, ...]
    bodies: tuple[ProposedBody, ...]
    quote_en: tuple[str, ...]
    """Its words in the English sentence, where that is the one of an earlier campaign."""
    english: ProposedEnglish
    """Of the title."""
    nearest: NearestActivity | None
    """What it may continue."""

    @property
    def suggested(self) -> tuple[ActivityField, ...]:
        """The fields that are suggestions, as they stand in `suggested`: all that it has."""
        fields: list[tuple[ActivityField, object]] = [
            ("id", self.slug),
            ("title", self.title),
            ("quote", self.quotes),
            ("quote_en", self.quote_en),
            ("context", self.contexts),
            ("themes", self.themes),
            ("forms", self.forms),
            ("bodies", self.bodies),
        ]
        return tuple(field for field, value in fields if value)


@dataclass(frozen=True, slots=True)
class ProposedSentence:
    """A sentence as it could stand in a file."""

    activities: tuple[ProposedActivity, ...]
    """In the order of the sentence; none only if it has no words beside its subject."""
    english: ProposedEnglish
    as_before: str = ""
    """The sentence of an earlier campaign that says the same, as people split it: `2024 1.5`."""

    @property
    def suggested(self) -> tuple[SentenceField, ...]:
        """The fields of the sentence itself that are suggestions."""
        return ("en",) if self.english.exact else ()
