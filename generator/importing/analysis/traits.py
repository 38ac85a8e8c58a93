"""Say of each passage by itself what it looks like: a date, a label, a heading, prose."""

import re
from dataclasses import dataclass

from generator.importing.analysis.marks import sentence_spans
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.roles import RoleField, find_labels, read_field, trailing_bracket

ENDED = re.compile(r"(?:[。！？!?；;…]|(?<=[^\dA-Za-z\s])[.])[”’》」』）)】\"]*$")
_HAN_DIGITS = "一二三四五六七八九十"
_DATE = re.compile(
    r"(?:[\u3400-\u9fff]{0,2}[：:])?\s*"
    rf"(?:(?:19|20)\d\d|[二2][○〇零0O][○〇零{_HAN_DIGITS}\d]{{2}}) ?[年./-]\s?"
    rf"[\d{_HAN_DIGITS}元 ]{{1,3}}[月./-](?:[\d{_HAN_DIGITS}廿 ]{{1,3}}日?)?"
    r"(?:\s*[（(][^（）]*[）)])?"
)
_NUMBER = re.compile(
    r"[\u3400-\u9fffA-Za-z（）()·\s]{1,24}[〔［\[（(【]\s*(?:19|"
    r"20)\d\d\s*[〕］\]）)】]\s*(?:第\s*)?[\dXx×＊*]{1,5}\s*号"
)
_ANNEX = re.compile(r"(?:附件|附表|附录|附)\s*[（(]?[\d一二三四五六七八九十]*[）)]?\s*[：:]?")
_ANNEX_LIST = re.compile(r"附件?\s*[\d一二三四五六七八九十]*\s*[：:]\s*\S")
_COPIES = re.compile("(?:抄送|抄报|主送|分送|报送|发送|印送|主题词)(?:单位|机关)?\\s*[：:]")
_PRINTED = re.compile(r"\d{1,2} ?日\s*(?:印发|印制|印|签发|发布)$|^(?:印发份数|共印|（?此件)")
_NOTE = re.compile(
    r"(?:注|备注|附注|说明|填表说明|填报说明|注释|提示|温馨提示|\*|※|\\\*)\s*\d*\s*[：:.．、\s]|"
    r"(?:\\?\*|※)\s*\S"
)
_CONTACT = re.compile(
    r"(?:[\u3400-\u9fff]{0,4}(?:联系人|联系电话|咨询电话|联系方式|电话|手机|传真|邮箱|电子邮件|"
    r"电子邮箱|E-?mail|网址|地址|邮编|邮政编码|热线|微信公众号))"
    r"(?:及[\u3400-\u9fff]{1,4})?\s*[：:]",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:活动|举办|起止|宣传|实施|开展|比赛|展览|具体|完成|办理|截止)?(?:时间|日期|时段|时限|期限)\s*[：:]\s*"
)
_WHERE = re.compile(
    r"(?:活动|举办|主办|主会场|比赛|展览|具体)?(?:地点|场所|会场|地址|场地)\s*[：:]\s*"
)
_CONTENT = re.compile(r"(?:活动|主要|具体|重点|工作)?(?:内容|任务|安排|简介|事项)\s*[：:]\s*")
_NAME = re.compile(r"(?:活动|项目|任务)?(?:名称|标题|项目)\s*[：:]\s*")
_OTHER_FIELD = re.compile(
    r"(?:(?:活动|宣传|年度|周|月|本次|今年)?主题|活动口号|宣传口号|口号|参加人员|参加对象|"
    r"参与对象|参与人员|活动对象|面向对象|对象|规模|范围|人数|活动形式|形式|方式|"
    r"活动目的|目的|目标|要求|进度|报名方式|报名|费用|奖项|组别|来源|发布时间|发布日期|信息来源|"
    r"发文机关|成文日期|发文字号|索引号|字体|浏览次数|"
    r"责任编辑|编辑|作者|填报单位|填报人|填报日期|填表人|单位名称|单位（盖章）|审核人)\s*[：:]"
)
_WEB = re.compile(
    r"首页|.*(?:当前位置|您的位置|打印本页|关闭窗口|网站标识码|ICP备|公网安备|版权所有|浏览次数|"
    r"分享到|上一篇|下一篇|返回顶部|字体[：:]|扫一扫|"
    r"技术支持：|网站地图|联系我们|主管单位|站点地图|无障碍)|[【\[](?:大|中|小|打印|关闭|收藏|"
    r"字体)[】\]]"
)
_ADDRESSED = re.compile(
    r"(?:[\u3400-\u9fff]{0,10}(?:各|全体|广大|有关|相关|尊敬的|亲爱的)|.*(?:成员单位|有关单位|"
    r"有关部门|朋友们|同志们|同学们|各单位|们)[：:]$)"
)
_FRAMED = re.compile("[（(【](?P<words>[^（）()【】]*)[）)】]")
_LONG_HEADING = 60


