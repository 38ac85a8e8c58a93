"""Go through the passages of a document in order and make blocks of them."""

import re
from dataclasses import replace

from generator.importing.analysis.acting import STANDS_FOR, Acting, Doer, read_acting
from generator.importing.analysis.analysis import Doubt
from generator.importing.analysis.content import PassageContent, part_passage
from generator.importing.analysis.headings import (
    bodies_in_title,
    has_own_bodies,
    is_empty_section,
    is_leaf,
    is_signed,
)
from generator.importing.analysis.heads import is_letterhead
from generator.importing.analysis.judging import NOTHING_BELOW, Setting, is_preamble, judge
from generator.importing.analysis.order import Section
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.roles import RoleField
from generator.importing.analysis.surroundings import Surroundings
from generator.importing.analysis.telling import tell
from generator.importing.analysis.words import starts_with_verb

_ANNEX_TITLE = re.compile(r"附件?\s*[\d一二三四五六七八九十]*\s*[：:]\s*(?P<title>[^.．、]\S.*)")


class Walk(Surroundings):
    """Goes through a document; a method for each sort of passage makes its block."""

    def step(self, place: int) -> None:
        """Make a block of a passage."""
        passage, trait = self.passages[place], self.traits[place]
        kind = trait.kind
        if passage.numeral and passage.numeral.counts and kind not in ("note", "annexes"):
            numbered_note = self.in_notes and passage.numeral.kind in ("①", "1.", "（1）")
            self.in_notes = numbered_note
        if place in self.titles:
            self.add(place, "heading", "the title of the document")
        elif self._annexes_go_on(place):
            self.add(place, "note", "it goes on with the list of annexes")
        else:
            self.in_annexes = kind == "annexes"
            getattr(self, f"_{kind.replace('-', '_')}")(place)
        if kind not in ("note", "contact"):
            self.in_notes = self.in_notes and kind == "prose"
        self.after_annex = kind == "annex" or (
            self.after_annex and kind == "heading" and not passage.count
        )

    def _annexes_go_on(self, place: int) -> bool:
        passage, trait = self.passages[place], self.traits[place]
        numeral = passage.numeral
        return bool(
            self.in_annexes
            and trait.kind in ("heading", "bodies")
            and numeral
            and numeral.kind == "1."
        )

    def _annexes(self, place: int) -> None:
        title = _ANNEX_TITLE.fullmatch(self.passages[place].words)
        if title and self.is_closed:
            self._annex(place)
            self._open_annex(title["title"])
            self.in_annexes = False
            return
        self.add(place, "note", "it lists the annexes")

    def _bodies(self, place: int) -> None:
        passage, trait = self.passages[place], self.traits[place]
        found = trait.field
        assert found is not None  # noqa: S101  # a passage of bodies has some
        is_head = passage.text.rstrip().endswith(("：", ":")) or passage.count is not None
        kinds = self.next_kinds(place, 6)
        after = [kind for kind in kinds if kind not in ("bodies",)]
        if self.is_front and is_head and not passage.count and self._is_addressed(place):
            self.add(place, "recipients", "it names whom the text is for, up to a colon")
            return
        if not is_head and (not after or after[0] in ("date", "copies", "annex") or self.is_closed):
            self.add(place, "signature", "bodies at the end of a text: they have signed")
            return
        if self.is_front and not is_head and not self.is_told_below(place):
            self.issuers += found.agencies
            self.add(place, "agencies", "bodies at the head of the text: it is theirs")
            return
        self._open_head(place, found, "the line only names bodies: they act in what is below")

    def _is_addressed(self, place: int) -> bool:
        """Tell whether bodies before a colon are spoken to: what follows leads to the rest."""
        following = self.passages[place + 1 : place + 2]
        return bool(following) and is_preamble(following[0].text)

    def is_told_below(self, place: int) -> bool:
        """Tell whether what bodies at the head of a text announce stands right below their line."""
        if place + 1 >= len(self.passages) or place < min(self.titles, default=-1):
            return False
        passage, trait = self.passages[place + 1], self.traits[place + 1]
        if trait.kind == "lead-in" or passage.numeral:
            return trait.kind in ("prose", "heading", "lead-in") and not self._is_topic(place + 1)
        content = part_passage(passage.text, passage.start, self.names)
        first = content.sentences[0].parts[0].words(passage.text) if content.sentences else ""
        setting = Setting(has_bodies=False, is_front=False, year=self.year)
        return not is_preamble(passage.text) and judge(first, False, setting)[0]

    def _is_topic(self, place: int) -> bool:
        words = self.passages[place].words
        if NOTHING_BELOW.search(words):
            return True
        return self.traits[place].kind == "heading" and not starts_with_verb(words)

    def _open_head(self, place: int, found: RoleField, why: str) -> None:
        passage = self.passages[place]
        kind = passage.count.kind if passage.count else "head"
        if passage.automatic:
            kind = f"auto {passage.level}"
        self.stack.close_for(kind)
        doubts = self.number(place)
        block = self.add(
            place, "agencies", why, agencies=found.agencies, partners=found.partners, doubts=doubts
        )
        self.stack.push(
            Section(
                kind,
                block,
                passage.numeral,
                found.agencies,
                found.partners,
                found.unspecific,
                passage.words,
            )
        )
        self.is_front, self.is_closed = False, False

    def _name(self, place: int) -> None:
        if "content" in self._until_next(place):
            self.add(place, "heading", "the name of what is told below")
        else:
            self._told(place, self.traits[place].skip)

    def _until_next(self, place: int) -> list[str]:
        kinds = self.next_kinds(place, 8)
        stops = [
            i for i, kind in enumerate(kinds) if kind in ("name", "heading", "bodies", "annex")
        ]
        return kinds[: stops[0]] if stops else kinds

    def _heading(self, place: int) -> None:
        passage = self.passages[place]
        words = passage.words.strip()
        if is_signed(words, self.names):
            self.add(place, "signature", "bodies and a date: they have signed")
            self.close()
            return
        if self.is_front and is_letterhead(words):
            self.add(place, "heading", "the head of the document: whose it is")
        elif self.after_annex and not passage.count:
            self._annex_title(place)
        elif place in self.labels.titles or has_own_bodies(self, place):
            self._told(place)
        elif self.is_closed and not passage.numeral and not passage.is_heading:
            self.add(place, "body", "it stands behind the end of the text")
        elif is_leaf(self, place):
            self._told(place)
        else:
            self._open_topic(place)

    def _annex_title(self, place: int) -> None:
        self.add(place, "heading", "the title of an annex")
        self._open_annex(self.passages[place].words)

    def _open_annex(self, title: str) -> None:
        """Open the section of an annex, where its title says what is in it."""
        found = bodies_in_title(title, self.names)
        is_nothing = is_empty_section(title)
        if found or is_nothing:
            agencies = found.agencies if found else ()
            block = len(self.blocks) - 1
            self.stack.push(
                Section("annex", block, agencies=agencies, title=title, is_nothing=is_nothing)
            )

    def _open_topic(self, place: int) -> None:
        passage = self.passages[place]
        kind = passage.count.kind if passage.count else "file" if passage.is_heading else "topic"
        if passage.automatic:
            kind = f"auto {passage.level}"
        self.stack.close_for(kind)
        doubts = self.number(place)
        field_ = bodies_in_title(passage.words, self.names)
        block = self.add(place, "section", "a title: what stands below it is told", doubts=doubts)
        title = passage.words.strip()
        section = Section(
            kind,
            block,
            passage.numeral,
            field_.agencies if field_ else (),
            field_.partners if field_ else (),
            field_.unspecific if field_ else (),
            title,
            is_nothing=bool(NOTHING_BELOW.search(title.rstrip("：:"))),
        )
        self.stack.push(section)
        self.is_front, self.is_closed = False, False
        self.has_body = True

    def _content(self, place: int) -> None:
        self._told(place, self.traits[place].skip)

    def parted(self, place: int, skip: int = 0) -> PassageContent:
        """Return the words of a passage, parted."""
        passage = self.passages[place]
        return part_passage(passage.text, skip or passage.start, self.names)

    def _lead_in(self, place: int) -> None:
        passage = self.passages[place]
        content = self.parted(place)
        acting = read_acting(content_words(passage, content), self.names)
        doers = content.head.agencies if content.head else acting.agencies
        generic = self.resolved(acting)
        is_plain = not doers and not generic and not passage.count
        if (is_plain and self.is_front) or self.stack.is_nothing or self.is_appeal:
            self.add(place, "body", "it leads to a list, and no body acts in it")
            return
        kind = passage.count.kind if passage.count else "lead"
        if passage.automatic:
            kind = f"auto {passage.level}"
        self.stack.close_for(kind)
        doubts = self.number(place)
        over = self.stack.with_bodies()
        behind = self.labels.behind.get(place)
        if not doers and not generic and behind:
            doers, generic = behind.agencies, ()
        partners = acting.partners or (over.partners if over and not doers else ())
        block = self.add(
            place,
            "lead-in",
            "it leads to a list, up to the colon",
            agencies=doers or generic,
            partners=partners,
            heads=content.heads,
            doubts=(*doubts, *self.generic_doubt(place, acting, generic)),
        )
        self.stack.push(
            Section(
                kind,
                block,
                passage.numeral,
                doers or generic,
                partners if doers or generic else (),
                acting.unspecific,
                passage.words,
                is_lead_in=True,
            )
        )
        self.is_front = False

    def resolved(self, acting: Acting) -> tuple[Doer, ...]:
        """Return the bodies that a subject such as 五部门 stands for."""
        if not acting.generic:
            return ()
        over = self.stack.with_bodies()
        doers: tuple[Doer, ...] = ()
        if acting.generic[0] in "我本":
            doers = self.signers
        elif STANDS_FOR.match(acting.generic):
            doers = over.agencies if over else self.issuers
        manner = acting.manner or ("joint" if len(doers) > 1 else "acts")
        return tuple(replace(doer, role=manner) for doer in doers)

    def generic_doubt(
        self, place: int, acting: Acting, doers: tuple[Doer, ...]
    ) -> tuple[Doubt, ...]:
        """Return what a person should see of a subject that stands for bodies named elsewhere."""
        if not acting.generic:
            return ()
        passage = self.passages[place]
        named = "、".join(doer.name for doer in doers) or "no body named above"
        why = f"{acting.generic} is no name; read as {named}"
        return (Doubt("two readings", passage.words[:20], why, passage.lines[0]),)

    def _prose(self, place: int) -> None:
        if self.in_notes:
            self.add(place, "note", "it goes on with the notes")
            return
        self._told(place)

    def _told(self, place: int, skip: int = 0) -> None:
        tell(self, place, skip)


def content_words(passage: TextPassage, content: PassageContent) -> str:
    """Return the words of a passage behind the bodies at its head."""
    start = content.heads[0].end if content.head and content.heads else passage.start
    return passage.text[start:].strip()
