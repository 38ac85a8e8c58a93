"""Tell headings from what is announced without being a sentence: the titles of activities."""

import re
from typing import TYPE_CHECKING

from generator.importing.analysis.acting import Doer, read_acting
from generator.importing.analysis.judging import NOTHING_BELOW
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.order import Section
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.roles import RoleField
from generator.importing.analysis.traits import ENDED
from generator.importing.analysis.words import has_deed

if TYPE_CHECKING:
    from generator.importing.analysis.walk import Walk

_ENDS_LIST = ("annex", "date", "copies", "bodies", "web")
_TITLE_OF_BODY = re.compile(
    r"(?P<body>.{2,40}?)(?:的)?(?:20\d\d年|主要|重点|牵头|负责|承担|组织|主办|系列|有关|相关|"
    r"开展)*的?(?:活动|工作|任务|事项|安排|计划|内容)+(?:安排|计划|清单|表)?"
)
_FORM = re.compile(
    "(?:回执|报名表|统计表|信息表|联系表|登记表|申报表|申请表|推荐表|名单|通讯录|参考样式|模板)$"
)

_HAN = "〇○零一二三四五六七八九十"
_SIGNED = re.compile(
    r"(?P<body>[\u3400-\u9fff（）、 \u3000]{4,60}?)[ \u3000]*"
    r"(?P<date>(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|"
    rf"[二一][{_HAN}]{{3}}年[{_HAN}]{{1,2}}月[{_HAN}]{{1,3}}日)$"
)


def is_signed(words: str, names: BodyNames) -> bool:
    """Tell whether words are bodies and a date, with which they have signed."""
    signed = _SIGNED.match(words)
    return signed is not None and names.field(signed["body"]) is not None


def has_own_bodies(walk: "Walk", place: int) -> bool:
    """Tell whether words without an end mark say themselves who does what they tell."""
    passage = walk.passages[place]
    content = walk.parted(place)
    if any(part.field for sentence in content.sentences for part in sentence.parts):
        return True
    if content.head:
        return True
    if passage.is_heading or walk.stack.is_nothing or bodies_in_title(passage.words, walk.names):
        return False
    return bool(read_acting(passage.words, walk.names).agencies) and has_deed(passage.words)


def is_leaf(walk: "Walk", place: int) -> bool:
    """Tell whether a heading is announced itself: it is in a list, with nothing below it."""
    passage = walk.passages[place]
    if walk.stack.is_nothing or passage.is_heading or NOTHING_BELOW.search(passage.words):
        return False
    if not passage.count:
        top = walk.stack.top
        return top is not None and _is_bare_leaf(walk, place, top)
    kind = f"auto {passage.level}" if passage.automatic else passage.count.kind
    over = walk.stack.over(kind)
    has_bodies = any(section.agencies for section in over)
    if not over or (walk.is_front and not has_bodies):
        return False
    if not passage.count.counts:
        return over[-1].is_lead_in or has_bodies or _in_list(walk, place)
    following = walk.passages[place + 1] if place + 1 < len(walk.passages) else None
    if following is None or walk.traits[place + 1].kind in _ENDS_LIST:
        return has_bodies or _in_list(walk, place)
    if not following.count or following.cell:
        # What stands below the last item is no text of it, if the items before have none.
        return not following.cell and _has_leaf_before(walk, passage)
    same = following.count.kind == passage.count.kind and following.level == passage.level
    kinds = {section.kind for section in over}
    return same or (following.count.kind in kinds and following.count.kind != "•")


def _is_bare_leaf(walk: "Walk", place: int, top: Section) -> bool:
    is_listed = walk.passages[place].level > 0 and walk.stack.with_bodies() is not None
    if not (top.is_lead_in or is_listed or (top.agencies and not top.is_prose)):
        return False
    kinds = walk.next_kinds(place, 1)
    is_long = is_listed or len(walk.passages[place].words) > 5
    return is_long and kinds not in (
        ["prose"],
        ["lead-in"],
        ["content"],
    )


def _has_leaf_before(walk: "Walk", passage: TextPassage) -> bool:
    """Tell whether the item before, with a numeral of the same kind, was announced as it stands."""
    for block in reversed(walk.blocks[-60:]):
        count, own = block.passage.count, passage.count
        if count and own and count.kind == own.kind and block.passage.level == passage.level:
            is_told = any(sentence.announced for sentence in block.sentences)
            return is_told and not ENDED.search(block.passage.text)
    return False


def _in_list(walk: "Walk", place: int) -> bool:
    before = walk.blocks[-1] if walk.blocks else None
    return bool(
        before
        and before.sentences
        and before.passage.count
        and any(s.announced for s in before.sentences)
    )


def bodies_in_title(words: str, names: BodyNames) -> RoleField | None:
    match = _TITLE_OF_BODY.fullmatch(words.strip().rstrip("：:"))
    found = names.field(match["body"].removeprefix("由")) if match else None
    if not found or not found.names:
        return None
    return RoleField(tuple(Doer(named, "acts", named.name) for named in found.names), ())


def is_empty_section(title: str) -> bool:
    """Tell whether nothing is announced below a title: of requirements, of a form to fill in."""
    bare = title.strip().rstrip("：:")
    return bool(NOTHING_BELOW.search(bare) or _FORM.search(bare))
