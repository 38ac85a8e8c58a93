"""Find where in a sentence its subject may begin: at its start, or behind a time or a place."""

import re
from collections.abc import Iterator

from generator.importing.analysis.body_words import APPOSED
from generator.importing.analysis.marks import Outside
from generator.importing.analysis.words import starts_with_verb

_CLAUSE = re.compile("[，,]")
_MOST_CLAUSES = 4
_MOST_LONG = 80
_TIME = re.compile(
    r"(?:(?:19|20)\d\d ?年)?(?:\d{1,2} ?月)?(?:\d{1,2} ?日)?"
    r"(?:\s*[—–\-~～至到]+\s*(?:\d{4} ?年)?(?:\d{1,2} ?月)?(?:\d{1,2} ?日?)?)?"
    r"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|上旬|中旬|下旬|月底|月初|初|底|末)?(?:\d{1,2}(?:时|点|"
    r"[:：]\d\d)(?:\d\d分)?)?"
    r"(?:左右|前后|期间|以前|之前|前|起|开始|当天|当日)?"
)
_ADVERBIAL = re.compile(
    "(?:在|于|自|从|以|为|为了|围绕|结合|按照|根据|依托|通过|针对|聚焦|面向|利用|借助|对|就|经|"
    "受|随着|当|除|紧扣|坚持|贯彻|落实|期间|届时|"
    "同日|当晚|次日|翌日|随后|之后|同时|此外|另外|其中|目前|今年|今后|年内|全年|上半年|下半年|会后|会前|会上|活动|每|首|第|"
    "即日起|\\d|[一二三四五六七八九十〇]+月|“|‘|“|"
    "本次|本届|春节|国庆|暑期|寒假|宣传|主题|现场|线上|线下)"
)
_ADVERB_END = re.compile(
    "(?:期间|之际|前后|当天|当日|同时|以后|之后|以前|之前|后|前|时|起|内|中|上|下|契机|基础|主题|"
    "主线|抓手|重点|导向)$"
)
_PERIOD_END = re.compile("(?:期间|之际|当天|当日|当晚|前夕|前后|以来)$")
_OFTEN = re.compile("(?:每(?:周|月|日|天|晚|年|季度)|每?逢)[^，]{0,12}$")
_PREPOSED = re.compile(
    "(?:在|以|为|围绕|结合|按照|根据|依托|通过|针对|聚焦|面向|贯彻|落实|对|就|从|紧扣|坚持|利用|"
    "借助)"
)


def subject_places(text: str, outside: Outside) -> Iterator[int]:
    """Yield where the subject of a sentence may begin: at its start, after a time or a place."""
    place, clauses = 0, [match.end() for match in outside.find(_CLAUSE)][:_MOST_CLAUSES]
    for following in [*clauses, 0]:
        while text.startswith((" ", "\u3000"), place):
            place += 1
        apposed = APPOSED.match(text, place)
        if apposed:
            yield apposed.end()
        yield place
        time = _TIME.match(text, place)
        if time and time[0].strip():
            after = time.end()
            yield after + 1 if text.startswith((" ", "\u3000"), after) else after
        if not following or not _is_adverbial(text[place : following - 1]):
            return
        place = following


def _is_adverbial(clause: str) -> bool:
    if _TIME.fullmatch(clause.strip()) or _OFTEN.match(clause) or _PERIOD_END.search(clause):
        return len(clause) < _MOST_LONG
    if not _ADVERBIAL.match(clause) and not _ADVERB_END.search(clause):
        return False
    if starts_with_verb(clause) and not _PREPOSED.match(clause):
        return False
    return len(clause) < _MOST_LONG
