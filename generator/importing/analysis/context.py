"""Say who acts in a paragraph by where it stands, when its sentences do not say so themselves."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.importing.analysis.acting import Doer, read_acting
from generator.importing.analysis.analysis import Doubt
from generator.importing.analysis.content import PassageContent
from generator.importing.analysis.order import Section

if TYPE_CHECKING:
    from generator.importing.analysis.walk import Walk

_CAMPAIGN_TIME = re.compile(
    r"(?:“[^”]{2,12}”|[\u3400-\u9fff]{0,8}(?:周|月|日|活动))期间|同步|此外|另外|各地|全国各|届时"
)


@dataclass(frozen=True)
class BodyContext:
    """Who acts where a sentence does not say so itself."""

    agencies: tuple[Doer, ...] = ()
    partners: tuple[Doer, ...] = ()
    source: str = ""
    block: int = -1
    """The block of the section that names them; -1 for a label or none."""


def opened_kind(walk: "Walk", place: int, content: PassageContent) -> str:
    """Return the kind of section that a passage opens, or nothing."""
    passage = walk.passages[place]
    if passage.automatic and passage.automatic.counts:
        return f"auto {passage.level}"
    if passage.numeral and passage.numeral.counts:
        return passage.numeral.kind
    return "head" if content.head and not passage.count else ""


def list_is_over(walk: "Walk") -> bool:
    """Tell whether the last item of a list without numerals has been read."""
    last = walk.blocks[-1]
    return bool(last.sentences) and not last.passage.text.rstrip().endswith(("；", ";"))


def context_of(
    walk: "Walk", place: int, content: PassageContent
) -> tuple[BodyContext, list[Doubt]]:
    passage = walk.passages[place]
    if content.head:
        return BodyContext(content.head.agencies, content.head.partners, "section"), []
    behind = walk.labels.behind.get(place)
    if behind:
        is_told = any(p.field for s in content.sentences for p in s.parts)
        if behind.only_helps and (is_told or _own_names(walk, place, content)):
            # The passage names who acts; the lines below it name the others.
            return BodyContext((), (*behind.agencies, *behind.partners), "label"), []
        return BodyContext(behind.agencies, behind.partners, "label"), []
    over = walk.stack.with_bodies()
    if not over:
        return BodyContext(), []
    found = BodyContext(over.agencies, over.partners, "section", over.block)
    if passage.count or over.is_lead_in:
        return found, []
    words = passage.words
    own = _own_names(walk, place, content)
    if over.is_prose and own:
        return BodyContext(), _lost_numeral(walk, place)
    if own and not own & {doer.name for doer in over.agencies}:
        # Another body begins; what it does is not told under the head above.
        del walk.stack.open[walk.stack.open.index(over) :]
        return BodyContext(), []
    names = "、".join(doer.name for doer in over.agencies)
    line = passage.lines[0]
    if _CAMPAIGN_TIME.match(words) and over.announced:
        why = f"it begins with the time of all; it could also be what {names} does"
        return BodyContext(), [Doubt("two readings", words[:20], why, line)]
    top = walk.stack.top
    if over is top and over.is_prose:
        if over.numeral and not _goes_on(walk, place, over):
            why = f"it stands behind the last numeral; it could also be what {names} does"
            return BodyContext(), [Doubt("two readings", words[:20], why, line)]
        why = f"it has no numeral and stands below {names}; it could also be what all do"
        return found, [Doubt("two readings", words[:20], why, line)]
    return found, []


def _own_names(walk: "Walk", place: int, content: PassageContent) -> set[str]:
    """Return the bodies that the first sentence of a passage names as those that act."""
    if not content.sentences:
        return set()
    first = content.sentences[0]
    words = walk.passages[place].text[first.span.start : first.span.end]
    field = first.parts[0].field
    doers = field.agencies if field else read_acting(words, walk.names).agencies
    return {doer.name for doer in doers}


def _lost_numeral(walk: "Walk", place: int) -> list[Doubt]:
    """Flag a paragraph that has lost its numeral: the next one does not go on with the last."""
    top = walk.stack.top
    if not top or not top.numeral:
        return []
    passage = walk.passages[place]
    later = (p.numeral for p in walk.passages[place + 1 : place + 60])
    following = next((n for n in later if n and n.kind == top.kind), None)
    if following and following.value <= top.numeral.value + 1:
        return []
    parent = walk.stack.open[-2].block if len(walk.stack.open) > 1 else -1
    walk.counting.skip(parent, top.kind)
    why = f"no numeral is printed, and the paragraph before has {top.numeral.text}"
    return [Doubt("missing numeral", passage.words[:14], why, passage.lines[0])]


def _goes_on(walk: "Walk", place: int, section: Section) -> bool:
    """Tell whether a later paragraph has a numeral of the same kind."""
    later = range(place + 1, min(place + 60, len(walk.passages)))
    for other in later:
        if walk.traits[other].kind == "annex":
            return False
        numeral = walk.passages[other].numeral
        if numeral and numeral.kind == section.kind:
            return True
    return False
