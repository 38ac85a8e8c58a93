"""The records of `changes.yml`, as an editor writes them (`docs/content.md` explains each)."""

from typing import Annotated, Literal

from pydantic import StringConstraints as Constraints

from generator.catalog import fields
from generator.catalog.record import Record
from generator.file_names import ADDRESS

Key = Annotated[str, Constraints(pattern=r"^[0-9]{4}/[a-z0-9-]+/[a-z0-9-]+$")]
"""`{year}/{agency}/{slug}`"""
Year = Annotated[str, Constraints(pattern=r"^[0-9]{4}$")]
Path = Annotated[str, Constraints(pattern=ADDRESS)]
"""An address inside a language: `agencies/samr.html#2024-elevator-safety-week`."""


class Wording(Record):
    """What a page said, or says, in one language or in both."""

    zh: fields.Text | None = None
    en: fields.Text | None = None


class MoveRecord(Record):
    """A published address that is no longer in use, and the one that took its place if any did."""

    was: Path
    now: Path | None = None


class ChangeRecord(Record):
    """`changes.yml`: what changed on the site after it was published, and why."""

    id: fields.Slug
    date: fields.Date
    kind: Literal["published", "corrected", "translated", "source-changed", "moved", "withdrawn"]
    title: fields.Name
    why: fields.Translated
    campaign: Year | None = None
    """All activities of this campaign are concerned, as if each were named."""
    activities: tuple[Key, ...] = ()
    before: Wording | None = None
    after: Wording | None = None
    moved: tuple[MoveRecord, ...] = ()
