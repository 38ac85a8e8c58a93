"""Records together with the place where each was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from generator.catalog import change_records, records, word_records
from generator.catalog.notice import Notice
from generator.catalog.record import Record
from generator.content.yaml_source import Loc, YamlSource
from generator.problems import Level, Place, Problem

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Written:
    """The place where something was written."""

    source: YamlSource
    loc: Loc

    def problem(
        self, where: str | Loc, message: str, hint: str = "", level: Level = "error"
    ) -> Problem:
        """Return a problem at one of its fields."""
        inner = (where,) if isinstance(where, str) else where
        return self.source.problem((*self.loc, *inner), message, hint, level=level)

    def place(self, where: str | Loc) -> Place:
        """Return where one of its fields stands."""
        return self.problem(where, "").place

    def where(self, field: str) -> str:
        """Return the file and the line of one of its fields: `content/kinds.yml:2`."""
        place = self.place(field)
        return f"{place.path}:{place.line}"


@dataclass(frozen=True, slots=True)
class Entry(Written, Generic[R_co]):
    """A record and the place where it was written."""

    record: R_co

    @property
    def written(self) -> Written:
        """The place alone."""
        return Written(self.source, self.loc)


@dataclass(frozen=True, slots=True)
class SentenceEntries:
    """A sentence's entry and those of its activities."""

    entry: Entry[records.SentenceRecord]
    activities: list[Entry[records.ActivityRecord]]
    complete: bool
    """False when an activity could not be read; the others are there."""


@dataclass(frozen=True, slots=True)
class AgencyEntries:
    """The sentences of one agency."""

    entry: Entry[records.AgencyFile]
    sentences: list[SentenceEntries]
    complete: bool
    """False when a sentence could not be read; the others are there."""

    @property
    def activities(self) -> Iterator[Entry[records.ActivityRecord]]:
        """Its activities, sentence after sentence."""
        return (activity for sentence in self.sentences for activity in sentence.activities)


@dataclass
class CampaignFolder:
    """What a folder of `campaigns/` holds, as far as it could be read."""

    year: str
    path: str
    entry: Entry[records.CampaignRecord]
    notice: Notice
    files: list[Path]
    """The files of activities, one for each agency."""
    complete: bool
    """False when some of these could not be found, so that some text may look unclaimed."""

    @property
    def is_draft(self) -> bool:
        """It is on no page yet, and may still lack much."""
        return self.entry.record.status == "draft"


@dataclass
class Content:
    """Every record of the content folder, as far as it could be read."""

    site: Entry[records.Site] | None
    kinds: list[Entry[records.Kind]]
    agencies: list[Entry[records.Agency]]
    themes: list[Entry[records.Theme]]
    forms: list[Entry[records.Theme]]
    terms: list[Entry[records.Term]]
    synonyms: list[Entry[word_records.Synonyms]]
    wordings: list[Entry[word_records.WordChoice]]
    changes: list[Entry[change_records.ChangeRecord]]
    campaigns: list[CampaignFolder]
    published: dict[str, Place]
    """The published addresses, each with its place in the list."""
    written_pages: list[str]
    """The addresses of the hand-written pages, without their language."""
    left_out: list[str]
    """The years of the campaigns that are drafts, and were not read."""
    partial: set[str]
    """Lists that could not be read in full, such as `themes`."""
