"""Say what stands at the addresses that are no longer in use."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog.catalog import Change, Move
from generator.pages.page import Maker
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class Gone:
    """An address that is no longer in use."""

    id: str
    """Its fragment, or empty for a page."""
    was: str
    text: str
    now: Link | None
    change: str
    """The path of the change."""


def gone_from(maker: Maker, page: str) -> list[Gone]:
    """Return what is no longer at a page: the page itself, or activities on it."""
    return [
        gone_view(maker, change, move)
        for was, (change, move) in maker.catalog.moves.items()
        if was.partition("#")[0] == page
    ]


def gone_view(maker: Maker, change: Change, move: Move) -> Gone:
    """Return what is said of an address that a change took out of use."""
    word = "gone_moved" if move.now else "gone_withdrawn"
    return Gone(
        id=move.was.partition("#")[2],
        was=move.was,
        text=maker.words.fill(word, date=change.record.date, path=move.was),
        now=Link(_name(maker, move.now), move.now) if move.now else None,
        change=routes.change(change.record.id),
    )


def _name(maker: Maker, path: str) -> str:
    """Return what is at an address in words, if it is an activity, or the address."""
    items: Iterable[str] = (
        item.title.of(maker.lang)
        for item in maker.catalog.activities
        if path in (routes.activity(item), routes.activity_place(item))
    )
    return next(iter(items), path)
