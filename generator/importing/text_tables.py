"""Find the tables that a plain text holds: columns parted by tabs, or by blanks that line up."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.document import DocumentLine, TableCell

_GAP = re.compile(r"\t| {2,}|\u3000{1,}(?= *\S)| \u3000+")
_MARK = re.compile("[，。；：！？,;:]")
_ENDED = re.compile("[。；！？][”’》）)]*$")
_LONGEST_HEAD = 14
_SLACK = 2
"""How far, in halves of a Han character, a cell may stand from where its column begins."""


@dataclass(frozen=True)
class _Field:
    """Words in a line between two gaps."""

    text: str
    at: int
    """How far from the left they begin, in halves of a Han character."""


def with_tables(lines: Sequence[str]) -> list[DocumentLine]:
    """Return the lines of a text; of a table a line for each paragraph of each cell.

    A table has a head, a line of two or more short words without marks, and below it lines whose
    words stand in the columns of the head. Whatever else has tabs or blanks in it stays as it is.
    """
    found: list[DocumentLine] = []
    place = table = 0
    while place < len(lines):
        rows = _tabbed(lines, place) or _aligned(lines, place)
        if not rows:
            found.append(DocumentLine(lines[place]))
            place += 1
            continue
        for number, row in enumerate(rows):
            for column, cell in enumerate(row.cells):
                at = TableCell(table, number, column, is_head=not number)
                found += [DocumentLine(text, cell=at) for text in cell]
        table += 1
        place += sum(row.lines for row in rows)
    return found


@dataclass
class _Row:
    cells: list[list[str]]
    """The paragraphs of each cell; one that is empty has an empty one."""
    lines: int = 1


def _tabbed(lines: Sequence[str], start: int) -> list[_Row]:
    """Return the rows of a table whose columns are parted by tabs."""
    head = [field.strip() for field in lines[start].strip("\r\n").split("\t")]
    if not _is_head(head):
        return []
    rows = [_Row([[field] for field in head])]
    for line in lines[start + 1 :]:
        fields = [field.strip() for field in line.split("\t")]
        if len(fields) < 2 or any(fields[len(head) :]):
            break
        fields += [""] * (len(head) - len(fields))
        rows.append(_Row([[field] for field in fields[: len(head)]]))
    return rows if len(rows) > 1 else []


def _aligned(lines: Sequence[str], start: int) -> list[_Row]:
    """Return the rows of a table whose columns begin below the words of its head."""
    head = list(_fields(lines[start]))
    if "\t" in lines[start] or not _is_head([field.text for field in head]):
        return []
    edges = [field.at for field in head]
    rows = [_Row([[field.text] for field in head])]
    for line in lines[start + 1 :]:
        fields = list(_fields(line))
        columns = [_column(field, edges) for field in fields]
        if not fields or None in columns or len(set(columns)) < len(columns):
            break
        filled = {column: f.text for column, f in zip(columns, fields, strict=True)}
        if len(fields) == 1 and columns[0] and len(head) > 2 and len(rows) > 1:
            _go_on(rows[-1], columns[0], fields[0].text)
        elif len(fields) == 1 and not columns[0]:
            break
        else:
            rows.append(_Row([[filled.get(c, "")] for c in range(len(head))]))
    return rows if len(rows) > 2 else []


def _go_on(row: _Row, column: int, text: str) -> None:
    """Add a line that has words in one column alone: they go on with the cell above them."""
    row.lines += 1
    paragraphs = row.cells[column]
    if paragraphs[-1] and not _ENDED.search(paragraphs[-1]):
        paragraphs[-1] += text
    else:
        row.cells[column] = [part for part in (*paragraphs, text) if part]


def _is_head(words: Sequence[str]) -> bool:
    return len(words) > 1 and all(
        word and len(word) <= _LONGEST_HEAD and not _MARK.search(word) for word in words
    )


def _fields(line: str) -> Iterator[_Field]:
    place = at = 0
    bare = line.rstrip()
    for match in [*_GAP.finditer(bare), None]:
        end = match.start() if match else len(bare)
        text = bare[place:end]
        if text.strip():
            lead = text[: len(text) - len(text.lstrip())]
            yield _Field(text.strip(), at + _width(lead))
        place = match.end() if match else end
        at += _width(text) + (_width(match[0]) if match else 0)


def _column(field: _Field, edges: Sequence[int]) -> int | None:
    return next((c for c, edge in enumerate(edges) if abs(field.at - edge) <= _SLACK), None)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)
