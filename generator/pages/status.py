"""Sum up how far the translation is, for the hand-written page that asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog.catalog import Catalog
from generator.data.activity_record import translation
from generator.pages.view_types import Link
from generator.strings import Strings
from generator.structure import routes

MARK = "<!-- translation-status -->"
"""What a hand-written page holds where the sums are to stand."""
_STATES = ("reviewed", "draft", "stale", "pending")


@dataclass(frozen=True, eq=False)
class State:
    """The activities whose translation is in one state; those that need work are named."""

    name: str
    count: str
    activities: list[Link]


def translation_states(catalog: Catalog, strings: Strings) -> Iterator[State]:
    """Yield each state, those without an activity too."""
    for state in _STATES:
        items = [item for item in catalog.activities if translation(item) == state]
        shown = [] if state == "reviewed" else items
        yield State(
            name=strings.words[f"status_{state}"],
            count=strings.count("activities", len(items)),
            activities=[Link(item.title.of(strings.lang), routes.activity(item)) for item in shown],
        )
