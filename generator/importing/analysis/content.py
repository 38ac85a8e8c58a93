"""Part the words of one passage: its head, its sentences and the parts of their lists, its tail."""

import re
from dataclasses import dataclass, replace

from generator.catalog.notice import Span
from generator.importing.analysis.acting import HELPS, LEADS
from generator.importing.analysis.body_words import ENDINGS
from generator.importing.analysis.marks import list_parts, outside_of, sentence_spans, trim
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.numerals import PrintedNumeral, read_inner_numeral
from generator.importing.analysis.roles import RoleField, find_labels, read_field, trailing_bracket

_ROLED = re.compile(f"(?:{LEADS}|{HELPS}|组织实施|负责实施|负责组织|负责落实)$")
_REMARK = re.compile(r"[（(][^（）()]*[）)][。；]?")
_NAMED = "[^【】\\[\\]（）()：:。！？]{2,80}"
_HEAD = re.compile(
    rf"(?P<plain>{_NAMED}(?:[（(][^（）()]{{2,40}}[）)])?)\s*(?:[：:。\u3000]|——)|"
    rf"[【\[（(](?P<framed>{_NAMED})[】\]）)]\s*[：:]?"
)


@dataclass(frozen=True)
class SentencePart:
    """What one sentence, or one part of a list in it, says."""

    span: Span
    """Its words without a numeral and without bodies behind it, in the text of the passage."""
    numeral: PrintedNumeral | None = None
    field: RoleField | None = None
    """The bodies in brackets or labelled that stand behind it."""
    mark: Span | None = None
    """Its end mark, where bodies in brackets stand before that."""

    def words(self, text: str) -> str:
        """Return its words, of the text of the passage."""
        mark = text[self.mark.start : self.mark.end] if self.mark else ""
        return text[self.span.start : self.span.end] + mark


@dataclass(frozen=True)
class PassageSentence:
    """A sentence of a passage."""

    span: Span
    parts: tuple[SentencePart, ...]
    lead_in: Span | None = None
    """The words before a list, with the colon."""


@dataclass(frozen=True)
class PassageContent:
    """The words of a passage, parted."""

    sentences: tuple[PassageSentence, ...]
    head: RoleField | None = None
    """The bodies that stand before a colon or in brackets at its start."""
    heads: tuple[Span, ...] = ()
    """Where the words of bodies outside of the sentences stand: head, brackets, labels."""
    tail: RoleField | None = None
    """The bodies behind all of it."""


def part_passage(
    text: str, start: int, names: BodyNames, *, has_head: bool = True
) -> PassageContent:
    """Return the words of a passage, parted.

    Args:
        text: All of the passage.
        start: Where its words begin, behind a numeral or a label.
        names: What recognises names.
        has_head: Whether bodies may stand before a colon at its start.
    """
    heads: list[Span] = []
    head = None
    if has_head:
        head, after = _head(text, start, names)
        if head:
            heads.append(Span(start, after))
            start = after
    end, tail = _labels(text, start, names)
    if tail:
        heads.append(Span(end, len(text)))
    sentences: list[PassageSentence] = []
    for span in sentence_spans(text[:end], start):
        field_ = _whole_field(text[span.start : span.end], names)
        is_remark = _REMARK.fullmatch(text[span.start : span.end]) is not None
        if is_remark and sentences and not field_:
            # 举办大赛。（9月10日前完成）: what stands in brackets behind it announces nothing.
            sentences.append(PassageSentence(span, ()))
            continue
        if field_ and sentences:
            heads.append(span)
            sentences = _assigned(sentences, field_)
            continue
        field_, after = _head(text, span.start, names) if sentences else (None, span.start)
        if field_ and text[span.start] in "（(":
            # 开展甲。（市科协）开展乙。: the bodies stand behind what they do.
            heads.append(Span(span.start, after))
            sentences = _assigned(sentences, field_)
            span = Span(after, span.end)
        bare, behind, mark = _bracket(text, span, names)
        if behind:
            heads.append(Span(bare.end, mark.start if mark else span.end))
        sentences.append(_sentence(text, bare, behind, mark, names, heads))
    if tail:
        sentences = _assigned(sentences, tail)
    return PassageContent(tuple(sentences), head, tuple(heads), tail)


