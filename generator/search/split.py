"""Turn a large catalog into files by key, so that a query fetches little beside what it needs.

`templates/scripts/search_split/` looks them up. The most frequent runs and words have files of
their own in each language, with the texts of a whole page of hits: these wait for no other file.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from generator.catalog.catalog import Catalog
from generator.language import HAN
from generator.search.block import FEW, Block, Shown, blocks_of, key_of_block, make_block
from generator.search.fields import TEXT_WEIGHTS, WORD_WEIGHTS
from generator.search.grams import LONGEST_PHANTOM
from generator.search.joined import (
    LANGUAGES,
    Joined,
    KeyedBlock,
    beginnings,
    best_of_words,
    first_of,
)
from generator.search.memo import Memo, digest_of
from generator.search.names import announcing
from generator.search.postings import DIGITS, Json, shards, to_json
from generator.search.reading import sounds_of
from generator.search.texts import said_by
from generator.search.words import stem
from generator.structure import routes

OFTEN_ASKED = 50
"""Runs, and as many words, with files of their own: what is said the most is asked for the most."""
RUNS, WORDS, PAIRS, SOUNDS = 4_200, 6_000, 24_000, 8_000
"""Characters of a file of each kind of key; few queries ask for pairs of words."""
FIRST = 20
"""Activities whose texts are in such a file: as many as a page shows."""
LEAST_ASKED = 4
"""Letters of a word with a file of its own."""
LEAST_IN_CHUNK, SHARE_IN_CHUNK, MOST_IN_CHUNK = 2, 105, 96
"""Activities whose texts are in one file: so many at least, a share of those before it, at most.

Hits that weigh the same are listed in the order of the notice. So those that are shown are mostly
near its beginning: nine in ten among the first two thousand, whatever the size of a catalog.
"""


@dataclass(frozen=True)
class SplitIndex:
    """A large catalog as files."""

    core: dict[str, Json]
    """What the first file has to say of the others."""
    syllables: str
    """Those by which Han characters are looked up."""
    files: Iterator[tuple[str, str]]
    """The JSON of each file by its name."""


def make_blocks(catalog: Catalog, memo: Memo) -> list[KeyedBlock]:
    """Return what each part of a catalog knows, with a key that stands for what is in it."""
    groups = groupby(catalog.activities, lambda item: (item.campaign.year, item.agency.id))
    sizes = ((agency, sum(1 for _ in items)) for (_, agency), items in groups)
    cut = [(key_of_block(items), items) for items in blocks_of(said_by(catalog), sizes)]
    return [(key, memo.of(key, make_block, items)) for key, items in cut]


class Family(NamedTuple):
    """The keys of one kind: runs of Chinese, or words."""

    table: Mapping[str, str]
    """The JSON of each key's value."""
    asked: Iterable[str]
    """Those that may be asked for by themselves."""
    postings: Callable[[str], Sequence[str]]
    """Return what there is of a key."""
    weights: Sequence[int]
    """What a hit weighs by its kind."""

    def often_asked(self, memo: Memo) -> dict[str, list[int]]:
        """Return the keys that have files of their own, with the activities listed first."""
        keys = sorted(self.asked, key=lambda key: (-len(self.table[key]), key))[:OFTEN_ASKED]
        first = {}
        for key in keys:
            postings = self.postings(key)
            name = digest_of(["first", *map(str, self.weights), *postings])
            first[key] = memo.of(name, first_of, postings, self.weights, FIRST)
        return first


