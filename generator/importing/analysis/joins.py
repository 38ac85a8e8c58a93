"""Decide which lines of a document are one paragraph that a page has broken.

A line goes on with the next one where the file says so, where it is as wide as a page is and
unfinished, or where a mark is open. A line that begins as paragraphs of the document begin does not
go on with anything.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from generator.importing.analysis.acting import read_acting
from generator.importing.analysis.body_words import is_generic
from generator.importing.analysis.judging import is_order
from generator.importing.analysis.layout import INDENT, LABEL, TERMINAL, Layout
from generator.importing.analysis.marks import is_open
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.numerals import PrintedNumeral, read_numeral, read_weak_numeral
from generator.importing.analysis.passages import (
    BLANKS,
    TextPassage,
    indent_of,
    numbered,
    to_passage,
    width,
)
from generator.importing.analysis.words import has_deed
from generator.importing.document import DocumentLine

_COLON_END = re.compile("[：:]$")
_HANGING = re.compile(r"[，,、—（(《“‘「【]$")
_LEADING = re.compile("[，,、。；！？）)》”’」】]")
_FIELD = re.compile(r"[\u3400-\u9fff\u3000 ]{2,8}[：:]")
_HAN_DIGITS = "一二三四五六七八九十"
_DATE = re.compile(
    rf"[\d○〇零{_HAN_DIGITS}]{{2,4}} ?年[\d{_HAN_DIGITS} ]{{1,3}}月[\d{_HAN_DIGITS} ]{{1,3}}日?$"
)
_ANNEX = re.compile(r"附件?\s*[\d一二三四五六七八九十]*")
_GENRE = re.compile(
    "(?:通知|方案|安排|计划|公告|意见|一览表|清单|汇总表|活动|通告|任务|要点|指南|倡议书)$"
)
_TOP = 6
"""A title stands on one of so many first lines."""


def to_passages(
    lines: Sequence[DocumentLine], left_out: Collection[int], names: BodyNames
) -> Iterator[TextPassage]:
    """Yield the passages of a document in their order.

    Args:
        lines: All lines.
        left_out: The index, from 0, of each line that is no part of the text.
        names: What recognises names.
    """
    kept = [(number, line) for number, line in numbered(lines) if number - 1 not in left_out]
    weak = _counted_on(kept)
    layout = Layout(kept)
    finished = _finished_kinds(kept)
    run: list[tuple[int, DocumentLine]] = []
    for number, line in kept:
        if run and not _Joint(run, line, layout, finished, names, number in weak).holds():
            yield _passage(run, weak)
            run = []
        run.append((number, line))
    if run:
        yield _passage(run, weak)


def _passage(run: list[tuple[int, DocumentLine]], weak: dict[int, PrintedNumeral]) -> TextPassage:
    passage = to_passage(run, reads_numeral=not run[0][1].cell or not run[0][1].cell.is_head)
    found = weak.get(run[0][0])
    if found and not passage.numeral:
        return TextPassage(**{**vars(passage), "numeral": found})
    return passage


def _counted_on(kept: Sequence[tuple[int, DocumentLine]]) -> dict[int, PrintedNumeral]:
    """Return the weak numerals, by line, whose neighbours of their kind count on from one."""
    found: defaultdict[str, list[tuple[int, PrintedNumeral]]] = defaultdict(list)
    for number, line in kept:
        text = line.text.strip(BLANKS)
        if line.cell or line.numeral:
            continue
        sure = read_numeral(text)
        weak = None if sure else read_weak_numeral(text)
        numeral = sure or weak
        if numeral and (weak or numeral.kind == "1."):
            for kind in {numeral.kind, "1 "} if sure else {numeral.kind}:
                found[kind].append((number, numeral))
    sound: dict[int, PrintedNumeral] = {}
    for run in found.values():
        for place, (number, numeral) in enumerate(run):
            before = run[place - 1][1].value if place else 0
            after = run[place + 1][1].value if place + 1 < len(run) else 0
            if numeral.value and (
                (numeral.value == before + 1 and place) or after == numeral.value + 1
            ):
                sound[number] = numeral
    return sound


def _finished_kinds(kept: Sequence[tuple[int, DocumentLine]]) -> set[str]:
    """Return the kinds of numeral whose paragraphs nearly all end as sentences do."""
    counts: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    for _, line in kept:
        text = line.text.strip(BLANKS)
        numeral = read_numeral(text)
        if numeral and not line.cell:
            counts[numeral.kind] += 1
            ended[numeral.kind] += bool(TERMINAL.search(text))
    return {kind for kind, count in counts.items() if count > 2 and ended[kind] * 4 >= count * 3}


class _Joint:
    """The place between a paragraph and the line after it."""

    def __init__(
        self,
        run: Sequence[tuple[int, DocumentLine]],
        line: DocumentLine,
        layout: Layout,
        finished: set[str],
        names: BodyNames,
        is_counted: bool,
    ) -> None:
        self.run, self.line, self.layout = run, line, layout
        self.finished, self.names, self.is_counted = finished, names, is_counted
        self.last = run[-1][1]
        self.is_top = run[-1][0] <= _TOP
        self.before = self.last.text.strip(BLANKS)
        self.after = line.text.strip(BLANKS)

    def holds(self) -> bool:
        """Tell whether the line goes on with the paragraph."""
        last, line = self.last, self.line
        if last.origin != line.origin or (last.cell != line.cell):
            return False
        if line.is_continued:
            return not self._is_new_item()
        if line.cell or line.numeral:
            return bool(line.cell) and not line.numeral and self._is_hanging()
        if last.is_heading != line.is_heading or last.is_bold != line.is_bold:
            return False
        if line.is_heading or self._begins():
            return False
        if self._is_hanging():
            return True
        return self._goes_on()

    def _goes_on(self) -> bool:
        is_done = bool(TERMINAL.search(self.before) or _COLON_END.search(self.before))
        if self.layout.is_full(self.last):
            if not is_done:
                return not self._is_title()
            # A sentence may end where a line does, and a colon may stand there.
            return self.layout.indents or not self._has_subject()
        if is_done:
            return False
        return self._is_inside() or self._is_broken()

    def _is_inside(self) -> bool:
        """Tell whether an unfinished line that is too short stands inside of a broken paragraph."""
        if not self.layout.full or width(self.last.text) * 3 < self.layout.full * 2:
            return False
        return self.layout.is_full(self.run[-2][1]) if len(self.run) > 1 else False

    def _begins(self) -> bool:
        """Tell whether the line begins as a paragraph does."""
        is_inside = self.layout.is_full(self.last) and not TERMINAL.search(self.before)
        numeral = read_numeral(self.after)
        if self.is_counted or (numeral and (numeral.counts or not is_inside)):
            return True
        indented = indent_of(self.line.text) >= INDENT
        if self.layout.indents and indented:
            return True
        if LABEL.match(self.after) and not is_open(self.before):
            return True
        if _FIELD.match(self.after) and not is_open(self.before):
            return bool(TERMINAL.search(self.before)) or not self.layout.is_full(self.last)
        return _DATE.match(self.after) is not None

    def _is_hanging(self) -> bool:
        """Tell whether what is written cannot end or begin at this place."""
        if _HANGING.search(self.before) or _LEADING.match(self.after):
            return True
        text = "".join(line.text.strip(BLANKS) for _, line in self.run[-40:])
        return is_open(text) and not is_open(text + self.after)

    def _is_broken(self) -> bool:
        """Tell whether an unfinished line of its own width is the first part of a sentence."""
        if len(self.run) > 1 and any(self.layout.is_full(line) for _, line in self.run[:-1]):
            return False
        if width(self.before) < 24 or not TERMINAL.search(self.after):
            return False
        if indent_of(self.line.text) >= INDENT:
            return False
        first = self.run[0][1].text.strip(BLANKS)
        numeral = read_numeral(first)
        if numeral:
            return numeral.kind in self.finished and has_deed(first)
        acting = read_acting(first, self.names)
        return (
            bool(acting.agencies)
            and has_deed(first)
            and not read_acting(self.after, self.names).agencies
        )

    def _has_subject(self) -> bool:
        """Tell whether the line begins with somebody who acts, or whom it addresses."""
        acting = read_acting(self.after, self.names)
        return (
            bool(acting.agencies or acting.generic)
            or is_generic(self.after)
            or is_order(self.after)
        )

    def _is_title(self) -> bool:
        """Tell whether the paragraph is a title, which ends where its last line does."""
        if indent_of(self.run[0][1].text) > INDENT * 2:
            return True
        return self.is_top and bool(_GENRE.search(self.before)) and not is_open(self.before)

    def _is_new_item(self) -> bool:
        """Tell whether what follows a break inside of a paragraph is a paragraph by its sense."""
        if _ANNEX.fullmatch(self.before) or _DATE.match(self.after) or self._are_bodies():
            return True
        if LABEL.match(self.after) and not is_open(self.before):
            return True
        done = TERMINAL.search(self.before) or _COLON_END.search(self.before)
        if not done and not self._is_short_item():
            # Behind a title the first of its paragraphs may come.
            is_title = "，" not in self.before
            numeral = read_numeral(self.after)
            return is_title and numeral is not None and has_deed(self.after)
        return bool(read_numeral(self.after)) or indent_of(self.line.text) >= INDENT

    def _are_bodies(self) -> bool:
        """Tell whether a break stands between the names of two bodies."""
        return all(self.names.field(text) for text in (self.before, self.after))

    def _is_short_item(self) -> bool:
        return bool(read_numeral(self.before)) and not has_deed(self.before)
