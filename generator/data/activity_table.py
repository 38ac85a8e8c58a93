"""Lay the records of activities flat: one schema for every file that has a row for each."""

from collections.abc import Callable, Iterator

from generator.data.activity_record import PlainRecord, to_record
from generator.data.columns import (
    Cell,
    Column,
    Row,
    RowSource,
    Table,
    both,
    id_column,
    joined,
    list_columns,
    text_columns,
)


def _rows(source: RowSource) -> Iterator[Row]:
    for item in source.catalog.activities:
        yield activity_row(to_record(item, source.site_url))


ACTIVITIES = Table(
    "activities",
    [
        id_column(),
        Column("campaign", references="campaigns", is_required=True),
        Column("agency", references="agencies", is_required=True),
        *text_columns(*both("agency"), "slug"),
        Column("paragraph", "integer", path="sentence.paragraph"),
        Column("sentence", "integer", path="sentence.number"),
        Column("title_zh", path="title.zh"),
        Column("title_en", path="title.en"),
        Column("quote_zh", is_list=True, path="quotes.text"),
        Column("quote_en", is_list=True, path="quotes_en.text"),
        Column("context_zh", is_list=True, path="contexts.text"),
        Column("text_zh", path="sentence.zh"),
        Column("text_en", path="sentence.en"),
        Column("translation"),
        *list_columns("themes", *both("themes"), "forms", *both("forms")),
        Column("bodies", is_list=True, path="bodies.agency"),
        Column("bodies_zh", is_list=True, path="bodies.agency_zh"),
        Column("bodies_en", is_list=True, path="bodies.agency_en"),
        Column("flags", is_list=True, path="flags.text"),
        *text_columns(*both("source"), "permalink", "permalink_en"),
        Column("sha256", path="sentence.sha256"),
    ],
    _rows,
)


def _reader(column: Column) -> Callable[[PlainRecord], Cell]:
    name, _, inner = (column.path or column.name).partition(".")
    if column.is_list and inner:
        return lambda record: joined(item[inner] for item in record[name])
    if column.is_list:
        return lambda record: joined(record[name])
    if inner:
        return lambda record: _cell(record[name][inner])
    return lambda record: _cell(record[name])


def _cell(value: Cell | None) -> Cell:
    return "" if value is None else value


_READERS = [_reader(column) for column in ACTIVITIES.columns]


def activity_row(record: PlainRecord) -> Row:
    """Return the row of an activity, given its record."""
    return tuple(read(record) for read in _READERS)
