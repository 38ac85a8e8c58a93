"""Count what was found in a notice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.characters import INVISIBLE
from generator.importing.analysis.analysis import Analysis, LineBlock
from generator.importing.document import Document


@dataclass(frozen=True)
class ImportFigures:
    """How much was found; characters are those that can be seen."""

    known: int
    """Bodies that the project has as agencies."""
    new: int
    sentences: int
    """Sentences in blocks that announce something."""
    silent: int
    """Those of them that announce nothing."""
    activities: int
    flags: int
    characters: int
    announced: int
    """Characters of what is announced, its numerals and its bodies included."""
    rest: int
    """Characters of what is no activity."""
    cut: int
    """Characters that the shown text leaves out: page numbers, running heads, marks of notes."""

    @property
    def covered(self) -> float:
        """The share of the characters that is in a block or a cut; 1 if the importer is right."""
        told = self.announced + self.rest + self.cut
        return told / self.characters if self.characters else 1.0


def count_found(document: Document, analysis: Analysis) -> ImportFigures:
    """Count what was found in a document."""
    told = [block for block in analysis.blocks if block.n]
    sentences = [sentence for block in told for sentence in block.sentences]
    known = sum(bool(body.agency) for body in analysis.bodies)
    return ImportFigures(
        known,
        len(analysis.bodies) - known,
        len(sentences),
        sum(not sentence.announced for sentence in sentences),
        sum(len(sentence.announced) for sentence in sentences),
        len(analysis.doubts),
        _seen(document.text),
        _size(told),
        _size([block for block in analysis.blocks if not block.n]),
        sum(_seen(cut.text) for cut in analysis.cuts),
    )


def _size(blocks: Sequence[LineBlock]) -> int:
    return sum(_seen(block.passage.text) for block in blocks)


def _seen(text: str) -> int:
    return len(re.sub(r"\s", "", INVISIBLE.sub("", text)))
