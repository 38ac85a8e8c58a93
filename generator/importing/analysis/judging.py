"""Judge whether a sentence announces something, and say why."""

import re
from dataclasses import dataclass

from generator.importing.analysis.marks import outside_of
from generator.importing.analysis.subjects import subject_places
from generator.importing.analysis.words import has_deed, starts_with_verb

NOTHING_BELOW = re.compile(
    "(?:指导思想|总体要求|总体思路|总体目标|工作思路|工作要求|有关要求|相关要求|活动要求|"
    "具体要求|几点要求|组织领导|组织实施|组织保障|保障措施|工作保障|"
    "活动主题|宣传主题|年度主题|主题$|活动时间|时间安排|宣传时间|活动目的|目的意义|目的和意义|"
    "重要意义|工作目标|活动目标|主要目标|基本原则|工作原则|"
    "组织机构|领导机构|报名|联系方式|联系人|注意事项|信息报送|总结报送|材料报送|宣传标语|"
    "宣传口号|参考口号|活动口号|标语口号|标语$|口号$|"
    "活动背景|背景$|参加对象|活动对象|宣传对象|评审|奖项|经费|纪律|其他事项|有关事项|要求$|"
    "任务目标)"
)
"""Titles of sections below which nothing is announced."""
_APPEAL = re.compile("(?:倡议书?|公开信|告[^，。]{1,12}书|一封信|寄语|致[^，。]{1,20}信)$")
_ORDER = re.compile(
    "(?:各(?:级|地|部门|单位|有关|市|县|区|省|州|乡|镇|街道|学校|企业|成员|相关|主办|承办|方|处|"
    "科|分|位)[^，。；]{0,24}?(?:要|应|须|请|需|务必|可|于|在\\d)|"
    "(?:全市|全省|全县|全区|有关|相关|参加|参赛|参与|上述|以上)[^，。；]{0,12}(?:单位|部门|企业|"
    "人员|队|者)[^，。；]{0,10}(?:要|应|须|请|需)|"
    "请(?!进|来|专家)|敬请|要(?!闻|素|案|件|道|塞)|应(?!急|用|届|邀)|须|务必|必须|严禁|不得|禁止|"
    "切勿|希望|欢迎|让我们|我们|大家|你们|高度重视|切实加强|加强组织|"
    "强化组织|提高(?:思想|政治)|统一思想|严格(?:落实|执行)中央|未尽事宜|其他事项|如有|如遇|"
    "本(?:方案|通知|办法|表|活动)|特此)"
)
_MUST = re.compile(
    "[^，。；“”]{1,12}(?:应当|应该|必须|务必|不得|不准|须(?!知))|"
    "[^，。；“”]{1,14}(?<![需主重摘纪概简必紧首扼机提次险显不])要(?![闻素案件道塞点求目领旨职览义员约务])"
)
_REPORT = re.compile(
    "(?:总结|情况|材料|方案|报表|信息|名单|附件)[^。]{0,40}(?:报送|报至|上报|报[省市县国本我]|"
    "报组委会|发送至|送至|提交)|前报送|另行通知|为准|(?:报|送)[^。，]{1,20}(?:处|科|司|邮箱)"
)
_ASKED = re.compile(
    "(?:请|需要?|望|恳请|商请|建议|由)[^，。]{0,4}[你贵](?:司|局|委|部|厅|办|会|处|院|校|单位|公司)"
)
"""It asks something of the body that the text is for."""
_OBEYS = re.compile(
    "[^，。]{0,14}(?:严格|自觉)(?:遵守|遵照|执行)[^，。]{0,16}(?:规定|纪律|要求|制度|法律)"
)
_LATER = re.compile("将?另行(?:报送|通知|告知|函告|印发)[。！]?$")
_DONE = re.compile(
    r"(?:[^，。]{0,12}以来|截至[^，。]{0,12}|近[年几一二三四五两][^，。]{0,4}|去年[^，。]{0,6}|目前)[，,]"
    r"[^，。]{0,20}(?:已|累计|共|先后)"
)
"""It tells what its subject has done already."""
_VERDICT = re.compile(
    "一旦|离不开|关系到|关乎|事关|有助于|有利于|意义重大|刻不容缓|任重道远|人人有责|"
    "(?:后果|形势|影响)[^，。]{0,4}(?:严重|严峻|深远)|是[^，。]{2,30}的(?:基础|保障|前提|关键|基石|根本|责任)"
)
"""It says how things are, and nothing that is done."""
_SOME = re.compile("(?:部分|其他|一批|多家|若干)[\u3400-\u9fff（）]{2,12}")
_PAST = re.compile(
    r"(?:近[年几一二三四五两]|近期以来|多年来|长期以来|当前|目前|据(?:统计|悉|了解|介绍)|"
    r"一直以来|过去|历年|我国|随着|仓|自?(?:19|20)\d\d ?年[^，。]{0,16}以来|"
    r"自[^，。]{2,30}以来|去年|上一?年度?)"
)
_STATE = re.compile(
    "仍(?:是|显|占|存在|有|然)|同比|(?:国家|有关)?(?:有关)?部门已于|已于(?:19|20)\\d\\d"
)
_PERIOD = re.compile(
    "(?:是|为|定于|拟于|将于)[^。]{0,40}?(?:宣传周|宣传月|宣传日|活动周|活动月|纪念日|主题月|"
    "主题周|节能周|质量月|日”|周”|月”|周$|日$)|"
    "(?:定于|拟于)[^。]{0,30}(?:举行|举办|开展)|主题(?:为|是)|为主题|[周月日]”?(?:活动)?(?:于|从|"
    "自)[\\d一二三四五六七八九十]|共同启动|时间为"
)
_PREAMBLE = re.compile(
    "现将|现就|现予|印发给你们|(?:安排|通知|公布|公告|汇总|分解|事项|公示|通告|方案|要求|"
    "意见)如下|特此|经[^，。]{0,20}(?:研究|同意|批准)|"
    r"经[^，。]{2,160}(?:同意|批准|审议通过|审定|协商一致|商定)[^，。]{0,6}，\s*(?:现|决定|定于|确定|特|共同制定|制定)|"
    "决定(?:于|在|组织|开展|联合|举办|继续|从)|制定(?:本|了?[^，。]{0,10})(?:方案|计划|意见|"
    "安排)|请(?:结合实际|认真|遵照|贯彻|按照)|特制定|具体安排"
)
_EVENT = re.compile("(?:举行|举办|召开|启动|开幕|开展|播出|上线|开放)[。！]?$")
_DEFINITION = re.compile("[“《][^”》]+[”》](?:是)?指|(?:本表|表中|文中)")
_YEAR = re.compile(r"(?:截至|到|至)?((?:19|20)\d\d) ?年")


