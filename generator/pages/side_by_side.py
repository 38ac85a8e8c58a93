"""The sentences of a notice in both languages, as they stand together, in its parts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from generator.catalog.catalog import Campaign, Sentence
from generator.catalog.records import Agency
from generator.pages.page import Maker
from generator.pages.view_types import Link
from generator.pages.widening import Letters, letters_of
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class SentencePair:
    """A sentence in both languages."""

    id: str
    at: str
    position: str
    path: str
    """Of the sentence in its notice."""
    zh: Sequence[Letters]
    zh_text: str
    en: str | None
    notes: Sequence[str]
    """What must be known of a translation that is not settled."""


@dataclass(frozen=True, eq=False)
class AgencyPart:
    """The sentences of one agency that stand together."""

    agency: Link
    id: str
    heading: str
    sentences: Sequence[SentencePair]


@dataclass(frozen=True, eq=False)
class AgencyRun:
    """Sentences of one agency that stand together, those of one part."""

    agency: Agency
    id: str
    heading: str
    part: int
    sentences: Sequence[Sentence]


def runs_of(maker: Maker, campaign: Campaign) -> Iterator[AgencyRun]:
    """Yield the sentences of a notice by agency, as they stand together."""
    numbers: Counter[Agency] = Counter()

    def agency_of(sentence: Sentence) -> Agency:
        return maker.sentences.members(sentence)[0].agency

    def part_of(sentence: Sentence) -> int:
        return campaign.notice.parts[sentence.place.paragraph]

    for agency, members in groupby(maker.catalog.sentences[campaign], key=agency_of):
        numbers[agency] += 1
        key, heading = agency.id, maker.views.agency_name(agency)
        for part, own in groupby(members, key=part_of):
            sentences = list(own)
            if numbers[agency] > 1:
                # An id of a record has no two hyphens together, so no other agency has this one.
                key = f"{agency.id}--{numbers[agency]}"
                paragraph = sentences[0].place.paragraph
                heading = maker.words["agency_again"].format(
                    agency=maker.views.agency_name(agency), paragraph=paragraph
                )
            yield AgencyRun(agency, key, heading, part, sentences)


class SideBySide:
    """A notice in both languages, whose parts share what stands where."""

    def __init__(self, maker: Maker, campaign: Campaign) -> None:
        self._maker, self._campaign = maker, campaign

    @cached_property
    def runs(self) -> dict[int, list[AgencyRun]]:
        """The sentences by part."""
        by_part = groupby(runs_of(self._maker, self._campaign), key=lambda run: run.part)
        return {part: list(runs) for part, runs in by_part}

    def part(self, number: int) -> list[AgencyPart]:
        """Return the sentences of a part in both languages, by agency."""
        return [
            AgencyPart(
                self._maker.views.agency_in(self._campaign, run.agency),
                run.id,
                run.heading,
                [_pair(self._maker, sentence) for sentence in run.sentences],
            )
            for run in self.runs[number]
        ]


def _pair(maker: Maker, sentence: Sentence) -> SentencePair:
    is_settled = sentence.text.en and sentence.status == "reviewed" and not sentence.is_stale
    return SentencePair(
        id=routes.sentence_id(sentence.place),
        at=sentence.place.at,
        position=maker.views.position(sentence.place),
        path=routes.sentence(sentence),
        zh=letters_of(sentence.text.zh),
        zh_text=sentence.text.zh,
        en=sentence.text.en,
        notes=[] if is_settled else list(maker.views.translation_notes(sentence)),
    )
