"""The words by which a notice says what will be done, how, what for and on what occasion.

They are those of official Chinese at large; what each list tells of a clause that begins with one
of its words stands below it.
"""


def listed(words: str) -> list[str]:
    """Return the words of a text."""
    return words.split()


ADVERBS = listed("""
    依法依规 依法 依规 深入 集中 积极 进一步 同步 同时 持续 全面 扎实 大力 认真 广泛 及时 统一
    联合 共同 分别 各自 继续 还将 还 将 拟 并 也 又 统筹 着力 严厉 严格 重点 有序 充分 首次 现场
    免费 逐步 适时 定期 每年 逐日 每日 精心 牵头 主动 稳步 高质量 会后 面上 线上 线下 择优 视情
    协同 常态化 、 和 严肃 从严 坚决 全力 提前 滚动 每月 每季度 逐一 一体 全程 也将 一是 二是 三是
    四是 五是 六是 同期
""")
"""What may stand before a verb."""

AIM_MARKS = listed("""
    切实 不断 努力 有效 着眼 着力 持续提升 力争 争取 更好 使 让 从而 以期
""")
"""What stands before an aim, whatever verb follows."""

ANNOUNCING = listed("""
    开展 举办 召开 主办 承办 协办 举行 发布 公布 曝光 启动 开通 开设 开放 推出 上线 编制 编印 编写
    编发 制作 播出 摄制 拍摄 录制 修订 制定 制订 出台 印发 颁布 征集 评选 遴选 选树 评定 认定 表彰
    建设 建立 搭建 设立 成立 打击 惩治 惩处 查处 查办 办理 整治 治理 树立 落实 加强 加大 强化 深化
    实施 宣传 部署 批准 完善 健全 推进 规范 刊发 刊播 出版 汇编 签署 签订 受理 命名 授予 颁发 公示
    发行 评出 推行 严打 制播 展播 开办 创办 创建 倡议 发起 征求 公开 研究制定 研究制订 开发 处置
    严格
""")
"""What begins a new act."""

SHOWING = listed("""
    组织 指导 邀请 讲解 讲授 介绍 解读 通报 普及 推广 推介 推荐 展示 展出 交流 观摩 研讨 演示 宣读
    抽查 检查 发放 播放 赠阅 赠送 慰问 走访 走进 演练 解答 梳理 检验 检修 提供 发动 支持 帮助 协助
    传播 培育 培养 销毁 总结 说明 分析 监测 调查 研究 培训 选派 安排 参观 体验 汇报 优化 对接 宣讲
    巡讲 直播 设置 动员 督促 接受 组建 做好 搞好 抓好 检测 测评 评估 参加 参与 送 进行 深入开展
    监督 管理 服务
""")
"""What begins an act where none stands before; after one it tells the manner of that."""

AIMING = listed("""
    提升 提高 促进 推动 增强 营造 形成 助力 加快 确保 保障 满足 引导 带动 夯实 筑牢 激发 激励 维护
    守护 厚植 弘扬 回应 凝聚 实现 放大 扩大 压实 坚持 防范 遏制 化解 减少 降低 改善 构建 共建 共享
    树牢 畅通 巩固 释放 彰显 展现 促使 支撑 赋能 保护 防止 避免 推动形成 打造 拓展 丰富 强健 方便
    惠及 达到
""")
"""What begins an aim or an effect, where an act stands before."""

TOWARDS = listed("推进 加强 强化 建设 完善 健全 深化 落实 树立 建立 规范 加大")
"""What begins an act, or an aim where its object is one of what is `ABSTRACT`."""

HOLDING = listed("""
    开展 举办 召开 主办 承办 举行 发布 公布 曝光 启动 开通 开设 推出 编制 编印 编写 制作 印发 征集
    评选 遴选 出台 设立 部署 出版 上线
""")
"""Verbs that stand for nothing else: where one follows, what is before it leads to it."""

JOINED = listed("""
    开展 举办 召开 实施 发布 公布 播出 评选 推介 推荐 出版 编发 编写 推进 主办 启动 印发 推广 征集
    遴选 选拔
""")
"""What may follow a verb as one with it: 组织开展, 制作播出, 评选发布."""

HELD = listed("会 会议 论坛 仪式 沙龙 座谈")
"""Names of what people come together for; what they do there is its programme."""

EVENTS = listed("""
    活动 行动 工程 会议 大会 论坛 仪式 竞赛 比赛 大赛 赛 培训 培训班 轮训 班 讲堂 课堂 公开课 讲座
    课 宣传 宣讲 巡讲 周 日 展览 展示 展播 展 直播 抽查 检查 巡查 排查 飞检 自查 执法 整治 监测
    调查 评估 测评 评议 认定 评定 评选 征集 征文 帮扶 诊断 会诊 宣贯 解读 推广 应用 普法 科普 验证
    检校 校准 检定 检测 对接 交流 观摩 演练 体验 咨询 研讨 研究 案例 结果 提示 目录 名单 清单 指南
    报告 公告 白皮书 蓝皮书 手册 教材 漫画 视频 动画 专栏 片 广告 公约 倡议 试点 考核 审查 核查
    比对 攻关 监管 选树 总结 推荐 竞答 答题 志愿服务 公益服务 指引 专刊 读本 海报 课程 夏令营 展区
    会 回访 约谈 巡展 推介 路演 访谈 专题 慕课 微课 发布 比武 抽检 展演 选拔 盛典 创建
""")
"""What the name of an activity ends with."""

NO_EVENTS = listed("""
    社会 协会 学会 工会 商会 委员会 联合会 机会 妇联会 基金会 发展 开展 今日 近日 节日 生日 往日
    工作日 一周 每周 上周 每日 学生会 居委会 村委会 全会 常委会 各班 周日
""")
"""What ends like the name of one and is none."""

ABSTRACT = listed("""
    意识 水平 能力 质量 素质 品质 效益 发展 震慑 氛围 提升 提高 理念 基础 环境 秩序 效能 效率 需求
    合力 格局 信心 满意度 获得感 责任 安全 权益 底线 防线 影响力 竞争力 活力 动能 升级 转型 成效
    实效 作用 保障
""")
"""What an aim is about; no name of an activity ends so."""

LEADING = listed("""
    结合 围绕 针对 面向 依托 通过 利用 按照 根据 聚焦 立足 借助 以 自 随着 为贯彻 为落实 为深入
    为进一步 为迎接 为庆祝 为纪念 配合 会同 联合 联动 由 与 和 同 及 借鉴 紧扣 充分利用 着眼
""")
"""What begins words that say on what occasion, by what means, for whom or with whom."""

REACHING = listed("在 于 从 向 对 为 就 把 给 每 沿 到 全年 深入 走进")
"""What begins words that say where, when, to whom or for whom."""

FIELDS = listed("领域 行业 方面 系统 企业 产业")
"""What is no place, although 在 stands before it."""
