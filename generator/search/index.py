"""Turn a catalog into the files that the search reads, as scripts that work from a disk too.

`core` holds the names that are shown of agencies, themes and forms, and in a small catalog every
text. A large one is cut into files by key (`split.py`). All other names, and the words
that mean the same, are in small files by key too (`dictionary.py`). `reading` holds what few
queries need: how characters are read and written otherwise, and what a citation names; `notes`
what the editors noted.

The address of `core` stays, so that no page changes with it. It names the folder of the others, a
hash of all of them: they can be cached for ever, and no file of one build is read with another's.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from generator.catalog.catalog import Activity, Catalog, Sentence
from generator.collector import resting_collector
from generator.language import HAN
from generator.search.dictionary import WordsInUse, dictionary_files
from generator.search.fields import TEXT_WEIGHTS, WORD_WEIGHTS
from generator.search.memo import Memo, Results
from generator.search.names import (
    agency_names,
    announcing,
    names,
    notes_of,
    notices,
    spans_of,
    topic_names,
)
from generator.search.postings import Json, to_json
from generator.search.reading import pinyin_of, simplified_of
from generator.search.split import make_blocks, split_files
from generator.search.texts import compared_texts, latin_words, said_by
from generator.structure import routes

CORE = "search/core.js"
"""The address of the file that is read first."""
FORMAT = 2
SPLIT_FORMAT = 3
"""The shapes of an index sent whole and of one cut up; the numbers that `start.js` can read.

