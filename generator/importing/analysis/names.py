"""Recognise the names of bodies where a notice prints them, known or not."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.importing.analysis.state_bodies import STATE_BODIES
from generator.importing.analysis.words import TAIL, VERBS

# Endings that hardly anything but a body has; then those that need a place or a rank before.
_STRONG = (
    "委员会|办公室|办公厅|总局|分局|总署|总行|分行|支行|法院|检察院|研究院|科学院|工程院|设计院|"
    "党校|政府|管委会|组委会|指挥部|"
    "领导小组|工作组|协会|学会|商会|联合会|研究会|促进会|基金会|理事会|总工会|工会|红十字会|"
    "慈善会|贸促会|工商联|侨联|残联|文联|记协|"
    "作协|科协|妇联|计生协|消委会|消保委|安委会|少工委|关工委|团中央|团省委|团市委|省委|市委|"
    "县委|区委|州委|党委|工委|编委|政协|人大|"
    "宣传部|组织部|统战部|社会工作部|武装部|总队|支队|大队|总社|合作社|供销社|联社|出版社|日报社|"
    "报社|杂志社|通讯社|新华社|总台|电视台|"
    "广播台|联盟|中心|研究所|事务所|交易所|检验所|总站|服务站|监测站|救援站|银行|集团|公司|大学|"
    "学院|海关|税务局|公安局|军区|监狱|"
    "医院|疾控|疾病预防控制中心|博物馆|科技馆|图书馆|文化馆|展览馆|档案馆|美术馆|纪念馆|气象台|"
    "铁路局|邮政|铁塔|电网|移动|电信|联通|"
    "网信办|食安办|安委办|文明办|普法办|国安办|台办|侨办|新闻办|扫黄打非办|创建办|防指|防总|党组|"
    "常委会|办事处|居委会|村委会|自治会|"
    "战区|兵团|总会|分会|校友会|院士团|志愿者协会|青年联合会|部|委|局|厅|署"
)
_WEAK = "院|所|站|馆|园|司|处|队|办|社|厂|校|中学|小学|幼儿园|街道|镇|乡|村|社区|机场|车站|小组|省|市|县|区|州|自治区|特区|会|科|组|室|台"
ENDINGS = frozenset(word[-1] for word in f"{_STRONG}|{_WEAK}".split("|"))
"""The characters in which the name of a body ends."""
_END = re.compile(f"(?:{_STRONG})")
_WEAK_END = re.compile(f"(?:{_WEAK})")
_CHAR = re.compile(
    r"(?:[\u3400-\u9fffA-Za-z0-9·]|[-—](?=[A-Za-z])|（(?:集团|中国|控股|筹|北京|上海)）)+"
)
_PLACES = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|"
    "广东|海南|四川|贵州|云南|陕西|甘肃|青海|"
    "内蒙古|广西|西藏|宁夏|新疆|香港|澳门|长江|黄河|淮河|珠江|长三角|京津冀|粤港澳|兵团"
)
_OPENING = re.compile(
    rf"(?:全国|国家|中国|中华|中央|中共|国务院|最高|共青团|省|市|县|区|州|盟|镇|自治区|{_PLACES}|"
    r"[\u3400-\u9fff]{2,7}?(?:省|市|县|区|州|盟|旗|镇|乡|街道))"
)
_OWN_OPENING = re.compile(
    rf"(?:全国|国家|中国|中华|中央|中共|国务院|最高|共青团|省|{_PLACES}|"
    rf"[\u3400-\u9fff]{{2,7}}?(?:省|市|县|区|州))"
)
_REGION = re.compile(rf"(?:{_PLACES})|[\u3400-\u9fff]{{2,6}}(?:省|市|县|自治区|自治州|区|州|盟|旗)")
# What ends like a body and is none.
_NOT = re.compile(
    "(?:举办|主办|承办|协办|开办|筹办|创办|督办|查办|催办|经办|合办|公办|民办|交办|干部|全部|"
    "内部|局部|外部|大部|西部|东部|中部|南部|北部|"
    "俱乐部|大会|年会|晚会|座谈会|研讨会|发布会|展览会|博览会|交流会|运动会|推进会|现场会|培训会|"
    "观摩会|报告会|启动会|动员会|工作会|"
    "例会|音乐会|招聘会|对接会|洽谈会|宣贯会|视频会|讨论会|论证会|听证会|分析会|展示会|展销会|"
    "推介会|茶话会|社会|机会|"
    "讲解团|宣讲团|服务团|专家组|社区|小区|园区|校区|景区|城区|地区|灾区|市区|城市|超市|集市|"
    "夜市|早市|门市|股市|都市|商场|现场|市场|会场|广场|农场|工厂|"
    "活动中心|体验中心|咨询站|服务队|志愿队|宣传队|流动站|电视剧|公报|日报|海报|情报|预报|通报|"
    "举报|"
    "执行|银行业|实行|进行|发行|举行|流行|运行|评委|所在|场所|厕所|网络|全网|互联网|官网|入园|"
    "公园|乐园|校园|同行|"
    "党团|社团|集团公司团|用户|客户|论坛|平台|一局|全局|结局|布局|格局)$"
)
_GENERIC = re.compile(
    "(?:各|全体|广大|有关|相关|参加|参与|其他|所有|全省|全市|全县|全区|本(?!溪)|该|此|我|贵(?!州|"
    "阳|港|池)|每|某|上述|上级|下级|基层|成员|"
    "社会(?!科学|工作|主义)|主办|承办|协办|责任|牵头|配合|组织单位|大型|中型|小型|"
    "中小(?!企业[协发服局])|重点|一批|部分|若干|多家|多个|"
    "企业(?!家|联合|管理|文化)|学校|单位|部门|公众|群众(?!艺术|文化)|市民|居民|青少年(?!宫|科技|"
    "活动|研究|发展|事务)|学生(?!联合|会)|家长|专家|"
    "媒体|消费者(?!协会|权益|委员会)|职工(?!技|教|服务|文)|员工|农民(?!日报|体育|工)|党员|三甲|"
    "定点|县级|市级|省级|区级|乡级|国家级|高校|"
    "高等学校|中小学)"
)
_PREPOSITION = re.compile(
    "(?:在|由|向|对|为|以|从|于|把|将|就|按|经|请|让|使|与|及|等|并|还|被|给|和|同)(?!平区|田|"
    "顺县|龙|阳区|化区|江|仁|济|安市|心县)"
)
_DATED = re.compile(r"\d+ ?[年月日时]|[的了是]|第\d")
_VERB_START = re.compile("|".join(word for word in VERBS if len(word) > 1))
_SEPARATOR = re.compile(r"\s*(?:、|以及|和|与|及|暨|同|跟|/|／)\s*|\u3000+")
_AFTER = re.compile(r"\s*(?:$|[、，,。；;：:）)（(【\[“《\d/／－—-]|等|和|与|及|以及|暨|同|跟|等)")
_UNSPECIFIC = re.compile(
    r"\s*等(?:\d+|[一二三四五六七八九十]+|多)?(?:个|家)?(?:有关|相关|成员|市直|省直|中央)?"
    r"(?:部门|单位|机构|部委|协会|高校|院校|企业|社会组织|地方|地区|方面|处室|科室|局委|媒体|"
    r"省份|城市)?"
    r"|\s*(?:、|及|和|与|以及)?(?:各|有关|相关|其他|其它)[\u3400-\u9fff（）、]{0,14}?(?:部门|"
    r"单位|机构|企业|协会|高校|成员|市州|市县|"
    r"县区|县市|街道|乡镇|媒体|地方)(?:（单位）)?"
)
_JOINING = re.compile(
    "联合(?!会|大学|国(?!家)|体|社|总)|会同|牵头|共同|分别|配合|协同(?!创新)|[和与及暨]|"
    "(?<!自)由|在"
)
_INNER = re.compile(f"[\u3400-\u9fff]{{2,}}?(?:{_STRONG})")
_OFFICE = re.compile(
    "(?!.*(?:各|好|用|到|何|妙|远|害|坏|益)处)[\u3400-\u9fff]{2,10}(?:处|科|室|办)"
)
_WEAK_TAIL = re.compile(
    "(?:院|所|站|馆|园|处|队|办|社|校|学|村|组|室|台|科|会|省|市|县|区|州|镇|乡)$"
)
_NO_BODY = re.compile("[门队员公务级属内外长分下直系机的是之第等人型类法规]")
_UNKNOWN = re.compile(
    r"(?P<name>[\u3400-\u9fffA-Za-z0-9]{2,14}?)(?=、|等|共同|联合|分别|组织|举办|开展|发布|公布|推出|召开|牵头|主办|在\S)"
)
_DEPARTMENTS = re.compile("(?:部门|单位|机构|企业)$")
_LONGEST = 32
_MISREAD = {
    "部": "邵邰郎郡陪倍剖韶郊都",
    "局": "届居屈",
    "委": "季秀姜",
    "厅": "斤厉斥",
    "署": "暑薯",
    "院": "阮浣完",
    "会": "合佘",
}


@dataclass(frozen=True)
class Named:
    """A body as it is named at a place of a text."""

    name: str
    start: int
    end: int
    agency: str = ""
    """The id of the known agency that has this name."""
    meant: str = ""
    """What the name was probably meant to be, where it looks misprinted."""


@dataclass(frozen=True)
class NameList:
    """Names that stand in a row."""

    names: tuple[Named, ...]
    links: tuple[str, ...]
    """What joins each name to the one before: `、`, `和`, `与` …"""
    end: int
    unspecific: str = ""
    """Words after them that stand for more bodies and name none: `等部门`."""


class Names:
    """Recognises names of bodies.

    Args:
        known: Every Chinese name of the agencies that a project has, each with its id.
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        self.known = known
        self.lexicon = STATE_BODIES | {name for name in known if len(name) > 1}
        self._starts: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self.lexicon, key=len, reverse=True):
            self._starts[name[:2]].append(name)

    def is_name(self, words: str) -> bool:
        """Tell whether some words, all of them, are the name of a body."""
        if words in self.lexicon:
            return True
        if not 2 < len(words) <= _LONGEST or not self._may_be(words):
            return False
        return self._ends(words, len(words)) and _CHAR.fullmatch(words) is not None

    def may_be_name(self, words: str) -> bool:
        """Tell whether words that stand where a body is expected can be the name of one."""
        return 1 < len(words) <= _LONGEST and not is_generic(words)

    def name_at(self, text: str, start: int) -> Named | None:
        """Return the name of a body that stands at a place and acts, or None.

        What follows must be able to follow a body: a verb, a mark, another name.
        """
        room = _CHAR.match(text, start, min(len(text), start + _LONGEST))
        if not room:
            return None
        exact = next(
            (n for n in self._starts[text[start : start + 2]] if text.startswith(n, start)), ""
        )
        ends = sorted({match.end() for match in _endings(text, start, room.end())})
        if exact:
            ends = [end for end in ends if end >= start + len(exact)]
            ends = sorted({start + len(exact), *ends})
        fitting = [end for end in ends if self._fits(text, start, end)]
        for end in fitting:
            if self._may_act(text, end, fitting):
                return self.named(text[start:end], start)
        damaged = self._damaged_at(text, start)
        if damaged:
            return damaged
        if exact:
            return self.named(exact, start)
        # What the body does has a verb that is not known here.
        sure = [end for end in fitting if _OPENING.match(text, start) and _CHAR.match(text, end)]
        for end in sure:
            if (
                not _NO_BODY.match(text, end)
                and len(text[start:end]) > 3
                and not _WEAK_TAIL.search(text[start:end])
            ):
                return self.named(text[start:end], start)
        return None

    def named(self, name: str, start: int = 0) -> Named:
        """Return a name at a place with what is known of it."""
        return Named(name, start, start + len(name), self.known.get(name, ""), self.meant(name))

    def meant(self, name: str) -> str:
        """Return the name that a misprinted one was probably meant to be, or nothing."""
        if name in self.lexicon or len(name) < 4:
            return ""
        most = 1 if len(name) < 9 else 2
        near = (n for n in self._near(name) if _differences(n, name) <= most)
        return next((n for n in near if not _is_other_rank(n, name)), "")

    def list_at(self, text: str, start: int) -> NameList | None:
        """Return the names that stand in a row from a place on, or None where there is none."""
        names: list[Named] = []
        links: list[str] = []
        place, link = start, ""
        while found := self.name_at(text, place) or (names and self._unknown_at(text, place, link)):
            names.append(found)
            links.append(link)
            separator = _SEPARATOR.match(text, found.end)
            if not separator:
                break
            place, link = separator.end(), separator[0].strip() or "、"
        if not names:
            return None
        end = names[-1].end
        if _DEPARTMENTS.search(names[-1].name):
            # 天津市、河北省市场监管部门: the departments of these places, none of which is named.
            kept = [named for named in names[:-1] if not _REGION.fullmatch(named.name)]
            found_links = tuple(links[: len(kept)])
            return NameList(tuple(kept), found_links, end, names[-1].name) if kept else None
        more = _UNSPECIFIC.match(text, end)
        return NameList(
            tuple(names), tuple(links), more.end() if more else end, more[0].strip() if more else ""
        )

    def _unknown_at(self, text: str, start: int, link: str) -> Named | None:
        """Return what stands where a row of names goes on, though it does not end as bodies do."""
        if link != "、":
            return None
        match = _UNKNOWN.match(text, start)
        if not match or not self._may_be(match["name"]) or self._joins(match["name"]):
            return None
        return self.named(match["name"], start)

    def field(self, text: str, *, is_labelled: bool = False) -> NameList | None:
        """Return the names of a field that holds nothing but bodies, or None.

        Args:
            text: All of the field.
            is_labelled: Something beside it says that it holds bodies, so that names without the
                ending of a body count too.
        """
        names: list[Named] = []
        unspecific: list[str] = []
        place, goes_on = 0, False
        for piece in re.split(
            r"([、，,；;/／\n\u3000]|\s{2,}|(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff]))", text
        ):
            words = piece.strip().strip("。.：: ")
            begun = place + (piece.find(words) if words else 0)
            place += len(piece)
            if not words or words in "、，,；;/／":
                continue
            for name, at in self._joined(words):
                bare = name.removesuffix("等") if len(name) > 3 else name
                more = _UNSPECIFIC.search(name)
                if more and more.end() == len(name):
                    bare = name[: more.start()]
                    unspecific.append(more[0].strip())
                if not bare:
                    continue
                if is_generic(bare) or (goes_on and not _OWN_OPENING.match(bare)):
                    # 各市、县人民政府: the second name goes on with the first.
                    goes_on = True
                    unspecific.append(bare)
                elif (
                    self.is_name(bare)
                    or _OFFICE.fullmatch(bare)
                    or (is_labelled and self.may_be_name(bare))
                    or self.meant(bare)
                ):
                    names.append(self.named(bare, begun + at))
                else:
                    return None
        if not names and not (is_labelled and unspecific):
            return None
        return NameList(tuple(names), ("、",) * len(names), len(text), "、".join(unspecific))

    def _joined(self, words: str) -> list[tuple[str, int]]:
        """Part words at each 和, 与 or 及 that joins two names."""
        if words in self.lexicon:
            return [(words, 0)]
        for match in re.finditer("以及|和|与|及|暨", words):
            left, right = words[: match.start()], words[match.end() :]
            if (self.is_name(left) or is_generic(left)) and len(right) > 1:
                rest = self._joined(right)
                if is_generic(rest[0][0]) or self.is_name(rest[0][0]) or len(left) > 5:
                    return [(left, 0), *((name, at + match.end()) for name, at in rest)]
        return [(words, 0)]

    def _may_be(self, words: str) -> bool:
        if words in self.lexicon:
            return True
        return not (
            is_generic(words)
            or _PREPOSITION.match(words)
            or _DATED.search(words)
            or _VERB_START.match(words)
        )

    def _ends(self, text: str, end: int, start: int = 0) -> bool:
        name = text[start:end]
        if name in self.lexicon:
            return True
        if _NOT.search(name):
            return False
        if re.search(f"(?:{_STRONG})$", name):
            return len(name) > 2 or bool(_OPENING.match(name))
        if _REGION.fullmatch(name):
            return True
        opening = _OPENING.match(name) or _INNER.match(name)
        return bool(opening and opening.end() < len(name) and re.search(f"(?:{_WEAK})$", name))

    def _fits(self, text: str, start: int, end: int) -> bool:
        name = text[start:end]
        if name in self.lexicon:
            return True
        is_body = len(name) > 1 and self._ends(text, end, start) and self._may_be(name)
        return is_body and not self._joins(name)

    def _joins(self, words: str) -> bool:
        """Tell whether words that end as a body does are two bodies, or one that acts with another."""
        return any(
            match[0] not in "和与及暨"
            or words[match.end() :] in self.lexicon
            or bool(_OPENING.match(words, match.end()))
            for match in _JOINING.finditer(words)
        )

    def _may_act(self, text: str, end: int, fitting: list[int]) -> bool:
        if _AFTER.match(text, end):
            return True
        place = end + 1 if text.startswith((" ", "\u3000"), end) else end
        tail = TAIL.match(text, place)
        if not tail:
            return False
        # 市委|组织|部 and 农业技术|推广|中心: the verb is a part of a longer name.
        longer = [other for other in fitting if tail.end() < other <= tail.end() + 2]
        return not any(_AFTER.match(text, other) or TAIL.match(text, other) for other in longer)

    @cached_property
    def _places(self) -> dict[tuple[int, str], list[str]]:
        found: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        for name in sorted(self.lexicon, key=lambda name: (-len(name), name)):
            found[0, name[0]].append(name)
            found[1, name[1]].append(name)
            found[-1, name[-1]].append(name)
        return dict(found)

    def _near(self, text: str) -> list[str]:
        """Names that share one of their first two characters or the last with a text."""
        keys = [(0, text[0]), (1, text[1:2]), (-1, text[-1])]
        found = [name for key in keys for name in self._places.get(key, [])]
        return sorted(set(found), key=lambda name: (-len(name), name))

    def _damaged_at(self, text: str, start: int) -> Named | None:
        """Return a name of which a character was misread, where it stands at a place."""
        for name in self._near(text[start : start + _LONGEST]):
            end = start + len(name)
            words = text[start:end]
            if len(name) < 3 or len(words) < len(name) or not _CHAR.fullmatch(words):
                continue
            wrong = [i for i, (one, two) in enumerate(zip(name, words, strict=True)) if one != two]
            if len(wrong) > (2 if len(name) > 8 else 1) or _is_other_rank(name, words):
                continue
            last = len(name) - 1
            if last in wrong and words[last] not in _MISREAD.get(name[last], ""):
                continue
            if len(name) < 5 and wrong != [last]:
                continue
            if self._may_act(text, end, []):
                return Named(words, start, end, "", name)
        return None


