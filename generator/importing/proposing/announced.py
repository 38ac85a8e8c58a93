"""What is told of a sentence before anything is proposed for it."""

from dataclasses import dataclass

from generator.catalog.fields import Role
from generator.catalog.notice import Span


@dataclass(frozen=True, slots=True)
class PlacedBody:
    """The name of another body in a sentence, and the part it has there."""

    span: Span
    """The characters of its name, counted from the start of the sentence."""
    role: Role


@dataclass(frozen=True, slots=True)
class AnnouncedSentence:
    """A sentence that announces something; all places are counted from its start."""

    text: str
    """The exact words, its end mark included, without a printed numeral."""
    agency: str = ""
    """The id of the agency in whose file it will stand, if it is known."""
    subjects: tuple[Span, ...] = ()
    """The names of those who announce it, where they stand in the sentence."""
    bodies: tuple[PlacedBody, ...] = ()
    parts: tuple[Span, ...] = ()
    """The parts of a list in it, each of which announces something by itself."""
