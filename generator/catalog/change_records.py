"""The records of `changes.yml`, as an editor writes them (`docs/content.md` explains each)."""

from typing import Annotated, Literal

from pydantic import StringConstraints as Constraints

from generator.catalog import records

Key = Annotated[str, Constraints(pattern=r"^[0-9]{4}/[a-z0-9-]+/[a-z0-9-]+$")]
"""`{year}/{agency}/{slug}`"""
ADDRESS = r"^[a-z0-9/-]+\.html(#[a-z0-9-]+)?$"
Path = Annotated[str, Constraints(pattern=ADDRESS)]
"""An address inside a language: `agencies/samr.html#2024-elevator-safety-week`."""


class Wording(records.Record):
    """What a page said, or says, in one language or in both."""

    zh: records.Text | None = None
    en: records.Text | None = None


class Move(records.Record):
    """A published address that is no longer in use, and the one that took its place if any did."""

    was: Path
    now: Path | None = None


class ChangeRecord(records.Record):
    """`changes.yml`: what changed on the site after it was published, and why."""

    id: records.Slug
    date: records.Date
    kind: Literal["published", "corrected", "translated", "source-changed", "moved", "withdrawn"]
    title: records.Name
    why: records.Translated
    activities: tuple[Key, ...] = ()
    before: Wording | None = None
    after: Wording | None = None
    moved: tuple[Move, ...] = ()
