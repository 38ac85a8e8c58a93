"""Find in which sentence of a notice each thing stands that was found to be announced."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.catalog.fields import Role
from generator.catalog.notice import Notice, NoticeSentence, Paragraph, Span
from generator.importing.analysis.acting import Doer
from generator.importing.analysis.analysis import Announced
from generator.importing.drafting.lines import ToldBlock

_PARTS: dict[str, Role] = {
    "leads": "leads",
    "joint": "joint",
    "each": "each",
    "assists": "assists",
    "named": "named",
}
"""The roles that a partner can have beside `with`."""


@dataclass(frozen=True)
class FoundSentence:
    """What a sentence announces."""

    place: NoticeSentence
    parts: tuple[tuple[Announced, Span], ...]
    """Each with where it stands in the text of the notice."""

    @property
    def agencies(self) -> list[str]:
        """The names, as written, of those that act in its parts first."""
        firsts = [part.agencies[0].name for part, _ in self.parts if part.agencies]
        return list(dict.fromkeys(firsts))


def find_sentences(notice: Notice, block: ToldBlock) -> list[FoundSentence]:
    """Return the sentences of a block that announce something, in their order."""
    paragraph = notice.by_number[block.n]
    places = _places(notice, paragraph, block.announced)
    found = []
    for sentence in paragraph.sentences:
        span = sentence.span
        own = [
            (part, place)
            for part, place in places
            if place and span.start <= place.start < span.end
        ]
        if own:
            found.append(
                FoundSentence(
                    sentence, tuple((p, Span(s.start, min(s.end, span.end))) for p, s in own)
                )
            )
    return found


def _places(
    notice: Notice, paragraph: Paragraph, parts: Sequence[Announced]
) -> list[tuple[Announced, Span | None]]:
    """Return where the words of each part stand; blanks count for nothing."""
    start = paragraph.numeral.end
    text = notice.quote(Span(start, paragraph.span.end))
    seen = [i for i, character in enumerate(text) if not character.isspace()]
    squeezed = "".join(text[i] for i in seen)
    found: list[tuple[Announced, Span | None]] = []
    cursor = 0
    for part in parts:
        words = "".join(part.text.split())
        at = squeezed.find(words, cursor)
        if at < 0:
            # Its end mark may stand behind bodies in brackets.
            words = words[:-1]
            at = squeezed.find(words, cursor) if words else -1
        if at < 0:
            found.append((part, None))
            continue
        cursor = at + len(words)
        found.append((part, Span(start + seen[at], start + seen[cursor - 1] + 1)))
    return found


def doers_of(part: Announced, ids: Mapping[str, str], own: str) -> list[tuple[Doer, str, Role]]:
    """Return the other bodies of a part, each with its id and its role, each once."""
    found: dict[str, tuple[Doer, str, Role]] = {}
    for doer in part.agencies:
        role: Role = "each" if doer.role == "each" else "joint"
        found.setdefault(ids.get(doer.name, ""), (doer, ids.get(doer.name, ""), role))
    for doer in part.partners:
        found.setdefault(
            ids.get(doer.name, ""),
            (doer, ids.get(doer.name, ""), _PARTS.get(doer.role, "with")),
        )
    return [each for key, each in found.items() if key not in ("", own)]
