"""Keep the promise of addresses: none that was published goes without a word of where it went."""

import re
from collections.abc import Iterator, Set

from generator.catalog.catalog import Catalog
from generator.close_matches import Choices
from generator.problems import Hints, Problem, nearest, quoted
from generator.structure import routes

_YEAR = re.compile(r".*#[0-9]{4}-|activities/[0-9]{4}/")
_HEAD = """\
# Every address that was ever published, without its language; `campaign-atlas addresses` adds
# those that are new.
# A line is never taken out. Where a page or an activity goes, content/changes.yml says so.
"""


def check_addresses(catalog: Catalog, current: Set[str]) -> Iterator[Problem]:
    """Check that each published address is in use, or that a change says where it went.

    Args:
        catalog: All records.
        current: The address of every page and of every activity, without its language.
    """
    nearby = _Addresses(current)
    hints = Hints(nearby.nearest)
    for address, place in catalog.published.items():
        if address not in current and address not in catalog.moves:
            yield place.problem(_lost(address), hints.of(address, place.path))
    for address, (_, move) in catalog.moves.items():
        if address in current:
            message = f"address {quoted(address)} is in use; expected one that is not."
            yield move.was_place.problem(message)
        elif "#" in address and not routes.holds_activities(address):
            message = f"address {quoted(address)}; expected a page, or an activity of an agency."
            yield move.was_place.problem(message)
    hints = Hints(nearby.nearest_of_all)
    moves = (move for _, move in catalog.moves.values())
    for move in sorted(moves, key=lambda move: move.now_place):
        if move.now and move.now not in current:
            message = f"address {quoted(move.now)} is not in use; expected one that is."
            yield move.now_place.problem(message, hints.of(move.now, move.now_place.path))


def _lost(address: str) -> str:
    message = f"published address {quoted(address)} is gone; expected it to stay, or this under"
    line = f'"moved:" of a change in content/changes.yml: "- {{was: {address}, now: …}}" with its'
    rest = f'new address, or "- {{was: {address}}}" when it is withdrawn.'
    return f"{message} {line} {rest}"


class _Addresses:
    """The addresses in use, to find the one that is nearest to one that is not."""

    def __init__(self, current: Set[str]) -> None:
        self._current = current
        self._by_head: dict[str, Choices] = {}

    def nearest(self, address: str) -> str:
        """Return a hint with the nearest address."""
        # An activity of another year is another one, however alike its address is.
        own = _YEAR.match(address)
        near = self._beginning(own[0]) if own else None
        return nearest(address, near) if near and near.words else self.nearest_of_all(address)

    def nearest_of_all(self, address: str) -> str:
        """Return a hint with the nearest address, that of an activity of another year too."""
        return nearest(address, self._beginning(""))

    def _beginning(self, head: str) -> Choices:
        if head not in self._by_head:
            near = (each for each in self._current if each.startswith(head))
            self._by_head[head] = Choices(near)
        return self._by_head[head]


def to_address_list(catalog: Catalog, current: Set[str]) -> str:
    """Return the list of published addresses with those of today added."""
    addresses = sorted({*catalog.published, *current})
    return "".join((_HEAD, *(f"{address}\n" for address in addresses)))