@dataclass(frozen=True)
class Trait:
    """What a passage looks like by itself."""

    kind: str
    """`date`, `number`, `annex`, `annexes`, `copies`, `note`, `contact`, `when`, `where`,
    `content`, `name`, `field`, `web`, `recipients`, `agencies` (labelled bodies), `bodies` (their
    names alone), `lead-in`, `heading` or `prose`."""
    skip: int = 0
    """How many characters a label takes up at its start, numeral included."""
    field: RoleField | None = None
    """Its bodies, where it holds nothing else."""


def trait_of(passage: TextPassage, names: BodyNames) -> Trait:
    """Return what a passage looks like by itself."""
    words = passage.words.strip()
    start = passage.start
    if passage.origin == "footnote":
        return Trait("note")
    for kind, pattern in (("annex", _ANNEX), ("date", _DATE), ("number", _NUMBER)):
        if pattern.fullmatch(words):
            return Trait(kind)
    if _ANNEX_LIST.match(words):
        return Trait("annexes")
    if _COPIES.match(words) or _PRINTED.search(words):
        return Trait("copies")
    if _is_note(passage):
        return Trait("note")
    if _WEB.match(words) and not ENDED.search(words):
        return Trait("web")
    for kind, pattern in (
        ("when", _WHEN),
        ("where", _WHERE),
        ("name", _NAME),
        ("content", _CONTENT),
    ):
        match = pattern.match(words)
        if match and match.end() < len(words):
            return Trait(kind, start + match.end())
    framed = _FRAMED.fullmatch(words)
    bare = framed["words"] if framed else words
    labels = find_labels(bare)
    if labels and labels[0].start() == 0:
        field = read_field(bare, names)
        if field or len(bare) == labels[0].end():
            return Trait("agencies", start, field)
    if _CONTACT.match(words) or (
        len(words) < 40 and re.search(r"电话|邮箱", words) and re.search(r"\d{4}", words)
    ):
        return Trait("contact")
    if _OTHER_FIELD.match(words):
        return Trait("field")
    return _sentence_trait(words, names)


def _is_note(passage: TextPassage) -> bool:
    # The star of a note is read as a bullet.
    bullet = passage.numeral is not None and passage.numeral.text in ("*", "※", "\\*")
    return bullet or _NOTE.match(passage.words) is not None


def _sentence_trait(words: str, names: BodyNames) -> Trait:
    if words.endswith(("：", ":")):
        field = read_field(words, names)
        if field and field.has_names and not _ADDRESSED.match(words):
            return Trait("bodies", 0, field)
        if _ADDRESSED.match(words) and not re.search("如下|以下|下列", words):
            return Trait("recipients")
        return Trait("lead-in")
    if ENDED.search(words):
        return Trait("prose")
    bare = words.strip("【】[]")
    field = read_field(bare, names)
    if field and field.has_names:
        return Trait("bodies", 0, field)
    if len(sentence_spans(words)) > 1:
        return Trait("prose")
    bracket = trailing_bracket(words)
    if bracket and read_field(words[bracket.start + 1 : bracket.end - 1], names):
        return Trait("heading")
    return Trait("prose" if len(words) > _LONG_HEADING else "heading")
