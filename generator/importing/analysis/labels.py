"""Find which passages the labelled bodies on lines of their own hold for: `责任单位：…`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.importing.analysis.judging import NOTHING_BELOW
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.roles import RoleField, read_field
from generator.importing.analysis.table_heads import is_time
from generator.importing.analysis.traits import Trait

_BESIDE = ("when", "where", "field", "contact")
"""What stands beside labelled bodies without being announced."""


@dataclass
class Labels:
    """What labelled bodies hold for."""

    behind: dict[int, RoleField] = field(default_factory=dict)
    """By passage: the bodies on the lines below it, or between it and its title."""
    titles: set[int] = field(default_factory=set)
    """Headings that are announced themselves, since nothing but labels stands below them."""


def find_labels_of(
    passages: Sequence[TextPassage], traits: Sequence[Trait], names: BodyNames
) -> Labels:
    """Return what the labelled bodies of a document hold for."""
    labels = Labels()
    for start, end in _runs(traits):
        said = "；".join(
            passages[i].words for i in range(start, end) if traits[i].kind == "agencies"
        )
        found = read_field(said, names)
        if not found:
            continue
        above = _above(passages, traits, start)
        prose = [i for i in above if traits[i].kind in ("prose", "content", "lead-in")]
        head = start - 1
        while head >= 0 and traits[head].kind in _BESIDE:
            head -= 1
        if head >= 0 and traits[head].kind == "heading" and _is_of_campaign(passages[head]):
            continue
        if prose:
            labels.behind |= dict.fromkeys(above, found)
        elif head >= 0 and traits[head].kind in ("heading", "name"):
            below = list(_below(passages, traits, head, end))
            if below:
                labels.behind |= dict.fromkeys(below, found)
            else:
                labels.titles.add(head)
                labels.behind[head] = found
    return labels


def _is_of_campaign(passage: TextPassage) -> bool:
    """Tell whether a title is that of the bodies of a campaign: 组织机构 tells nothing they do."""
    return NOTHING_BELOW.search(passage.words.rstrip("：:")) is not None


def _runs(traits: Sequence[Trait]) -> Iterator[tuple[int, int]]:
    """Yield each run of lines with labelled bodies, and what stands beside them in between."""
    place = 0
    while place < len(traits):
        if traits[place].kind != "agencies":
            place += 1
            continue
        end = place + 1
        while end < len(traits) and traits[end].kind in ("agencies", *_BESIDE):
            end += 1
        while traits[end - 1].kind in _BESIDE:
            end -= 1
        yield place, end
        place = end


def _above(passages: Sequence[TextPassage], traits: Sequence[Trait], start: int) -> list[int]:
    """Return the passages over a label that it may hold for, up to the heading over them."""
    found = []
    for place in range(start - 1, -1, -1):
        kind = traits[place].kind
        if kind in _BESIDE:
            continue
        if kind not in ("prose", "content", "lead-in", "name") and not _is_item(
            passages[place], kind
        ):
            break
        if passages[place].cell:
            break
        found.append(place)
        if kind == "name":
            break
    return found


def _is_item(passage: TextPassage, kind: str) -> bool:
    is_bulleted = passage.count is not None and not passage.count.counts
    return kind == "heading" and is_bulleted and not is_time(passage.words)


def _below(
    passages: Sequence[TextPassage], traits: Sequence[Trait], head: int, end: int
) -> Iterator[int]:
    """Yield the passages below labels that they hold for, down to the next title."""
    over = passages[head].count
    for place in range(end, len(traits)):
        kind, count = traits[place].kind, passages[place].count
        if kind in _BESIDE:
            continue
        if kind not in ("prose", "content", "lead-in") and not _is_item(passages[place], kind):
            return
        if passages[place].cell or (count and over and count.kind == over.kind):
            return
        if count and count.counts and place == end and not over:
            return
        yield place
