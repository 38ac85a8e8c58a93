"""Every whole name, and the words that mean the same, in small files by key.

A query that is no name should fetch nothing for it. So the first file has a Bloom filter
(https://doi.org/10.1145/362686.362692) of all keys: where it says no, there is no such key; where
it says yes, one file tells, and few queries ask in vain. The filter leaves out names in pinyin,
which are asked for only where letters are no words, and those of themes and forms, which find
something only where words do not. These and the terms of the glossary are also in the list of all
names, which is asked for once hits are shown.

`templates/scripts/search/dictionary.js` looks them up.
"""

import base64
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, product

from generator.catalog.catalog import Catalog
from generator.language import Bilingual
from generator.search.memo import Memo
from generator.search.names import agency_names, topic_names
from generator.search.normalise import normalise
from generator.search.postings import Json
from generator.search.reading import spellings_of
from generator.search.words import stem, words_of

BITS_OF_KEY = 5
PROBES = 3
"""How many bits each key sets: with five bits a key, one in eleven others finds its own all set."""
MASK = 0xFFFFFFFF


@dataclass(frozen=True)
class Thing:
    """What has a page of its own, or a place on one, and names."""

    kind: str
    id: str
    shown: Bilingual
    count: int
    """Its activities; of a term, those that have it in their words."""
    names: list[str]

    @property
    def row(self) -> list[Json]:
        """What the search shows of it."""
        return [self.kind, self.id, self.shown.zh, self.shown.en or "", self.count]


@dataclass
class Meaning:
    """What a key stands for."""

    things: list[Json] = field(default_factory=list)
    same: list[Json] = field(default_factory=list)
    read: list[Json] = field(default_factory=list)
    """What is called so in pinyin."""

    @property
    def row(self) -> list[Json]:
        """What the search reads: what is left out at the end is empty."""
        parts: list[list[Json]] = [self.things, self.same, self.read]
        while parts and not parts[-1]:
            parts.pop()
        return [*parts]


class WordsInUse:
    """What activities hold: a synonym that is nowhere finds nothing."""

    def __init__(self, own: Sequence[str], latin: Iterable[str]) -> None:
        """Take the Chinese of each activity, as compared, and all Latin words."""
        self.all = "\n".join(own)
        self.starts = [0, *accumulate(len(text) + 1 for text in own)]
        self.stems = set(map(stem, latin))

    def holds(self, word: str) -> bool:
        """Tell whether an activity may hold a synonym."""
        latin = words_of(word)
        return all(stem(each) in self.stems for each in latin) if latin else word in self.all

    def count(self, phrase: str) -> int:
        """Return how many activities have a Chinese phrase in their words."""
        count, at = 0, self.all.find(phrase)
        while at >= 0:
            count += 1
            at = self.all.find(phrase, self.starts[bisect_right(self.starts, at)])
        return count


def dictionary_files(
    catalog: Catalog, words_in_use: WordsInUse, keys_in_file: int, memo: Memo
) -> tuple[dict[str, Json], dict[str, dict[str, Json]]]:
    """Return what the first file has to say of the dictionary, and its files by their names."""
    things = list(_things(catalog, words_in_use))
    entries: defaultdict[str, Meaning] = defaultdict(Meaning)
    agencies = [thing for thing in things if thing.kind == "agency"]
    _add(entries, agencies)
    for group in catalog.synonyms:
        words = [normalise(word, {}) for word in group.words]
        for word in words:
            others = [other for other in words if other != word and words_in_use.holds(other)]
            if others:
                entries[same_key(word)].same += others
    entries.pop("", None)
    asked = sorted(entries)
    topics = [thing for thing in things if thing.kind in {"theme", "form"}]
    _add(entries, topics)
    for thing in (*agencies, *topics):
        spellings = (memo.of(f"name {name}", spellings_of, name) for name in thing.names)
        for spelling in dict.fromkeys(chain.from_iterable(spellings)):
            if thing.row not in entries[spelling].read:
                entries[spelling].read.append(thing.row)
    parts = max(1, len(entries) // keys_in_file)
    files: dict[str, dict[str, Json]] = {f"k{i}": {} for i in range(parts)}
    for key in sorted(entries):
        files[f"k{_hash(key) % parts}"][key] = entries[key].row
    files["names"] = {"things": [[*thing.row, [*thing.names]] for thing in things]}
    return {"filter": _filter(asked), "probes": PROBES, "parts": parts}, files


def key_of(name: str) -> str:
    """Return a name without regard to case, width, marks and blanks."""
    return normalise(name, {}).replace("|", "").replace(" ", "")


def same_key(word: str) -> str:
    """Return the key of a word with synonyms: of Latin words, their stems."""
    return "".join(map(stem, words_of(word))) if word.isascii() else key_of(word)


def _add(entries: defaultdict[str, Meaning], things: Iterable[Thing]) -> None:
    for thing in things:
        for key in _keys_of(thing.names):
            entries[key].things.append(thing.row)


def _keys_of(names: Iterable[str]) -> list[str]:
    """Return the keys of names; what the search takes off a name is not another one."""
    keys = dict.fromkeys(map(key_of, names))
    return [key for key in keys if key.removeprefix("中华人民共和国") == key or key[7:] not in keys]


def _things(catalog: Catalog, words_in_use: WordsInUse) -> Iterator[Thing]:
    for agency in catalog.agencies.values():
        shown = Bilingual(agency.short_name.zh, agency.name.en)
        own = [agency.name.zh, *agency_names(agency)]
        count = len(catalog.by_agency.get(agency.id, ()))
        yield Thing("agency", agency.id, shown, count, _distinct(own))
    topics = {
        "theme": (catalog.themes, catalog.by_theme),
        "form": (catalog.forms, catalog.by_form),
    }
    for kind, (known, items) in topics.items():
        for topic in known.values():
            count = len(items.get(topic.id, ()))
            yield Thing(kind, topic.id, topic.name, count, _distinct(topic_names(topic)))
    for term in catalog.terms.values():
        count = words_in_use.count(normalise(term.term.zh, {}))
        own = [term.term.zh, term.term.en or "", *term.also]
        yield Thing("term", term.id, term.term, count, _distinct(own))


def _distinct(names: Iterable[str]) -> list[str]:
    return [*dict.fromkeys(name for name in names if name)]


def _filter(keys: Iterable[str]) -> str:
    """Return the bits that the keys set, as base64."""
    keys = list(keys)
    bits = bytearray(max(1, -(-len(keys) * BITS_OF_KEY // 8)))
    for key, i in product(keys, range(PROBES)):
        place = _place(key, i, 8 * len(bits))
        bits[place >> 3] |= 1 << (place & 7)
    return base64.b64encode(bits).decode()


def _place(key: str, i: int, size: int) -> int:
    first = _hash(key)
    return (first + i * (_mixed(first) | 1)) % size


def _hash(key: str) -> int:
    """Return FNV-1a of the UTF-16 of a key (https://datatracker.ietf.org/doc/html/rfc9923)."""
    value = 0x811C9DC5
    raw = key.encode("utf-16-le")
    for i in range(0, len(raw), 2):
        value = ((value ^ (raw[i] | raw[i + 1] << 8)) * 0x01000193) & MASK
    return value


def _mixed(value: int) -> int:
    return ((value ^ value >> 15) * 0x2C1B3C6D) & MASK
