"""Strategies that compose notices of an office, and text that is none."""

from hypothesis import strategies as st

BODIES = [
    "市场监管总局", "国家发展改革委", "省教育厅", "云江市卫生健康委", "市科协", "中国质量协会",
    "云江大学", "东湖电力公司", "工业和倍息化部", "五部门", "各有关单位", "省委网信办", "某某某",
]  # fmt: skip
LINKS = ["、", "和", "与", "会同", "联合", "配合", "，", "及有关部门", "等部门"]
DEEDS = [
    "组织开展“质量。开放日”活动", "举办培训班（共3期。每期2天）", "发布《3.15%的白皮书》",
    "重点抓好以下工作：（1）抽查；（2）公布", "要加强领导", "于9月1日在北京举行",
    "联合召开现场会", "推广GB/T 19001—2016",
]  # fmt: skip
MARKS = [
    "一、",
    "二、",
    "（一）",
    "(1)",
    "1.",
    "2、",
    "①",
    "第一，",
    "● ",
    "",
    "",
    "　　",
    "附件1",
    "注：",
]
ENDS = ["。", "；", "：", "！", ".", "", "（市科协）", "。（省教育厅牵头，市科协配合）", "”", "（"]
LINES = [
    "关于开展2031年“质量月”活动的通知", "各市人民政府：", "— 1 —", "第2页", "3", "2031年8月1日",
    "云江市市场监管局", "责任单位：市科协", "时间：9月1日", "联系人：质量处", "抄送：市政府",
    "一、工作要求", "（此件公开发布）", "主题：质量为本", "附件：1.活动安排", "\f", "", "　",
]  # fmt: skip


@st.composite
def told(draw: st.DrawFn) -> str:
    """Return a line that tells of something."""
    bodies = draw(st.lists(st.sampled_from(BODIES), max_size=3))
    names = "".join(f"{body}{draw(st.sampled_from(LINKS))}" for body in bodies)
    deeds = "，".join(draw(st.lists(st.sampled_from(DEEDS), min_size=1, max_size=3)))
    mark, end = draw(st.sampled_from(MARKS)), draw(st.sampled_from(ENDS))
    return f"{mark}{names}{deeds}{end}"


@st.composite
def notices(draw: st.DrawFn) -> list[str]:
    """Return the lines of a notice, some broken where a page would break them."""
    lines: list[str] = []
    for line in draw(st.lists(told() | st.sampled_from(LINES), max_size=25)):
        wide = draw(st.sampled_from([0, 0, 20, 28]))
        lines += (
            [line[i : i + wide] for i in range(0, len(line), wide)] if wide and line else [line]
        )
    return lines


def any_text() -> st.SearchStrategy[list[str]]:
    """Return lines of whatever characters, those that matter here among them."""
    odd = st.sampled_from(
        "一二、。：；（）()“”《》①1.年月日部委局会省市　\f\u200b\u00ad*-—和与由在"
    )
    characters = st.characters(exclude_categories=["Cs"], exclude_characters="\n\r\0")
    return st.lists(st.text(odd | characters, max_size=40), max_size=30)
