"""Rules of language and of layout, each with words that fall under it and words that do not."""

import pytest

from generator.importing.analysis.acting import read_acting
from generator.importing.analysis.analyse import analyse
from generator.importing.analysis.analysis import Announced
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.short_names import short_names
from generator.importing.analysis.table_heads import role_of
from generator.importing.document import Document, DocumentLine
from generator.importing.report import to_report

NAMES = BodyNames({})
PLACES = ["市", "省", "区", "县", "海平市", "青原县", "临江省"]
_BODIES = """
发展改革委 教育局 工业和信息化局 民族宗教局 民政局 人力资源社会保障局
自然资源和规划局 住建局 文旅局 卫健委 退役军人事务局 国资委 市场监管局
机关事务管理局 数据局 城管局 国家安全局 人防办 网信办 安委办 宣传部 机关工委
直机关工委 总工会 妇联 科协 社科联 工商联 红十字会 中级人民法院 检察院 人大常委会
政府办公室 疾控中心 中医院 图书馆 青少年宫 少年宫 融媒体中心 供电公司 水务集团
质量协会 律师协会 特种设备检验研究院 质检院 关工委 团委 人民银行 学生联合会
企业家协会 特殊教育学校 职业技术学院 第三中学 实验小学 中心幼儿园 社会福利院 口岸办
"""
BODIES = _BODIES.split()


def acting(text: str) -> tuple[list[str], list[str]]:
    """Return who acts and who takes part in a sentence."""
    found = read_acting(text, NAMES)
    return [d.name for d in found.agencies], [d.name for d in found.partners]


def announced(text: str) -> list[Announced]:
    """Return what the lines of a text announce."""
    lines = tuple(map(DocumentLine, text.split("\n")))
    blocks = analyse(Document(lines, "txt"), {}).blocks
    return [p for block in blocks for s in block.sentences for p in s.announced]


