"""The statement that the data page gives finds every phrase of the content, and nothing else."""

import re
import sqlite3
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from tests.building import BuiltSite, one, text_of
from tests.built.test_data_files import query, records

HAN = re.compile("[一-鿿]")
SHOWN = re.compile("'%[一-鿿]+%'")
"""The phrase that is shown stands in the content: tests/built/test_examples.py."""


def statement(site: BuiltSite) -> str:
    """Return the statement as the pages show it, to be given the pattern."""
    texts = {
        text_of(one(site.pages[f"{lang}/data.html"], "//code[@id='phrase']"))
        for lang in ("zh", "en")
    }
    assert len(texts) == 1
    sql = texts.pop()
    assert len(SHOWN.findall(sql)) == 1
    return SHOWN.sub("'%' || ? || '%'", sql)


@pytest.fixture
def database(site: BuiltSite) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(site.folder / "data/atlas.sqlite")
    yield opened
    opened.close()


def forms(text: str) -> tuple[str, str]:
    return text, text.replace(" ", "")


def pieces(text: str) -> Iterator[str]:
    for start in range(len(text)):
        yield from (text[start:end].strip() for end in range(start + 1, len(text) + 1))


def own_texts(site: BuiltSite) -> dict[str, list[str]]:
    return {
        record["id"]: [
            record["title"]["zh"],
            *(span["text"] for span in (*record["quotes"], *record["contexts"])),
        ]
        for record in records(site)
    }


def test_every_phrase_is_found_and_nothing_else(
    site: BuiltSite, database: sqlite3.Connection
) -> None:
    sql = statement(site)
    expected: dict[str, set[str]] = {}
    for key, texts in own_texts(site).items():
        for piece in {piece for text in texts for form in forms(text) for piece in pieces(form)}:
            # Marks and digits alone are in the English text too.
            if HAN.search(piece):
                expected.setdefault(piece, set()).add(key)
    assert len(expected) > 12000
    for piece, keys in expected.items():
        found = [row[0] for row in database.execute(sql, [piece])]
        assert len(found) == len(set(found))
        assert set(found) == keys, piece


@pytest.mark.parametrize("length", [1, 2, 3, 9, 17, 40])
def test_whole_sentence_is_searched_in_its_column(
    site: BuiltSite, database: sqlite3.Connection, length: int
) -> None:
    sql = statement(site).replace("words LIKE", "text_zh LIKE")
    sentences = {record["id"]: record["sentence"]["zh"] for record in records(site)}
    for text in set(sentences.values()):
        for start in range(0, max(1, len(text) - length), 7):
            piece = text[start : start + length]
            found = {row[0] for row in database.execute(sql, [piece])}
            assert found == {key for key, other in sentences.items() if piece in other}, piece


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
@pytest.mark.parametrize("words", ["食", "推进质量强企、强链、强县(区、镇)经验交流活动", "qc小组"])
def test_datasette_filters_the_view(site: BuiltSite, words: str) -> None:
    address = f"/atlas/activity_words.json?_shape=array&_size=max&words__contains={quote(words)}"
    found = {row["id"] for row in query(site.folder / "data/atlas.sqlite", address)}
    assert found == {
        key
        for key, texts in own_texts(site).items()
        if any(words.lower() in form.lower() for text in texts for form in forms(text))
    }
    assert found
