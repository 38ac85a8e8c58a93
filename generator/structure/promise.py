"""Keep the promise of addresses: none that was published goes without a word of where it went."""

import re
from collections.abc import Iterable, Iterator, Set

from generator.catalog.catalog import Catalog
from generator.problems import Problem, nearest, quoted
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
    for address in catalog.published:
        if address not in current and address not in catalog.moves:
            yield _lost(catalog, address, current)
    for address, (_, move) in catalog.moves.items():
        if address in current:
            message = f"address {quoted(address)} is in use; expected one that is not."
            yield move.was_place.problem(message)
        elif "#" in address and not routes.holds_activities(address):
            message = f"address {quoted(address)}; expected a page, or an activity of an agency."
            yield move.was_place.problem(message)
        if move.now and move.now not in current:
            message = f"address {quoted(move.now)} is not in use; expected one that is."
            yield move.now_place.problem(message, nearest(move.now, current))


def _lost(catalog: Catalog, address: str, current: Iterable[str]) -> Problem:
    message = f"published address {quoted(address)} is gone; expected it to stay, or this under"
    line = f'"moved:" of a change in content/changes.yml: "- {{was: {address}, now: …}}" with its'
    rest = f'new address, or "- {{was: {address}}}" when it is withdrawn.'
    # An activity of another year is another one, however alike its address is.
    own = _YEAR.match(address)
    near = [each for each in current if own and each.startswith(own[0])]
    hint = nearest(address, near or current)
    return catalog.published[address].problem(f"{message} {line} {rest}", hint)


def to_address_list(catalog: Catalog, current: Set[str]) -> str:
    """Return the list of published addresses with those of today added."""
    addresses = sorted({*catalog.published, *current})
    return "".join((_HEAD, *(f"{address}\n" for address in addresses)))
