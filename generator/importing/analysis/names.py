"""Recognise the names of bodies where a notice prints them, known or not."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.importing.analysis import body_words as shape
from generator.importing.analysis.misprints import Misprints
from generator.importing.analysis.state_bodies import STATE_BODIES
from generator.importing.analysis.words import TAIL

_SHORTEST_DOUBT = 8
"""A name that is longer may hold a misread one, what that body does, and another body."""


@dataclass(frozen=True)
class BodyName:
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

    names: tuple[BodyName, ...]
    links: tuple[str, ...]
    """What joins each name to the one before: `、`, `和`, `与` …"""
    end: int
    unspecific: str = ""
    """Words after them that stand for more bodies and name none: `等部门`."""


class BodyNames:
    """Recognises names of bodies.

    Args:
        known: Every Chinese name of the agencies that a project has, each with its id.
        short: Names that the text itself gives to bodies: `（以下简称东江局）`.
    """

    def __init__(self, known: Mapping[str, str], short: Collection[str] = ()) -> None:
        self.known = known
        self.lexicon = STATE_BODIES | {name for name in known if len(name) > 1}
        self._starts: defaultdict[str, list[str]] = defaultdict(list)
        self._misprints = Misprints(self.lexicon)
        self.lexicon |= {*short}
        for name in sorted(self.lexicon, key=len, reverse=True):
            self._starts[name[:2]].append(name)

    def is_name(self, words: str) -> bool:
        """Tell whether some words, all of them, are the name of a body."""
        if words in self.lexicon or words in shape.ALONE:
            return True
        branch = shape.BRANCH.search(words)
        if branch and branch.end() == len(words):
            words = words[: branch.start()]
        if not 2 < len(words) <= shape.LONGEST or not self._may_be(words):
            return False
        return self._ends(words, len(words)) and shape.CHAR.fullmatch(words) is not None

    def may_be_name(self, words: str) -> bool:
        """Tell whether words that stand where a body is expected can be the name of one."""
        return 1 < len(words) <= shape.LONGEST and not shape.is_generic(words)

    def name_at(self, text: str, start: int) -> BodyName | None:
        """Return the name of a body that stands at a place and acts, or None.

        What follows must be able to follow a body: a verb, a mark, another name.
        """
        room = shape.CHAR.match(text, start, min(len(text), start + shape.LONGEST))
        if not room:
            return None
        exact = next(
            (n for n in self._starts[text[start : start + 2]] if text.startswith(n, start)), ""
        )
        ends = sorted({match.end() for match in shape.name_ends(text, start, room.end())})
        if exact:
            ends = [end for end in ends if end >= start + len(exact)]
            ends = sorted({start + len(exact), *ends})
        fitting = [end for end in ends if self._fits(text, start, end)]
        acting = [end for end in fitting if self._may_act(text, end, fitting)]
        if not acting or acting[0] - start > _SHORTEST_DOUBT:
            misread = self._misread_at(text, start, acting[0] if acting else room.end())
            if misread:
                return misread
        if acting:
            # 市科协办展: the body is 市科协, and no 市科.
            first = acting[0]
            if text.startswith("委办", first - 1) and first + 1 in acting:
                # 市安委办: the office of a committee, and no committee that holds something.
                first += 1
            longer = (end for end in acting[1:] if end <= first + 2)
            is_sure = text[start:first] in self.lexicon or shape.SURE.search(text, start, first)
            end = first if is_sure else next(longer, first)
            if shape.REGION.fullmatch(text, start, end):
                end = self._body_of_region(text, end, acting)
            branch = shape.BRANCH.match(text, end)
            return self.named(text[start : branch.end() if branch else end], start)
        office = shape.OFFICE_AT.match(text, start, room.end())
        if office and self._may_be(office[0]) and shape.LONG_TAIL.match(text, office.end()):
            return self.named(office[0], start)
        if exact:
            return self.named(exact, start)
        # What the body does has a verb that is not known here.
        sure = [
            end
            for end in fitting
            if shape.OPENING.match(text, start) and shape.CHAR.match(text, end)
        ]
        for end in sure:
            if (
                not shape.NO_BODY.match(text, end)
                and len(text[start:end]) > 3
                and not shape.WEAK_TAIL.search(text[start:end])
            ):
                return self.named(text[start:end], start)
        return None

    def _body_of_region(self, text: str, end: int, acting: list[int]) -> int:
        """Return where the name of a body ends that begins with that of its region.

        海平市自然资源局: 自 may begin what the city does, and here begins the name of its office.
        """
        if shape.VERB_START.match(text, end):
            return end
        return next((later for later in acting if shape.SURE.search(text, end, later)), end)

    def _misread_at(self, text: str, start: int, end: int) -> BodyName | None:
        """Return a name of which a character was misread, if what follows it can."""
        for words, meant in self._misprints.at(text, start, end):
            if self._may_act(text, start + len(words), []):
                return BodyName(words, start, start + len(words), "", meant)
        return None

    def named(self, name: str, start: int = 0) -> BodyName:
        """Return a name at a place with what is known of it."""
        return BodyName(
            name, start, start + len(name), self.known.get(name, ""), self._misprints.meant(name)
        )

    def list_at(self, text: str, start: int) -> NameList | None:
        """Return the names that stand in a row from a place on, or None where there is none."""
        names: list[BodyName] = []
        links: list[str] = []
        place, link = start, ""
        while found := self.name_at(text, place) or (names and self._unknown_at(text, place, link)):
            names.append(found)
            links.append(link)
            separator = shape.SEPARATOR.match(text, found.end)
            if not separator:
                break
            place, link = separator.end(), separator[0].strip() or "、"
        if not names:
            return None
        end = names[-1].end
        if shape.DEPARTMENTS.search(names[-1].name):
            # 天津市、河北省市场监管部门: the departments of these places, none of which is named.
            kept = [named for named in names[:-1] if not shape.REGION.fullmatch(named.name)]
            found_links = tuple(links[: len(kept)])
            return NameList(tuple(kept), found_links, end, names[-1].name) if kept else None
        more = shape.UNSPECIFIC.match(text, end)
        return NameList(
            tuple(names), tuple(links), more.end() if more else end, more[0].strip() if more else ""
        )

    def _unknown_at(self, text: str, start: int, link: str) -> BodyName | None:
        """Return what stands where a row of names goes on, though it does not end as bodies do."""
        if link != "、":
            return None
        match = shape.UNKNOWN.match(text, start)
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
        names: list[BodyName] = []
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
                more = shape.UNSPECIFIC.search(name)
                if more and more.end() == len(name):
                    bare = name[: more.start()]
                    unspecific.append(more[0].strip())
                if not bare:
                    continue
                if shape.is_generic(bare) or (goes_on and not shape.OWN_OPENING.match(bare)):
                    # 各市、县人民政府: the second name goes on with the first.
                    goes_on = True
                    unspecific.append(bare)
                elif (
                    self.is_name(bare)
                    # 宣传处, 监督处: an office is often called by what it does.
                    or (shape.OFFICE.fullmatch(bare) and not shape.PREPOSITION.match(bare))
                    or (is_labelled and self.may_be_name(bare))
                    or self._misprints.meant(bare)
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
            if (self.is_name(left) or shape.is_generic(left)) and len(right) > 1:
                rest = self._joined(right)
                if shape.is_generic(rest[0][0]) or self.is_name(rest[0][0]) or len(left) > 5:
                    return [(left, 0), *((name, at + match.end()) for name, at in rest)]
        return [(words, 0)]

    def _may_be(self, words: str) -> bool:
        if words in self.lexicon or words in shape.ALONE:
            return True
        return not (
            shape.is_generic(words)
            or shape.PREPOSITION.match(words)
            or shape.DATED.search(words)
            or shape.VERB_START.match(words)
        )

    def _ends(self, text: str, end: int, start: int = 0) -> bool:
        name = text[start:end]
        if name in self.lexicon or name in shape.ALONE:
            return True
        if shape.NOT.search(name):
            return False
        if re.search(f"(?:{shape.STRONG})$", name):
            return len(name) > 2 or bool(shape.OPENING.match(name))
        if shape.REGION.fullmatch(name):
            return True
        opening = shape.OPENING.match(name) or shape.INNER.match(name)
        return bool(opening and opening.end() < len(name) and re.search(f"(?:{shape.WEAK})$", name))

    def _fits(self, text: str, start: int, end: int) -> bool:
        name = text[start:end]
        if name in self.lexicon:
            return True
        is_body = len(name) > 1 and self._ends(text, end, start) and self._may_be(name)
        return is_body and not self._joins(name)

    def _joins(self, words: str) -> bool:
        """Tell whether words that end as a body does are two, or one that acts with another."""
        return any(
            match[0] not in shape.MAYBE_JOINING
            or words[match.end() :] in self.lexicon
            or bool(shape.OPENING.match(words, match.end()))
            for match in shape.JOINING.finditer(words)
        )

    def _may_act(self, text: str, end: int, fitting: list[int]) -> bool:
        if shape.AFTER.match(text, end):
            return True
        place = end + 1 if text.startswith((" ", "\u3000"), end) else end
        tail = TAIL.match(text, place)
        if not tail:
            return False
        # 市委|组织|部 and 农业技术|推广|中心: the verb is a part of a longer name.
        longer = [other for other in fitting if tail.end() < other <= tail.end() + 2]
        return not any(
            shape.AFTER.match(text, other) or TAIL.match(text, other) for other in longer
        )
