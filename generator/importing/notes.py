"""Keep what a person should know of how a file was read: what was left out, how often, and why."""

from collections import defaultdict
from dataclasses import dataclass

from generator.characters import show
from generator.problems import counted

_MOST_SHOWN = 3
_LONGEST = 30


@dataclass(frozen=True)
class NoteKind:
    """A sentence about things of one kind: `Left out: 2 comments (“Sure?”).`."""

    one: str
    """The noun for one of them."""
    after: str = ""
    """What follows it."""
    before: str = "Left out: "
    many: str = ""
    """The noun for several, when it is not made with an "s"."""


class ReadingNotes:
    """What was found of each kind, in the order in which the kinds were found."""

    def __init__(self) -> None:
        self._found: defaultdict[NoteKind, list[str]] = defaultdict(list)

    def add(self, kind: NoteKind, text: str = "") -> None:
        """Count one of a kind, with its text if a person may look for that."""
        # Long texts are many: what is told later needs only the beginning of a few.
        self._found[kind].append(" ".join(text[:400].split()) if text else "")

    def sentences(self) -> tuple[str, ...]:
        """Return a sentence for each kind."""
        return tuple(_sentence(kind, texts) for kind, texts in self._found.items())


def _sentence(kind: NoteKind, texts: list[str]) -> str:
    shown = list(dict.fromkeys(text for text in texts if text))
    words = ", ".join(f"“{show(_short(text))}”" for text in shown[:_MOST_SHOWN])
    more = ", …" if len(shown) > _MOST_SHOWN else ""
    quoted = f" ({words}{more})" if words else ""
    return f"{kind.before}{counted(len(texts), kind.one, kind.many)}{kind.after}{quoted}."


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
