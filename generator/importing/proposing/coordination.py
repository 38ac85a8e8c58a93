"""Find the several things that one verb announces: 培训和竞赛, “甲周”“乙日”, 仪式暨论坛."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.notice import Span
from generator.importing.proposing.names_of_acts import event_at_end, is_meeting, is_name_of_act
from generator.importing.proposing.sentence_text import SentenceText, tail_of

_ALL = re.compile(
    "、|以及|和(?!谐|平)|(?<!普|涉|以|波)及(?!时)|(?<!参)与(?!会)|(?<=[”》])(?=[“《])"
)
_AND = re.compile("以及|和(?!谐|平)|(?<!普|涉|以|波)及(?!时)|(?<!参)与(?!会)")
_COMMA = re.compile("、")
_ALSO = re.compile("暨")
_SHARED_TAIL = re.compile(
    "等?(?:系列|主题|实践|专项|专题|群众性)*(?:活动|工作|服务承诺|承诺)$"
    "|等[^“”《》、和]{0,8}(?:活动|工作)$|等$"
)
_WHOLE = tail_of(["力度", "等监督检查"])
_QUOTED = re.compile("[“《][^“”《》]*[”》]")
_QUOTED_LAST = re.compile("[“《][^“”《》]*[”》][^“”《》]{0,6}$")
_LONGEST_BARE = 4
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Items:
    """The things that are announced together, each with its own words."""

    own: tuple[Span, ...]
    shared: tuple[Span, ...]
    """What stands before, between and behind them, and belongs to each."""


def items_of(text: SentenceText, span: Span) -> Items | None:
    """Return the several things that are named in the words behind a verb, or None if it is one.

    Args:
        text: The sentence.
        span: The words behind the verb, without what separates them from the next clause.
    """
    if _WHOLE.search(text.words(span)):
        return None
    # Of those in a row that are not names each, some may still be: 甲管理、乙管理培训和丙竞赛.
    for joints in (_ALL, _AND, _COMMA):
        pieces = list(_between(text, joints, span))
        if len(pieces) >= _FEWEST and (items := _complete(text, pieces, span)):
            return items
    pieces = list(_between(text, _ALSO, span))
    if len(pieces) >= _FEWEST and _differ(text, pieces):
        return _with_rest(pieces, span)
    return None


def _between(text: SentenceText, joints: re.Pattern[str], span: Span) -> Iterator[Span]:
    start = span.start
    for match in joints.finditer(text.text, span.start, span.end):
        # Between two paired marks there is no character of which one could ask.
        if match[0] == "" or text.is_open(match.start()):
            yield Span(start, match.start())
            start = match.end()
    yield Span(start, span.end)


def _complete(text: SentenceText, pieces: Sequence[Span], span: Span) -> Items | None:
    """Return the pieces as things if each of them is the name of one."""
    *before, last = pieces
    tail = _SHARED_TAIL.search(text.words(last))
    has_own = all(_SHARED_TAIL.search(text.words(piece)) for piece in before)
    if tail and tail.start() and not has_own:
        shorter = Span(last.start, last.start + tail.start())
        # 管理工作 is the name of an act, 管理 of none.
        if is_name_of_act(text.words(shorter)) or tail[0].endswith("工作"):
            last = shorter
    if all(_QUOTED.fullmatch(text.words(piece)) for piece in before):
        last = _quotation_at_start(text, last)
    is_named = is_name_of_act(text.words(pieces[-1])) or text.words(pieces[-1]).endswith("工作")
    if not is_named or not all(is_name_of_act(text.words(piece)) for piece in before):
        return None
    # 宣传、咨询、服务 of one thing are announced as a whole.
    if any(piece.end - piece.start <= _FEWEST for piece in (*before[1:], last)):
        return None
    whole = [*before, last]
    if last.end - last.start <= _LONGEST_BARE:
        # What is so short has the words before the name of the first for its own, too.
        whole = [*(_quoted_name(text, piece) for piece in before), last]
    return _with_rest(whole, span)


def _quotation_at_start(text: SentenceText, last: Span) -> Span:
    match = _QUOTED.match(text.text, last.start, last.end)
    return Span(last.start, match.end()) if match else last


def _quoted_name(text: SentenceText, piece: Span) -> Span:
    """Return the name in quotation marks at the end of a piece, without what stands before it."""
    match = _QUOTED_LAST.search(text.words(piece))
    return Span(piece.start + match.start(), piece.end) if match else piece


def _differ(text: SentenceText, pieces: Sequence[Span]) -> bool:
    """Tell whether names of one occasion are of different kinds: 仪式暨论坛, not 会议暨交流会."""
    sorts = [_sort(text.words(piece)) for piece in pieces]
    return all(sorts) and len(set(sorts)) == len(sorts)


def _sort(words: str) -> str:
    event = event_at_end(words)
    return "会" if event not in ("论坛", "仪式") and is_meeting(words) else event


def _with_rest(own: Sequence[Span], span: Span) -> Items:
    """Return things with what is left of their span."""
    shared, place = [], span.start
    for piece in own:
        shared.append(Span(place, piece.start))
        place = piece.end
    shared.append(Span(place, span.end))
    return Items(tuple(own), tuple(each for each in shared if each.start < each.end))