def told(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Return what the lines of a text announce, with who acts and who takes part."""
    return [
        (part.text, [d.name for d in part.agencies], [d.name for d in part.partners])
        for part in announced(text)
    ]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("body", BODIES)
def test_bodies_of_every_rank_are_read(place: str, body: str) -> None:
    name = place + body
    assert acting(f"{name}举办宣传咨询活动。")[0] == [name]
    assert acting(f"6月3日，{name}在中心广场开展咨询。")[0] == [name]
    assert acting(f"{name}、省教育厅联合发布报告。")[0] == [name, "省教育厅"]


@pytest.mark.parametrize(
    "text",
    [
        "市民举办读书会。",
        "国家重点实验室向公众开放。",
        "开放计量实验室。",
        "部署要求传达到基层。",
        "市直有关部门开展检查。",
    ],
)
def test_what_only_looks_like_a_body_is_none(text: str) -> None:
    assert acting(text)[0] == []


@pytest.mark.parametrize(
    ("text", "agencies", "partners"),
    [
        ("上午9:30，市体育局举办健步走。", ["市体育局"], []),
        ("每周五下午，市图书馆放映影片。", ["市图书馆"], []),
        ("宣传周期间，市博物馆展出文物。", ["市博物馆"], []),
        ("副会长单位海平陶瓷股份有限公司举办开放日。", ["海平陶瓷股份有限公司"], []),
        ("经市政府同意，市商务局举办购物节。", ["市商务局"], []),
        ("受市政府委托，市质量协会开展测评。", ["市质量协会"], []),
        ("市商务局举办购物节，由市会展中心承办。", ["市商务局"], ["市会展中心"]),
        (
            "由市质检院承办的讲堂开讲，市科协、市企业家协会主办。",
            ["市科协", "市企业家协会"],
            ["市质检院"],
        ),
        ("市邮政管理局检查网点，市公安局协助。", ["市邮政管理局"], ["市公安局"]),
        ("海平大学（东校区）举办论坛。", ["海平大学（东校区）"], []),
        ("市疾控中心（牵头）举办讲座。", ["市疾控中心"], []),
        ("工会开展技能比武。", ["工会"], []),
        ("宣传部、团委举办诗会。", ["宣传部", "团委"], []),
        ("宣传部门举办诗会。", [], []),
        ("海平高新技术产业开发区管理委员会举办展会。", ["海平高新技术产业开发区管理委员会"], []),
        ("柳溪镇举办丰收节。", ["柳溪镇"], []),
        ("市教育局牵头、市科协配合举办科普展。", ["市教育局"], ["市科协"]),
        ("市教育局牵头，市科协、市妇联和各县（区）参加。", ["市教育局"], ["市科协", "市妇联"]),
        ("市教育局同市科协一道举办科普展。", ["市教育局"], ["市科协"]),
        ("市教育局携手市内高校举办科普展。", ["市教育局"], []),
        ("市教育局将会同有关部门开展巡讲。", ["市教育局"], []),
        ("市教育局邀请市科协参加。", ["市教育局"], []),
        ("举办比武，全体职工参加。", [], []),
    ],
)
def test_who_acts_and_who_takes_part(text: str, agencies: list[str], partners: list[str]) -> None:
    assert acting(text) == (agencies, partners)


@pytest.mark.parametrize(
    "text",
    [
        "主要负责人要亲自部署。",
        "该项工作离不开各方支持。",
        "一旦发生泄露，后果严重。",
        "需要你局在专家方面给予支持。",
        "市商务局将严格遵守有关规定，不收费用。",
        "今年以来，市商务局已举办展会12场。",
    ],
)
def test_what_announces_nothing(text: str) -> None:
    assert announced(f"一、市文旅局\n1.举办展览3场。\n2.开展宣讲。\n{text}")[2:] == []


def test_bodies_that_have_agreed_do_not_act() -> None:
    text = "经甲海市商务局、乙山市商务局协商一致，定于5月联合开展购物季活动。"
    assert announced(f"两市购物季活动安排\n{text}\n一、乙山市商务局\n举办展会。")[:-1] == []


@pytest.mark.parametrize(
    "text",
    [
        "市商务局围绕要素保障举办对接会。",
        "提醒市民不要轻信短信，发布提示2期。",
        "市商务局今年以来首次开放展厅。",
        "部分商场当日免费开放停车场。",
    ],
)
def test_what_looks_alike_and_announces(text: str) -> None:
    first, *_ = announced(f"一、主要活动\n1.{text}\n2.举办展览。")
    assert first.text == text


def test_titles_in_the_line_are_told_by_their_neighbours() -> None:
    titled = (
        "一、活动\n（一）启动仪式。9日在广场举行，发布报告。\n（二）法治课堂。市司法局组织宣讲。"
    )
    assert [text for text, _, _ in told(titled)] == [
        "9日在广场举行，发布报告。",
        "市司法局组织宣讲。",
    ]
    plain = "一、活动\n（一）启动网上展厅。发布报告。\n（二）市司法局组织宣讲，发放手册。举办讲座。"
    assert told(plain)[0][0] == "启动网上展厅。"


def test_labels_below_a_sentence_with_a_subject_name_who_helps() -> None:
    text = "◆5月3日\n市体育局举办登山赛。\n支持单位：市文旅局\n\n◆5月4日\n市科协举办讲座。"
    assert told(text) == [
        ("市体育局举办登山赛。", ["市体育局"], ["市文旅局"]),
        ("市科协举办讲座。", ["市科协"], []),
    ]


@pytest.mark.parametrize("bracket", ["（{}）", "【{}】", "［{}］"])
def test_bodies_stand_in_brackets_of_any_kind(bracket: str) -> None:
    text = "一、活动\n书法展在文化馆举行。" + bracket.format("市文联、市教育局")
    assert told(text)[0] == ("书法展在文化馆举行。", ["市文联", "市教育局"], [])


def test_short_names_are_those_of_bodies() -> None:
    text = "由海平市标准化\n协会（以下简称海标协）举办“质量提升行动”（以下简称“行动”）。"
    assert short_names(text) == {"海标协"}


@pytest.mark.parametrize(
    "head", ["海平集团有限公司文件", "文件", "海平市教育局 海平市科技局 文 件"]
)
def test_a_letterhead_is_no_title(head: str) -> None:
    lines = [
        head,
        "海发〔2031〕4号",
        "关于举办2031年科技周的通知",
        "各单位：",
        "现将安排通知如下。",
    ]
    report = to_report(analyse(Document(tuple(map(DocumentLine, lines)), "txt"), {}))
    assert report["title"] == "关于举办2031年科技周的通知"


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("院系", "agency"),
        ("开放单位", "agency"),
        ("牵头部门及配合部门", "agency"),
        ("协办（支持）单位", "partner"),
        ("参加对象", "other"),
        ("宣传口号", "other"),
        ("主讲人", "other"),
        ("活动形式", "other"),
        ("开放内容", "activity"),
        ("责任领导", "other"),
    ],
)
def test_heads_of_columns_say_what_they_hold(head: str, role: str) -> None:
    assert role_of(head) == role
