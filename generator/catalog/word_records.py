"""The records of `synonyms.yml` and `wording.yml` (`docs/content.md` explains each)."""

from typing import Annotated

from pydantic import Field

from generator.catalog.fields import Line
from generator.catalog.record import Record
from generator.language import Language


class Synonyms(Record):
    """`synonyms.yml`: words that readers type for one another, in either language."""

    words: Annotated[tuple[Line, ...], Field(min_length=2)]


class WordChoice(Record):
    """`wording.yml`: the words for one thing, and those that are not used for it."""

    lang: Language
    use: Line
    avoid: Annotated[tuple[Line, ...], Field(min_length=1)]
    allow: tuple[Line, ...] = ()
    """Longer words in which those to avoid may stand."""
    why: Line | None = None
