"""Find the title of a document, its year and its theme."""

import re
from collections.abc import Sequence

from generator.content.numbers.chinese import parse_numeral
from generator.importing.analysis.marks import pairs
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.traits import Trait

_GENRE = re.compile(
    "(?:通知|方案|安排|计划|公告|意见|一览表|清单|汇总表|分解表|安排表|活动|通告|任务|要点|指南|"
    "倡议书|公开信|函|日程|预告|办法|决定|一封信|表)(?:（[^（）]*）)?$"
)
_ABOUT = re.compile("关于.{4,}(?:通知|公告|通告|函|意见|决定|提示|方案|安排|公示)$")
_LETTERHEAD = re.compile("(?:[\u3400-\u9fff（）、 \u3000]{2,60})?文\\s*件")
_MOST = 14
"""How many passages from the top may hold the title."""
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d) ?年")
_HAN_YEAR = re.compile("([二一][〇○零九0O][〇○零一二三四五六七八九][〇○零一二三四五六七八九])年")
_THEME = re.compile("主题(?:口号)?(?:[为是]|确定为|：|:)\\s*")
_AS_THEME = re.compile("为(?:活动|宣传)?(?:的)?主题")
_THEME_LINE = re.compile(
    "(?:[\u3400-\u9fff“”\\d]{0,10}主题(?:口号)?)\\s*[：:]\\s*(?P<theme>[^。；）)]+)"
)
_THEME_HEAD = re.compile("(?:活动|宣传|年度)?主题(?:口号)?$")
_QUOTES = ("“", "「", "『", '"', "《")


def title_places(passages: Sequence[TextPassage], traits: Sequence[Trait]) -> list[int]:
    """Return which passages make the title, in their order."""
    top = [
        i
        for i in range(min(_MOST, len(passages)))
        if passages[i].cell is None
        and not passages[i].count
        and traits[i].kind in ("heading", "prose")
        and (traits[i].kind == "heading" or passages[i].is_heading)
        and not is_letterhead(passages[i].text)
    ]
    named = [i for i in top if passages[i].is_heading]
    stop = next(
        (
            i
            for i, trait in enumerate(traits)
            if (not passages[i].is_heading and trait.kind in ("recipients", "prose", "lead-in"))
            or passages[i].cell
        ),
        len(passages),
    )
    first = [i for i in top if i < stop]
    # A title that is followed by whom the text is for is no less one than that of an annex.
    is_named = named and (named[0] <= stop or not _has_title(first, passages))
    top = named if is_named else first
    if not top:
        return []
    found = [top[0]]
    for place in top[1:]:
        joined = "".join(passages[i].text for i in found)
        gap = passages[place].lines[0] - passages[found[-1]].lines[-1]
        follows = place == found[-1] + 1 and (gap == 1 or not _GENRE.search(joined))
        if not follows or _GENRE.search(joined) or not _may_go_on(joined, passages[place].text):
            break
        found.append(place)
    return found


def _has_title(places: Sequence[int], passages: Sequence[TextPassage]) -> bool:
    return any(_ABOUT.search(passages[place].text) for place in places)


def is_letterhead(text: str) -> bool:
    """Tell whether a line says whose document it is, as the red head of a document does."""
    return _LETTERHEAD.fullmatch(text.strip()) is not None


def _may_go_on(joined: str, text: str) -> bool:
    return bool(_GENRE.search(text)) or text[:1] in "的—（(" or joined[-1:] in "、和与及的"


def find_year(title: str, passages: Sequence[TextPassage], traits: Sequence[Trait]) -> int | None:
    """Return the year of the campaign, or None where the text does not say."""
    dated = [p.text for p, t in zip(passages, traits, strict=True) if t.kind == "date"]
    signed = [p.text for p in passages[-6:]]
    front = [passage.text for passage in passages[:_MOST]]
    rest = [passage.text for passage in passages]
    for text in (title, *dated, *signed, *front, *rest):
        found = _YEAR.search(text)
        if found:
            return int(found[1])
        han = _HAN_YEAR.search(text)
        if han:
            return int("".join(str(parse_numeral(c.translate(_ZEROS))) for c in han[1]))
    return None


_ZEROS = str.maketrans("○0O", "〇〇〇")


def find_theme(passages: Sequence[TextPassage], traits: Sequence[Trait]) -> str | None:
    """Return the theme of the campaign without its quotation marks, or None."""
    for place, passage in enumerate(passages):
        text = passage.text
        if "主题" not in text:
            continue
        if traits[place].kind == "heading" and _THEME_HEAD.search(passage.words):
            if place + 1 < len(passages) and not passages[place + 1].count:
                return _unquoted(passages[place + 1].text)
            continue
        found = _in_text(text)
        if found:
            return found
        line = _THEME_LINE.match(passage.words.lstrip("（("))
        if line:
            return _unquoted(line["theme"])
    return None


def _in_text(text: str) -> str:
    quoted = pairs(text)
    for match in _THEME.finditer(text):
        span = next((span for span in quoted if span.start == match.end()), None)
        if span and text[span.start] in _QUOTES:
            return text[span.start + 1 : span.end - 1]
    for match in _AS_THEME.finditer(text):
        span = next((span for span in quoted if span.end == match.start()), None)
        if span and text[span.start] in _QUOTES and text[: span.start].endswith("以"):
            return text[span.start + 1 : span.end - 1]
    return ""


def _unquoted(text: str) -> str:
    text = text.strip().rstrip("。；;")
    span = pairs(text)
    whole = len(span) == 1 and span[0].start == 0 and span[0].end == len(text)
    return text[1:-1] if whole and text[0] in _QUOTES else text
