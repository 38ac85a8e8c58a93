"""What a row of a table tells: what is done, and the bodies that its cells name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.roles import RoleField, read_field


@dataclass
class TableRow:
    """A row of a table that announces something, or may."""

    row: int
    number: str = ""
    activity: list[TextPassage] = field(default_factory=list)
    agencies: RoleField | None = None
    partners: RoleField | None = None
    origin: str = ""
    """Empty where its own cell names the bodies; else `merged` or `above`."""
    origin_text: str = ""
    has_number_column: bool = False


@dataclass
class TableReading:
    """What was read of a table."""

    roles: dict[int, str]
    """What each passage is, by its index in the table: `activity`, `agency`, `when`, `head` …"""
    rows: dict[int, TableRow]
    is_form: bool = False
    """It has no column that tells of activities."""


def fill_bodies(
    row: TableRow, fields: Mapping[str, Sequence[str]], last: RoleField | None, names: BodyNames
) -> None:
    """Read the bodies of a row from the texts of its cells.

    Args:
        row: The row.
        fields: The texts of the cells of `agency` and of `partner`.
        last: The bodies of the row above, which hold where the cell is empty.
        names: What recognises names.
    """
    text = "、".join(_joined(part, names) for part in fields.get("agency", ()) if part.strip())
    row.agencies = read_field(text, names, is_labelled=True) if text else None
    helps = "、".join(_joined(part, names) for part in fields.get("partner", ()) if part.strip())
    row.partners = read_field(helps, names, is_labelled=True) if helps else None
    if not row.agencies and last and not text and row.activity:
        row.agencies, row.origin = last, "above"
        row.origin_text = "、".join(doer.name for doer in last.agencies)


def _joined(text: str, names: BodyNames) -> str:
    """Join the lines of a cell of bodies: one body a line, or one that a narrow cell has broken."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and not all(read_field(line, names) for line in lines):
        whole = "".join(lines)
        if read_field(whole, names):
            return whole
    return "、".join(line.rstrip("、，；,;") for line in lines)
