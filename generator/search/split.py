"""Turn a large catalog into small files by key, so that a query fetches only what it needs.

A *posting* lists what holds a key, as `activity * kinds + kind`, where the kind says in which field
it stands. `assets/search-split.js` looks them up.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise
from typing import TypeAlias

from generator.content.catalog import Activity, Catalog, Sentence
from generator.content.notice import Span
from generator.search.grams import LONGEST_PHANTOM, grams, phantoms
from generator.search.normalise import HAN, normalise
from generator.search.postings import Json, shards, to_posting
from generator.search.reading import sounds_of
from generator.search.records import agency_names, notes_of, spans_of
from generator.search.words import stem, words_of

FEW = 20
"""A pair of characters in so few texts is looked up in the texts; longer runs are not listed."""
CHUNK = 2
"""Activities whose texts are in one file: hits lie far apart, so large files would be wasted."""

TITLE_WHOLE, TITLE_START, TITLE_END, TITLE, QUOTE, CONTEXT, NOTE = range(7)
GRAM_KINDS = 7
WORD_TITLE, WORD_QUOTE, WORD_SENTENCE, WORD_AGENCY = range(4)
WORD_KINDS = 4

Postings: TypeAlias = "defaultdict[str, array[int]]"


def split_files(catalog: Catalog) -> tuple[dict[str, Json], Iterator[tuple[str, dict[str, Json]]]]:
    """Return what the core has to say of the other files, and those by their names."""
    texts = [_Texts(item) for item in catalog.activities]
    postings = _grams(texts)
    words = _words(catalog, texts)
    families = {
        "g": list(shards({key: to_posting(numbers) for key, numbers in postings.items()})),
        "w": list(shards(words)),
        "s": list(shards(_sounds(postings, texts))),
    }
    core: dict[str, Json] = {
        "runs": _runs(catalog),
        "few": FEW,
        "longest": LONGEST_PHANTOM,
        "chunk": CHUNK,
        "characters": _characters(postings),
        "starts": {name: [next(iter(part)) for part in parts] for name, parts in families.items()},
    }

    def files() -> Iterator[tuple[str, dict[str, Json]]]:
        for name, parts in families.items():
            for i, part in enumerate(parts):
                yield f"{name}{i}", part
        forms = sorted({form for key in words if " " not in key for form in _forms(words[key])})
        yield "vocabulary", {"words": " ".join(forms)}
        yield "columns", _columns(catalog)
        yield from _chunks(catalog.activities)

    return core, files()


class _Texts:
    """The texts of an activity in their compared form."""

    def __init__(self, item: Activity) -> None:
        text, start = item.sentence.text.zh, item.sentence.place.span.start

        def pieces(spans: Iterable[Span]) -> list[str]:
            cut = (text[span.start - start : span.end - start] for span in spans)
            return [piece for piece in (normalise(part, {}) for part in cut) if piece]

        self.title = normalise(item.title.zh, {})
        self.quotes = pieces(item.quotes)
        self.contexts = pieces(item.contexts)
        self.notes = [normalise(notes_of(item.sentence), {})] if item.sentence.flags else []
        self.title_en = words_of(normalise(item.title.en or "", {}))
        self.sentence = item.sentence
        self.agency = item.agency.id

    def fields(self) -> Iterator[tuple[int, list[str]]]:
        """Return the texts by the kind of their field."""
        yield TITLE, [self.title] if self.title else []
        yield QUOTE, self.quotes
        yield CONTEXT, self.contexts
        yield NOTE, self.notes


def _grams(texts: list[_Texts]) -> Postings:
    found: Postings = defaultdict(lambda: array("I"))
    _add_grams(found, texts, lambda pieces: grams(pieces, 1) | grams(pieces, 2))
    frequent = {key for key, numbers in found.items() if len(key) == 2 and len(numbers) > FEW}

    def longer(pieces: list[str]) -> Iterator[str]:
        for key in (*grams(pieces, 3), *phantoms(pieces)):
            if all(key[i : i + 2] in frequent for i in range(len(key) - 1)):
                yield key

    _add_grams(found, texts, longer)
    return found


def _add_grams(
    found: Postings, texts: list[_Texts], keys_of: Callable[[list[str]], Iterable[str]]
) -> None:
    for i, text in enumerate(texts):
        kinds: dict[str, list[int]] = {}
        base = i * GRAM_KINDS
        for kind, pieces in text.fields():
            for key in keys_of(pieces):
                found_in = _title_kind(key, text.title) if kind == TITLE else kind
                kinds.setdefault(key, []).append(base + found_in)
        for key, numbers in kinds.items():
            found[key].extend(numbers)


def _title_kind(key: str, title: str) -> int:
    if key == title:
        return TITLE_WHOLE
    if title.startswith(key):
        return TITLE_START
    return TITLE_END if title.endswith(key) else TITLE


def _words(catalog: Catalog, texts: list[_Texts]) -> dict[str, Json]:
    agencies = {
        agency.id: {word for name in agency_names(agency) for word in words_of(normalise(name, {}))}
        for agency in catalog.agencies.values()
    }
    english: dict[int, list[str]] = {}
    found: Postings = defaultdict(lambda: array("I"))
    for i, text in enumerate(texts):
        key = id(text.sentence)
        if key not in english:
            english[key] = words_of(normalise(text.sentence.text.en or "", {}))
        titles = (text.title_en, words_of(text.title))
        quotes = words_of(" ".join((*text.quotes, *text.contexts)))
        kinds = dict.fromkeys(agencies[text.agency], WORD_AGENCY)
        kinds |= dict.fromkeys(_with_pairs(english[key]), WORD_SENTENCE)
        kinds |= dict.fromkeys(quotes, WORD_QUOTE)
        kinds |= dict.fromkeys(
            (word for title in titles for word in _with_pairs(title)), WORD_TITLE
        )
        for word, kind in kinds.items():
            found[word].append(i * WORD_KINDS + kind)
    entries: dict[str, Json] = {}
    for word, numbers in found.items():
        if " " in word:
            entries[word] = to_posting(numbers)
        else:
            _forms(entries.setdefault(stem(word), {}))[word] = to_posting(numbers)
    return entries


def _forms(entry: Json) -> dict[str, Json]:
    return entry if isinstance(entry, dict) else {}


def _with_pairs(words: list[str]) -> Iterator[str]:
    yield from words
    yield from map(" ".join, pairwise(words))


def _sounds(postings: Postings, texts: list[_Texts]) -> dict[str, Json]:
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
    campaigns = {campaign.year: i for i, campaign in enumerate(catalog.campaigns)}
    agencies = {key: i for i, key in enumerate(catalog.agencies)}
    runs = groupby(
        catalog.activities, lambda item: (campaigns[item.year], agencies[item.agency.id])
    )
    return [[*key, sum(1 for _ in items)] for key, items in runs]


def _columns(catalog: Catalog) -> dict[str, Json]:
    themes = {key: i for i, key in enumerate(catalog.themes)}
    forms = {key: i for i, key in enumerate(catalog.forms)}
    return {
        "themes": [[themes[theme.id] for theme in item.themes] for item in catalog.activities],
        "forms": [[forms[form.id] for form in item.forms] for item in catalog.activities],
    }


def _chunks(activities: list[Activity]) -> Iterator[tuple[str, dict[str, Json]]]:
    for start in range(0, len(activities), CHUNK):
        items = activities[start : start + CHUNK]
        sentences = {id(item.sentence): item.sentence for item in items}
        places = {key: i for i, key in enumerate(sentences)}
        zh: list[Json] = []
        en: list[Json] = []
        for item in items:
            shared: list[Json] = [places[id(item.sentence)], item.slug]
            spans = [spans_of(item, item.quotes), spans_of(item, item.contexts)]
            zh.append([*shared, item.title.zh, *spans])
            en.append([*shared, item.title.en or ""])
        yield f"zh{start // CHUNK}", {"rows": zh, "sentences": [_zh(s) for s in sentences.values()]}
        yield f"en{start // CHUNK}", {"rows": en, "sentences": [_en(s) for s in sentences.values()]}


def _zh(sentence: Sentence) -> Json:
    place = sentence.place
    return [sentence.text.zh, place.paragraph, place.number, notes_of(sentence)]


def _en(sentence: Sentence) -> Json:
    return [sentence.text.en or "", sentence.place.paragraph, sentence.place.number]
