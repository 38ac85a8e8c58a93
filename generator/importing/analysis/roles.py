"""Read the fields that name bodies with their roles: labels, brackets, cells, heads of parts."""

import re
from dataclasses import dataclass

from generator.catalog.notice import Span
from generator.importing.analysis.acting import HELPS, LEADS, Doer
from generator.importing.analysis.names import BodyName, BodyNames

_LEAD_LABELS = (
    "责任单位|责任部门|责任主体|主办单位|主办部门|主办方|联合主办|主办|牵头单位|牵头部门|"
    "牵头责任单位|牵头|组织单位|组织实施单位|主责单位|"
    "主责部门|实施单位|实施主体|举办单位|举办|负责单位|负责部门|落实单位|主持单位|发起单位|"
    "承担单位|完成单位|责任人?|组织实施"
)
_HOST_LABELS = "承办单位|承办部门|承办方|承办|执行单位|执行"
_HELP_LABELS = (
    "配合单位|配合部门|配合|协办单位|协办部门|协办方|协办|参加单位|参加部门|参与单位|参与部门|"
    "参加|参与|支持单位|支持|协助单位|协同单位|"
    "协作单位|联合单位|合作单位|合作|指导单位|指导|媒体支持|支持媒体|合作媒体|技术支持|"
    "共同实施单位|会同单位"
)
_LABEL = re.compile(
    rf"(?:(?<=[；;，,。.！？!?（(、\s”》])|^)(?P<label>(?P<lead>{_LEAD_LABELS})|"
    rf"(?P<host>{_HOST_LABELS})|(?P<help>{_HELP_LABELS}))"
    r"(?:名单|（[^（）]{1,6}）)?\s*[：:]\s*"
)
_ROLE = re.compile(rf"(?P<lead>{LEADS}|组织实施|组织)|(?P<help>{HELPS})")
_ROLE_END = re.compile(
    rf"(?:(?P<lead>{LEADS}|组织实施|组织(?!部))|(?P<help>{HELPS}))(?=\s*(?:[，,、；;。]|"
    rf"$))[，,、；;。\s]*"
)
OTHER_LABEL = re.compile(
    r"[\s；;，,。]+(?:活动|举办)?(?:时间|日期|地点|地址|联系人|电话|联系电话|内容|对象|备注)\s*[：:]"
)
_MOST_LONG = 2000
"""A field of bodies is no longer than this, even one that names them all."""
_WITH = re.compile("会同|联合(?!会|大学|国|总)|配合|协同|协助|与(?=.{2,}(?:共同|联合))")
_BRACKET = re.compile("[（(]([^（）()]*)[）)]")
_SEAL = re.compile("[（(](?:盖章|公章|印章|章|签章|代章|印)[）)]")
_BY = re.compile(
    "(?:(?:本次|此次|上述|以上|各项|该)?(?:系列)?"
    "(?:活动|大赛|比赛|竞赛|展览|项目|论坛|仪式|会议))?由"
)
"""What may stand before the bodies that hold something: `活动由`."""
_CLOSING = ("）", ")", "】", "］", "]")
_REST = re.compile(
    r"(?:共同|联合|分别|各自|按职责|按照职责|分工)?(?:负责|组织|实施|开展|落实|参与)*$"
)


@dataclass(frozen=True)
class RoleField:
    """The bodies of a field, by what part they have."""

    agencies: tuple[Doer, ...]
    partners: tuple[Doer, ...]
    unspecific: tuple[str, ...] = ()
    only_helps: bool = False
    """Its agencies are there in a lesser role, and no other body is named."""

    @property
    def has_names(self) -> bool:
        """Tell whether it names a body."""
        return bool(self.agencies or self.partners)


def read_field(text: str, names: BodyNames, *, is_labelled: bool = False) -> RoleField | None:
    """Return the bodies of a text that holds nothing but bodies and their roles, or None.

    `省教育厅牵头，省科协配合`, `司法部（全国普法办配合）`, `A主办、B协办`, `A会同B`, `A、B`.

    Args:
        text: All of the field.
        names: What recognises names.
        is_labelled: Something beside it says that it holds bodies.
    """
    if len(text) > _MOST_LONG:
        return None
    text = _SEAL.sub("", text)
    framed = _BRACKET.fullmatch(text.strip())
    text = framed[1] if framed else text
    reading = _Reading(names, is_labelled)
    text = OTHER_LABEL.split(text, maxsplit=1)[0]
    if not reading.read(text.strip().strip("。.；;，,：:")):
        return None
    return reading.result()


