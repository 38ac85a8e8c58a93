"""Who acts, with whom and in what, in notices of many shapes."""

import pytest

from generator.importing.analysis.analyse import analyse
from generator.importing.analysis.analysis import Analysis
from generator.importing.document import Document, DocumentLine, TableCell


def read(text: str) -> Analysis:
    return analyse(Document(tuple(map(DocumentLine, text.strip("\n").split("\n"))), "txt"), {})


def told(analysis: Analysis) -> list[str]:
    """Return a line for each entry: `marker agencies + partners: first words | first words`."""
    lines = []
    for entry in analysis.entries:
        partners = f" + {'、'.join(entry.partners)}" if entry.partners else ""
        activities = " | ".join(activity[:10] for activity in entry.activities)
        lines.append(f"{entry.marker} {'、'.join(entry.agencies)}{partners}: {activities}")
    return lines


SHAPES = {
    "a whole notice of one body, with its offices in brackets": (
        """
江南省市场监督管理局关于开展2031年全省“质量月”活动的通知
江市监质〔2031〕45号
各设区市市场监管局，省局机关各处室：
　　为深入贯彻落实质量强省战略，现就开展2031年“质量月”活动通知如下。
　　一、活动主题
　　质量为本 创新为魂
　　二、组织机构
　　主办单位：江南省市场监督管理局
　　协办单位：江南省质量协会
　　三、主要活动
　　（一）召开全省质量大会。9月上旬，在省会召开全省质量大会，表彰省长质量奖获奖组织。（质量发展处牵头，办公室、宣传处配合）
　　（二）组织“质量开放日”
　　1.开放国家质检中心20家；
　　2.举办质量讲座10场。
　　责任单位：省质检院、省计量院
　　四、工作要求
　　（一）加强领导。各单位要高度重视，组织开展各项活动。
　　　　　　　　　　　　　　江南省市场监督管理局
　　　　　　　　　　　　　　　二〇三一年八月十日
附件2：宣传标语
1.质量第一，人人有责！
2.开展质量月活动，建设质量强省
""",
        [
            "（一） 质量发展处 + 办公室、宣传处: 9月上旬，在省会召开",
            "（二） 省质检院、省计量院: 开放国家质检中心20 | 举办质量讲座10场。",
        ],
    ),
    "bodies at the head in every way": (
        """
2032年全市“安全生产月”活动安排
一、市应急局
　　1.举办启动仪式，发布安全倡议；
　　2.会同市消防救援支队开展隐患排查。
二、市教育局。开展“开学第一课”，组织逃生演练。
三、市公安局 组织开展交通安全宣传。
四、市文化广电旅游局（市体育局）在景区开展安全宣传。
五、市总工会牵头组织开展“安康杯”竞赛；市妇联负责举办家庭安全讲座。
六、由市卫生健康委、市红十字会联合主办的急救技能大赛于6月16日举行。
七、国网云江供电公司、中国移动云江分公司分别开展应急保电、通信保障演练。
八、应急管理部及所属国家消防救援局联合举办应急科普展。
九、活动期间，各县区要组织开展警示教育。
""",
        [
            "1. 市应急局: 举办启动仪式，发布安",
            "2. 市应急局 + 市消防救援支队: 会同市消防救援支队开",
            "二、 市教育局: 开展“开学第一课”，",
            "三、 市公安局: 市公安局 组织开展交",
            "四、 市文化广电旅游局: 市文化广电旅游局（市",
            "五、 市总工会、市妇联: 市总工会牵头组织开展",
            "六、 市卫生健康委、市红十字会: 由市卫生健康委、市红",
            "七、 国网云江供电公司、中国移动云江分公司: 国网云江供电公司、中",
            "八、 应急管理部、国家消防救援局: 应急管理部及所属国家",
        ],
    ),
    "cards with labels": (
        """
云江市科普月系列活动
活动一：科普大讲堂
活动名称：院士讲科普
活动时间：9月3日
主办单位：市科协
承办单位：云江大学
活动内容：邀请院士作专题报告，现场答疑。组织观众参观展厅。
活动二：科普集市
内容：设置科普摊位50个，发放科普读物。
主办：市科协、市教育局
协办：市图书馆
活动三：气象开放日
9月20日，市气象局开放观测场，讲解预警信号。
""",
        [
            "活动一： 市科协 + 云江大学: 邀请院士作专题报告， | 组织观众参观展厅。",
            "活动二： 市科协、市教育局 + 市图书馆: 设置科普摊位50个，",
            "活动三： 市气象局: 9月20日，市气象局",
        ],
    ),
    "an annex with the title of the notice, bodies in a sentence of their own": (
        """
关于印发《2036年“质量月”活动方案》的通知
各有关单位：
经研究，现将《2036年“质量月”活动方案》印发给你们，请认真组织实施。
附件：2036年“质量月”活动方案
云江市质量强市领导小组办公室
2036年8月1日
附件：
2036年“质量月”活动方案
为推动质量强市建设，制定本方案。
一、总体要求
以高质量发展为主线，坚持统筹推进。
二、重点任务
（一）企业质量提升
1.实施质量技术改造。支持企业开展技术改造100个。市工业和信息化局牵头，市财政局、市科技局配合。
2.培育质量标杆。遴选市级质量标杆20家。（责任单位：市市场监管局，各县区政府）
（二）服务质量提升
3.优化政务服务。市行政审批局推行“一件事”服务。
三、保障措施
各成员单位要落实责任。市市场监管局负责统筹协调。
""",
        [
            "1. 市工业和信息化局 + 市财政局、市科技局: 支持企业开展技术改造",
            "2. 市市场监管局: 遴选市级质量标杆20",
            "3. 市行政审批局: 市行政审批局推行“一",
        ],
    ),
    "a letter of one body, which says 我局": (
        """
关于做好2037年全国“质量月”有关工作的函
市质量协会：
    根据《2037年“质量月”活动方案》，现就有关工作函告如下：
    一、我局拟于9月1日举办启动仪式，请你会协助组织会员企业参加。
    二、9月中旬，我局与市教育局联合开展质量进校园活动。
    特此函告。
                                   云江市市场监督管理局
                                       2037年8月20日
""",
        [
            "一、 云江市市场监督管理局: 我局拟于9月1日举办",
            "二、 云江市市场监督管理局 + 市教育局: 9月中旬，我局与市教",
        ],
    ),
    "no numerals; a head above its lines; the departments of places, which are no names": (
        """
2035年全国防灾减灾日主要活动

应急管理部
举办主场活动，发布科普产品。
开展应急演练。

中国地震局、教育部
联合组织校园地震演练；推广《地震避险指南》。

天津市、河北省、北京市市场监管部门联合发布京津冀协同标准5项。
此外，各地同步开展系列活动。
""",
        [
            " 应急管理部: 举办主场活动，发布科 | 开展应急演练。",
            " 中国地震局、教育部: 联合组织校园地震演练",
            " : 天津市、河北省、北京",
        ],
    ),
    "departments and plants of a company": (
        """
远山集团2031年“安全生产月”活动计划
　　一、安全环保部组织全员安全培训。船员管理处举办船员大比武。
　　二、炼钢厂、一分厂、动力车间分别开展应急演练；和平街道协助疏散周边居民。
　　三、生产技术部牵头，设备部、质检中心配合，开展设备“体检”。
　　　　　　　　　　　　　　远山集团有限公司
　　　　　　　　　　　　　　2031年5月20日
""",
        [
            "一、 安全环保部: 安全环保部组织全员安",
            "一、 船员管理处: 船员管理处举办船员大",
            "二、 炼钢厂、一分厂、动力车间、和平街道: 炼钢厂、一分厂、动力",
            "三、 生产技术部 + 设备部、质检中心: 生产技术部牵头，设备",
        ],
    ),
    "marks of footnotes and remarks in brackets": (
        """
2030年“世界标准日”活动安排
一、中国标准化杂志社推出专刊①，阐释“标准·让生活更美好。”理念。（10月1日前完成）
二、中国移动、华为公司等企业公开企业标准，接受监督。
①专刊将在官网免费阅读。
""",
        [
            "一、 中国标准化杂志社: 中国标准化杂志社推出",
            "二、 中国移动、华为公司: 中国移动、华为公司等",
        ],
    ),
    "nobody acts": ("2036年倡议书\n一、要珍惜粮食。希望大家按需点餐。\n让我们共同行动！", []),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_shape(shape: str) -> None:
    text, expected = SHAPES[shape]
    assert told(read(text)) == expected


def test_marks_of_footnotes_are_cuts() -> None:
    analysis = read(SHAPES["marks of footnotes and remarks in brackets"][0])
    assert [(cut.kind, cut.lines, cut.text) for cut in analysis.cuts] == [("mark", (2, 2), "①")]
    assert analysis.entries[0].activities == (
        "中国标准化杂志社推出专刊，阐释“标准·让生活更美好。”理念。",
    )
    assert "（10月1日前完成）" in analysis.not_activities


ROWS = [
    ["部门", "活动", "", "备注"],
    ["", "名称", "内容", ""],
    ["科技部", "主场活动", "举办启动式，展示成果。", ""],
    ["", "科技列车行", "组织专家开展义诊。捐赠图书2万册。", "会同铁路局"],
    ["教育部、中国科协", "“流动科技馆”", "", ""],
]


def test_table_with_a_head_of_two_rows_and_a_remark_that_names_a_partner() -> None:
    spans = {(0, 0): (2, 1), (0, 1): (1, 2), (0, 3): (2, 1), (2, 0): (2, 1)}
    lines = [
        DocumentLine(text, cell=TableCell(0, row, column, *spans.get((row, column), (1, 1))))
        for row, cells in enumerate(ROWS)
        for column, text in enumerate(cells)
        if text
    ]
    analysis = analyse(Document((DocumentLine("2032年活动"), *lines), "html"), {})
    assert told(analysis) == [
        " 科技部: 举办启动式，展示成果",
        " 科技部 + 铁路局: 组织专家开展义诊。 | 捐赠图书2万册。",
        " 教育部、中国科协: “流动科技馆”",
    ]
    assert [doubt.what for doubt in analysis.doubts] == ["merged cell"]


@pytest.mark.parametrize(
    ("text", "what", "words"),
    [
        ("一、市科协办展。\n三、市教育局办展。", "gap in numerals", "三、市教育局办展。"),
        ("一、市科协办展。\n一、市教育局办展。", "numeral repeated", "一、市教育局办展。"),
        ("1.市科协办展。\n2.市教育局办展。\n1.市文联办展。", "numerals restart", "1.市文联办展。"),
        ("一、工业和倍息化部办展。", "recognition error in a name", "工业和倍息化部"),
        ("一、市科协会同有关部门办展。", "unspecific body", "会同有关部门"),
        ("一、市科协举办大会，市教育局公布结果。", "two readings", "市教育局公布结果。"),
        ("一、举办大会。", "paragraph without an agency", "一、举办大会。"),
        ("一、市科协办展。\n二、市科协发布报告。", "same agency twice", "二、市科协发布报告。"),
        ("一、市科协5月1日办展。", "date without year", "5月1日"),
        ("一、市科协举办大会.", "mixed punctuation", "市科协举办大会."),
        (
            "一、工作要求\n市科协组织开展评估。",
            "a body in words that announce nothing",
            "市科协组织开展评估。",
        ),
    ],
)
def test_doubt(text: str, what: str, words: str) -> None:
    analysis = read(f"活动安排\n{text}")
    assert (what, words) in [(doubt.what, doubt.text) for doubt in analysis.doubts]


def test_known_agency_is_known_by_every_name() -> None:
    document = Document((DocumentLine("一、市监总局会同某甲办举办大会。"),), "txt")
    analysis = analyse(document, {"市监总局": "samr", "某甲办": "jia"})
    assert [(body.name, body.agency) for body in analysis.bodies] == [
        ("市监总局", "samr"),
        ("某甲办", "jia"),
    ]