A browser may have kept a script of one build and get the index of another. To be counted up when
the one could no longer read the other.
"""
LARGEST_WHOLE = 20_000
"""Characters of sentences, in both languages, that are sent at once: 35 KB when compressed."""
KEYS, SPLIT_KEYS = 8, 64
"""Whole names in a file, beside an index sent whole and beside one cut up."""
File: TypeAlias = dict[str, Json]


@dataclass(frozen=True)
class SearchIndex:
    """The files of the index."""

    is_split: bool
    files: dict[str, str]
    """Texts by their addresses."""


def make_index(
    catalog: Catalog, largest_whole: int = LARGEST_WHOLE, known: Results | None = None
) -> SearchIndex:
    """Return the index of a catalog; the same catalog gives the same bytes.

    Args:
        catalog: What is searched.
        largest_whole: How many characters of text are sent at once; more are split.
        known: What an index before was made of; used, and left with what this one is made of. It
            never changes the index.
    """
    sentences = _sentences(catalog)
    size = sum(len(sentence.text.zh) + len(sentence.text.en or "") for sentence in sentences)
    is_split = size > largest_whole
    memo = Memo({} if known is None else known)
    with resting_collector():
        core, others = _split(catalog, memo) if is_split else _whole(catalog, memo)
        files = {name: _script(name, text) for name, text in others}
    memo.forget_others()
    form = SPLIT_FORMAT if is_split else FORMAT
    common = {"format": form, **_definitions(), **core}
    folder = _digest({**files, "core": _script("core", to_json(common))})
    by_address = {f"search/{folder}/{name}.js": text for name, text in files.items()}
    by_address[CORE] = _script("core", to_json({"folder": folder, **common}))
    return SearchIndex(is_split, by_address)


def _definitions() -> dict[str, Json]:
    """Return what the scripts have to know and what this side decides."""
    return {
        "han": HAN,
        "addresses": {**routes.patterns()},
        "weights": {"text": {**TEXT_WEIGHTS}, "word": {**WORD_WEIGHTS}},
    }


def _digest(files: Mapping[str, str]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\n{files[name]}".encode())
    return digest.hexdigest()[:10]


def _whole(catalog: Catalog, memo: Memo) -> tuple[File, Iterable[tuple[str, str]]]:
    """Return what is in the first file, and the other files by their names."""
    reading: File = {
        "pinyin": {**pinyin_of(_shown_chinese(catalog))},
        "simplified": simplified_of(_chinese(catalog)),
        "notices": notices(catalog),
    }
    notes: File = {"notes": [notes_of(each) for each in _sentences(catalog)]}
    texts = compared_texts(said_by(catalog))
    in_use = WordsInUse([text.own for text in texts], latin_words(texts))
    dictionary, keyed = dictionary_files(catalog, in_use, KEYS, memo)
    files: dict[str, File] = {"reading": reading, "notes": notes, **keyed}
    return {**_texts(catalog), "dictionary": dictionary}, _written(files)


def _split(catalog: Catalog, memo: Memo) -> tuple[File, Iterable[tuple[str, str]]]:
    """Return the same of a large catalog."""
    known_blocks = make_blocks(catalog, memo)
    index = split_files(catalog, known_blocks, memo)
    blocks = [block for _, block in known_blocks]
    used = set().union(*(block["han"] for block in blocks), *_named_chinese(catalog))
    others = "".join(sorted(used))
    reading: File = {
        "syllables": index.syllables,
        "simplified": memo.of(f"simplified {others}", simplified_of, [others]),
        "notices": notices(catalog),
    }
    own = [text for block in blocks for text in block["own"]]
    in_use = WordsInUse(own, {word for block in blocks for word in block["latin"]})
    dictionary, keyed = dictionary_files(catalog, in_use, SPLIT_KEYS, memo)
    core: File = {**names(catalog), "split": index.core, "dictionary": dictionary}
    return core, chain(index.files, _written({"reading": reading, **keyed}))


def _written(files: Mapping[str, File]) -> Iterator[tuple[str, str]]:
    return ((name, to_json(data)) for name, data in files.items())


def _sentences(catalog: Catalog) -> list[Sentence]:
    return [sentence for sentences in catalog.sentences.values() for sentence in sentences]


def _texts(catalog: Catalog) -> File:
    """Return a small catalog: what is of one language stands together, which packs better."""
    campaigns = {campaign: i for i, campaign in enumerate(catalog.campaigns)}
    agencies = {agency.id: i for i, agency in enumerate(announcing(catalog))}
    themes = {key: i for i, key in enumerate(catalog.themes)}
    forms = {key: i for i, key in enumerate(catalog.forms)}
    sentences = _sentences(catalog)
    places = {id(sentence): i for i, sentence in enumerate(sentences)}

    def numbers(item: Activity) -> list[Json]:
        return [
            campaigns[item.campaign],
            agencies[item.agency.id],
            places[id(item.sentence)],
            spans_of(item, item.quotes),
            spans_of(item, item.contexts),
            [themes[theme.id] for theme in item.themes],
            [forms[form.id] for form in item.forms],
        ]

    activities = catalog.activities
    return {
        "activities": _columns(map(numbers, activities)),
        "sentences": _columns([each.place.paragraph, each.place.number] for each in sentences),
        "zh": [[item.title.zh for item in activities], [each.text.zh for each in sentences]],
        **names(catalog),
        "slugs": [item.slug for item in activities],
        "en": [
            [item.title.en or "" for item in activities],
            [each.text.en or "" for each in sentences],
        ],
    }


def _columns(rows: Iterable[list[Json]]) -> Json:
    """Return rows as their columns, in which what is alike stands together and packs better."""
    return [list(column) for column in zip(*rows, strict=True)]


def _shown_chinese(catalog: Catalog) -> Iterable[str]:
    for item in catalog.activities:
        yield item.sentence.text.zh
        yield item.title.zh
    for agency in announcing(catalog):
        yield agency.short_name.zh


def _chinese(catalog: Catalog) -> Iterable[str]:
    """Return what is typed in Chinese: what is shown, and every name."""
    yield from _shown_chinese(catalog)
    yield from _named_chinese(catalog)


def _named_chinese(catalog: Catalog) -> Iterable[str]:
    for agency in catalog.agencies.values():
        yield from (agency.name.zh, *agency_names(agency))
    for topic in (*catalog.themes.values(), *catalog.forms.values()):
        yield from topic_names(topic)
    for term in catalog.terms.values():
        yield term.term.zh
    for group in catalog.synonyms:
        yield from group.words


def _script(name: str, data: str) -> str:
    # JSON is JavaScript (ECMA-262, 2019 on), U+2028 included; a script opens from a disk, where
    # fetching a file is not allowed.
    return f'atlasSearch.put("{name}",{data});\n'
