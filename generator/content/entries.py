"""Records together with the place where each was written."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.content import change_model, model
from generator.content.addresses import Published
from generator.content.notice import Notice
from generator.content.yaml_source import Loc, YamlSource
from generator.problems import Level, Problem

R_co = TypeVar("R_co", bound=model.Record, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[R_co]):
    """A record and the place where it was written."""

    record: R_co
    source: YamlSource
    loc: Loc

    def problem(
        self, where: str | Loc, message: str, hint: str = "", level: Level = "error"
    ) -> Problem:
        """Return a problem at one of the record's fields."""
        inner = (where,) if isinstance(where, str) else where
        return self.source.problem((*self.loc, *inner), message, hint, level=level)

    def where(self, field: str) -> str:
        """Return the file and the line of one of the record's fields: `content/kinds.yml:2`."""
        place = self.problem(field, "")
        return f"{place.path}:{place.line}"


@dataclass(frozen=True)
class Sentence:
    """A sentence's entry and those of its activities."""

    entry: Entry[model.SentenceEntry]
    activities: list[Entry[model.Activity]]
    complete: bool
    """False when an activity could not be read; the others are there."""


@dataclass(frozen=True)
class AgencyFile:
    """The sentences of one agency."""

    entry: Entry[model.AgencyFile]
    sentences: list[Sentence]


@dataclass
class CampaignFolder:
    """What a folder of `campaigns/` holds, as far as it could be read."""

    year: str
    path: str
    entry: Entry[model.Campaign]
    notice: Notice
    files: list[AgencyFile] = field(default_factory=list)
    complete: bool = True
    """False when a file or a sentence could not be read, so that some text may look unclaimed."""


@dataclass
class Content:
    """Every record of the content folder, as far as it could be read."""

    site: Entry[model.Site] | None
    kinds: list[Entry[model.Kind]]
    agencies: list[Entry[model.Agency]]
    themes: list[Entry[model.Theme]]
    forms: list[Entry[model.Theme]]
    terms: list[Entry[model.Term]]
    synonyms: list[Entry[model.Synonyms]]
    changes: list[Entry[change_model.Change]]
    campaigns: list[CampaignFolder]
    published: Published
    written_pages: list[str]
    """The addresses of the hand-written pages, without their language."""
    partial: set[str]
    """Lists that could not be read in full, such as `themes`."""
