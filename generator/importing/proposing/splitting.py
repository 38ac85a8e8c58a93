"""Split a sentence into activities, each with its own words and those it shares.

Every character that a reader would count among words is in the quote of one activity, in the
context of one or more, or in the name of who announces it. What no rule gives to an activity is the
context of those beside it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.catalog.catalog import ACTING
from generator.catalog.notice import Span
from generator.characters import is_word
from generator.importing.proposing import verbs
from generator.importing.proposing.announced import AnnouncedSentence
from generator.importing.proposing.clauses import DATE, SOON, Clause, behind_names, clauses_of
from generator.importing.proposing.coordination import Items, items_of
from generator.importing.proposing.sentence_text import SentenceText, pattern_of, tail_of
from generator.importing.proposing.verbs import listed

_PARTNERS = (*ACTING, "leads", "assists", "with")
_LEADING = pattern_of(verbs.LEADING)
_FIELD = tail_of(verbs.FIELDS)
_MOVING = listed("组织 指导 动员 发动 支持 推动 督促 鼓励 引导")
_MOVED = pattern_of(listed("开展 举办 召开 参与 参加 实施"))
_JOINTS = re.compile("[、和]|[”》][“《]")
# It says of what by the act before it.
_ELIDED = re.compile("(?:[抽检试测评审]?[^“”《》]?结果|[^“”《》]{0,2}情况|(?:测评|评估|调查)报告)")

NOTHING = Span(0, 0)
"""No words at all."""


@dataclass(frozen=True, slots=True)
class Split:
    """What one activity has of its sentence."""

    quotes: tuple[Span, ...]
    contexts: tuple[Span, ...]
    aims: tuple[Span, ...] = ()
    """Those of its contexts that say what for, which tells nothing of its subject."""
    verb: Span = NOTHING
    """The words that say what is done; empty where none does."""
    is_elided: bool = False
    """Its words leave out their object, which is that of the act before."""
    modifier: Span = NOTHING
    """Those of its contexts that stand before several names and belong to each."""


@dataclass(slots=True)
class _Act:
    own: list[Span]
    verb: Span
    shared: list[Span] = field(default_factory=list)
    aims: list[Span] = field(default_factory=list)
    is_elided: bool = False
    modifier: Span = NOTHING


def split_sentence(sentence: AnnouncedSentence) -> list[Split]:
    """Return what a careful editor would make the activities of a sentence, in their order.

    There is one at least, unless the sentence has no words but the names of who announces it.
    """
    text = SentenceText(sentence.text)
    bodies = [body.span for body in sentence.bodies if body.role in _PARTNERS]
    names = sorted({*sentence.subjects, *bodies})
    acts: list[_Act] = []
    for part in _parts(sentence):
        acts += _acts_of(text, part, names)
    splits = [_split(text, act, sentence.subjects) for act in acts]
    splits = [split for split in splits if split.quotes]
    left = list(_unclaimed(text, splits, sentence.subjects))
    if not splits and left:
        return [Split(tuple(left), ())]
    for span in left:
        _give(splits, span, is_outside=bool(sentence.parts))
    return splits


def _parts(sentence: AnnouncedSentence) -> list[Span]:
    """Return the stretches that announce something each by itself."""
    whole = Span(0, len(sentence.text))
    parts = sorted(part for part in sentence.parts if part.start < part.end)
    is_fine = all(one.end <= other.start for one, other in pairwise(parts))
    return parts if parts and is_fine and parts[-1].end <= whole.end else [whole]


def _acts_of(text: SentenceText, part: Span, names: Sequence[Span]) -> list[_Act]:
    acts: list[_Act] = []
    leads: list[Span] = []
    latest: list[_Act] = []
    since_aim = 0
    for clause in clauses_of(text, part, names):
        if clause.kind == "act":
            since_aim = since_aim if latest else len(acts)
            latest, holding = _acts_in(text, clause, names)
            if acts and any(act.is_elided for act in latest):
                latest[0].shared += acts[-1].own
            for act in latest:
                act.shared += leads
            leads += holding
            acts += latest
        elif clause.kind == "lead":
            leads.append(clause.span)
        elif clause.kind == "aim":
            for act in acts[since_aim:]:
                act.aims.append(clause.span)
            latest = []
        else:
            for act in latest or acts[-1:]:
                act.shared.append(clause.span)
    return acts


def _acts_in(
    text: SentenceText, clause: Clause, names: Sequence[Span]
) -> tuple[list[_Act], list[Span]]:
    """Return the acts of one clause, and the words before them that hold for those that follow."""
    end = text.trimmed(clause.span).end
    own_start, before, holding = _own_start(text, clause, names)
    verb = clause.verb.span if clause.verb else Span(own_start, own_start)
    place = max(verb.end, own_start)
    if clause.verb and clause.verb.last in _MOVING:
        place = _behind_verb(text, Span(place, end))
    items = items_of(text, Span(place, end)) if clause.verb else None
    if items:
        return list(_acts_of_items(items, Span(own_start, place), before)), holding
    tail = text.words(Span(verb.end, end))
    is_elided = bool(_ELIDED.fullmatch(tail))
    brackets = _brackets_with(text, clause.span, names)
    own = list(_without(Span(own_start, end), brackets))
    act = _Act(own, verb, [*before, *brackets], is_elided=is_elided)
    return [act], holding


def _acts_of_items(items: Items, head: Span, before: Iterable[Span]) -> Iterator[_Act]:
    # What stands before the first is one with the verb: 开展自然资源领域检验检测机构.
    first = items.own[0].start
    behind = [span for span in items.shared if span.start >= first]
    for own in items.own:
        shared = [*before, Span(head.start, first), *behind]
        yield _Act([own], head, shared, modifier=Span(head.end, first))


def _own_start(
    text: SentenceText, clause: Clause, names: Sequence[Span]
) -> tuple[int, list[Span], list[Span]]:
    """Return where the own words of a clause begin, and what stands before them.

    Returns:
        The place, the words before it that are this clause's context, and those of them that name
        bodies, which hold for what follows too.
    """
    start = text.trimmed(clause.span).start
    verb = clause.verb.span.start if clause.verb else start
    inside = [name for name in names if start <= name.start and name.end <= verb]
    company = Span(start, behind_names(text, Span(start, verb), names))
    rest = text.trimmed(Span(company.end, verb))
    soon = SOON.match(text.text, rest.start, rest.end)
    words = text.words(Span(soon.end() if soon else rest.start, rest.end))
    holding = [company] if inside else []
    if not words:
        return verb, holding, holding
    is_place = words.startswith(("在", "于")) and not _FIELD.search(words.removesuffix("等"))
    if inside or _LEADING.match(words) or DATE.match(words) or (is_place and not _is_field(words)):
        return verb, [*holding, rest], holding
    return rest.start, holding, holding


def _is_field(words: str) -> bool:
    return bool(_FIELD.search(words))


def _behind_verb(text: SentenceText, span: Span) -> int:
    """Return where the names of what is done begin: behind 组织全省高校开展, too."""
    first = next((match.start() for match in text.found(_JOINTS, span)), span.end)
    verbs_before = [m for m in text.found(_MOVED, Span(span.start, first)) if m.end() < span.end]
    return verbs_before[-1].end() if verbs_before else span.start


def _brackets_with(text: SentenceText, span: Span, names: Sequence[Span]) -> list[Span]:
    """Return the brackets of a stretch in which names of bodies stand."""
    found = re.compile("（[^（）]*）|\\([^()]*\\)").finditer(text.text, span.start, span.end)
    brackets = [Span(match.start(), match.end()) for match in found]
    return [b for b in brackets if any(b.start <= n.start and n.end <= b.end for n in names)]


def _split(text: SentenceText, act: _Act, subjects: Sequence[Span]) -> Split:
    def spans(found: Iterable[Span], taken: Sequence[Span]) -> tuple[Span, ...]:
        pieces = (piece for span in found for piece in _without(span, taken))
        trimmed = sorted({text.trimmed(piece) for piece in pieces})
        return tuple(span for span in trimmed if _has_words(text, span))

    quotes = spans(act.own, subjects)
    taken = sorted({*subjects, *quotes})
    aims = spans(act.aims, taken)
    contexts = spans([*act.shared, *act.aims], taken)
    return Split(quotes, contexts, aims, act.verb, act.is_elided, act.modifier)


def _without(span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """Yield what is left of a span when others are taken away."""
    start = span.start
    for other in sorted(taken):
        if other.overlaps(span):
            if start < other.start:
                yield Span(start, other.start)
            start = max(start, other.end)
    if start < span.end:
        yield Span(start, span.end)


def _has_words(text: SentenceText, span: Span) -> bool:
    return any(map(is_word, text.words(span)))


def _unclaimed(
    text: SentenceText, splits: Iterable[Split], subjects: Sequence[Span]
) -> Iterator[Span]:
    """Yield the stretches with words that nothing claims."""
    claimed = {*subjects}
    for split in splits:
        claimed.update(split.quotes, split.contexts)
    for span in _without(Span(0, len(text.text)), sorted(claimed)):
        trimmed = text.trimmed(span)
        if _has_words(text, trimmed):
            yield trimmed


def _give(splits: list[Split], span: Span, *, is_outside: bool) -> None:
    """Make words the context of the activities beside them, or of all if they stand outside."""
    before = [i for i, split in enumerate(splits) if split.quotes[0].start < span.start]
    takers = range(len(splits)) if is_outside or not before else [before[-1]]
    for i in takers:
        split = splits[i]
        contexts = tuple(sorted({*split.contexts, span}))
        splits[i] = replace(split, contexts=contexts)
