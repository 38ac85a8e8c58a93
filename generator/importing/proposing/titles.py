"""Make a short Chinese title of an activity's words."""

import re

from generator.catalog.notice import Span
from generator.characters import CONTROL, DIRECTION_MARKS, INVISIBLE, is_blank
from generator.importing.proposing.clauses import verb_at
from generator.importing.proposing.names_of_acts import is_name_of_act
from generator.importing.proposing.sentence_text import SentenceText, pattern_of
from generator.importing.proposing.splitting import Split
from generator.importing.proposing.verbs import listed

LONGEST = 32
"""How many characters a title has at most; the longest that people have made has 27."""

# They say no more than that something takes place.
_EMPTY = frozenset(
    listed("""
    开展 举办 召开 组织 举行 主办 承办 协办 实施 制作 播出 深化 推进 开办 部署 做好 进行 发起
""")
)
# They do where a name follows that is long enough to stand alone.
_LIGHT = frozenset(listed("加强 强化 推动 加快"))
_PUBLISHING = frozenset(
    listed("""
    发布 公布 曝光 出台 印发 推出 编制 编印 编写 公示 通报 评选 征集 公开
""")
)
_HASTE = pattern_of(
    listed("""
    集中 深入 积极 同步 同时 还将 并 也 进一步 及时 全面 扎实 大力 广泛 、 和 联合 共同 分别 各自
    统一 会后 择优 拟 一是 二是 三是 四是 五是 六是
""")
)
_SOME = re.compile("[一两三]批")
_YEAR = re.compile("^[12][0-9]{3} ?年度?")
_TAIL = re.compile("等?(?:系列|主题)?(?:活动|工作)$|等$")
_QUOTED = re.compile("“([^“”]+)”")
_BRACKETS = re.compile("（[^（）]*）$|\\([^()]*\\)$")
_UNSEEN = re.compile(f"[{DIRECTION_MARKS}]|{CONTROL.pattern}|{INVISIBLE.pattern}")
_BOUNDARY = re.compile("的|等(?:领域|重点|行业|地区)?|领域|系统|、|和|“")
# 对电梯等开展监督抽查 and 对电梯的监督抽查 are 电梯监督抽查.
_TO_THINGS = re.compile("^对([^对]+?)等?(?:的|开展|进行|组织)([^的]+)$")
_NO_WORDS = "活动"
"""Where nothing of its words can be shown on a line."""
_SHORT_NAME, _LONE_NAME = 6, 8


def title_of(sentence: str, split: Split, before: str = "") -> str:
    """Return a short name of an activity in Chinese; it is one line that is not blank.

    Args:
        sentence: The words of its sentence.
        split: What it has of them.
        before: The title of the activity before it, whose object it may leave out.
    """
    words = "".join(sentence[span.start : span.end] for span in split.quotes)
    own = SentenceText(_plain(words))
    verb = verb_at(own, 0, len(own.text))
    shared = (
        _plain(sentence[split.verb.start : split.verb.end])
        if not split.verb.overlaps(_hull(split))
        else ""
    )
    modifier = _plain(sentence[split.modifier.start : split.modifier.end])
    title = modifier + own.text
    if shared:
        verbs_shared = [word for word in _PUBLISHING if word in shared]
        title = f"{verbs_shared[0]}{title}" if verbs_shared else title
    elif verb:
        title = _with_verb(own.text, verb.span, verb.first, verb.last)
    title = _TO_THINGS.sub(r"\1\2", title)
    if split.is_elided and before:
        title = _with_object(title, before)
    return shortened(_named(_SOME.sub("", title, count=1))) or shortened(words) or _NO_WORDS


def _with_verb(words: str, span: Span, first: str, last: str) -> str:
    """Return words without their verb, if it says no more than that something takes place."""
    rest = _YEAR.sub("", words[span.end :].strip()).strip()
    bare = (
        _HASTE.sub("", words[: words.find(first, span.start)])
        + words[words.find(first, span.start) : span.end]
    )
    if not rest:
        return words
    names = is_name_of_act(_TAIL.sub("", rest)) or is_name_of_act(rest)
    if last in _EMPTY and (first in _EMPTY or last in ("开展", "举办", "播出")):
        return rest if names or first not in ("推进", "深化") else bare + rest
    if first in _LIGHT and names and len(rest) >= _LONE_NAME:
        return rest
    return bare + rest


def _with_object(title: str, before: str) -> str:
    """Return a title with the object that it leaves out: 发布结果 of a spot check."""
    places = [(title.find(word), word) for word in _PUBLISHING if word in title]
    start, verb = min(places, default=(0, ""))
    what = title[start + len(verb) :]
    known = before.removesuffix("活动")
    doubled = known.endswith(tuple(listed("抽查 检查 抽检 试验 评议 测评 评估 调查 监测"))) and len(
        what
    ) > len("结果")
    return f"{verb}{known}{what[-2:] if doubled else what}"


def _named(title: str) -> str:
    """Return the name alone if a title is little more, and no 活动 where the rest says as much."""
    title = _BRACKETS.sub("", title).strip() or title
    rest = _TAIL.sub("", title)
    quoted = _QUOTED.fullmatch(rest)
    if quoted and len(quoted[1]) >= _SHORT_NAME - 2:
        return quoted[1]
    return rest if rest and is_name_of_act(rest) and not rest.endswith(("”", "》")) else title


def shortened(title: str) -> str:
    """Return a title of at most `LONGEST` characters, cut where a part of it begins or ends."""
    title = _plain(title).strip("，,、；;：:。.！？!? ")
    if len(title) <= LONGEST:
        return title
    # Nothing is cut inside of paired marks.
    text = SentenceText(title)
    places = [
        (match.start() if match[0] == "“" else match.end(), match.start())
        for match in _BOUNDARY.finditer(title)
        if text.is_open(match.start()) or match[0] == "“"
    ]
    fits = (start for start, _ in places if _SHORT_NAME <= len(title) - start <= LONGEST)
    if (start := next(fits, None)) is not None:
        return title[start:]
    ends = [end for _, end in places if _SHORT_NAME <= end <= LONGEST]
    return title[: ends[-1] if ends else LONGEST].strip()


def _hull(split: Split) -> Span:
    return Span(split.quotes[0].start, split.quotes[-1].end)


def _plain(words: str) -> str:
    """Return some words on one line, with nothing that cannot be seen."""
    plain = " ".join(_UNSEEN.sub("", words).split())
    return "" if is_blank(plain) else plain
