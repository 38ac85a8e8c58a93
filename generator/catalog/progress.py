"""How far the draft of a campaign is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """How far a draft is."""

    sentences: int
    filed: int
    """How many of the sentences that announce something are in a file."""
    translated: int
    """How many of these have English."""
    titles: int
    translated_titles: int
    suggested: int
    """How many suggestions nobody has accepted; `accept` asks about each once."""
