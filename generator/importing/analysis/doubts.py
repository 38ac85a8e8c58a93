"""Say what a person should see: names that look misprinted, bodies that are not named, and more."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from generator.importing.analysis.acting import Doer, read_acting
from generator.importing.analysis.analysis import Announced, Doubt, LineBlock
from generator.importing.analysis.marks import outside_of, sentence_spans
from generator.importing.analysis.names import BodyNames

_UNSPECIFIC = re.compile(
    r"(?:会同|联合|配合|协同|与|和|及|、)(?:各)?(?:有关|相关|其他|各有关|"
    r"各相关)[\u3400-\u9fff]{0,4}?(?:部门|单位|机构|企业|方面)"
)
_DATE = re.compile(r"\d{1,2} ?月(?: ?\d{1,2} ?日)?(?:[至—–\-~～](?:\d{1,2}月)?\d{1,2}日)?")
_HALF_STOP = re.compile(r"[^\dA-Za-z\s][.．]$")
_COMMA = re.compile("[，,]")
_STOPS = ("", "。", "，", "、", "；", "）")
_MOST_CLAUSES = 20
_MOST = 200
"""Sentences that announce nothing are looked at for bodies up to this many of a document."""


def all_doubts(blocks: Sequence[LineBlock], names: BodyNames, year: int | None) -> list[LineBlock]:
    """Return the blocks, each with what a person should see of it."""
    seen: dict[str, str] = {}
    found: list[LineBlock] = []
    undated = year is None
    for block in blocks:
        parts = [part for sentence in block.sentences for part in sentence.announced]
        doubts = [
            *block.doubts,
            *_names(block, parts),
            *_unspecific(block, parts),
            *_stops(block, parts),
        ]
        doubts += _twice(block, parts, seen)
        doubts += _in_clauses(block, parts, names)
        date = _DATE.search(block.passage.text) if undated else None
        if date:
            undated = False
            line = block.passage.line_at(date.start())
            doubts.append(Doubt("date without year", date[0], "the text gives no year", line))
        found.append(replace(block, doubts=tuple(dict.fromkeys(doubts))))
    return _with_silent_bodies(found, names)


def _names(block: LineBlock, parts: Sequence[Announced]) -> Iterator[Doubt]:
    doers: dict[str, Doer] = {d.name: d for d in (*block.agencies, *block.partners)}
    doers |= {doer.name: doer for part in parts for doer in (*part.agencies, *part.partners)}
    for doer in doers.values():
        if doer.named.meant:
            why = f"probably {doer.named.meant}"
            line = _line_of(block, doer.name)
            yield Doubt("recognition error in a name", doer.name, why, line)


def _line_of(block: LineBlock, words: str) -> int:
    return block.passage.line_at(max(block.passage.text.find(words), 0))


def _unspecific(block: LineBlock, parts: Sequence[Announced]) -> Iterator[Doubt]:
    for part in parts:
        found = [match[0] for match in _UNSPECIFIC.finditer(part.text)]
        for words in dict.fromkeys([*part.unspecific, *found]):
            why = "it stands for bodies and names none"
            line = _line_of(block, words)
            yield Doubt("unspecific body", words, why, line)


def _in_clauses(block: LineBlock, parts: Sequence[Announced], names: BodyNames) -> Iterator[Doubt]:
    """A body at the head of a later clause may act by itself: `甲举办大赛，乙公布结果`."""
    for part in parts:
        told = {doer.name for doer in (*part.agencies, *part.partners)}
        outside = outside_of(part.text)
        for comma in islice(outside.find(_COMMA), _MOST_CLAUSES):
            found = names.name_at(part.text, comma.end())
            if (
                found
                and found.name not in told
                and part.text[found.end : found.end + 1] not in _STOPS
            ):
                why = f"{found.name} stands at the head of a clause; it may act by itself"
                words = part.text[comma.end() : comma.end() + 20]
                yield Doubt("two readings", words, why, _line_of(block, words))


def _stops(block: LineBlock, parts: Sequence[Announced]) -> Iterator[Doubt]:
    for part in parts:
        if _HALF_STOP.search(part.text):
            why = "a half-width full stop ends the sentence"
            line = block.passage.line_at(part.span.end - 1)
            yield Doubt("mixed punctuation", part.text[-8:], why, line)


def _twice(block: LineBlock, parts: Sequence[Announced], seen: dict[str, str]) -> Iterator[Doubt]:
    """A body at the head of two paragraphs: somebody may have wanted to put them together."""
    if block.row is not None:
        return
    first = next((part for part in parts if part.source == "subject"), None)
    doers = block.agencies if block.kind == "agencies" else first.agencies if first else ()
    if block.unit >= 0 and block.kind != "agencies":
        return
    numeral = block.passage.numeral.text if block.passage.numeral else ""
    for doer in doers:
        before = seen.get(doer.name)
        if before:
            words = f"{numeral}{block.passage.words[:16]}"
            why = f"{doer.name} also stands at the head of another paragraph: {before}"
            yield Doubt("same agency twice", words, why, block.lines[0])
        seen.setdefault(doer.name, f"{numeral}{doer.name}")


def _with_silent_bodies(blocks: list[LineBlock], names: BodyNames) -> list[LineBlock]:
    """Flag bodies that act in words which were taken for no activity."""
    found, looked = [], 0
    for block in blocks:
        silent = (
            block.kind in ("body", "note", "lead-in") and block.row is None and not block.agencies
        )
        texts = (
            [
                block.passage.text[s.start : s.end]
                for s in sentence_spans(block.passage.text, block.passage.start)
            ]
            if silent and looked < _MOST
            else []
        )
        texts += [s.text for s in block.sentences if not s.announced and not silent]
        doubts = []
        for text in texts[:_MOST]:
            looked += 1
            agencies = read_acting(text, names).agencies
            if agencies:
                why = f"{agencies[0].name} seems to act here, and it was taken for no activity"
                doubts.append(
                    Doubt(
                        "a body in words that announce nothing",
                        text[:24],
                        why,
                        _line_of(block, text),
                    )
                )
        found.append(replace(block, doubts=(*block.doubts, *doubts)) if doubts else block)
    return found
