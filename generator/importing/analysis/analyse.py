"""Turn a document into what a careful reader finds in it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.importing.analysis.acting import Doer
from generator.importing.analysis.analysis import (
    Analysis,
    FoundBody,
    LineBlock,
    LineCut,
    numbered_blocks,
)
from generator.importing.analysis.doubts import all_doubts
from generator.importing.analysis.entries import to_entries
from generator.importing.analysis.footnotes import without_marks
from generator.importing.analysis.furniture import find_furniture
from generator.importing.analysis.heads import find_theme, find_year, title_places
from generator.importing.analysis.joins import to_passages
from generator.importing.analysis.judging import is_appeal
from generator.importing.analysis.labels import find_labels_of
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.passages import BLANKS, TextPassage, joined
from generator.importing.analysis.rest import not_activities
from generator.importing.analysis.rows import table_blocks
from generator.importing.analysis.short_names import short_names
from generator.importing.analysis.traits import Trait, trait_of
from generator.importing.analysis.walk import Walk
from generator.importing.document import Document


def analyse(document: Document, known: Mapping[str, str]) -> Analysis:
    """Return what is found in a document; the same for the same document.

    Args:
        document: What was read of a file.
        known: Every Chinese name of the agencies that a project has, each with the agency's id.
    """
    names = BodyNames(known, short_names(document.text))
    furniture = find_furniture(document.lines)
    cuts = [
        LineCut("page", (index + 1, index + 1), document.lines[index].text.strip(BLANKS), why)
        for index, why in furniture.items()
    ]
    passages = list(to_passages(document.lines, furniture, names))
    passages, marks = without_marks(passages)
    noted = {mark.text for mark in marks}
    traits = [_trait(passage, names, noted) for passage in passages]
    titles = title_places(passages, traits)
    if len(titles) > 1:
        passages[titles[0] : titles[-1] + 1] = [joined([passages[i] for i in titles])]
        traits[titles[0] : titles[-1] + 1] = [traits[titles[0]]]
    titles = titles[:1]
    title = "".join(passages[place].text for place in titles)
    year = find_year(title, passages, traits)
    walk = Walk(
        passages,
        traits,
        find_labels_of(passages, traits, names),
        names,
        set(titles),
        title,
        year,
        is_appeal=is_appeal(title),
        signers=_signers(passages, traits),
    )
    blocks = _blocks(walk)
    blocks = numbered_blocks(all_doubts(blocks, names, year))
    entries = to_entries(blocks)
    cuts = sorted([*cuts, *marks], key=lambda cut: cut.lines)
    doubts = sorted(
        dict.fromkeys(doubt for block in blocks for doubt in block.doubts), key=lambda d: d.line
    )
    return Analysis(
        title,
        year,
        find_theme(passages, traits),
        tuple(blocks),
        tuple(cuts),
        entries,
        _bodies(blocks),
        tuple(doubts),
        tuple(not_activities(blocks, cuts)),
    )


def _trait(passage: TextPassage, names: BodyNames, noted: set[str]) -> Trait:
    """Return what a passage looks like; one that begins with the mark of a note is that note."""
    if any(passage.text.startswith(mark) for mark in noted):
        return Trait("note")
    return trait_of(passage, names)


def _signers(passages: Sequence[TextPassage], traits: Sequence[Trait]) -> tuple[Doer, ...]:
    """Return the body that stands alone over the last date."""
    dates = [place for place, trait in enumerate(traits) if trait.kind == "date" and place]
    found = traits[dates[-1] - 1].field if dates else None
    if not found or passages[dates[-1] - 1].count or len(found.agencies) != 1:
        return ()
    return found.agencies


def _blocks(walk: Walk) -> list[LineBlock]:
    place = 0
    while place < len(walk.passages):
        cell = walk.passages[place].cell
        if cell is None:
            walk.step(place)
            place += 1
            continue
        end = place
        while end < len(walk.passages) and _is_of(walk.passages[end], cell.table):
            end += 1
        over = walk.stack.with_bodies()
        top = walk.stack.top
        above = over.agencies if over else ()
        section = top.block if top else -1
        blocks = table_blocks(
            walk.passages[place:end], walk.names, above, section, len(walk.blocks)
        )
        walk.blocks += blocks
        if any(block.kind == "cell" for block in blocks):
            walk.is_front, walk.has_body, walk.is_closed = False, True, False
        walk.stack.open.clear()
        place = end
    return walk.blocks


def _is_of(passage: TextPassage, table: int) -> bool:
    return passage.cell is not None and passage.cell.table == table


def _bodies(blocks: Sequence[LineBlock]) -> tuple[FoundBody, ...]:
    """Return every body that acts or takes part, in the order in which they are first named."""
    found: dict[str, FoundBody] = {}
    for block in blocks:
        for sentence in block.sentences:
            for part in sentence.announced:
                line = block.passage.line_at(part.span.start)
                for doers, acts in ((part.agencies, 1), (part.partners, 0)):
                    for doer in doers:
                        named = doer.named
                        body = found.setdefault(
                            doer.name, FoundBody(doer.name, named.agency, named.meant, 0, 0, line)
                        )
                        found[doer.name] = replace(
                            body, acts=body.acts + acts, helps=body.helps + 1 - acts
                        )
    return tuple(found.values())
