"""The words by which a notice says that somebody does something."""

import re

_VERBS = """
开展 推行 施行 试点 引进 引入 组团 成立 筹建 组装 提炼 组稿 总结 发表 约请 聚集 聚力 力争 争取
致力 扎实 牢牢 坚持 坚决 带领 率领 带动 引领 协办 编排 排演 演出 巡演 放映 献血 承诺 签约 授课
送教 送医 送药 下沉 深耕 攻关 改善 保护 修复 清退 取缔 查封 扣押 没收 下架 召回 抽样 抽取 暗访
夜查 突击 约束 惠及 覆盖 减税 免收 免除 让利 补贴 发起 开发 研发 定制 打通 畅通 畅享 直达 推荐
寻访 走访 访问 点评 讲评 评价 测试 组织 举办 举行 召开 发布 公布 制作 播出 播放 编印 编写 编制
编辑 编发 印发 印制 发放 派发 推出 推动 推进 推广 推介 推选 推送 评选 评出 评审 评议 评定 表彰
表扬 征集 征求 征订 开通 开设 开放 开办 开启 开拓 设立 设置 设计 启动 启用 实施 实行 实现 强化
加强 加大 加快 加速 深化 深入 指导 督促 督导 督查 监督 检查 抽查 抽检 部署 动员 发动 号召 组建
建设 建立 建成 健全 完善 打造 打击 查处 查办 整治 治理 集中 曝光 通报 宣传 宣讲 宣读 宣贯 宣布
解读 讲解 讲授 展示 展出 展播 展映 演示 演练 体验 邀请 走进 进行 承办 主办 联合 联手 会同 配合
协助 协同 协调 共同 分别 各自 牵头 参加 参与 支持 提供 提升 提高 提出 提请 扩大 优化 规范 落实
制定 制订 制发 修订 修改 出台 出版 遴选 选树 选派 选拔 培训 培育 培养 轮训 结合 围绕 依托 利用
通过 面向 针对 聚焦 统一 统筹 持续 继续 全面 积极 大力 广泛 重点 抓好 做好 办好 拍摄 录制 刊发
刊播 刊登 转播 直播 展演 上线 更新 汇编 评估 测评 调查 调研 研究 研制 起草 审议 签署 签订 授予
授牌 揭牌 命名 认定 认证 检测 检验 检定 校准 监测 监管 排查 摸排 巡查 巡讲 巡展 巡回 回访 慰问
关爱 帮扶 帮助 服务 受理 接受 接听 解答 公开 公示 倡议 倡导 呼吁 引导 鼓励 激励 奖励 资助 赠送
赠阅 捐赠 免费 销毁 核验 核查 清理 清查 整改 贯彻 学习 交流 观摩 疏散 植树 种植 放流 投放 认领
完成 达到 形成 新增 增设 拓展 延伸 创建 创新 创办 筹办 申报 张贴 悬挂 布置 布设 搭建 构建 联动
对接 调度 调处 化解 办理 审理 起诉 批准 派出 派遣 安排 首次 率先 严厉 严格 从严 依法 切实 不断
着力 进一步 分批 分级 分期 分类 定期 适时 及时 择优 同步 同时 每年 每月 每周 每日 今年 当日 会后
年内 全年 期间 现场 线上 线下 在线 运用 借助 充分 探索 试行 升级 改造 修缮 修建 新建 扩建 改进
维护 保障 确保 促进 普及 传播 弘扬 营造 展开 参展 备案 登记 注册 核定 核发 颁发 颁布 颁授 授权
委托 聘请 聘任 招募 招聘 选聘 吸纳 救治 救助 义诊 筛查 接种 巡诊 巡护 巡河 巡山 清洁 清运 清淤
打捞 回收 兑换 拆除 关停 淘汰 压减 降低 减少 减免 控制 防范 防控 防治 预防 预警 处置 处理 处罚
追究 追溯 严惩 惩治 惩处 约谈 警示 提示 提醒 告知 发出 发送 发行 发掘 挖掘 寻找 收集 采集 整理
梳理 归集 汇总 分析 研判 研讨 座谈 洽谈 商议 磋商 协商 论证 验收 验证 比对 比较 试验 实验 测量
测算 监制 监造 运行 运营 管理 主持 承担 负责 承接 执行 操作 举报 投诉 申请 参赛 竞赛 比武 角逐
献礼 亮相 点亮 合办 联办 合作 携手 共建 共享 共商 参评 讲述 讲好 拟于 拟定 拟 将 还 也 再 已 均
各 逐 分 共 在 于 对 以 为 向 就 把 从 自 由 按 根据 按照 每 请 让 使 令 赴 到 至 抓 做 办 开 建
讲 设 送 进 出
"""

VERBS = tuple(sorted(set(_VERBS.split()), key=lambda word: (-len(word), word)))
_LONG = "|".join(word for word in VERBS if len(word) > 1)

TAIL = re.compile("|".join(VERBS))
"""What may follow the name of a body that acts."""

_START = re.compile(_LONG)
_ADVERB = re.compile(
    "同步|同时|持续|继续|全面|积极|大力|广泛|重点|依法|切实|不断|着力|进一步|首次|率先|及时|适时|"
    "定期|统一|统筹|集中|现场|线上|线下|"
    "在线|充分|严格|从严|严厉|每年|每月|每周|每日|还|将|拟|再|并|分别|共同|联合|牢固|牢牢|扎实|"
    "认真|有序|稳步|深入|免费|另|另外|此外"
)
# Not at the start of what a body will do: they begin a condition or a place.
_NO_START = (
    "结合",
    "围绕",
    "依托",
    "通过",
    "面向",
    "针对",
    "聚焦",
    "期间",
    "今年",
    "年内",
    "全年",
    "当日",
    "会后",
    "根据",
    "按照",
)


def starts_with_verb(text: str) -> bool:
    """Tell whether a text begins by saying what is done: `组织开展…`, `并同步发布…`."""
    place = 0
    while match := _ADVERB.match(text, place):
        place = match.end()
    found = _START.match(text, place)
    return bool(found and found[0] not in _NO_START) or bool(place and _START.match(text))


def verb_at(text: str, place: int) -> str:
    """Return the word for a deed that stands at a place of a text, or nothing."""
    match = _START.match(text, place)
    return match[0] if match and match[0] not in _NO_START else ""


_DEED = re.compile(
    "开展|组织|举办|举行|召开|发布|公布|制作|播出|编印|编写|印发|发放|推出|推进|推广|评选|表彰|"
    "征集|开通|开设|开放|设立|启动|实施|检查|"
    "抽查|整治|通报|宣传|宣讲|展示|演练|培训|出台|汇编|上线|公开|曝光"
)


def has_deed(text: str) -> bool:
    """Tell whether a text has one of the words by which most deeds are announced."""
    return _DEED.search(text) is not None
