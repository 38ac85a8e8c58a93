"""Say of the parts of a long page what each holds, and how to get from one to another.

The first part is the page itself, whose address is promised. The others have addresses of their own
that are not: what stands where depends on what there is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Campaign
from generator.catalog.records import Agency
from generator.pages.page import Maker
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class PartRow:
    """A part in the list of the parts of a page."""

    link: Link
    """`detail` says what it holds."""
    is_here: bool
    ids: Sequence[str]
    """Of what is in it: who comes for one of them finds the part."""


@dataclass(frozen=True, eq=False)
class PartWay:
    """Where a part stands among the others."""

    whole: Link
    """The page of which it is a part."""
    told: str
    """Which part it is, and what it holds."""
    has_half: bool
    """Some of its punctuation may be drawn full-width."""
    previous: Link
    next: Link | None
    numbers: Sequence[PartRow]


@dataclass(frozen=True)
class Bound:
    """An agency at either end of a part, and the number of its paragraph there."""

    agency: Agency
    paragraph: int


def held(maker: Maker, campaign: Campaign, first: Bound, last: Bound) -> str:
    """Return which paragraphs of a notice a part holds, and from which agency to which."""
    word = "part_holds" if first.paragraph != last.paragraph else "part_holds_one"
    text = maker.words.fill(
        word,
        first=first.paragraph,
        last=last.paragraph,
        first_agency=maker.views.agency_name(first.agency),
        last_agency=maker.views.agency_name(last.agency),
    )
    return maker.of_campaign(text, campaign)


def part_title(maker: Maker, title: str, number: int, count: int) -> str:
    """Return the title of a part of a page that has a title."""
    return maker.words.fill("part_title", title=title, n=number, count=count)


def way_of(
    maker: Maker, whole: Link, number: int, count: int, holds: str, *, has_half: bool
) -> PartWay:
    """Return where a part stands.

    Args:
        maker: What makes the pages of the language.
        whole: The page of which it is a part.
        number: Its number.
        count: How many there are.
        holds: What it holds.
        has_half: Whether some of its punctuation may be drawn full-width.
    """
    told = maker.words.fill("part_of", n=number, count=count)
    return PartWay(
        whole=whole,
        told=f"{told}{maker.words['colon']}{holds}",
        has_half=has_half,
        previous=part_link(maker, whole.path, number - 1),
        next=part_link(maker, whole.path, number + 1) if number < count else None,
        numbers=[
            PartRow(Link(str(each), routes.part(whole.path, each)), each == number, ())
            for each in range(1, count + 1)
        ],
    )


def part_link(maker: Maker, path: str, number: int, holds: str = "") -> Link:
    """Return a link to a part of a page, given its path, and what it holds."""
    return Link(maker.words.fill("part_n", n=number), routes.part(path, number), holds)
