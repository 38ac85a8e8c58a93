"""Turn a large catalog into small files by key, so that a query fetches only what it needs.

`templates/scripts/search_split/` looks them up. Beside each file of keys lies one for each language
that has the texts of the first hits too: a query of a single key needs no other before its hits are
shown.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.catalog.catalog import Catalog
from generator.language import HAN
from generator.search.fields import NOTE
from generator.search.grams import LONGEST_PHANTOM, grams
from generator.search.inverted import (
    FEW,
    GRAM_KINDS,
    Postings,
    first_of_grams,
    first_of_words,
    invert_grams,
    invert_words,
    join_beginnings,
)
from generator.search.names import announcing
from generator.search.postings import DIGITS, Json, shards, to_posting
from generator.search.reading import sounds_of
from generator.search.texts import ComparedTexts, ShownTexts
from generator.search.words import stem

CHUNK = 2
"""Activities whose texts are in one file: hits lie far apart, so large files would be wasted."""
LANGUAGES = ("zh", "en")


def split_files(
    catalog: Catalog, texts: list[ComparedTexts]
) -> tuple[dict[str, Json], Iterator[tuple[str, dict[str, Json]]]]:
    """Return what the core has to say of the other files, and those by their names."""
    runs = invert_grams(texts)
    words = invert_words(catalog, texts)
    vocabulary = sorted(word for word in words if " " not in word)
    words |= join_beginnings(words, vocabulary)
    families = {
        "g": list(shards({key: to_posting(numbers) for key, numbers in runs.items()})),
        "w": list(shards(_entries(words))),
        "s": list(shards(_sounds(runs, texts))),
    }
    core: dict[str, Json] = {
        "runs": _runs(catalog),
        "digits": DIGITS,
        "few": FEW,
        "longest": LONGEST_PHANTOM,
        "chunk": CHUNK,
        "characters": _characters(runs),
        "starts": {name: [next(iter(part)) for part in parts] for name, parts in families.items()},
    }
    firsts = {"g": first_of_grams(runs), "w": first_of_words(words)}
    shown = ShownTexts(catalog)

    def files() -> Iterator[tuple[str, dict[str, Json]]]:
        for name, parts in families.items():
            for i, part in enumerate(parts):
                yield f"{name}{i}", part
        for name, first in firsts.items():
            for i, part in enumerate(families[name]):
                docs = sorted({doc for key in part for doc in first.get(key, ())})
                for lang in LANGUAGES:
                    with_docs: dict[str, Json] = {"docs": [*docs], **shown.of(docs, lang)}
                    yield f"{name}{lang}{i}", {"keys": part, "texts": with_docs}
        for start in range(0, len(texts), CHUNK):
            docs = list(range(start, min(start + CHUNK, len(texts))))
            for lang in LANGUAGES:
                yield f"{lang}{start // CHUNK}", shown.of(docs, lang)
        yield "vocabulary", _vocabulary(vocabulary)
        yield "columns", _columns(catalog)

    return core, files()


def _vocabulary(words: Iterable[str]) -> dict[str, Json]:
    """Return the words in use by their stem."""
    stems: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        stems[stem(word)].append(word)
    return {key: " ".join(forms) for key, forms in stems.items()}


def _entries(words: Postings) -> dict[str, Json]:
    entries: dict[str, Json] = {}
    for word, numbers in words.items():
        if " " in word or word.endswith("*"):
            entries[word] = to_posting(numbers)
        else:
            _forms(entries.setdefault(stem(word), {}))[word] = to_posting(numbers)
    return entries


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
