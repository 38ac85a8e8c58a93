"""Rules beside CommonMark and tables: footnotes, and what Chinese text needs of the others."""

import re
import unicodedata
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference as link_definition
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.emphasis import tokenize as emphasis

MOST_LEVELS = 40
"""How deep lists and quotations may be nested; each has two levels."""

_NOTE_BEGINS = re.compile(r"\[\^([^\]\s]{1,100})\]:[ \t]*")
_NOTE_MARK = re.compile(r"\[\^([^\]\s]{1,100})\]")
_ADDRESS = re.compile(r"\[(?:[^\]\\]|\\.){1,999}\]:\s*<?[!-~]+(?=[\s>]|$)")
_CHINESE = {"W", "F"}


@dataclass
class Footnotes:
    """The footnotes of a text."""

    sources: dict[str, str] = field(default_factory=dict)
    """Their Markdown by their names, in the order of the file."""
    order: list[str] = field(default_factory=list)
    """The names in the order in which they are first referred to."""
    referred: set[str] = field(default_factory=set)
    """The same."""


def parser() -> MarkdownIt:
    """Return a parser of Markdown as notices have it.

    It is CommonMark with tables, struck words and footnotes. Two rules give way to Chinese text:
    words are bold also where `**` stands between a Chinese mark and a Chinese character, as in
    `**主办单位：**省厅`; and `[注]: 九月举行` defines no link, since what follows is no address.
    """
    markdown = MarkdownIt("commonmark", {"html": True, "breaks": True, "maxNesting": MOST_LEVELS})
    markdown.enable(["table", "strikethrough"])
    ends: RuleOptionsType = {"alt": ["paragraph", "blockquote"]}
    markdown.block.ruler.at("reference", _link_definition)
    markdown.block.ruler.before("reference", "footnote", _footnote, ends)
    markdown.inline.ruler.before("link", "footnote_mark", _footnote_mark)
    markdown.inline.ruler.at("emphasis", _emphasis)
    return markdown


def footnotes_of(env: MutableMapping[str, Any]) -> Footnotes:
    """Return the footnotes that have been found in a text, by the environment of its parser."""
    found = env.setdefault("footnotes", Footnotes())
    assert isinstance(found, Footnotes)  # noqa: S101  # nothing else is put there
    return found


def _link_definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    at = state.bMarks[start] + state.tShift[start]
    is_address = _ADDRESS.match(state.src, at)
    return bool(is_address) and link_definition(state, start, end, silent)


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    at = state.bMarks[start] + state.tShift[start]
    match = _NOTE_BEGINS.match(state.src, at, state.eMarks[start])
    if not match or state.is_code_block(start):
        return False
    if silent:
        return True
    lines = [state.src[match.end() : state.eMarks[start]]]
    line = start + 1
    while line < end and not state.isEmpty(line):
        begin = state.bMarks[line] + state.tShift[line]
        if _NOTE_BEGINS.match(state.src, begin, state.eMarks[line]):
            break
        lines.append(state.src[begin : state.eMarks[line]])
        line += 1
    # The first of several notes of one name holds, as with links; the others have none.
    sources = footnotes_of(state.env).sources
    name = match[1] if match[1] not in sources else f" {len(sources)}"
    sources[name] = "\n".join(lines)
    state.line = line
    return True


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    match = _NOTE_MARK.match(state.src, state.pos, state.posMax)
    notes = footnotes_of(state.env)
    if not match or match[1] not in notes.sources:
        return False
    if not silent and match[1] not in notes.referred:
        notes.order.append(match[1])
        notes.referred.add(match[1])
    state.pos = match.end()
    return True


def _emphasis(state: StateInline, silent: bool) -> bool:
    start, known = state.pos, len(state.delimiters)
    found = emphasis(state, silent)
    if found and state.src[start] == "*":
        before = state.src[start - 1 : start] if start else " "
        after = state.src[state.pos : state.pos + 1] if state.pos < state.posMax else " "
        if _is_chinese(before) or _is_chinese(after):
            for delimiter in state.delimiters[known:]:
                delimiter.open = _may_stand(after, before)
                delimiter.close = _may_stand(before, after)
    return found


def _may_stand(inside: str, outside: str) -> bool:
    """Tell whether a delimiter may stand between two characters, the first one of the bold words.

    CommonMark asks for a blank or a mark outside where a mark is inside; Chinese has no blanks.
    """
    if isWhiteSpace(ord(inside)):
        return False
    is_free = isWhiteSpace(ord(outside)) or _is_mark(outside) or _is_chinese(outside)
    return not _is_mark(inside) or is_free


def _is_mark(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)


def _is_chinese(character: str) -> bool:
    return unicodedata.east_asian_width(character) in _CHINESE or character in "“”‘’—…·"