@dataclass(frozen=True)
class Setting:
    """What is known of the place at which a sentence stands."""

    has_bodies: bool = False
    """Its section, a label, a bracket or its row says who acts."""
    is_nothing: bool = False
    """It stands in a section below which nothing is announced."""
    is_front: bool = False
    """It stands before the first heading, numeral or body that acts."""
    is_listed: bool = False
    """It is an item of a list that is announced, or has a numeral."""
    year: int | None = None


def is_appeal(title: str) -> bool:
    """Tell whether a title is that of a text that asks readers for something."""
    return _APPEAL.search(title.strip()) is not None


def is_order(text: str) -> bool:
    """Tell whether a sentence says what its recipients must do."""
    return is_told(text, has_subject=False) or _REPORT.search(text) is not None


def is_told(text: str, has_subject: bool) -> bool:
    """Tell whether a sentence tells others what to do, at its start or after a time or place."""
    if _MUST.match(text) and not has_subject:
        return True
    return any(_ORDER.match(text, place) for place in subject_places(text, outside_of(text)))


def is_preamble(text: str) -> bool:
    """Tell whether a paragraph leads to what is announced."""
    return _PREAMBLE.search(text) is not None


def judge(text: str, has_subject: bool, setting: Setting) -> tuple[bool, str]:
    """Return whether a sentence announces something, and the reason.

    Args:
        text: The sentence, without a numeral.
        has_subject: Whether it names a body as the one that acts.
        setting: Where it stands.
    """
    if setting.is_nothing:
        return False, "its section asks for something or explains"
    if is_told(text, has_subject):
        return False, "it says what others are to do"
    if _REPORT.search(text) and not has_subject:
        return False, "it says what is to be reported"
    asked = _ASKED.search(text)
    if asked and not has_deed(text[: asked.start()]):
        return False, "it asks something of the body that the text is for"
    if _OBEYS.match(text):
        return False, "it says by what rules something is done"
    if _LATER.search(text) and not has_deed(text):
        return False, "it says what is to be told later"
    if _DEFINITION.match(text):
        return False, "it explains a word"
    if _is_past(text, has_subject, setting):
        return False, "it tells what was or is"
    if has_subject:
        return True, "a body is its subject"
    if _VERDICT.search(text) and not has_deed(text):
        return False, "it says how things are"
    if setting.has_bodies:
        return True, "bodies are named for it"
    if _PERIOD.search(text) and not has_deed(text.split("，")[-1]):
        return False, "it tells when the campaign is, or what it is called"
    if setting.is_front:
        return False, "it stands before what is announced"
    if _SOME.match(text) and has_deed(text):
        return True, "it tells what some do, without a name"
    outside = outside_of(text)
    if any(starts_with_verb(text[place:]) for place in subject_places(text, outside)):
        return True, "it begins with what is done"
    if setting.is_listed and (has_deed(text) or _EVENT.search(text)):
        return True, "it is an item that tells what is done"
    return False, "no body is named and it does not begin with what is done"


def _is_past(text: str, has_subject: bool, setting: Setting) -> bool:
    if _DONE.match(text) or (_PAST.match(text) and not has_subject):
        return True
    year = _YEAR.match(text)
    if year and setting.year and int(year[1]) < setting.year and not setting.has_bodies:
        return True
    return _STATE.search(text) is not None and not (has_subject or setting.has_bodies)
