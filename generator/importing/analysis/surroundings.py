"""Make blocks of what stands around the activities: numbers, dates, notes, labels."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.importing.analysis.acting import Doer
from generator.importing.analysis.analysis import Doubt, LineBlock
from generator.importing.analysis.labels import Labels
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.order import Counting, Stack
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.traits import Trait


@dataclass
class Surroundings:
    """What is known while one goes through a document."""

    passages: Sequence[TextPassage]
    traits: Sequence[Trait]
    labels: Labels
    names: BodyNames
    titles: set[int]
    """The passages of the title."""
    title: str
    year: int | None
    blocks: list[LineBlock] = field(default_factory=list)
    stack: Stack = field(default_factory=Stack)
    counting: Counting = field(default_factory=Counting)
    issuers: tuple[Doer, ...] = ()
    signers: tuple[Doer, ...] = ()
    """Who has signed it, if that is one body: 我局 stands for it."""
    is_front: bool = True
    is_closed: bool = False
    """A date or a signature has ended the text."""
    in_annexes: bool = False
    after_annex: bool = False
    in_notes: bool = False
    has_body: bool = False
    is_appeal: bool = False
    with_titles: dict[str, bool] = field(default_factory=dict)
    """By kind of numeral: whether its paragraphs begin with titles in their lines."""

    def add(self, place: int, kind: str, why: str, **more: object) -> int:
        """Add a block for a passage and return its index."""
        passage = self.passages[place]
        top = self.stack.top
        block = LineBlock(
            (passage.lines[0], passage.lines[-1]),
            kind,
            passage,
            why,
            section=top.block if top else -1,
        )
        self.blocks.append(replace(block, **more))  # type: ignore[arg-type]  # its own fields
        return len(self.blocks) - 1

    def next_kinds(self, place: int, count: int = 3) -> list[str]:
        """Return what the next passages look like."""
        return [trait.kind for trait in self.traits[place + 1 : place + 1 + count]]

    def number(self, place: int) -> tuple[Doubt, ...]:
        """Count the numeral of a passage below the section that is open."""
        passage = self.passages[place]
        numeral = passage.numeral
        top = self.stack.top
        if not numeral or passage.automatic:
            return ()
        parent = top.block if top else -1
        return tuple(self.counting.doubts(parent, numeral, passage.words, passage.lines[0]))

    def _annex(self, place: int) -> None:
        self.stack.open.clear()
        self.counting.begin_annex()
        self.is_front, self.is_closed, self.has_body = True, False, True
        self.add(place, "heading", "it begins an annex")

    def _number(self, place: int) -> None:
        self.add(place, "number", "it has the shape of the number of a document")

    def _copies(self, place: int) -> None:
        self.add(place, "copies", "it says to whom copies go, or when it was printed")
        self.is_closed = True

    def _note(self, place: int) -> None:
        self.add(place, "note", "it is a note")
        self.in_notes = True

    def _web(self, place: int) -> None:
        self.add(place, "body", "it belongs to the page on which the text stood")

    def _contact(self, place: int) -> None:
        self.add(place, "contact", "it says how somebody can be reached")

    def _field(self, place: int) -> None:
        self.add(place, "body", "a label says what it is")

    def _recipients(self, place: int) -> None:
        self.stack.open.clear()
        self.add(place, "recipients", "it names those who are addressed, up to a colon")

    def _date(self, place: int) -> None:
        self.add(place, "date", "it is a date and nothing else")
        self.close()

    def close(self) -> None:
        """Take the lines of bodies just above a date for signatures."""
        place = len(self.blocks) - 2
        while (
            place >= 0
            and self.blocks[place].kind in ("agencies", "signature")
            and self.blocks[place].section != -2
        ):
            block = self.blocks[place]
            if block.passage.numeral or block.passage.text.rstrip().endswith(("：", ":")):
                break
            if any(s.block == place for s in self.stack.open):
                self.stack.open = [s for s in self.stack.open if s.block != place]
            why = "bodies over a date: they have signed"
            self.blocks[place] = replace(block, kind="signature", why=why)
            place -= 1
        if not self.is_front or self.has_body:
            self.is_closed = True
            self.stack.open.clear()

    def _when(self, place: int) -> None:
        kind = "body" if self.is_front or not self.stack.top else "when"
        self.add(place, kind, "a label says that it is a time")

    def _where(self, place: int) -> None:
        kind = "body" if self.is_front or not self.stack.top else "where"
        self.add(place, kind, "a label says that it is a place")

    def _agencies(self, place: int) -> None:
        kind = "body" if self.is_closed else "agencies"
        self.add(place, kind, "a label says that it names bodies")
