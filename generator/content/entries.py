"""Records together with the place where each was written."""

from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from generator.catalog import change_records, records, word_records
from generator.catalog.notice import Notice
from generator.content.yaml_source import Loc, YamlSource
from generator.problems import Level, Place, Problem

R_co = TypeVar("R_co", bound=records.Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A record and the place where it was written."""

    record: R_co
    source: YamlSource
    loc: Loc

    def without(self, field: str) -> "Entry[R_co]":
        """Return the same without the values of a field whose parts have entries of their own."""
        return replace(self, record=self.record.model_copy(update={field: ()}))

    def problem(
        self, where: str | Loc, message: str, hint: str = "", level: Level = "error"
    ) -> Problem:
        """Return a problem at one of the record's fields."""
        inner = (where,) if isinstance(where, str) else where
        return self.source.problem((*self.loc, *inner), message, hint, level=level)

    def place(self, where: str | Loc) -> Place:
        """Return where one of the record's fields stands."""
        return self.problem(where, "").place

    def where(self, field: str) -> str:
        """Return the file and the line of one of the record's fields: `content/kinds.yml:2`."""
        place = self.place(field)
        return f"{place.path}:{place.line}"


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


@dataclass
class CampaignFolder:
    """What a folder of `campaigns/` holds, as far as it could be read."""

    year: str
    path: str
    entry: Entry[records.CampaignRecord]
    notice: Notice
    files: list[AgencyEntries] = field(default_factory=list)
    complete: bool = True
    """False when a file or a sentence could not be read, so that some text may look unclaimed."""


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
    partial: set[str]
    """Lists that could not be read in full, such as `themes`."""
