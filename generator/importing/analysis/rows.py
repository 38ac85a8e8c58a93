"""Make blocks of a table: one for each paragraph of each cell, row by row."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.catalog.notice import Span
from generator.importing.analysis.acting import Doer, read_acting
from generator.importing.analysis.analysis import Announced, Doubt, LineBlock, ReadSentence
from generator.importing.analysis.content import SentencePart, part_passage
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.roles import RoleField, bodies_of_row, read_field
from generator.importing.analysis.table_rows import TableRow
from generator.importing.analysis.tables import read_table
from generator.importing.analysis.traits import trait_of

_KINDS = {
    "head": ("table-head", "a cell of the head of the table"),
    "group": ("section", "a cell across the table: a title of the rows below it"),
    "number": ("number", "the column counts the rows"),
    "agency": ("agencies", "the column names the bodies that act"),
    "partner": ("agencies", "the column names the bodies that take part"),
    "when": ("when", "the column tells times"),
    "where": ("where", "the column tells places"),
    "when-where": ("when", "the column tells times and places"),
    "contact": ("contact", "the column says how somebody can be reached"),
    "category": ("section", "the column tells what sort of activity it is"),
    "name": ("heading", "the name of what another cell of the row tells"),
    "other": ("body", "the column tells something else"),
}


def table_blocks(
    passages: Sequence[TextPassage],
    names: BodyNames,
    above: tuple[Doer, ...],
    section: int,
    first: int,
) -> list[LineBlock]:
    """Return the blocks of a table.

    Args:
        passages: The passages of its cells, row by row.
        names: What recognises names.
        above: Who acts by the section in which the table stands.
        section: The index of the block of that section, or -1.
        first: The index that the first block will have.
    """
    table = read_table(passages, names)
    blocks: list[LineBlock] = []
    group: tuple[Doer, ...] = above
    last_number = 0
    for index, passage in enumerate(passages):
        cell = passage.cell
        assert cell is not None  # noqa: S101  # only passages of cells come here
        role = table.roles.get(index, "other")
        row = table.rows.get(cell.row)
        lines = (passage.lines[0], passage.lines[-1])
        if role == "group":
            found = read_field(passage.words, names)
            group = found.agencies if found else above
        if role != "activity" or row is None:
            kind, why = _KINDS.get(role, _KINDS["other"])
            block = LineBlock(
                lines, kind, passage, why, section=section, row=(cell.table, cell.row)
            )
        else:
            block = _activity(passage, row, names, group, lines, section)
            if row.activity[0] is passage:
                doubts, last_number = _of_row(row, last_number, block, passage)
                block = replace(block, doubts=(*block.doubts, *doubts))
        blocks.append(block)
    return blocks


def _activity(
    passage: TextPassage,
    row: TableRow,
    names: BodyNames,
    above: tuple[Doer, ...],
    lines: tuple[int, int],
    section: int,
) -> LineBlock:
    cell = passage.cell
    assert cell is not None  # noqa: S101  # see above
    agencies, partners = bodies_of_row(row.agencies, row.partners)
    if not agencies:
        agencies = above
    content = part_passage(passage.text, passage.start, names, has_head=False)
    trait = trait_of(passage, names)
    silent = trait.kind in ("note", "contact", "when", "where", "agencies")
    unspecific = (*(row.agencies.unspecific if row.agencies else ()),)
    sentences = []
    for number, sentence in enumerate(content.sentences, 1):
        parts = (
            []
            if silent
            else [
                _announced(p, passage, names, agencies, partners, unspecific)
                for p in sentence.parts
            ]
        )
        text = passage.text[sentence.span.start : sentence.span.end]
        why = "the cell tells what is done"
        sentences.append(
            ReadSentence(number, text, sentence.span, tuple(parts), sentence.lead_in, why)
        )
    return LineBlock(
        lines,
        "cell" if any(s.announced for s in sentences) else "body",
        passage,
        "the column tells what is done",
        tuple(sentences),
        agencies=agencies,
        partners=partners,
        heads=content.heads,
        section=section,
        row=(cell.table, row.row),
        marker=row.number,
    )


def _announced(
    part: SentencePart,
    passage: TextPassage,
    names: BodyNames,
    agencies: tuple[Doer, ...],
    partners: tuple[Doer, ...],
    unspecific: tuple[str, ...],
) -> Announced:
    words = part.words(passage.text)
    acting = read_acting(words, names)
    field: RoleField | None = part.field
    source, subject = "cell" if agencies else "", None
    own = (
        field.agencies if field and field.has_names and not (field.only_helps and agencies) else ()
    )
    if own or (acting.agencies and not agencies):
        source = "bracket" if own else "subject"
        agencies = own or acting.agencies
        partners = field.partners if field and own else ()
    elif acting.agencies:
        listed = {doer.name for doer in agencies}
        # The cell says who acts; who is the subject of a sentence of it acts in that one.
        if not {doer.name for doer in acting.agencies} <= listed:
            agencies, partners, source = acting.agencies, (), "subject"
    if acting.agencies and source == "subject":
        first, last = acting.agencies[0].named, acting.agencies[-1].named
        subject = Span(part.span.start + first.start, part.span.start + last.end)
    names_acting = {doer.name for doer in agencies}
    helps = {
        doer.name: doer
        for doer in (
            *partners,
            *acting.partners,
            *((field.agencies if field.only_helps else ()) if field else ()),
        )
        if doer.name not in names_acting
    }
    return Announced(
        words,
        part.span,
        agencies,
        tuple(helps.values()),
        source,
        subject,
        (*unspecific, *acting.unspecific),
    )


def _of_row(
    row: TableRow, last: int, block: LineBlock, passage: TextPassage
) -> tuple[list[Doubt], int]:
    """Return what is odd about a row, and the number it counts."""
    line = passage.lines[0]
    doubts = []
    names = "、".join(doer.name for doer in block.agencies)
    if row.origin == "merged":
        why = "the body stands in a merged cell that begins above"
        doubts.append(Doubt("merged cell", row.origin_text or names, why, line))
    elif row.origin == "above" and block.agencies:
        doubts.append(
            Doubt(
                "empty cell", names, "the cell is empty; the body of the row above is taken", line
            )
        )
    if not block.agencies:
        why = "no cell of its row names a body"
        doubts.append(Doubt("paragraph without an agency", passage.words[:24], why, line))
    number = re.sub(r"\D", "", row.number)
    if not row.has_number_column:
        return doubts, 0
    if not number:
        if not row.number:
            doubts.append(
                Doubt(
                    "missing numeral",
                    names or passage.words[:12],
                    "the cell of its number is empty",
                    line,
                )
            )
        return doubts, last + 1
    value = int(number[:6])
    if last and value == last:
        doubts.append(Doubt("numeral repeated", row.number, f"{row.number} stands twice", line))
    elif last and value > last + 1:
        doubts.append(Doubt("gap in numerals", row.number, f"{last + 1} is missing", line))
    return doubts, value
