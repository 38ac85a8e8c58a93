"""Write rows as CSV (RFC 4180) that no spreadsheet takes for formulas, and read it back unchanged.

A cell that a spreadsheet could run (https://owasp.org/www-community/attacks/CSV_Injection) gets an
apostrophe before it. A cell that has apostrophes before such a character gets one too, so that
reading, which takes one away, is exact.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from generator.data.activity_table import ACTIVITIES
from generator.data.columns import SEPARATOR, Cell

BOM = "\ufeff"
"""Without it Excel reads the file in the code page of the machine."""
RISKY = r"'*[=+\-@\t\r\n＝＋－＠]"
"""With this a cell begins that is made safe: a pattern that JavaScript reads alike."""
_RISKY = re.compile(RISKY)
_FIRST = frozenset("'=+-@\t\r\n＝＋－＠")


def csv_rule() -> dict[str, object]:
    """Return what a script needs to write the rows of activities as the site does."""
    return {
        "columns": {column.name: column.path for column in ACTIVITIES.columns},
        "separator": SEPARATOR,
        "risky": RISKY,
        "bom": BOM,
    }


def to_csv_lines(rows: Iterable[Iterable[Cell]]) -> Iterator[str]:
    """Yield each row as a line of CSV with its line break."""
    buffer = io.StringIO(newline="")
    write = csv.writer(buffer).writerow
    for row in rows:
        write([_safe(cell) if isinstance(cell, str) else cell for cell in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def read_csv(text: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file as they were before they were made safe."""
    rows = csv.reader(io.StringIO(text.removeprefix(BOM), newline=""))
    header = next(rows)
    return [dict(zip(header, map(_unsafe, row), strict=True)) for row in rows]


def _safe(cell: str) -> str:
    return f"'{cell}" if cell[:1] in _FIRST and _RISKY.match(cell) else cell


def _unsafe(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _RISKY.match(cell) else cell
