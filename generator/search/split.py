"""Turn a large catalog into files by key, so that a query fetches little beside what it needs.

`templates/scripts/search_split/` looks them up. Files are few, since each costs a build and a host
something, and only where hits are likely are they small.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.catalog.catalog import Catalog
from generator.language import HAN
from generator.search.fields import NOTE
from generator.search.grams import LONGEST_PHANTOM, grams
from generator.search.inverted import (
    FEW,
    GRAM_KINDS,
    Postings,
    invert_grams,
    invert_words,
    join_beginnings,
    short_posting,
)
from generator.search.names import announcing
from generator.search.postings import DIGITS, Json, shards, to_json, to_posting
from generator.search.reading import sounds_of
from generator.search.texts import ComparedTexts, ShownTexts
from generator.search.words import stem

RUNS, WORDS, PAIRS, SOUNDS = 8_000, 6_000, 20_000, 8_000
"""Characters of a file of each kind of key; few queries ask for pairs of words."""
LEAST_IN_CHUNK, SHARE_IN_CHUNK, MOST_IN_CHUNK = 4, 32, 96
"""Activities whose texts are in one file: so many at least, a share of those before it, at most.

Hits that weigh the same are listed in the order of the notice. So those that are shown are mostly
near its beginning: nine in ten among the first two thousand, whatever the size of a catalog.
"""
RECORDS_IN_FILE = 125
"""Activities whose records are in one file, of which the files of hits are made."""
LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class SplitIndex:
    """A large catalog as files."""

    core: dict[str, Json]
    """What the first file has to say of the others."""
    syllables: str
    """Those by which Han characters are looked up."""
    files: Iterator[tuple[str, str]]
    """The JSON of each file by its name."""


def split_files(catalog: Catalog, texts: list[ComparedTexts]) -> SplitIndex:
    """Return the files of a large catalog."""
    runs = invert_grams(texts)
    words = invert_words(catalog, texts)
    vocabulary = sorted(word for word in words if " " not in word)
    words |= join_beginnings(words, vocabulary)
    sounds = _sounds(runs, texts)
    families = {
        "g": list(shards(_postings(runs), RUNS)),
        "w": list(shards(_entries(words), WORDS)),
        "p": list(shards(_pairs(words), PAIRS)),
        "s": list(shards(sounds, SOUNDS)),
    }
    core: dict[str, Json] = {
        "runs": _runs(catalog),
        "digits": DIGITS,
        "few": FEW,
        "longest": LONGEST_PHANTOM,
        "chunk": [LEAST_IN_CHUNK, SHARE_IN_CHUNK, MOST_IN_CHUNK],
        "records": RECORDS_IN_FILE,
        "characters": _characters(runs),
        "starts": {name: [part.first for part in parts] for name, parts in families.items()},
    }

    def files() -> Iterator[tuple[str, str]]:
        for name, parts in families.items():
            for i, part in enumerate(parts):
                yield f"{name}{i}", part.json
        shown = ShownTexts(catalog)
        for i, (start, end) in enumerate(pairwise(chunk_starts(len(texts)))):
            for lang in LANGUAGES:
                yield f"{lang}{i}", to_json(shown.of(range(start, end), lang))
        yield "vocabulary", to_json(_vocabulary(vocabulary))
        yield "columns", to_json(_columns(catalog))

    syllables = {syllable for key in sounds if " " in key for syllable in key.split()}
    return SplitIndex(core, " ".join(sorted(syllables)), files())


def chunk_starts(count: int) -> list[int]:
    """Return the first activity of each file of texts, and after the last how many there are."""
    starts = [0]
    while starts[-1] < count:
        size = max(LEAST_IN_CHUNK, starts[-1] // SHARE_IN_CHUNK)
        starts.append(min(count, starts[-1] + min(MOST_IN_CHUNK, size)))
    return starts


def _postings(runs: Postings) -> dict[str, Json]:
    """Return the posting of each run; of a short one only what is asked of it."""
    return {
        key: to_posting(short_posting(numbers) if len(key) < 3 else numbers)
        for key, numbers in runs.items()
    }


def _vocabulary(words: Iterable[str]) -> dict[str, Json]:
    """Return the words in use by their stem."""
    stems: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        stems[stem(word)].append(word)
    return {key: " ".join(forms) for key, forms in stems.items()}


def _entries(words: Postings) -> dict[str, Json]:
    entries: dict[str, Json] = {}
    for word, numbers in words.items():
        if word.endswith("*"):
            entries[word] = to_posting(numbers)
        elif " " not in word:
            _forms(entries.setdefault(stem(word), {}))[word] = to_posting(numbers)
    return entries


def _pairs(words: Postings) -> dict[str, Json]:
    return {key: to_posting(numbers) for key, numbers in words.items() if " " in key}


def _forms(entry: Json) -> dict[str, Json]:
    return entry if isinstance(entry, dict) else {}


def _sounds(postings: Postings, texts: list[ComparedTexts]) -> dict[str, Json]:
    han = re.compile(f"[{HAN}]+")
    pairs = {key: len(numbers) for key, numbers in postings.items() if _is_pair(key, han)}
    runs: Counter[str] = Counter()
    for text in texts:
        runs.update(grams([text.title, *text.quotes], 3))
    triples = {run: number for run, number in runs.items() if han.fullmatch(run)}
    return sounds_of(pairs, triples)


def _characters(postings: Postings) -> str:
    """Return the Han characters in use in what activities say themselves, notes left out."""
    han = re.compile(f"[{HAN}]")
    return "".join(
        sorted(
            key
            for key, numbers in postings.items()
            if han.fullmatch(key) and any(number % GRAM_KINDS != NOTE for number in numbers)
        )
    )


def _is_pair(key: str, han: re.Pattern[str]) -> bool:
    return len(key) == 2 and han.fullmatch(key) is not None


def _runs(catalog: Catalog) -> Json:
    """Return campaign, agency and how many activities follow one another with both the same."""
    campaigns = {campaign: i for i, campaign in enumerate(catalog.campaigns)}
    agencies = {agency.id: i for i, agency in enumerate(announcing(catalog))}
    runs = groupby(
        catalog.activities, lambda item: (campaigns[item.campaign], agencies[item.agency.id])
    )
    return [[*key, sum(1 for _ in items)] for key, items in runs]


def _columns(catalog: Catalog) -> dict[str, Json]:
    themes = {key: i for i, key in enumerate(catalog.themes)}
    forms = {key: i for i, key in enumerate(catalog.forms)}
    return {
        "themes": [[themes[theme.id] for theme in item.themes] for item in catalog.activities],
        "forms": [[forms[form.id] for form in item.forms] for item in catalog.activities],
    }
