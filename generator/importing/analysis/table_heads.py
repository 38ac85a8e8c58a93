"""Say what a column of a table holds by its head or by what stands in it."""

import re

_HEADS = [
    ("number", r"序号|编号|序|No\.?|NO\.?|号"),
    ("contact", r".*(?:联系人|联系电话|电话|联系方式|手机|传真|邮箱|职务|姓名).*"),
    ("when-where", r".*时间.{0,3}(?:地点|场所).*"),
    ("when", r".*(?:时间|日期|时限|进度|节点|月份|周期).*"),
    ("where", r".*(?:地点|场所|会场|举办地|地区|区域|所在地).*"),
    (
        "agency",
        r"(?:责任|主办|牵头)(?:单位|部门)?(?:及|和|与|、|/|（).*(?:配合|协办|承办|参与|参加).*",
    ),
    (
        "other",
        r"(?:参加|参与|活动|服务|宣传)(?:对象|人员|人数|方式|人群).*|活动(?:形式|方式|规模|要求|范围|目标)|场次|名额|人次|线[上下].*",
    ),
    ("other", r".*(?:领导|联络员|主讲人|授课人|主讲|专家|嘉宾)"),
    (
        "partner",
        r".*(?:参加|参与|配合|协办|协助|支持|协同|协作|合作|联合单位|指导).{0,4}(?:单位|部门|"
        r"机构|方)?.*",
    ),
    ("host", r"承办(?:单位|部门|方)?|执行(?:单位|部门)"),
    (
        "agency",
        r".*(?:责任|主办|牵头|组织|主责|实施|举办|负责|落实|承担|发起|完成|申报|报送|"
        r"开展).{0,3}(?:单位|部门|主体|方|机构|处室|科室|地区)|"
        r"单位(?:名称)?|部门|机构|主办|主办方|各?部门（单位）|责任人|部门名称|成员单位|地方|省份|"
        r"地市|市州|区县|县区|镇街|街道|乡镇|院系|学院|科室|处室|组织者|主办者|"
        r"[\u3400-\u9fff/]{0,4}(?:单位|部门|机构|企业|科室|处室|院系)(?:名称)?",
    ),
    ("name", r".*(?:活动|项目|任务|事项)?(?:名称|主题|题目)(?!及).*"),
    ("other", r".*(?:口号|标语|用语|谚语|网址|分值|得分|指标)"),
    ("activity", r".*(?:内容|安排|活动|任务|措施|事项|项目|举措|做法|计划|简介|要点|行动).*"),
    ("category", r".*(?:类别|类型|板块|分类|系列|类|领域|专题|篇章|环节).*"),
    ("other", r".*(?:备注|对象|规模|形式|方式|人数|范围|媒体|要求|目标|成果|经费|进展).*"),
]
_HEAD_PATTERNS = [(role, re.compile(pattern)) for role, pattern in _HEADS]
_OF_TIME = (
    r"\d一二三四五六七八九十—–\-~～至到、，,.年月日上中下旬底初前后起每周"
    r"全天午期间时点:：星第季度末开幕 \u3000"
)
WHEN = re.compile(
    rf"[{_OF_TIME}]+(?:前|后|起|止|期间|举行)?|.{{0,10}}(?:期间|全年|全月|每周.|每月|待定|长期)"
)
NUMBER = re.compile(r"[\d一二三四五六七八九十]{1,4}[、.．]?")


def role_of(head: str) -> str:
    """Return what the column below a head holds, or nothing where the head does not say."""
    bare = re.sub(r"\s", "", head)
    return next((role for role, pattern in _HEAD_PATTERNS if pattern.fullmatch(bare)), "")


def is_time(words: str) -> bool:
    """Tell whether words only say when: `8月8日（星期二）`, `10月下旬至11月初`."""
    return (
        WHEN.fullmatch(re.sub(r"[（(][^（）()]*[）)]", "", words).strip().rstrip("：:")) is not None
    )
