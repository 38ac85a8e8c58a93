"""Make a block of a paragraph that may announce something: its sentences, and who acts in each."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.catalog.notice import Span
from generator.importing.analysis.acting import Acting, Doer, read_acting
from generator.importing.analysis.analysis import Announced, Doubt, ReadSentence
from generator.importing.analysis.content import PassageContent, PassageSentence, SentencePart
from generator.importing.analysis.context import BodyContext, context_of, list_is_over, opened_kind
from generator.importing.analysis.judging import Setting, is_order, is_preamble, judge
from generator.importing.analysis.order import Section
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.roles import union
from generator.importing.analysis.run_in import is_run_in_title

if TYPE_CHECKING:
    from generator.importing.analysis.walk import Walk

_LEAD_SENTENCE = re.compile(
    r"(?:以下|如下|下列|(?<!等)[一二三四五六七八九十\d]+(?:项|个|方面|类)[^。，：]{0,8}(?=[：:]|工作|活动|"
    r"任务|方面|措施|内容|事项))(?:工作|活动|任务|方面|措施|内容|事项)?[：:。]$"
)


def tell(walk: "Walk", place: int, skip: int) -> None:
    """Add the block of a passage that may announce something."""
    passage = walk.passages[place]
    content = walk.parted(place, skip)
    opened = opened_kind(walk, place, content)
    if opened:
        walk.stack.close_for(opened)
    elif walk.stack.top and walk.stack.top.kind == "lead" and list_is_over(walk):
        walk.stack.open.pop()
    doubts = list(walk.number(place)) if opened else []
    context, why_context = context_of(walk, place, content)
    doubts += why_context
    setting = Setting(
        bool(context.agencies),
        walk.stack.is_nothing or walk.is_appeal,
        walk.is_front and not passage.count and not context.agencies,
        passage.count is not None,
        walk.year,
    )
    if _is_told_to_others(passage, content, setting, walk):
        sentences = _silent(
            content, passage, "its paragraph leads to the rest or asks for something"
        )
    else:
        telling = _Telling(walk, place, content, context, setting)
        sentences = telling.sentences()
        doubts += telling.doubts
    _add(walk, place, content, sentences, context, opened, doubts)


def _is_told_to_others(
    passage: TextPassage, content: PassageContent, setting: Setting, walk: "Walk"
) -> bool:
    """Tell whether all of a paragraph leads to what follows, or says what recipients must do."""
    if setting.has_bodies or content.tail:
        return False
    if any(part.field for s in content.sentences for part in s.parts):
        return False
    if is_preamble(passage.words) and (not passage.count or walk.is_front):
        return True
    texts = [passage.text[s.span.start : s.span.end] for s in content.sentences]
    if not any(map(is_order, texts)):
        return False
    found = [read_acting(text, walk.names) for text in texts]
    return not any(acting.agencies or acting.generic for acting in found)


def _silent(content: PassageContent, passage: TextPassage, why: str) -> tuple[ReadSentence, ...]:
    return tuple(
        ReadSentence(n, passage.text[s.span.start : s.span.end], s.span, (), None, why)
        for n, s in enumerate(content.sentences, 1)
    )


def _add(
    walk: "Walk",
    place: int,
    content: PassageContent,
    sentences: tuple[ReadSentence, ...],
    context: BodyContext,
    opened: str,
    doubts: list[Doubt],
) -> None:
    passage = walk.passages[place]
    announced = [part for sentence in sentences for part in sentence.announced]
    doubts += _without_agency(passage, announced)
    numeral = passage.numeral
    is_item = passage.count is not None and bool(walk.stack.open)
    kind = "body" if not announced else "item" if is_item else "paragraph"
    why = "it announces something" if announced else "nothing in it is announced"
    block = walk.add(
        place,
        kind,
        why,
        sentences=sentences,
        agencies=context.agencies,
        partners=context.partners,
        heads=content.heads,
        unit=context.block,
        doubts=tuple(doubts),
    )
    for section in walk.stack.open:
        section.announced += bool(announced)
    if announced:
        walk.is_front, walk.is_closed, walk.has_body = False, False, True
    if opened:
        own = next((part for part in announced if part.source == "subject"), None)
        head = content.head
        agencies = head.agencies if head else own.agencies if own else ()
        partners = head.partners if head else ()
        walk.stack.push(
            Section(
                opened,
                block,
                numeral,
                agencies,
                partners,
                title=passage.words[:20],
                is_prose=True,
                announced=int(bool(announced)),
            )
        )


def _without_agency(passage: TextPassage, announced: list[Announced]) -> list[Doubt]:
    first = next((part for part in announced if not part.agencies), None)
    if not first:
        return []
    numeral = passage.numeral.text if passage.numeral else ""
    clause = re.split("[，,。；：]", first.text[:40])
    text = clause[0] if len(clause[0]) > 7 else first.text[:24]
    why = "no body is named in it, beside it or above it"
    line = passage.line_at(first.span.start)
    return [Doubt("paragraph without an agency", numeral + text, why, line)]


class _Telling:
    """Reads the sentences of one passage in their order; each may go on with the subject before."""

    def __init__(
        self,
        walk: "Walk",
        place: int,
        content: PassageContent,
        context: BodyContext,
        setting: Setting,
    ) -> None:
        self.walk, self.content, self.context, self.setting = walk, content, context, setting
        self.passage = walk.passages[place]
        self.place = place
        self.current = context
        self.first: BodyContext | None = None
        self.doubts: list[Doubt] = []

    def sentences(self) -> tuple[ReadSentence, ...]:
        """Return them all."""
        return tuple(self._sentence(n, s) for n, s in enumerate(self.content.sentences, 1))

    def _words(self, span: Span) -> str:
        return self.passage.text[span.start : span.end]

    def _sentence(self, number: int, sentence: PassageSentence) -> ReadSentence:
        text = self._words(sentence.span)
        if is_run_in_title(self.walk, self.place, number, self.content, self.context):
            return ReadSentence(
                number, text, sentence.span, (), None, "a title in the line of its paragraph"
            )
        default, silent = self.current, ""
        if sentence.lead_in:
            default, silent = self._lead_in(self._words(sentence.lead_in))
        elif _LEAD_SENTENCE.search(text) and len(self.content.sentences) > number:
            silent = "it leads to a list"
        if silent:
            return ReadSentence(number, text, sentence.span, (), None, silent)
        is_listed = sentence.lead_in is not None
        judged = [self._part(part, default, is_listed=is_listed) for part in sentence.parts]
        parts, whys = [part for part, _ in judged if part], [why for _, why in judged]
        lead_in = sentence.lead_in if parts else None
        why = whys[0] if whys else "a remark in brackets"
        return ReadSentence(number, text, sentence.span, tuple(parts), lead_in, why)

    def _lead_in(self, words: str) -> tuple[BodyContext, str]:
        acting = read_acting(words, self.walk.names)
        if is_order(words) and not acting.agencies and not self.setting.has_bodies:
            return self.current, "it says what others are to do"
        if acting.agencies:
            self._note_subject(acting.agencies)
            self.current = BodyContext(acting.agencies, acting.partners, "subject")
            return self.current, ""
        generic = self.walk.resolved(acting)
        if generic:
            self.doubts += self.walk.generic_doubt(self.place, acting, generic)
            return BodyContext(generic, acting.partners, "above"), ""
        if acting.partners:
            return replace(self.current, partners=(*self.current.partners, *acting.partners)), ""
        return self.current, ""

    def _part(
        self, part: SentencePart, default: BodyContext, *, is_listed: bool
    ) -> tuple[Announced | None, str]:
        words = part.words(self.passage.text)
        acting = read_acting(words, self.walk.names)
        has_subject = bool(
            acting.agencies or acting.generic or (part.field and part.field.has_names)
        )
        setting = replace(
            self.setting,
            has_bodies=bool(default.agencies) or self.setting.has_bodies,
            is_listed=self.setting.is_listed or is_listed,
        )
        does, why = judge(words, has_subject, setting)
        if not does:
            return None, why
        agencies, partners, source = self._bodies(part, acting, default)
        agencies = self._in_manner(agencies, acting)
        subject = None
        if acting.agencies and source == "subject":
            names = [
                doer.named for doer in acting.agencies if doer.words == acting.agencies[0].words
            ]
            subject = Span(part.span.start + names[0].start, part.span.start + names[-1].end)
        unspecific = (*acting.unspecific, *(part.field.unspecific if part.field else ()))
        found = Announced(words, part.span, agencies, partners, source, subject, unspecific)
        return found, why

    def _bodies(
        self, part: SentencePart, acting: Acting, default: BodyContext
    ) -> tuple[tuple[Doer, ...], tuple[Doer, ...], str]:
        field = part.field
        if field and field.has_names:
            if not (field.only_helps and (acting.agencies or default.agencies)):
                below = default.partners if default.source == "label" else ()
                partners = union(field.agencies, field.partners, acting.partners, below)
                return field.agencies, partners, "bracket"
            helps = (*field.agencies, *field.partners)
        else:
            helps = ()
        if acting.agencies:
            self._note_subject(acting.agencies)
            below = self.context.partners if self.context.source == "label" else ()
            self.current = BodyContext(acting.agencies, below, "subject")
            return acting.agencies, union(acting.agencies, acting.partners, helps, below), "subject"
        generic = self.walk.resolved(acting)
        if acting.generic and not generic:
            return (), union((), acting.partners, helps), ""
        if acting.generic:
            self.doubts += self.walk.generic_doubt(self.place, acting, generic)
            self.current = BodyContext(generic, (), "above")
            return generic, union(generic, acting.partners, helps), "above"
        if default.source == "subject" and self.context.agencies:
            self._doubt_subject(part, default)
            default = self.context
        elif default.source == "subject" and self.first and default.agencies != self.first.agencies:
            self._doubt_subject(part, self.first)
        partners = union(default.agencies, default.partners, acting.partners, helps)
        return default.agencies, partners, default.source

    def _note_subject(self, agencies: tuple[Doer, ...]) -> None:
        if self.first is None:
            self.first = BodyContext(agencies)

    def _doubt_subject(self, part: SentencePart, other: BodyContext) -> None:
        words = part.words(self.passage.text)
        names = "、".join(doer.name for doer in other.agencies)
        why = f"it names nobody and stands behind a sentence of another body; it could be {names}"
        line = self.passage.line_at(part.span.start)
        if {d.name for d in other.agencies} != {d.name for d in self.current.agencies}:
            self.doubts.append(Doubt("two readings", words[:20], why, line))

    def _in_manner(self, agencies: tuple[Doer, ...], acting: Acting) -> tuple[Doer, ...]:
        """分别 and 联合 without names say how the bodies act that are named above."""
        if len(agencies) < 2 or acting.agencies:
            return agencies
        return tuple(replace(doer, role=acting.manner or "joint") for doer in agencies)
