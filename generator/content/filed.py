"""What a file of activities says, once it is read and has been checked by itself.

Its records are gone: what is left is what the catalog and the checks across files need.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.coverage import Coverage
from generator.catalog.fields import Role, Status
from generator.catalog.notice import NoticeSentence, Span
from generator.content.entries import CampaignFolder, Written
from generator.language import Bilingual
from generator.problems import Problem


@dataclass(frozen=True, eq=False, slots=True)
class FiledActivity:
    """An activity; the fields are those of `Activity`, with ids for what they name."""

    slug: str
    title: Bilingual
    is_stale: bool
    quotes: tuple[Span, ...]
    quotes_en: tuple[Span, ...]
    contexts: tuple[Span, ...]
    themes: tuple[str, ...]
    forms: tuple[str, ...]
    bodies: tuple[tuple[str, Role, Span], ...]


@dataclass(frozen=True, eq=False, slots=True)
class FiledSentence:
    """A sentence of the notice with the activities it announces."""

    agency: str
    written: Written
    place: NoticeSentence
    en: str | None
    status: Status
    is_stale: bool
    accepted: int
    """How many findings about its English, and about its titles, editors have accepted."""
    suggested: int
    """How many suggestions nobody has accepted: one of the sentence, one of each activity."""
    subject: Span | None
    """The agency's name at the head of its paragraph."""
    activities: tuple[FiledActivity, ...]
    complete: bool
    """False when some words could not be found, so that text may look unclaimed."""
    problems: tuple[Problem, ...]
    """What is wrong with its words; not to be told if the whole sentence is out of place."""


@dataclass(frozen=True, eq=False, slots=True)
class ActivityFile:
    """A file of activities."""

    agency: str
    sentences: tuple[FiledSentence, ...]
    complete: bool
    """False when some of its sentences could not be read, or are not in the notice."""
    problems: tuple[Problem, ...]
    """What is wrong with all else that is in it."""


@dataclass(frozen=True, eq=False)
class CheckedCampaign:
    """A campaign once its files have been checked, by themselves and across."""

    folder: CampaignFolder
    files: Sequence[ActivityFile]
    sentences: Sequence[FiledSentence]
    """In the notice's order."""
    coverage: Coverage

    @property
    def activities(self) -> Iterator[FiledActivity]:
        """Its activities, file after file."""
        sentences = (sentence for file in self.files for sentence in file.sentences)
        return (activity for sentence in sentences for activity in sentence.activities)

    @property
    def keys(self) -> Iterator[str]:
        """The names of its activities among all: `2024/samr/elevator-safety-week`."""
        for file in self.files:
            for sentence in file.sentences:
                for activity in sentence.activities:
                    yield f"{self.folder.year}/{file.agency}/{activity.slug}"
