"""Tell whether the first sentence of a numbered paragraph is its title: `（一）启动仪式。`."""

from typing import TYPE_CHECKING

from generator.importing.analysis.acting import read_acting
from generator.importing.analysis.content import PassageContent
from generator.importing.analysis.context import BodyContext
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.words import starts_with_verb

if TYPE_CHECKING:
    from generator.importing.analysis.walk import Walk

_SHORT = 14
"""A title that stands in the line of its paragraph has at most so many characters."""
_LONGEST = _SHORT + 4


def is_run_in_title(
    walk: "Walk", place: int, number: int, content: PassageContent, context: BodyContext
) -> bool:
    """Tell whether a sentence of a passage, counted from 1, is a title in the line of it."""
    if number != 1 or not _may_be(walk, place, content):
        return False
    passage = walk.passages[place]
    first, following = content.sentences[:2]
    field = first.parts[0].field
    if field and not following.parts[0].field:
        return False
    text = passage.text[first.parts[0].span.start : first.parts[0].span.end]
    after = passage.text[following.span.start : following.span.end]
    if read_acting(after, walk.names).agencies and not context.agencies:
        return True
    if starts_with_verb(text):
        bare = text.rstrip("。！？")
        is_repeated = any(bare[i : i + 4] in after for i in range(2, len(bare) - 3))
        return is_repeated or _is_titled(walk, passage)
    return len(text) <= _SHORT and not text.endswith(("！", "？"))


def _may_be(walk: "Walk", place: int, content: PassageContent) -> bool:
    """Tell whether a passage begins as one with a title: with a short sentence of no body."""
    passage = walk.passages[place]
    if not passage.count or len(content.sentences) < 2:
        return False
    first, following = content.sentences[:2]
    if len(first.parts) != 1 or not following.parts:
        return False
    text = passage.text[first.parts[0].span.start : first.parts[0].span.end]
    if len(text) > _LONGEST or "，" in text:
        return False
    return not read_acting(text, walk.names).agencies


def _is_titled(walk: "Walk", passage: TextPassage) -> bool:
    """Tell whether the paragraphs that are counted like one have titles.

    `开展主题宣传。` may be a title or what is announced; its neighbours tell.
    """
    kind = passage.count.kind if passage.count else ""
    if kind not in walk.with_titles:
        walk.with_titles[kind] = _have_titles(walk, kind)
    return walk.with_titles[kind]


def _have_titles(walk: "Walk", kind: str) -> bool:
    """Tell whether all paragraphs of a kind of numeral have titles, and one is sure."""
    sure = False
    for other, passage in enumerate(walk.passages):
        count = passage.count
        if not count or not count.counts or count.kind != kind:
            continue
        content = walk.parted(other)
        if len(content.sentences) < 2:
            continue
        if not _may_be(walk, other, content):
            return False
        sure = sure or not starts_with_verb(passage.words)
    return sure
