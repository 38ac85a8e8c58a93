"""Cut a sentence into clauses and tell what each of them says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.catalog.notice import Span
from generator.importing.proposing import verbs
from generator.importing.proposing.names_of_acts import is_meeting, is_name_of_act
from generator.importing.proposing.sentence_text import SentenceText, pattern_of, tail_of
from generator.importing.proposing.verbs import listed

ClauseKind = Literal["act", "lead", "aim", "manner"]
"""It announces, says on what occasion, when or with whom, what for, or how."""
_VerbKind = Literal["announcing", "showing", "aiming"]

_BY_VERB: dict[str, _VerbKind] = {
    **dict.fromkeys(verbs.AIMING, "aiming"),
    **dict.fromkeys(verbs.SHOWING, "showing"),
    **dict.fromkeys(verbs.ANNOUNCING, "announcing"),
}
_VERB = pattern_of(_BY_VERB)
_ADVERB = pattern_of([*verbs.ADVERBS, *verbs.AIM_MARKS])
_AIM_MARK = pattern_of(verbs.AIM_MARKS)
_HELD_BY = ("开展", "举办", "召开", "举行", "主办", "承办")
_JOINED = pattern_of(verbs.JOINED)
# No more stand before a verb; without a limit, a long row of them would be read again and again.
_ADVERBS = f"(?:{_ADVERB.pattern}){{0,6}}"
_HOLDING = pattern_of(verbs.HOLDING)
_LEADING = pattern_of(verbs.LEADING)
_REACHING = pattern_of(verbs.REACHING)
_ABSTRACT = tail_of(verbs.ABSTRACT)
_AWAY = tail_of(["牵头", "参加", "参与", "配合", "协办", "契机"])
SOON = re.compile("(?:并|同时)?(?:拟|还?将|也将|计划)?(?=[在于从向对为])")
_WHILE = tail_of(["期间", "前后", "以来"])
_COMPANY = pattern_of([*listed("配合 会同 联合 联动 与 和 同 由 及 、 邀请")])
_OTHERS = re.compile("等(?:部门|单位|机构|[0-9一二三四五六七八九十]+(?:部门|家|个)?)?|[、和与及]")
DATE = re.compile(
    r"(?:第?[0-9０-９一二三四五六七八九十]{1,4} ?(?:年|月份|月|日|号|时|点|周)"
    r"|[至到—–～~-]|[上中下]旬|底|初|前后|前|起|期间|[上下]午|当[天日]|年内|全年|近期)+"
)
"""A day, a month or a stretch of time, as it begins a clause."""

_SEPARATOR = re.compile("[，,；;：:。！？!?\n]")
_NUMBER = re.compile("[0-9０-９]")
# 并 joins any act to the one before; 、 and 和 join things as well: a verb of holding must follow.
_JOINT = re.compile(
    f"并(?={_ADVERBS}(?:向[^，、并]{{1,8}})?(?:{pattern_of(verbs.ANNOUNCING).pattern}|通报|公开).)"
    f"|(?:、|和|以及)(?={_ADVERBS}(?:{_HOLDING.pattern})..)"
)
_SHORTEST = 2
_SOME = re.compile("[一两三]批")


@dataclass(frozen=True, slots=True)
class Verb:
    """The verbs that stand together at a place."""

    span: Span
    """With the adverbs before them."""
    kind: _VerbKind
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence."""

    span: Span
    kind: ClauseKind
    verb: Verb | None = None
    """What begins what it says; words before it lead to it."""


def clauses_of(text: SentenceText, span: Span, names: Sequence[Span] = ()) -> list[Clause]:
    """Return the clauses of a stretch of a sentence, in their order; blank ones are left out.

    The first that can be an act is one. A stretch in which nothing can be is an act as a whole.

    Args:
        text: The sentence.
        span: The stretch.
        names: Where names of bodies stand; no verb begins in one.
    """
    found: list[Clause] = []
    is_detail = False
    for piece in _pieces(text, span):
        has_act = any(clause.kind == "act" for clause in found)
        is_detail = is_detail or (has_act and text.text[piece.start - 1] in "：:")
        clause = _clause(text, piece, names, has_act=has_act)
        if is_detail or (_tells_programme(text, clause) and _after_meeting(text, found)):
            clause = replace(clause, kind="manner")
        found.append(clause)
    if found and not any(clause.kind == "act" for clause in found):
        found[-1] = replace(found[-1], kind="act")
    return found


def verb_at(text: SentenceText, start: int, end: int) -> Verb | None:
    """Return the verbs that stand at a place, with the adverbs before them, or None."""
    place = start
    while match := _ADVERB.match(text.text, place, end):
        # 联合 is an adverb only before a verb.
        if not (
            _ADVERB.match(text.text, match.end(), end) or _VERB.match(text.text, match.end(), end)
        ):
            break
        place = match.end()
    first = _VERB.match(text.text, place, end)
    if not first or not text.is_open(place):
        return None
    last, place_after = first[0], first.end()
    while joined := _JOINED.match(text.text, place_after, end):
        # What is held may be named 启动仪式 or 评选活动.
        if joined.end() == end or last in _HELD_BY:
            break
        last, place_after = joined[0], joined.end()
    kind = _BY_VERB[first[0]] if last == first[0] else _BY_VERB[last]
    if _AIM_MARK.search(text.text, start, place) and kind != "announcing":
        kind = "aiming"
    return Verb(Span(start, place_after), kind, first[0], last)


