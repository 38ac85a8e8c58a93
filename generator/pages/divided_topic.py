"""Divide what there is of a theme or a form by campaign and agency, and a long list into parts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Campaign, by_campaign
from generator.catalog.parts import parts_of
from generator.catalog.records import Agency
from generator.pages.figures import agencies_of
from generator.structure import routes

_MOST_IN_PART = 200
"""After so many sentences another part begins: in one language a sentence has up to 0.9 KB."""
_MOST_IN_BOTH = 100
"""Up to so many sentences stand on a page in both languages, with what their activities are."""


@dataclass(frozen=True, eq=False)
class TopicBlock:
    """What one agency has of a topic in one campaign, or as much of that as a part holds."""

    id: str
    """Of its heading."""
    campaign: Campaign
    agency: Agency
    items: Sequence[Activity]
    count: int
    """How many activities the agency has of it in the campaign, in all parts."""
    part: int


class DividedTopic:
    """The activities of a theme or a form by campaign, newest first, by agency and by part."""

    def __init__(
        self,
        path: str,
        items: Sequence[Activity],
        id_of: Callable[[Agency, Campaign], str],
    ) -> None:
        """Divide the activities of a topic.

        Args:
            path: Of its page.
            items: Its activities.
            id_of: Returns the id that an agency has on the page, in a campaign.
        """
        self.path = path
        pieces = [
            (campaign, agency, piece, len(own))
            for campaign, members in by_campaign(items).items()
            for agency, own in agencies_of(members).items()
            for piece in _pieces(own)
        ]
        sizes = [len({item.sentence for item in piece}) for _, _, piece, _ in pieces]
        numbers = parts_of(sizes, _MOST_IN_PART)
        self.blocks = [
            TopicBlock(id_of(agency, campaign), campaign, agency, piece, count, number)
            for (campaign, agency, piece, count), number in zip(pieces, numbers, strict=True)
        ]
        self.count = numbers[-1]
        """How many parts there are."""
        self.is_much = sum(sizes) > _MOST_IN_BOTH
        """There is too much to say all of it on a page."""
        self._places: dict[tuple[Agency, Campaign], str] = {}
        for block in self.blocks:
            place = f"{routes.part(path, block.part)}#{block.id}"
            self._places.setdefault((block.agency, block.campaign), place)

    @property
    def is_long(self) -> bool:
        """Whether it has several parts."""
        return self.count > 1

    def part(self, number: int) -> list[TopicBlock]:
        """Return what stands in a part."""
        return [block for block in self.blocks if block.part == number]

    @property
    def cuts(self) -> list[str]:
        """Where each of its further parts begins."""
        firsts = {block.part: block for block in reversed(self.blocks)}
        return [firsts[number].items[0].key for number in range(2, self.count + 1)]

    def around(self, number: int) -> list[Activity]:
        """Return all activities of the agencies that a part has anything of."""
        agencies = {block.agency for block in self.part(number)}
        return [item for block in self.blocks if block.agency in agencies for item in block.items]

    def place(self, agency: Agency, campaign: Campaign) -> str:
        """Return the path of what an agency has of it in a campaign."""
        return self._places[agency, campaign]


def _pieces(items: Sequence[Activity]) -> Iterator[list[Activity]]:
    """Yield the activities of an agency, at most as many sentences at once as a part holds."""
    by_sentence: dict[object, list[Activity]] = {}
    for item in items:
        by_sentence.setdefault(item.sentence, []).append(item)
    sentences = list(by_sentence.values())
    for start in range(0, len(sentences), _MOST_IN_PART):
        yield [item for members in sentences[start : start + _MOST_IN_PART] for item in members]
