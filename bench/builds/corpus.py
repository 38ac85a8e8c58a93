"""Compose large campaigns in two languages, always the same for the same size.

A corpus is written as content of Campaign Atlas (`content_files.py`) and as what the peers read
(`peer_files.py`). Both say the same of the same activities. Nothing in it is real but the names of
places.
"""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from words import POOLS

LANGS = ("zh", "en")
YEARS = ("2023", "2024")
FORMS = 8
Both = Mapping[str, str]


@dataclass(frozen=True)
class Size:
    """How large a corpus is."""

    agencies: int
    activities: int
    themes: int


SIZES = {
    "S": Size(25, 75, 12),
    "M": Size(500, 5_000, 40),
    "L": Size(3_000, 30_000, 100),
}


@dataclass(frozen=True)
class Activity:
    """One thing an agency says it will do."""

    id: str
    title: Both
    quote: Both
    themes: Sequence[str]
    forms: Sequence[str]
    partner: "Agency | None"
    """The agency that its words name."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of a notice."""

    year: str
    text: Both
    contexts: Sequence[str]
    """Chinese words that its activities share."""
    activities: Sequence[Activity]
    noted: str
    """Chinese words on which editors have a note, or nothing."""


@dataclass(eq=False)
class Agency:
    """A body with its sentences."""

    id: str
    name: Both
    short_name: Both
    sentences: list[Sentence] = field(default_factory=list)

    def of_year(self, year: str) -> list[Sentence]:
        """Return its sentences in the notice of a year."""
        return [sentence for sentence in self.sentences if sentence.year == year]


@dataclass(frozen=True)
class Corpus:
    """Everything of one size."""

    agencies: Sequence[Agency]
    themes: Mapping[str, Both]
    forms: Mapping[str, Both]

    @cached_property
    def edited(self) -> Activity:
        """The activity that the benchmark edits."""
        return self.agencies[len(self.agencies) // 2].sentences[0].activities[0]

    @property
    def edited_agency(self) -> Agency:
        """The agency of the activity that the benchmark edits."""
        return self.agencies[len(self.agencies) // 2]


def compose(name: str) -> Corpus:
    """Return the corpus of a size."""
    size = SIZES[name]
    drawn = random.Random(f"campaign-{name}")  # noqa: S311  # the same every time
    tails = [
        (f"{h[0]}{t[0]}", f"{h[1]} {t[1]}")
        for t in POOLS["theme_tails"]
        for h in POOLS["theme_heads"]
    ]
    themes = {f"t{i:03}": both(*pair) for i, pair in enumerate(tails[: size.themes], 1)}
    forms = {f"f{i}": both(*pair) for i, pair in enumerate(POOLS["objects"][:FORMS], 1)}
    corpus = Corpus(_agencies(drawn, size.agencies), themes, forms)
    for agency, year, number in _shares(drawn, corpus.agencies, size.activities):
        while number > 0:
            several = min(number, drawn.choices((1, 2, 3), weights=(5, 3, 2))[0])
            agency.sentences.append(_sentence(drawn, corpus, agency, year, several))
            number -= several
    return corpus


def both(zh: str, en: str) -> Both:
    """Return a text in both languages."""
    return {"zh": zh, "en": en}


def _agencies(drawn: random.Random, number: int) -> list[Agency]:
    pairs = [(place, body) for place in POOLS["places"] for body in POOLS["bodies"]]
    drawn.shuffle(pairs)
    return [
        Agency(
            f"a{i:04}",
            both(f"{place[0]}市{body[0]}", f"{place[1]} Municipal {body[1]}"),
            both(f"{place[0]}{body[0]}", f"{place[1]} {body[1]}"),
        )
        for i, (place, body) in enumerate(pairs[:number], 1)
    ]


def _shares(
    drawn: random.Random, agencies: Sequence[Agency], activities: int
) -> Iterator[tuple[Agency, str, int]]:
    """Yield how many activities each agency has in each year: one at least, the rest unevenly."""
    places = [(agency, year) for agency in agencies for year in YEARS]
    counts = dict.fromkeys(range(len(places)), 1)
    weights = [1 / (1 + i % 7) for i in range(len(places))]
    for i in drawn.choices(range(len(places)), weights=weights, k=activities - len(places)):
        counts[i] += 1
    for i, number in counts.items():
        yield *places[i], number


def _sentence(
    drawn: random.Random, corpus: Corpus, agency: Agency, year: str, several: int
) -> Sentence:
    """Return a sentence of several activities, which share how it begins and how it ends."""
    place, outcome = drawn.choice(POOLS["places"]), drawn.choice(POOLS["outcomes"])
    number = drawn.randint(3, 480)
    # The length of a real sentence: a clause for each of its activities, or two.
    opening = both(f"面向{place[0]}{number}家企业", f"for {number} companies in {place[1]}")
    first = not agency.of_year(year)
    activities, clauses = [], []
    for pair in drawn.sample([(a, o) for a in POOLS["areas"] for o in POOLS["objects"]], several):
        activities.append(_activity(drawn, corpus, agency, *pair))
        clauses.append(activities[-1].quote)
    subject = f"The {agency.name['en']}" if first else "It"
    text = both(
        f"{opening['zh']}{'，'.join(clause['zh'] for clause in clauses)}，{outcome[0]}。",
        f"{subject} will {'; '.join(clause['en'] for clause in clauses)}; all this"
        f" {opening['en']}, {outcome[1]}.",
    )
    noted = activities[0].quote["zh"] if drawn.random() < 0.1 else ""
    return Sentence(year, text, [opening["zh"], outcome[0]], activities, noted)


def _activity(
    drawn: random.Random,
    corpus: Corpus,
    agency: Agency,
    area: tuple[str, str],
    thing: tuple[str, str],
) -> Activity:
    verb, place = drawn.choice(POOLS["verbs"]), drawn.choice(POOLS["places"])
    partner = drawn.choice(corpus.agencies) if drawn.random() < 0.1 else None
    partner = None if partner is agency else partner
    with_zh = f"会同{partner.short_name['zh']}" if partner else ""
    with_en = f" together with the {partner.name['en']}" if partner else ""
    sites = drawn.randint(3, 480)
    key = (
        f"act-{sha256(f'{agency.id}{len(agency.sentences)}{area}{thing}'.encode()).hexdigest()[:8]}"
    )
    return Activity(
        id=key,
        title=both(
            f"{verb[0]}{area[0]}{thing[0]}（{place[0]}）",
            f"{verb[1].capitalize()} {area[1]}: {thing[1]} in {place[1]}",
        ),
        quote=both(
            f"{with_zh}在{place[0]}的{sites}个网点{verb[0]}{area[0]}{thing[0]}",
            f"{verb[1]} {area[1]} through a {thing[1]} at {sites} sites in {place[1]}{with_en}",
        ),
        themes=sorted(drawn.sample(list(corpus.themes), drawn.choices((1, 2, 3), (3, 5, 2))[0])),
        forms=sorted(drawn.sample(list(corpus.forms), drawn.choices((1, 2), (7, 3))[0])),
        partner=partner,
    )


def describe(corpus: Corpus) -> str:
    """Return what a corpus has, in a line."""
    sentences = [sentence for agency in corpus.agencies for sentence in agency.sentences]
    facts = {
        "agencies": len(corpus.agencies),
        "sentences": len(sentences),
        "activities": sum(len(sentence.activities) for sentence in sentences),
        "themes": len(corpus.themes),
        "years": len(YEARS),
    }
    return json.dumps(facts)
