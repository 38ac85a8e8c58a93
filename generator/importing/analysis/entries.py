"""Put what is announced together in entries: stretches for which one set of bodies holds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.importing.analysis.analysis import Announced, Doubt, LineBlock, ReportEntry

_Key = tuple[str, ...]


@dataclass
class _Group:
    """What is announced by the same bodies in one stretch."""

    marker: str
    agencies: _Key
    first: tuple[int, int]
    partners: dict[str, None] = field(default_factory=dict)
    activities: list[str] = field(default_factory=list)
    blocks: dict[int, None] = field(default_factory=dict)


def to_entries(blocks: Sequence[LineBlock]) -> tuple[ReportEntry, ...]:
    """Return the entries of a document in the order in which they begin."""
    units = _units(blocks)
    below: defaultdict[int, set[int]] = defaultdict(set)
    for index, block in enumerate(blocks):
        if any(sentence.announced for sentence in block.sentences):
            below[block.section].add(index)
    groups: list[_Group] = []
    for unit in units.values():
        groups += _groups(unit, blocks, below)
    groups.sort(key=lambda group: group.first)
    given: set[int] = set()
    entries = [_entry(group, blocks, given) for group in groups]
    # What is odd about the head of the text concerns all; a person meets it at the first entry.
    front = blocks[: groups[0].first[0]] if groups else ()
    more = tuple(d for block in front for d in block.doubts if id(d) not in given)
    return tuple(
        replace(entry, doubts=(*more, *entry.doubts)) if not place else entry
        for place, entry in enumerate(entries)
    )


def _units(blocks: Sequence[LineBlock]) -> dict[object, list[int]]:
    """Return which blocks belong together: those of a section, a label or a row."""
    found: defaultdict[object, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if not any(sentence.announced for sentence in block.sentences):
            continue
        if block.row is not None:
            found["row", block.row].append(index)
        elif block.unit >= 0:
            found["block", block.unit].append(index)
        elif _is_labelled(block):
            found["label", block.section, id(block.agencies)].append(index)
        else:
            found["block", index].append(index)
    return found


def _is_labelled(block: LineBlock) -> bool:
    return any(part.source == "label" for s in block.sentences for part in s.announced)


def _groups(
    unit: list[int], blocks: Sequence[LineBlock], below: Mapping[int, set[int]]
) -> Iterable[_Group]:
    """Part a stretch by its bodies."""
    marker = _marker(unit, blocks, below)
    signatures = {_signature(blocks[index]) for index in unit}
    items = [index for index in unit if _printed(blocks[index])]
    if len(signatures) < 2 or blocks[unit[0]].row or not set(items) - {blocks[unit[0]].unit}:
        yield from _by_agencies(unit, blocks, marker)
        return
    # Items under one body that have different bodies are entries of their own.
    rest = []
    for index in unit:
        if index in items and index != blocks[index].unit:
            yield from _by_agencies([index], blocks, _printed(blocks[index]))
        else:
            rest.append(index)
    yield from _by_agencies(rest, blocks, marker)


def _signature(block: LineBlock) -> tuple[_Key, ...]:
    """The bodies that act in a block, and of a numbered item those that take part in it.

    Who takes part in one sentence of several parts no stretch.
    """
    parts = [part for sentence in block.sentences for part in sentence.announced]
    agencies = dict.fromkeys(_names(part) for part in parts)
    helps = {doer.name for part in parts for doer in part.partners} if _printed(block) else ()
    return (*agencies, tuple(sorted(helps)))


def _names(part: Announced) -> _Key:
    return tuple(doer.name for doer in part.agencies)


def _by_agencies(unit: list[int], blocks: Sequence[LineBlock], marker: str) -> Iterable[_Group]:
    found: dict[_Key, _Group] = {}
    for index in unit:
        for number, sentence in enumerate(blocks[index].sentences):
            for part in sentence.announced:
                key = _names(part)
                if key not in found:
                    found[key] = _Group(marker, key, (index, number))
                group = found[key]
                group.activities.append(part.text)
                group.partners |= dict.fromkeys(d.name for d in part.partners if d.name not in key)
                group.blocks[index] = None
    return found.values()


def _printed(block: LineBlock) -> str:
    """Return the numeral printed before a block; one that a program counts is no text."""
    numeral = block.passage.numeral
    return numeral.text if numeral and numeral.counts else ""


def _marker(unit: list[int], blocks: Sequence[LineBlock], below: Mapping[int, set[int]]) -> str:
    """Return the printed numeral of a stretch: its own, or that of a title that covers it alone."""
    first = blocks[unit[0]]
    if first.row is not None:
        return first.marker
    over = first.unit if first.unit >= 0 else unit[0]
    if len(unit) > 1 and _is_labelled(first):
        over = first.section
    if over < 0:
        return ""
    own = _printed(blocks[over])
    if own or blocks[over].kind == "agencies":
        return own
    section = blocks[over].section
    if section < 0 or blocks[section].kind != "section":
        return ""
    return _printed(blocks[section]) if below[section] <= set(unit) else ""


def _entry(group: _Group, blocks: Sequence[LineBlock], given: set[int]) -> ReportEntry:
    doubts: list[Doubt] = []
    for index in _with_titles(group, blocks):
        for doubt in blocks[index].doubts:
            if id(doubt) not in given:
                given.add(id(doubt))
                doubts.append(doubt)
    beside = _beside(group, blocks)
    return ReportEntry(
        group.marker,
        group.agencies,
        tuple(group.partners),
        tuple(group.activities),
        tuple(doubts),
        tuple(group.blocks),
        tuple(blocks[i].passage.words for i in beside if blocks[i].kind == "when"),
        tuple(blocks[i].passage.words for i in beside if blocks[i].kind == "where"),
    )


def _with_titles(group: _Group, blocks: Sequence[LineBlock]) -> list[int]:
    """The blocks of a group, and the line that names its bodies."""
    units = {blocks[index].unit for index in group.blocks} - {-1}
    return sorted({*group.blocks, *units})


def _beside(group: _Group, blocks: Sequence[LineBlock]) -> list[int]:
    """The blocks that tell when and where: cells of its row, lines of its section."""
    first = next(iter(group.blocks))
    row, section = blocks[first].row, blocks[first].section
    near = range(max(0, first - 30), min(len(blocks), first + 30))
    if row is not None:
        return [i for i in near if blocks[i].row == row]
    return [i for i in near if blocks[i].section == section >= 0 and blocks[i].row is None]
