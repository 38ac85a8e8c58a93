"""What a table of the data is: its columns, and what makes its rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.catalog.catalog import Catalog
from generator.language import Language
from generator.strings import LanguageWords

Cell = str | int
Row = tuple[Cell, ...]
Rows = Mapping[str, Sequence[Row]]
"""The rows of each table by its name."""
SEPARATOR = " | "
"""Between the values of a cell that has several."""


@dataclass(frozen=True)
class Column:
    """A column; its words are `column_{name}` and `column_{name}_text` of the interface."""

    name: str
    type: Literal["string", "integer"] = "string"
    references: str = ""
    """The table whose `id` it holds."""
    is_required: bool = False
    is_list: bool = False
    """Its cells hold any number of values, with `SEPARATOR` between them."""
    path: str = ""
    """Where its value is in the JSON of an activity, if not under its own name: `sentence.zh`."""


@dataclass(frozen=True)
class RowSource:
    """What rows are made from."""

    catalog: Catalog
    site_url: str
    words: LanguageWords


@dataclass(frozen=True)
class Table:
    """A table and what makes its rows."""

    name: str
    columns: Sequence[Column]
    rows: Callable[[RowSource], Iterator[Row]]
    key: Sequence[str] = field(default=("id",))


def id_column() -> Column:
    """Return the column by which a table's rows are known."""
    return Column("id", is_required=True)


def text_columns(*names: str) -> list[Column]:
    """Return columns of text."""
    return [Column(name) for name in names]


def list_columns(*names: str) -> list[Column]:
    """Return columns of any number of texts."""
    return [Column(name, is_list=True) for name in names]


def integer_columns(*names: str) -> list[Column]:
    """Return columns of numbers."""
    return [Column(name, "integer") for name in names]


def both(name: str) -> list[str]:
    """Return the names of the columns of a text in each language."""
    return [f"{name}_{lang}" for lang in Language]


def joined(values: Iterable[str]) -> str:
    """Return several values as one cell."""
    return SEPARATOR.join(values)
