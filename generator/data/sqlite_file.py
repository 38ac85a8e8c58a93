"""Write the tables as an SQLite database with keys, indexes and full-text tables.

SQLite's tokenizers take a stretch of Han characters for one word, or find no word of fewer than
three (trigram). So the full-text table, which Datasette searches, is given every piece of each
stretch: what a reader types, from one character up, is then a whole word of the index. A second
one, of trigrams, finds phrases with punctuation in them, from three characters up, in whole
sentences too; and it can be rebuilt, since it holds the texts as they are. A view reads every text
for any phrase.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.data.activity_table import ACTIVITIES
from generator.data.columns import Row, Rows, Table
from generator.data.sqlite_slim import is_slim, write_slim
from generator.data.tables import TABLES
from generator.language import HAN

_STRETCH = re.compile(rf"(?:[{HAN}]|[^\W{HAN}]+)(?: ?(?:[{HAN}]|[^\W{HAN}]+))*")
_UNIT = re.compile(rf"[{HAN}]|[^\W{HAN}]+")
_LONGEST = 80
"""Characters of a piece: there is hardly a longer stretch, and pieces grow with its square."""
_CHINESE = ("title_zh", "quote_zh", "context_zh")
_SEARCHED = (*_CHINESE, "title_en", "text_en")


def write_sqlite(path: Path, rows: Rows, *, is_large: bool = False) -> None:
    """Write the database; the same rows give the same bytes with the same SQLite.

    Args:
        path: The new file.
        rows: The rows of every table.
        is_large: Whether each text is to be there once, and no full-text table.
    """
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute("BEGIN")
        for table in TABLES:
            if not (is_large and is_slim(table)):
                _write_table(database, table, rows[table.name])
        if is_large:
            write_slim(database, rows)
        else:
            _write_full_text(database, rows[ACTIVITIES.name])
            _add_trigrams(database)
        _add_view(database)
        database.execute("COMMIT")
    finally:
        database.close()


def search_words(text: str) -> str:
    """Return the words by which a Chinese text is found: all pieces of its stretches."""
    words: dict[str, None] = {}
    for stretch in _STRETCH.finditer(text):
        units = _UNIT.findall(stretch[0])
        for start in range(len(units)):
            word = ""
            for unit in units[start : start + _LONGEST]:
                word += unit
                words[word] = None
    return " ".join(words)


def _write_table(database: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    lines = [
        f"{column.name} {'INTEGER' if column.type == 'integer' else 'TEXT'} NOT NULL"
        for column in table.columns
    ]
    lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    lines += [
        f"FOREIGN KEY ({column.name}) REFERENCES {column.references} (id)"
        for column in table.columns
        if column.references
    ]
    database.execute(f"CREATE TABLE {table.name} ({', '.join(lines)})")
    places = ", ".join("?" for _ in table.columns)
    database.executemany(f"INSERT INTO {table.name} VALUES ({places})", rows)  # noqa: S608  # our names
    for column in table.columns:
        if column.references and column.name != table.key[0]:
            index = f"{table.name}_{column.name}"
            database.execute(f"CREATE INDEX {index} ON {table.name} ({column.name})")


def _write_full_text(database: sqlite3.Connection, rows: Iterable[Row]) -> None:
    columns = ", ".join(_SEARCHED)
    database.execute(
        f"CREATE VIRTUAL TABLE activities_fts USING fts5({columns},"
        ' content="activities", tokenize="porter unicode61")'
    )
    places = [[column.name for column in ACTIVITIES.columns].index(name) for name in _SEARCHED]

    def words() -> Iterator[Row]:
        for number, row in enumerate(rows, start=1):
            texts = [(name, str(row[i])) for name, i in zip(_SEARCHED, places, strict=True)]
            yield (
                number,
                *(search_words(text) if name.endswith("_zh") else text for name, text in texts),
            )

    database.executemany(
        f"INSERT INTO activities_fts (rowid, {columns}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608  # our names
        words(),
    )
    database.execute("INSERT INTO activities_fts (activities_fts) VALUES ('optimize')")


def _add_trigrams(database: sqlite3.Connection) -> None:
    columns = ", ".join((*_CHINESE, "text_zh"))
    database.execute(
        f"CREATE VIRTUAL TABLE activities_trigram USING fts5({columns},"
        ' content="activities", tokenize="trigram")'
    )
    for command in ("rebuild", "optimize"):
        database.execute(
            "INSERT INTO activities_trigram (activities_trigram) VALUES (?)", [command]
        )


def _add_view(database: sqlite3.Connection) -> None:
    """Add what any phrase is found in: an activity's words as they stand, and without blanks."""
    between = " || char(10) || "
    words = between.join((*_CHINESE, "title_en", f"replace({between.join(_CHINESE)}, ' ', '')"))
    select = f"SELECT *, {words} AS words FROM activities"  # noqa: S608  # our names
    database.execute(f"CREATE VIEW activity_words AS {select}")