class _Reading:
    """Reads one field, and keeps what it finds in the order of the text."""

    def __init__(self, names: BodyNames, is_labelled: bool) -> None:
        self._names = names
        self._is_labelled = is_labelled
        self._found: list[tuple[BodyName, str, str]] = []
        self._unspecific: list[str] = []

    def result(self) -> RoleField | None:
        """Return what was read, or None where it names nothing."""
        leads = [part for part in self._found if part[1] == "lead"]
        plain = [part for part in self._found if part[1] == ""]
        helps = [part for part in self._found if part[1] == "help"]
        hosts = [part for part in self._found if part[1] == "host"]
        if leads:
            helps = [*plain, *hosts, *helps]
        elif plain:
            leads, helps = plain, [*hosts, *helps]
        else:
            leads, helps = (hosts, helps) if hosts else (helps, [])
        if not leads and not self._unspecific:
            return None
        kept = {named.name for named, _, _ in leads}
        role = "joint" if len(leads) > 1 else "acts"
        return RoleField(
            tuple(Doer(named, role, words) for named, _, words in leads),
            tuple(Doer(n, _part(w), w) for n, _, w in helps if n.name not in kept),
            tuple(filter(None, self._unspecific)),
            bool(self._found) and all(part in ("help", "host") for _, part, _ in self._found),
        )

    def read(self, text: str, role: str = "") -> bool:
        """Take in a text; tell whether it is nothing but bodies and roles."""
        labels = list(_LABEL.finditer(text))
        before = text[: labels[0].start()] if labels else ""
        in_brackets = before.rstrip().endswith(("（", "("))
        if labels and not in_brackets and (not before or self._read_brackets(before, role)):
            ends = [*(match.start() for match in labels[1:]), len(text)]
            return all(
                self._read_labelled(match, text[match.end() : end])
                for match, end in zip(labels, ends, strict=True)
            )
        return self._read_brackets(text, role)

    def _read_labelled(self, label: re.Match[str], value: str) -> bool:
        role = next(name for name in ("lead", "host", "help") if label[name])
        before, self._is_labelled = self._is_labelled, True
        read = self._read_brackets(value.strip().strip("；;，,。"), role)
        self._is_labelled = before
        return read

    def _read_brackets(self, text: str, role: str) -> bool:
        """Take in a text in which brackets after names may say roles or who else takes part."""
        place = 0
        for match in _BRACKET.finditer(text):
            inside = match[1].strip()
            if not _says_role(inside, self._names):
                if self._names.field(inside) and match.start() > place:
                    # 国家林草局（国家公园管理局）: another name of the same body.
                    text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
                continue
            if not self._read_plain(text[place : match.start()], role):
                return False
            said = _ROLE.fullmatch(inside)
            if said and self._found:
                named, _, words = self._found[-1]
                self._found[-1] = (named, "lead" if said["lead"] else "help", words + match[0])
            elif not said and not self._read_plain(inside, "help"):
                return False
            place = match.end()
        return self._read_plain(text[place:], role)

    def _read_plain(self, text: str, role: str) -> bool:
        text = text.strip().strip("，,、；;。 ")
        if not text:
            return True
        place = 0
        for match in _ROLE_END.finditer(text):
            if match.start() == place:
                continue
            said = (
                "lead" if match["lead"] else "host" if match["help"] in ("承办", "执行") else "help"
            )
            words = text[place : match.end()].rstrip("，,、；;。 ")
            if not self._read_names(text[place : match.start()], said, words):
                return False
            place = match.end()
        return self._read_names(text[place:], role, text[place:])

    def _read_names(self, text: str, role: str, words: str) -> bool:
        text = _BY.sub("", text.strip("，,、；;。 \u3000"))
        if not text:
            return True
        match = _WITH.search(text)
        if match and (match.start() == 0 or self._names.field(text[: match.start()])):
            left, right = text[: match.start()], text[match.end() :]
            right = _REST.sub("", right)
            return self._read_names(left, role, left) and self._read_names(
                right, "help", match[0] + right
            )
        found = self._names.field(_REST.sub("", text) or text, is_labelled=self._is_labelled)
        if not found:
            return False
        self._found += [(named, role, words) for named in found.names]
        self._unspecific.append(found.unspecific)
        return True


def _says_role(inside: str, names: BodyNames) -> bool:
    if _ROLE.fullmatch(inside) or _WITH.match(inside):
        return True
    match = _ROLE_END.search(inside)
    return bool(match and match.start() and names.field(inside[: match.start()]))


def _part(words: str) -> str:
    return "assists" if words.startswith(("配合", "协助")) else "with"


def find_labels(text: str) -> list[re.Match[str]]:
    """Return the places in a text at which a label such as `主办：` begins."""
    return list(_LABEL.finditer(text))


def trailing_labels(text: str) -> int:
    """Return where the labelled bodies at the end of a text begin, or -1."""
    labels = find_labels(text)
    return labels[0].start() if labels else -1


def trailing_bracket(text: str) -> Span | None:
    """Return the bracket with which a text ends, or None; an end mark may follow it."""
    bare = text.rstrip().rstrip("。.；;")
    if not bare.endswith(_CLOSING):
        return None
    depth = 0
    for place in range(len(bare) - 1, max(-1, len(bare) - 400), -1):
        if bare[place] in _CLOSING:
            depth += 1
        elif bare[place] in "（(【［[":
            depth -= 1
            if not depth:
                return Span(place, len(bare))
    return None


def union(agencies: tuple[Doer, ...], *groups: tuple[Doer, ...]) -> tuple[Doer, ...]:
    """Join partners, each name once, without those that act."""
    acting = {doer.name for doer in agencies}
    found: dict[str, Doer] = {}
    for group in groups:
        for doer in group:
            if doer.name not in acting:
                found.setdefault(doer.name, doer)
    return tuple(found.values())


def bodies_of_row(
    field: RoleField | None, partners: RoleField | None
) -> tuple[tuple[Doer, ...], tuple[Doer, ...]]:
    """Return who acts and who takes part of what the cells of a row name."""
    helps = (*partners.agencies, *partners.partners) if partners else ()
    if not field:
        return (helps, ()) if helps else ((), ())
    return field.agencies, union(field.agencies, field.partners, helps)
