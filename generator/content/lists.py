"""Make the lists of the content ready for checking many files of activities against them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property

from generator.catalog import records, word_records
from generator.catalog.record import Record
from generator.content.english import EnglishChecks
from generator.content.entries import Content, Entry
from generator.content.known_ids import Known, known_agencies, known_topics


@dataclass(frozen=True)
class Lists:
    """All that files of activities are checked against, besides the notice of their campaign."""

    agencies: Sequence[Entry[records.Agency]]
    themes: Sequence[Entry[records.Theme]]
    forms: Sequence[Entry[records.Theme]]
    terms: Sequence[Entry[records.Term]]
    wordings: Sequence[Entry[word_records.WordChoice]]
    partial: frozenset[str]
    """Those of `agencies`, `themes` and `forms` that could not be read in full."""

    @property
    def entries(self) -> list[Sequence[Entry[Record]]]:
        """Every list: no check can read one that is not here."""
        return [getattr(self, field.name) for field in fields(self) if field.name != "partial"]

    @cached_property
    def names(self) -> Mapping[str, Sequence[str]]:
        """The Chinese names of each agency by its id."""
        if "agencies" in self.partial:
            return {}
        return {entry.record.id: entry.record.chinese_names for entry in self.agencies}

    @cached_property
    def known_agencies(self) -> Known | None:
        """The ids of agencies; None if some may be missing."""
        return None if "agencies" in self.partial else known_agencies(self.agencies)

    @cached_property
    def known_themes(self) -> Known | None:
        """The ids of themes; None if some may be missing."""
        return None if "themes" in self.partial else known_topics(self.themes)

    @cached_property
    def known_forms(self) -> Known | None:
        """The ids of forms; None if some may be missing."""
        return None if "forms" in self.partial else known_topics(self.forms)

    @cached_property
    def english(self) -> EnglishChecks:
        """The checks of English texts."""
        return EnglishChecks(
            [entry.record for entry in self.agencies],
            [entry.record for entry in self.terms],
            [entry.record for entry in self.wordings],
        )


def lists_of(content: Content) -> Lists:
    """Return the lists of the content."""
    return Lists(
        content.agencies,
        content.themes,
        content.forms,
        content.terms,
        content.wordings,
        frozenset(content.partial & {"agencies", "themes", "forms"}),
    )
