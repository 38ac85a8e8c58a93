"""Say where a line of a Chinese title may end: between words, and not inside a name in quotation marks.

Han has no blanks, so browsers end a line after any character. Titles are set with
`word-break: keep-all`, which ends none inside a run of Han, and `<wbr>` stands where one may.
"""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from generator.catalog.catalog import Catalog
from generator.language import HAN

COMMON = frozenset(
    """
    全国 国家 中国 中央 中央企业 地方 国际 城乡 农村 系统 单位 机构 部门 行业 领域 企业 小微企业 中小企业 个体工商户 民营经济 小组
    产品 农产品 食用农产品 消防产品 电子产品 消费品 用品 儿童用品 学生用品 食品 药品 商品 食品药品 烟花爆竹 电梯 爆炸物
    质量 质量安全 质量提升 质量管理 质量强国 安全 标准 国家标准 企业标准 金融标准 标准化 规范 法规 信用 版权 品牌 计量
    认证 检验 检测 检验检测 检测机构 服务 技术 技术服务 职业技能 技能 能力 能力验证 水平 力度 供给 供需 对接 标杆 装备 机械
    重大 重点 重点产品 重点行业 重点领域 关键 优质 卓越 智能 无线 现代化 普遍性 共性 问题 结果 成果 经验 案件 案例 典型
    典型案例 典型经验 监督 监督抽查 监督检查 监督管理 监管 监测 抽查 检查 检校 调查 研究 排查 整治 专项 专项整治 执法
    打击 依法 严厉 惩治 制售 假冒 伪劣 假冒伪劣 侵权 侵权假冒 犯罪 违法 纠纷 投诉 诉讼 公益诉讼 普法 监理 风险 责任制 公告
    宣传 宣传周 科普 科普宣传 教育 培训 培训班 公益 公益广告 公益培训 公益宣传 公益服务 解读 线上 直播 大讲堂 宣贯 读本
    活动 系列 系列活动 行动 专项行动 提升行动 主题 主题活动 体验 体验周 开放日 万里行 创新周 启动 现场 观摩会 会议 工作会议
    交流 交流会 经验交流 论坛 发布会 新闻发布会 颁奖 仪式 竞赛 知识竞赛 达标竞赛 成果发表赛 中国质量奖 第五届 第七届
    发布 公布 公开 办理 开展 组织 加强 加大 强化 推进 推广 推动 落实 树立 指导 展示 提升 提示 实施 应用 推广应用 建设 创新
    认定 帮扶 援助 对外 合作 管理 生产 制造 文化 旅游 市场 住房 供销合作社 国际化 合规管理 金融标准化 国家监督抽查 精准 水产养殖 谁公布了什么 限制 过度 包装 强制性 进口 电子商务 跨境电商 文化建设 工程 水利工程 工程质量
    职工 青年 农民工 劳务 派遣 消费者 中小学生 专家 自然资源 生态环境 卫星 遥感 主办 联合 通知 附件 原文 全文 收录 情况 概况
    """.split()
)
"""Words that come in titles. With the names of agencies, themes and forms they are what a title is
taken apart by; a word that is missing is added here."""

_LONGEST = 9
_RUN = re.compile(rf"[{HAN}]+")
# A short name in quotation marks with the mark after it, which may not begin a line either; or Han.
_PIECE = re.compile(rf"(?P<name>“[{HAN}]{{1,5}}”[，。：；、]?)|[{HAN}]+")
_NAME = '<span class="unbroken">'
# Browsers end no line at a quotation mark, since they cannot tell which open and which close.
_AT_QUOTE = re.compile(
    rf"(?<=[{HAN}])(?=(?:{_NAME})?“)|(?<=”)(?=[{HAN}])|(?<=”</span>)(?=[{HAN}])"
)


def names_of(catalog: Catalog) -> frozenset[str]:
    """Return the Chinese names that a line of a title should not part."""
    names: set[str] = set()
    for agency in catalog.agencies.values():
        names |= {agency.name.zh, agency.short_name.zh, *agency.aliases.zh}
    for topic in (*catalog.themes.values(), *catalog.forms.values()):
        names |= {topic.name.zh, *topic.aliases.zh}
    return frozenset(
        part for name in names for part in _RUN.findall(name) if 1 < len(part) <= _LONGEST
    )


class Phrases:
    """Marks where a line of a title may end."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._words = COMMON.union(names)

    def mark(self, text: str) -> Markup:
        """Return a title with `<wbr>` between its words, and its short names held together."""
        marked = _PIECE.sub(self._marked, str(escape(text)))
        return Markup(_AT_QUOTE.sub("<wbr>", marked))  # noqa: S704  # escaped above

    def _marked(self, piece: re.Match[str]) -> str:
        if piece["name"]:
            return f"{_NAME}{piece[0]}</span>"
        return "<wbr>".join(self.parted(piece[0]))

    def parted(self, run: str) -> list[str]:
        """Return a run of Han in words, as many of its characters in known ones as can be."""
        best: list[tuple[int, int, int]] = [(0, 0, 0)] * (len(run) + 1)
        for i in reversed(range(len(run))):
            unknown, words, _ = best[i + 1]
            ways = [(unknown + 1, words, -1)]
            for size in range(2, min(_LONGEST, len(run) - i) + 1):
                if run[i : i + size] in self._words:
                    unknown, words, _ = best[i + size]
                    ways.append((unknown, words + 1, -size))
            best[i] = min(ways)
        return _joined(run, [-size for _, _, size in best])


def _joined(run: str, sizes: list[int]) -> list[str]:
    """Return a run in its words; unknown characters stand together, a single one with the next word."""
    found, unknown, i = [], "", 0
    while i < len(run):
        piece = run[i : i + sizes[i]]
        i += len(piece)
        if len(piece) == 1:
            unknown += piece
        elif len(unknown) == 1:
            found.append(unknown + piece)
            unknown = ""
        else:
            found += [unknown, piece] if unknown else [piece]
            unknown = ""
    if len(unknown) == 1 and found:
        found[-1] += unknown
    elif unknown:
        found.append(unknown)
    return found
