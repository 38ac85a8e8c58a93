"""Tell the lines of a notice as `notice.blocks` has them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.catalog.block_records import PARAGRAPH_KINDS, BlockRecord, CutRecord
from generator.catalog.notice import Notice
from generator.characters import is_blank, is_word
from generator.content.blocked_notice import parse_blocks
from generator.importing.analysis.analysis import Analysis, Announced, LineBlock
from generator.importing.document import Document


@dataclass
class ToldBlock:
    """A block of the draft, and what was found in it."""

    first: int
    last: int
    kind: str
    found: list[LineBlock] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    nothing: list[int] = field(default_factory=list)
    ends: str = ""
    n: int = 0

    @property
    def announced(self) -> list[Announced]:
        """What it announces, in its order."""
        return [
            part
            for block in self.found
            for sentence in block.sentences
            for part in sentence.announced
            if any(map(is_word, part.text))
        ]

    @property
    def marker(self) -> str:
        """What is printed at its beginning to number it."""
        if len(self.found) != 1 or self.kind not in PARAGRAPH_KINDS:
            return ""
        passage = self.found[0].passage
        return passage.text[: passage.start].strip() if passage.numeral else ""

    def record(self) -> dict[str, object]:
        """Return it as `campaign.yml` has it."""
        same = self.first == self.last
        values: dict[str, object] = {
            "lines": str(self.first) if same else f"{self.first}-{self.last}",
            "kind": self.kind,
            "n": self.n,
            "marker": self.marker,
            "ends": self.ends,
            "agencies": list(self.agencies),
            "nothing": list(self.nothing),
        }
        return {key: value for key, value in values.items() if value}


def told_blocks(document: Document, analysis: Analysis) -> list[ToldBlock]:
    """Return every line of which something is seen in one block, in their order."""
    cut = {
        line
        for each in analysis.cuts
        if each.kind == "page"
        for line in range(each.lines[0], each.lines[1] + 1)
    }
    blocks: list[ToldBlock] = []
    for block in sorted(analysis.blocks, key=lambda block: block.lines):
        first, last = block.lines
        if blocks and first <= blocks[-1].last:
            before = blocks[-1]
            before.last = max(before.last, last)
            before.found.append(block)
            if block.kind in PARAGRAPH_KINDS:
                before.kind = block.kind
        else:
            blocks.append(ToldBlock(first, last, block.kind, [block]))
    told = {line for block in blocks for line in range(block.first, block.last + 1)}
    for number, line in enumerate(document.lines, start=1):
        if not is_blank(line.text) and number not in told | cut:
            blocks.append(ToldBlock(number, number, "body"))
    blocks.sort(key=lambda block: block.first)
    for each in blocks:
        if each.kind in PARAGRAPH_KINDS and not each.announced:
            each.kind = "body"
    return blocks


def told_cuts(document: Document, analysis: Analysis) -> list[dict[str, object]]:
    """Return the cuts as `campaign.yml` has them."""
    cuts: list[dict[str, object]] = []
    for cut in analysis.cuts:
        first, last = cut.lines
        lines = str(first) if first == last else f"{first}-{last}"
        record: dict[str, object] = {"kind": cut.kind, "lines": lines}
        if cut.kind == "mark":
            words = "\n".join(line.text for line in document.lines[first - 1 : last])
            if words.count(cut.text) != 1:
                # It cannot be told which is meant; it stays in the text.
                continue
            record["text"] = cut.text
        cuts.append(record)
    return cuts


def parsed(
    text: str, blocks: Sequence[ToldBlock], cuts: Sequence[dict[str, object]]
) -> Notice | None:
    """Number the blocks that have sentences, and return the notice; None where it has none.

    A block that turns out to have none becomes one of the rest.
    """
    left_out = [CutRecord.model_validate(cut) for cut in cuts]
    while any(with_sentences(blocks)):
        for number, block in enumerate(with_sentences(blocks), start=1):
            block.n = number
        records = [BlockRecord.model_validate(block.record()) for block in blocks]
        notice, errors = parse_blocks(text, records, left_out)
        if notice:
            return notice
        wrong = {error.where[1] for error in errors if error.where[:1] == ("blocks",)}
        for i, block in enumerate(blocks):
            if not wrong or i in wrong:
                block.kind, block.nothing, block.n = "body", [], 0
    return None


def with_sentences(blocks: Sequence[ToldBlock]) -> Iterator[ToldBlock]:
    """Yield the blocks that have sentences."""
    return (block for block in blocks if block.kind in PARAGRAPH_KINDS)
