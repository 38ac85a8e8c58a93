"""Turn a catalog into the files that the search reads, as scripts that work from a disk too.

`core` holds the names of agencies, themes and forms, and in a small catalog every text. A large
one is cut into many small files by key (`split.py`). `reading` holds what few queries need: how
characters are read and written otherwise, and the editors' notes. All lie in a folder whose name
is a hash of them, so they can be cached for ever.
"""

import gc
import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Catalog, Sentence
from generator.search.names import names, notes_of, spans_of
from generator.search.postings import Json
from generator.search.reading import pinyin_of, traditional_of
from generator.search.split import split_files

LARGEST_WHOLE = 20_000
"""Characters of sentences, in both languages, that are sent at once: 35 KB when compressed."""


@dataclass(frozen=True)
class SearchIndex:
    """The files of the index."""

    core: str
    """The address of the file that is read first."""
    is_split: bool
    files: dict[str, str]
    """Texts by their addresses."""


def make_index(catalog: Catalog, largest_whole: int = LARGEST_WHOLE) -> SearchIndex:
    """Return the index of a catalog; the same catalog gives the same bytes.

    Args:
        catalog: What is searched.
        largest_whole: How many characters of text are sent at once; more are split.
    """
    sentences = _sentences(catalog)
    size = sum(len(sentence.text.zh) + len(sentence.text.en or "") for sentence in sentences)
    is_split = size > largest_whole
    with _resting_collector():
        files = dict(_split(catalog) if is_split else _whole(catalog))
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\n{files[name]}".encode())
    folder = f"search/{digest.hexdigest()[:10]}"
    by_address = {f"{folder}/{name}.js": text for name, text in files.items()}
    return SearchIndex(f"{folder}/core.js", is_split, by_address)


@contextmanager
def _resting_collector() -> Iterator[None]:
    """Let the collector of cycles rest: it would look through millions of objects in vain."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _whole(catalog: Catalog) -> Iterator[tuple[str, str]]:
    texts = list(_chinese(catalog))
    yield _file("core", {**names(catalog), **_texts(catalog)})
    pinyin: dict[str, Json] = {**pinyin_of(texts)}
    reading: dict[str, Json] = {"pinyin": pinyin, "traditional": {**traditional_of(texts)}}
    yield _file("reading", {**reading, "notes": [notes_of(each) for each in _sentences(catalog)]})


def _split(catalog: Catalog) -> Iterator[tuple[str, str]]:
    core, files = split_files(catalog)
    yield _file("core", {**names(catalog), "split": core})
    syllables: set[str] = set()
    for name, data in files:
        if name[0] == "s" and name[1:].isdigit():
            syllables.update(syllable for key in data if " " in key for syllable in key.split())
        yield _file(name, data)
    reading: dict[str, Json] = {"syllables": " ".join(sorted(syllables))}
    yield _file("reading", {**reading, "traditional": {**traditional_of(_chinese(catalog))}})


def _sentences(catalog: Catalog) -> list[Sentence]:
    return [sentence for sentences in catalog.sentences.values() for sentence in sentences]


def _texts(catalog: Catalog) -> dict[str, Json]:
    campaigns = {campaign: i for i, campaign in enumerate(catalog.campaigns)}
    agencies = {key: i for i, key in enumerate(catalog.agencies)}
    themes = {key: i for i, key in enumerate(catalog.themes)}
    forms = {key: i for i, key in enumerate(catalog.forms)}
    sentences = _sentences(catalog)
    places = {id(sentence): i for i, sentence in enumerate(sentences)}

    def row(item: Activity) -> list[Json]:
        return [
            campaigns[item.campaign],
            agencies[item.agency.id],
            places[id(item.sentence)],
            item.slug,
            item.title.zh,
            item.title.en or "",
            spans_of(item, item.quotes),
            spans_of(item, item.contexts),
            [themes[theme.id] for theme in item.themes],
            [forms[form.id] for form in item.forms],
        ]

    return {
        "sentences": _columns(
            [
                sentence.text.zh,
                sentence.text.en or "",
                sentence.place.paragraph,
                sentence.place.number,
            ]
            for sentence in sentences
        ),
        "activities": _columns(row(item) for item in catalog.activities),
    }


def _columns(rows: Iterable[list[Json]]) -> Json:
    """Return rows as their columns, in which what is alike stands together and packs better."""
    return [list(column) for column in zip(*rows, strict=True)]


def _chinese(catalog: Catalog) -> Iterable[str]:
    for item in catalog.activities:
        yield item.sentence.text.zh
        yield item.title.zh
    for agency in catalog.agencies.values():
        yield from (agency.short_name.zh, agency.name.zh, *agency.aliases.zh)
    for topic in (*catalog.themes.values(), *catalog.forms.values()):
        yield from (topic.name.zh, *topic.aliases.zh)


def _file(name: str, data: dict[str, Json]) -> tuple[str, str]:
    # JSON is JavaScript (ECMA-262, 2019 on), U+2028 included; a script opens from a disk, where
    # fetching a file is not allowed.
    return name, f'atlasSearch.put("{name}",{_to_json(data)});\n'


_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
