"""Write the tables of a large catalog as a database that has each text once.

The tables of activities are views there, with the names and the columns that they always have, so
that a statement means the same whatever the size. Behind each view is a table `stored_…`: where
many activities share a text, such as a sentence or a name, it holds the number of a row of the
table `texts`, and for an activity the number of its row. There is no full-text table, which would
be three times as large as all the rest: the view `activity_words` is quick enough for tens of
thousands of activities.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from generator.data.activity_table import ACTIVITIES
from generator.data.columns import Cell, Column, Row, Rows, Table
from generator.data.tables import TABLES

_OWN = frozenset(("id", "slug", "title_zh", "title_en", "quote_zh", "quote_en"))
"""The texts that an activity shares with no other."""
_ADDRESSES = ("permalink", "permalink_en")
"""What is made of the id: it is not stored."""
_STORED = f"stored_{ACTIVITIES.name}"


def is_slim(table: Table) -> bool:
    """Tell whether a table has rows of activities, and so becomes a view."""
    return table is ACTIVITIES or table.key[0] == "activity"


def write_slim(database: sqlite3.Connection, rows: Rows) -> None:
    """Write the views of activities, the tables behind them, and `texts`."""
    texts: dict[Cell, int] = {}
    activities: dict[Cell, int] = {row[0]: i for i, row in enumerate(rows[ACTIVITIES.name], 1)}
    for table in filter(is_slim, TABLES):
        stored = [column for column in table.columns if column.name not in _ADDRESSES]
        _create(database, table, stored)
        numbers = [
            activities if column.references == ACTIVITIES.name else _shared(column, texts)
            for column in stored
        ]
        places = [table.columns.index(column) for column in stored]
        # Where a table has numbers of its own, they are given in the order of its rows.
        values = ", ".join([*(["NULL"] if table is ACTIVITIES else []), *("?" for _ in stored)])
        database.executemany(
            f"INSERT INTO stored_{table.name} VALUES ({values})",  # noqa: S608  # our names
            (
                [_number(row[i], known) for i, known in zip(places, numbers, strict=True)]
                for row in rows[table.name]
            ),
        )
        _create_view(database, table, rows[table.name])
    for key in ("campaign", "agency"):
        database.execute(f"CREATE INDEX {_STORED}_{key} ON {_STORED} ({key})")
    database.execute("CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    pairs = ((number, text) for text, number in texts.items())
    database.executemany("INSERT INTO texts VALUES (?, ?)", pairs)


def _is_shared(column: Column) -> bool:
    has_own = column.references or column.name in _OWN
    return column.type == "string" and not has_own


def _shared(column: Column, texts: dict[Cell, int]) -> dict[Cell, int] | None:
    return texts if _is_shared(column) else None


def _number(cell: Cell, known: dict[Cell, int] | None) -> Cell:
    return cell if known is None else known.setdefault(cell, len(known) + 1)


def _create(database: sqlite3.Connection, table: Table, stored: Sequence[Column]) -> None:
    lines = [f"{column.name} {_type(column)} NOT NULL" for column in stored]
    for column in stored:
        if column.references == ACTIVITIES.name:
            lines.append(f"FOREIGN KEY ({column.name}) REFERENCES {_STORED} (number)")
        elif column.references:
            lines.append(f"FOREIGN KEY ({column.name}) REFERENCES {column.references} (id)")
    if table is ACTIVITIES:
        lines = ["number INTEGER PRIMARY KEY", *lines, "UNIQUE (id)"]
        database.execute(f"CREATE TABLE {_STORED} ({', '.join(lines)})")
    else:
        lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
        database.execute(f"CREATE TABLE stored_{table.name} ({', '.join(lines)}) WITHOUT ROWID")


def _type(column: Column) -> str:
    is_number = column.references == ACTIVITIES.name or _is_shared(column)
    return "INTEGER" if is_number or column.type == "integer" else "TEXT"


def _create_view(database: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    shown = ", ".join(_shown(column, rows) for column in table.columns)
    select = f"SELECT {shown} FROM stored_{table.name} AS it"  # noqa: S608  # our names
    database.execute(f"CREATE VIEW {table.name} AS {select}")


def _shown(column: Column, rows: Iterable[Row]) -> str:
    name = column.name
    if name in _ADDRESSES:
        before, after = _around_id(column, rows)
        return f"'{before}' || it.id || '{after}' AS {name}"
    if column.references == ACTIVITIES.name:
        return f"(SELECT id FROM {_STORED} WHERE number = it.{name}) AS {name}"  # noqa: S608  # as above
    if _is_shared(column):
        return f"(SELECT text FROM texts WHERE number = it.{name}) AS {name}"  # noqa: S608  # as above
    return f"it.{name}"


def _around_id(column: Column, rows: Iterable[Row]) -> tuple[str, str]:
    """Return what stands before and after the id of an activity in every address of a column."""
    place = ACTIVITIES.columns.index(column)
    ((before, after),) = {tuple(str(row[place]).split(str(row[0]), 1)) for row in rows}
    return before.replace("'", "''"), after.replace("'", "''")