def _pieces(text: SentenceText, span: Span) -> Iterator[Span]:
    """Yield what stands between separators, cut again where another act is joined to one."""
    for clause in _between_separators(text, span):
        start = clause.start
        for match in text.found(_JOINT, clause):
            if match.start() - start > _SHORTEST:
                yield Span(start, match.start())
                start = match.start()
        yield Span(start, clause.end)


def _between_separators(text: SentenceText, span: Span) -> Iterator[Span]:
    start = span.start
    for match in text.found(_SEPARATOR, span):
        place = match.start()
        # 1,000 and 9:00 are one.
        if match[0] in ",:" and _is_in_number(text.text, place):
            continue
        yield from _unless_blank(text, Span(start, place))
        start = match.end()
    yield from _unless_blank(text, Span(start, span.end))


def _unless_blank(text: SentenceText, span: Span) -> Iterator[Span]:
    trimmed = text.trimmed(span)
    if trimmed.start < trimmed.end:
        yield span


def _is_in_number(text: str, place: int) -> bool:
    return bool(_NUMBER.match(text, place - 1) and _NUMBER.match(text, place + 1))


def _clause(text: SentenceText, piece: Span, names: Sequence[Span], *, has_act: bool) -> Clause:
    begin = behind_names(text, text.trimmed(piece), names)
    if soon := SOON.match(text.text, begin, piece.end):
        begin = soon.end()
    rest = Span(begin, max(begin, text.trimmed(piece).end))
    words = text.words(rest)
    if not words or (begin > piece.start and _AWAY.fullmatch(words)):
        return Clause(piece, "lead")
    if _WHILE.search(words):
        return Clause(piece, "manner" if has_act else "lead")
    # 深入 and 联合 stand before verbs as well as before what they lead to.
    verb = verb_at(text, begin, rest.end) or _verb_after(text, rest, has_act=has_act)
    if verb is None:
        is_away = _leads(words) or bool(_AWAY.search(words))
        return Clause(piece, "manner" if has_act else "lead" if is_away else "act")
    return Clause(piece, _kind(verb, words) if has_act else "act", verb)


def behind_names(text: SentenceText, span: Span, names: Sequence[Span]) -> int:
    """Return where a stretch goes on behind names at its beginning and words that join them."""
    begin = place = span.start
    while place < span.end:
        name = next((name for name in names if name.start <= place < name.end), None)
        if name:
            begin = place = name.end
        elif match := _COMPANY.match(text.text, place, span.end):
            place = match.end()
        else:
            break
    if begin > span.start and (match := _OTHERS.match(text.text, begin, span.end)):
        begin = match.end()
    return min(begin, span.end)


def _leads(words: str) -> bool:
    return any(pattern.match(words) for pattern in (_LEADING, _REACHING, DATE))


def _verb_after(text: SentenceText, span: Span, *, has_act: bool) -> Verb | None:
    """Return the verb that follows words of time, place, occasion or company, or None."""
    words = text.words(span)
    if not _leads(words):
        return None
    date = DATE.match(words)
    if date and (verb := verb_at(text, span.start + date.end(), span.end)):
        return verb
    is_place = words.startswith(("在", "于", "向", "对"))
    for match in text.found(_ANY_LATER if is_place and not has_act else _LATER, span):
        verb = verb_at(text, match.start(), span.end)
        # 每天9时开通 says when; a thing must follow.
        if verb and match.start() > span.start and verb.span.end + 1 < span.end:
            return verb
    return None


_HELD_LATER = pattern_of([*verbs.HOLDING, "组织", "加强", "公开"]).pattern
_LATER = re.compile(f"{_ADVERBS}(?:{_HELD_LATER})")
_ANY_LATER = re.compile(f"{_ADVERBS}(?:{_HELD_LATER}|设置|播放|推进|开放|设立|宣传)")


def _kind(verb: Verb, words: str) -> ClauseKind:
    """Tell what a clause says that follows an act."""
    named, abstract = is_name_of_act(words), bool(_ABSTRACT.search(words))
    if _SOME.search(words):
        return "act"
    if verb.kind == "aiming":
        is_act = named and not abstract and verb.first in _TOWARDS_ACTS
        return "act" if is_act else "aim"
    if verb.kind == "announcing":
        return "aim" if abstract and verb.first in verbs.TOWARDS else "act"
    holds = named and bool(_HOLDING.search(words))
    return "act" if holds or (named and verb.first in _NAMED_ONLY) else "manner"


_TOWARDS_ACTS = ("推动", "加快", "促进", "提升")
_NAMED_ONLY = ("组织", "推广", "监测", "调查", "推介", "做好")


def _tells_programme(text: SentenceText, clause: Clause) -> bool:
    """Tell whether a clause could be what is done at a meeting: it publishes and holds nothing."""
    verb = clause.verb
    if clause.kind != "act" or verb is None or _SOME.search(text.words(clause.span)):
        return False
    return not _HOLDING.search(text.words(verb.span))


def _after_meeting(text: SentenceText, before: Sequence[Clause]) -> bool:
    acts = [clause for clause in before if clause.kind == "act"]
    return bool(acts) and is_meeting(text.words(text.trimmed(acts[-1].span)))
