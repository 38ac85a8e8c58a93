"""Read from a sentence who acts, who takes part, and how: alone, jointly, each by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.importing.analysis.marks import Outside, outside_of
from generator.importing.analysis.names import BodyName, BodyNames, NameList
from generator.importing.analysis.subjects import subject_places

LEADS = "牵头负责|牵头组织|牵头实施|牵头|联合主办|共同主办|主办|主责|负责|主导|发起"
HELPS = "按职责分工负责|参加|参与|配合|协办|承办|支持|协助|协同|联办|指导|支撑|执行"
_LEADS = re.compile(rf"(?:{LEADS})(?=\s*[，、；,;])")
_HELPS = re.compile(rf"(?:{HELPS})(?=\s*(?:[，、；。,;）)]|的|$))")
_HELPS_TO = re.compile("(?:配合|参加|参与|协助|协办|承办)(?=[\u3400-\u9fff])")
_MANNER = re.compile("共同|联合(?!会|国)|分别|各自|一起|一道|联手|携手|合作")
_WITH = re.compile("会同|联合|协同|配合|协助|携手|联手|[与同跟]")
_TOGETHER = re.compile(r"\s*(?:共同|联合|合作|一道|一起|携手|联手)")
_BY = re.compile("由(?=[^，。；]{2,60}?(?:主办|牵头|承办|协办|组织实施|负责实施|负责组织))")
_BY_ROLE = re.compile("主办|牵头|承办|协办|组织实施|负责实施|负责组织")
_TOGETHER_BY = re.compile("(?:共同|联合)(?:主办|牵头|承办|协办|组织实施)")
_UNDER = re.compile(r"在(?=[^，。；]{2,40}?(?:指导|支持|领导)下)")
_GENERIC = re.compile(
    r"(?:(?:[二两三四五六七八九十]+|\d+)个?(?:部门|单位|家单位|部委|机构)|"
    r"(?:以上|上述|联合)(?:部门|单位|\S{0,2}单位)|双方|三方|各方|"
    r"[\u3400-\u9fff、（）]{2,40}?(?:部门|单位)(?=联合|共同|分别|组织|开展|举办|发布|同步|推出|公布)|"
    r"(?:我|本)(?:局|委|厅|部|会|院|办|署|社|中心|公司|集团|校|馆|站|"
    r"所)(?![\u3400-\u9fff]{0,4}[处室科]))"
)
STANDS_FOR = re.compile(r"(?:[二两三四五六七八九十]+|\d+|以上|上述|联合|双方|三方|各方)")
"""A generic subject that stands for bodies which are named before."""
_HOSTED = re.compile("由[^，。；]{2,60}?(?:承办|协办)的")
"""Who lends a hand to what a sentence goes on to tell of."""
_BY_END = re.compile("[，,；;](?=[^，,。；;]{2,60}?(?:主办|承办|协办)(?:[，,、；;。]|$))")
_HELP_END = re.compile(
    "[，,；;](?=[^，,。；;]{2,60}?(?:配合|协助|协同|支持|参加|参与)(?:[，,、；;。]|$))"
)
_APPROVED = re.compile(
    "经(?=[^，。；]{0,160}?(?:研究|同意|批准|审议|审定|审核|协商|商定|会商|讨论|批复)[^，。；]{0,6}[，,])"
)
"""What others have agreed to: they do not act in the rest of the sentence."""
_CLAUSE = re.compile("[，,]")
_SEMICOLON = re.compile("[；;]")
_MOST_LONG = 3000
"""A sentence that is longer is not looked through for further subjects."""


@dataclass(frozen=True)
class Doer:
    """A body that acts or takes part, where a text says so."""

    named: BodyName
    role: str
    """Of one that acts: `acts`, `joint` or `each`; of a partner, its role as the content has it."""
    words: str
    """The exact words that say so."""

    @property
    def name(self) -> str:
        """Its name as written."""
        return self.named.name


@dataclass(frozen=True)
class Acting:
    """Who acts and takes part, as a text says."""

    agencies: tuple[Doer, ...] = ()
    partners: tuple[Doer, ...] = ()
    unspecific: tuple[str, ...] = ()
    """Words that stand for bodies and name none."""
    generic: str = ""
    """A subject that stands for bodies named elsewhere: `五部门`."""
    manner: str = ""
    """`joint` or `each`, where the sentence says so of whoever acts."""

    @property
    def says(self) -> bool:
        """Tell whether it says anything."""
        return bool(self.agencies or self.partners or self.unspecific)


@lru_cache(256)
def read_acting(text: str, names: BodyNames) -> Acting:
    """Return who acts in a sentence and with whom.

    Args:
        text: A sentence without its numeral.
        names: What recognises names.
    """
    outside = outside_of(text)
    subject = _subject(text, names, outside)
    start = subject.end if isinstance(subject, NameList) else 0
    partners = list(_partners(text, start, names, outside))
    unspecific = [found.unspecific for _, found, _ in partners]
    helpers = [
        Doer(named, role, text[begun : found.end])
        for begun, found, role in partners
        for named in found.names
    ]
    manner = _manner(text, start, outside)
    passive, hosts = _passive(text, names, outside)
    helpers += hosts
    if not isinstance(subject, NameList):
        agencies = passive
        generic = subject or ""
    else:
        unspecific.insert(0, subject.unspecific)
        agencies, more = _with_roles(text, subject, names, manner)
        agencies += _further(text, subject.end, names, outside)
        helpers = [*more, *helpers]
        generic = ""
    if len(agencies) == 1:
        agencies = [replace(agencies[0], role="acts")]
    agencies = list({doer.name: doer for doer in reversed(agencies)}.values())[::-1]
    acting = {doer.name for doer in agencies}
    kept = {doer.name: doer for doer in reversed(helpers) if doer.name not in acting}
    return Acting(
        tuple(agencies),
        tuple(reversed(kept.values())),
        tuple(filter(None, unspecific)),
        generic,
        manner,
    )


def _subject(text: str, names: BodyNames, outside: Outside) -> NameList | str:
    for place in subject_places(text, outside):
        if _APPROVED.match(text, place):
            continue
        if _HOSTED.match(text, place):
            return ""
        start = place + 1 if text.startswith(("由", "经"), place) else place
        found = names.list_at(text, start)
        if not found and start > place:
            found = names.list_at(text, place)
        if found and _may_begin(text, found):
            return found
        generic = _GENERIC.match(text, place)
        if generic:
            return generic[0]
    return ""


def _further(text: str, start: int, names: BodyNames, outside: Outside) -> list[Doer]:
    """Return the bodies that begin a clause of their own behind a semicolon."""
    found: list[Doer] = []
    for match in outside.find(_SEMICOLON, start):
        clause = text[match.end() :]
        named = _subject(clause, names, outside_of(clause)) if len(text) < _MOST_LONG else ""
        if isinstance(named, NameList):
            words = clause[named.names[0].start : named.end]
            moved = (
                replace(n, start=n.start + match.end(), end=n.end + match.end())
                for n in named.names
            )
            found += [Doer(n, "each", words) for n in moved]
    return found


def _may_begin(text: str, found: NameList) -> bool:
    """Tell whether something is said of the bodies at the head of a text."""
    after = text[found.end :].lstrip(" \u3000")
    bracket = re.match(r"[（(][^（）()]*[）)]\s*", after)
    after = after[bracket.end() :] if bracket else after
    return bool(after.rstrip("。.；;！")) and not after.startswith(("”", "》", "）"))


def _manner(text: str, start: int, outside: Outside) -> str:
    comma = next((match.start() for match in outside.find(_CLAUSE, start)), len(text))
    for match in outside.find(_MANNER, start, min(comma, start + 40)):
        return "each" if match[0] in ("分别", "各自") else "joint"
    return ""


def _with_roles(
    text: str, subject: NameList, names: BodyNames, manner: str
) -> tuple[list[Doer], list[Doer]]:
    """Return who acts and who takes part of the names at the head of a sentence."""
    role = manner or ("joint" if len(subject.names) > 1 else "acts")
    words = text[subject.names[0].start : subject.end]
    together = next((i for i, link in enumerate(subject.links) if link in ("与", "同", "跟")), 0)
    agencies = [Doer(named, role, words) for named in subject.names]
    partners: list[Doer] = []
    if together and manner != "each":
        said = _MANNER.search(text, subject.end, subject.end + 40)
        words = text[subject.names[together - 1].end : said.end() if said else subject.end]
        partners = [Doer(named, "joint", words) for named in subject.names[together:]]
        agencies = [replace(doer, role="acts") for doer in agencies[:together]]
    place = subject.end
    first = _LEADS.match(text, place) or _HELPS.match(text, place)
    if not first:
        return agencies, partners
    leads, helps = ([], agencies) if _HELPS.match(text, place) else (agencies, [])
    place = first.end()
    while found := names.list_at(text, _next(text, place)):
        said = _HELPS.match(text, found.end) or _HELPS_TO.match(text, found.end)
        lead = _LEADS.match(text, found.end)
        if said:
            words = text[found.names[0].start : said.end()]
            helps += [Doer(named, "with", words) for named in found.names]
        elif lead and not leads:
            leads += [
                Doer(named, "acts", text[found.names[0].start : lead.end()])
                for named in found.names
            ]
        else:
            break
        place = (said or lead or first).end()
    if not leads:
        return helps, partners
    return leads, [*(replace(doer, role="with") for doer in helps), *partners]


def _next(text: str, place: int) -> int:
    match = re.compile(r"[\s，、；,;]*由?").match(text, place)
    return match.end() if match else place


def _partners(
    text: str, start: int, names: BodyNames, outside: Outside
) -> Iterator[tuple[int, NameList, str]]:
    """Yield where a text says that others take part, with their names and their role."""
    for match in outside.find(_WITH, start):
        found = names.list_at(text, match.end())
        if not found:
            continue
        word = match[0]
        if word in "与同跟":
            if found.names[0].start == start or not _TOGETHER.match(text, found.end):
                continue
            yield match.start(), found, "joint"
        else:
            yield match.start(), found, "assists" if word in ("配合", "协助") else "with"
    for match in outside.find(_UNDER, 0, 60):
        found = names.list_at(_cut(text, match.end(), "指导|支持|领导"), match.end())
        if found:
            yield match.start(), found, "with"


def _cut(text: str, start: int, before: str) -> str:
    """Return a text as if it ended before the first of some words after a place."""
    match = re.compile(before).search(text, start)
    return text[: match.start()] if match else text


def _helpers(text: str, names: BodyNames, outside: Outside) -> Iterator[Doer]:
    """Yield who helps by a clause of its own: `，省公安厅协助`."""
    for match in outside.find(_HELP_END):
        found = names.list_at(text, match.end())
        said = _HELPS.match(text, found.end) if found else None
        if found and said:
            role = "assists" if said[0] in ("配合", "协助") else "with"
            words = text[found.names[0].start : said.end()]
            yield from (Doer(named, role, words) for named in found.names)


def _passive(text: str, names: BodyNames, outside: Outside) -> tuple[list[Doer], list[Doer]]:
    """Return who acts and who takes part as a sentence says behind that: `由…主办`, `，…协助`."""
    agencies: list[Doer] = []
    partners = list(_helpers(text, names, outside))
    for match in [*outside.find(_BY), *outside.find(_BY_END)]:
        place = match.end()
        while found := names.list_at(_until_role(text, place), place):
            role = _BY_ROLE.match(text, found.end) or _TOGETHER_BY.match(text, found.end)
            if not role:
                break
            words = text[found.names[0].start : role.end()]
            is_help = role[0] in ("承办", "协办")
            doers = [Doer(n, "with" if is_help else "acts", words) for n in found.names]
            (partners if is_help else agencies).extend(doers)
            place = _next(text, role.end())
    return agencies, partners


def _until_role(text: str, start: int) -> str:
    return _cut(text, start, _BY_ROLE.pattern)