def _head(text: str, start: int, names: BodyNames) -> tuple[RoleField | None, int]:
    match = _HEAD.match(text, start)
    if not match or match.end() >= len(text):
        return None, start
    words = (match["plain"] or match["framed"]).rstrip()
    if (
        words[-1:] not in ENDINGS
        and words[-1:] not in ("）", ")", "等")
        and words not in names.lexicon
    ):
        return None, start
    found = read_field(words, names)
    return (found, match.end()) if found and found.has_names else (None, start)


def _labels(text: str, start: int, names: BodyNames) -> tuple[int, RoleField | None]:
    """Return where labelled bodies at the end of a passage begin, and which they are."""
    for match in find_labels(text[start:]):
        place = start + match.start()
        if any(bracket.start < place < bracket.end for bracket in outside_of(text).pairs):
            continue
        if place <= start:
            break
        found = read_field(text[place:].strip("。；; "), names)
        if found and not text[start:place].rstrip().endswith(("（", "(")):
            return place, found
    return len(text), None


def _whole_field(sentence: str, names: BodyNames) -> RoleField | None:
    """Return the bodies of a sentence that holds nothing else: in brackets, or with their roles."""
    words = sentence.strip().rstrip("。；;.")
    if words[:1] in tuple("（(【［[") and words[-1:] in tuple("）)】］]"):
        return read_field(words[1:-1], names)
    return read_field(words, names) if _ROLED.search(words) else None


def _bracket(text: str, span: Span, names: BodyNames) -> tuple[Span, RoleField | None, Span | None]:
    """Take bodies in brackets off the end of a sentence; its end mark may stand behind them."""
    words = text[span.start : span.end]
    bracket = trailing_bracket(words)
    if not bracket or not bracket.start:
        return span, None, None
    found = read_field(words[bracket.start + 1 : bracket.end - 1], names)
    if not found:
        return span, None, None
    bare = trim(text, Span(span.start, span.start + bracket.start))
    mark = trim(text, Span(span.start + bracket.end, span.end))
    is_ended = text[bare.end - 1 : bare.end] in tuple("。！？；;!?")
    return bare, found, None if is_ended or mark.start == mark.end else mark


def _assigned(sentences: list[PassageSentence], found: RoleField) -> list[PassageSentence]:
    """Give bodies to the parts before them that have none of their own yet."""
    given = []
    for sentence in reversed(sentences):
        if any(part.field for part in sentence.parts):
            break
        parts = tuple(replace(part, field=found) for part in sentence.parts)
        given.append(PassageSentence(sentence.span, parts, sentence.lead_in))
    return [*sentences[: len(sentences) - len(given)], *reversed(given)]


def _sentence(
    text: str,
    span: Span,
    behind: RoleField | None,
    mark: Span | None,
    names: BodyNames,
    heads: list[Span],
) -> PassageSentence:
    found = list_parts(text[span.start : span.end])
    whole = Span(span.start, mark.end if mark else span.end)
    if not found:
        numeral = read_inner_numeral(text[span.start : span.start + 12])
        numeral = numeral if numeral and numeral.kind in _INNER else None
        begun = span.start + (numeral.length if numeral else 0)
        return PassageSentence(whole, (SentencePart(Span(begun, span.end), numeral, behind, mark),))
    before, pieces = found
    parts = []
    for piece in pieces:
        begun, end = span.start + piece.start, span.start + piece.end
        numeral = read_inner_numeral(text[begun : begun + 12])
        at = begun + (numeral.length if numeral else 0)
        bare, own, own_mark = _bracket(text, Span(at, end), names)
        if own:
            heads.append(Span(bare.end, own_mark.start if own_mark else end))
        parts.append(SentencePart(bare, numeral, own or behind, own_mark))
    if mark:
        parts[-1] = replace(parts[-1], mark=mark)
    lead_in = Span(span.start + before.start, span.start + before.end)
    return PassageSentence(whole, tuple(parts), lead_in if lead_in.start < lead_in.end else None)


_INNER = ("一是", "第一，", "（1）", "①", "（一）", "1）")