def is_generic(words: str) -> bool:
    """Tell whether words stand for bodies without naming one: `各有关单位`."""
    return _GENERIC.match(words) is not None or words in ("等", "部门", "单位")


def _endings(text: str, start: int, end: int) -> list[re.Match[str]]:
    found = []
    for pattern in (_END, _WEAK_END):
        place = start + 1
        while match := pattern.search(text, place, end):
            found.append(match)
            place = match.start() + 1
    return found


def _differences(one: str, two: str) -> int:
    """Return how many characters must be changed, put in or left out to make one of the other."""
    if abs(len(one) - len(two)) > 1:
        return 9
    if len(one) == len(two):
        return sum(a != b for a, b in zip(one, two, strict=True))
    long, short = (one, two) if len(one) > len(two) else (two, one)
    same = next(
        (i for i, (a, b) in enumerate(zip(long, short, strict=False)) if a != b), len(short)
    )
    return 1 if long[same + 1 :] == short[same:] else 9


def _is_other_rank(one: str, two: str) -> bool:
    """Tell whether two names differ in nothing but a place or the rank of a body: 部, 厅, 局."""
    if len(one) != len(two):
        return bool(re.search("^(?:国家|中国|全国|中华)", one)) and one[2:] == two
    wrong = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    ranks = "部委局厅署院办会司处"
    return all(a in ranks and b in ranks for a, b in wrong) or "省市县区州" in {b for _, b in wrong}
