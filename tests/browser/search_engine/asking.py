"""Ask the search for its hits, and look through all texts for those that are right."""

from typing import NamedTuple

from playwright.sync_api import Page

from generator.catalog.catalog import Activity


def hits(page: Page, query: str) -> list[str]:
    """Return the hits of a query as the search page has them."""
    found: list[str] = page.evaluate("query => keys(ask(query).hits)", query)
    return found


class Words(NamedTuple):
    """The Chinese of an activity, as compared."""

    key: str
    title: str
    quotes: list[str]
    contexts: list[str]

    def place(self, phrase: str) -> int | None:
        """Return how well a phrase fits, the best as 0."""
        fits = [
            self.title == phrase,
            self.title.startswith(phrase),
            phrase in self.title,
            any(phrase in quote for quote in self.quotes),
            any(phrase in context for context in self.contexts),
        ]
        return fits.index(True) if True in fits else None


def key_of(item: Activity) -> str:
    return f"{item.agency.id}/{item.slug}"


def brute_force(records: list[Words], phrase: str) -> list[str]:
    """Return what holds a phrase, the best fit first, then in the notice's order."""
    places = [(record.place(phrase), i) for i, record in enumerate(records)]
    return [records[i].key for _, i in sorted((at, i) for at, i in places if at is not None)]
