"""Write the tables of a large catalog as a database that has each text once.

The tables of activities are views there, with the names and the columns that they always have, so
that a statement means the same whatever the size. Behind each view is a table `stored_…`, whose
columns hold numbers of rows of the table `texts` where many activities share a text: a sentence, a
name. There is no full-text table, which would be three times as large as all the rest: the view
`activity_words` is quick enough for tens of thousands of activities.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from generator.data.activity_table import ACTIVITIES
from generator.data.columns import Cell, Column, Row, Rows, Table
from generator.data.tables import TABLES

_OWN = ("slug", *("title_zh", "title_en", "quote_zh", "quote_en"))
"""The texts that an activity shares with no other."""
_ADDRESSES = ("permalink", "permalink_en")


def write_slim(database: sqlite3.Connection, rows: Rows) -> None:
    """Write the tables of activities: `texts`, and for each a table with its view."""
    numbers: dict[Cell, int] = {}
    for table in (each for each in TABLES if is_slim(each)):
        _write_stored(database, table, rows[table.name], numbers)
    database.execute("CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    texts = ((number, text) for text, number in numbers.items())
    database.executemany("INSERT INTO texts VALUES (?, ?)", texts)


def is_slim(table: Table) -> bool:
    """Tell whether a table has rows of activities."""
    return table is ACTIVITIES or table.key[0] == "activity"


def _write_stored(
    database: sqlite3.Connection, table: Table, rows: Sequence[Row], numbers: dict[Cell, int]
) -> None:
    stored = [column for column in table.columns if column.name not in _ADDRESSES]
    definitions = [f"{column.name} {_type(table, column)} NOT NULL" for column in stored]
    definitions.append(f"PRIMARY KEY ({', '.join(table.key)})")
    definitions += [
        f"FOREIGN KEY ({column.name}) REFERENCES {_stored_name(column.references)} (id)"
        for column in stored
        if column.references
    ]
    name = f"stored_{table.name}"
    # Activities stay in the order of the notices; a table of pairs is no more than its key.
    kind = "" if table is ACTIVITIES else " WITHOUT ROWID"
    database.execute(f"CREATE TABLE {name} ({', '.join(definitions)}){kind}")
    places = [(table.columns.index(column), _is_shared(table, column)) for column in stored]
    database.executemany(
        f"INSERT INTO {name} VALUES ({', '.join('?' for _ in stored)})",  # noqa: S608  # our names
        ([_kept(row[i], numbers) if shared else row[i] for i, shared in places] for row in rows),
    )
    if table is ACTIVITIES:
        for key in ("campaign", "agency"):
            database.execute(f"CREATE INDEX {name}_{key} ON {name} ({key})")
    shown = ", ".join(_shown(table, column, rows) for column in table.columns)
    database.execute(f"CREATE VIEW {table.name} AS SELECT {shown} FROM {name} AS it")  # noqa: S608  # as above


def _stored_name(table: str) -> str:
    return f"stored_{table}" if table == ACTIVITIES.name else table


def _is_shared(table: Table, column: Column) -> bool:
    has_own = column.name in table.key or column.references or column.name in _OWN
    return column.type == "string" and not has_own


def _type(table: Table, column: Column) -> str:
    return "INTEGER" if column.type == "integer" or _is_shared(table, column) else "TEXT"


def _kept(text: Cell, numbers: dict[Cell, int]) -> int:
    return numbers.setdefault(text, len(numbers) + 1)


def _shown(table: Table, column: Column, rows: Sequence[Row]) -> str:
    if column.name in _ADDRESSES:
        before, after = _around_id(column, rows)
        return f"'{before}' || it.id || '{after}' AS {column.name}"
    if _is_shared(table, column):
        return f"(SELECT text FROM texts WHERE id = it.{column.name}) AS {column.name}"  # noqa: S608  # as above
    return f"it.{column.name}"


def _around_id(column: Column, rows: Iterable[Row]) -> tuple[str, str]:
    """Return what stands before and after the id of an activity in every address of a column."""
    names = [each.name for each in ACTIVITIES.columns]
    key, place = names.index("id"), names.index(column.name)
    ((before, _, after),) = {
        (before, "", after)
        for row in rows
        for before, _, after in [str(row[place]).partition(str(row[key]))]
    }
    return before.replace("'", "''"), after