def split_files(catalog: Catalog, keyed: Sequence[KeyedBlock], memo: Memo) -> SplitIndex:
    """Return the files of a large catalog."""
    joined = Joined(keyed, memo)
    vocabulary = sorted(word for word in joined.words if " " not in word)
    words, pairs = _words(joined, vocabulary, memo)
    families = {"g": _runs_of(joined), "w": words}
    own = {name: family.often_asked(memo) for name, family in families.items()}
    sounds = _sounds(joined, memo)
    cut = {
        "g": list(shards(_without(families["g"].table, own["g"]), RUNS)),
        "w": list(shards(_without(families["w"].table, own["w"]), WORDS)),
        "p": list(shards(pairs, PAIRS)),
        "s": list(shards({key: to_json(found) for key, found in sounds.items()}, SOUNDS)),
    }
    core: dict[str, Json] = {
        "runs": _runs(catalog),
        "digits": DIGITS,
        "few": FEW,
        "longest": LONGEST_PHANTOM,
        "chunk": [LEAST_IN_CHUNK, SHARE_IN_CHUNK, MOST_IN_CHUNK],
        "records": routes.RECORDS_IN_FILE,
        "characters": _characters(block for _, block in keyed),
        "starts": {name: [part.first for part in parts] for name, parts in cut.items()},
        "own": {name: [*keys] for name, keys in own.items()},
    }

    def files() -> Iterator[tuple[str, str]]:
        for name, parts in cut.items():
            yield from ((f"{name}{i}", part.json) for i, part in enumerate(parts))
        for lang, shown in zip(LANGUAGES, joined.shown, strict=True):
            for name, keys in own.items():
                for i, (key, docs) in enumerate(keys.items()):
                    value = families[name].table[key]
                    yield f"{name}{lang}{i}", _own_file(key, value, docs, shown)
            for i, (start, end) in enumerate(pairwise(chunk_starts(len(shown)))):
                yield f"{lang}{i}", f"{{{_texts(range(start, end), shown)}}}"
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


def _without(table: Mapping[str, str], keys: Iterable[str]) -> dict[str, str]:
    left = {*keys}
    return {key: value for key, value in table.items() if key not in left}


def _own_file(key: str, value: str, docs: Sequence[int], shown: Sequence[Shown]) -> str:
    """Return the file of one key, with the texts of the activities that are listed first."""
    texts = f'{{"docs":{to_json([*docs])},{_texts(docs, shown)}}}'
    return f'{{"keys":{{{to_json(key)}:{value}}},"texts":{texts}}}'


def _texts(docs: Iterable[int], all_shown: Sequence[Shown]) -> str:
    """Return the rows of activities, and their sentences once each."""
    shown = [all_shown[doc] for doc in docs]
    places = {sentence: i for i, sentence in enumerate(dict.fromkeys(s for _, s in shown))}
    numbered = ",".join([f"[{places[sentence]},{row[1:]}" for row, sentence in shown])
    return f'"rows":[{numbered}],"sentences":[{",".join(places)}]'


def _vocabulary(words: Iterable[str]) -> dict[str, Json]:
    """Return the words in use by their stem."""
    stems: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        stems[stem(word)].append(word)
    return {key: " ".join(forms) for key, forms in stems.items()}


def _runs_of(joined: Joined) -> Family:
    han = re.compile(f"[{HAN}]+")
    table = {key: f'"{posting}"' for key, posting in joined.runs.items()}
    asked = filter(han.fullmatch, table)
    return Family(table, asked, lambda key: [joined.runs[key]], [*TEXT_WEIGHTS.values()])


def _words(joined: Joined, vocabulary: Sequence[str], memo: Memo) -> tuple[Family, dict[str, str]]:
    """Return words by stem and beginning, and pairs of words."""
    pairs = {key: f'"{posting}"' for key, posting in joined.words.items() if " " in key}
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word in vocabulary:
        forms[stem(word)].append(word)

    def postings(key: str) -> list[str]:
        return [joined.words[form] for form in forms[key]]

    table = {
        key: "{" + ",".join(f'"{form}":"{joined.words[form]}"' for form in known) + "}"
        for key, known in forms.items()
    }
    for key, known in beginnings(vocabulary).items():
        forms[key] = known
        name = digest_of(["best", *postings(key)])
        table[key] = f'"{memo.of(name, best_of_words, postings(key))}"'
    # Articles and prepositions are words that nobody asks for.
    asked = (key for key in table if len(key) >= LEAST_ASKED)
    return Family(table, asked, postings, [*WORD_WEIGHTS.values()]), pairs


def _sounds(joined: Joined, memo: Memo) -> dict[str, list[str]]:
    han = re.compile(f"[{HAN}]{{2}}")
    pairs = {key: count for key, count in joined.counts.items() if han.fullmatch(key)}
    return sounds_of(pairs, joined.triples, memo)


def _characters(blocks: Iterable[Block]) -> str:
    """Return the Han characters in use in what activities say themselves, notes left out."""
    han = re.compile(f"[{HAN}]")
    used = set().union(*(text for block in blocks for text in block["own"]))
    return "".join(sorted(filter(han.match, used)))


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
