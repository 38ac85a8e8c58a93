"""Read the tables of a document: what each column holds, and the bodies of each row."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.importing.analysis.marks import sentence_spans
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.passages import TextPassage
from generator.importing.analysis.roles import RoleField, read_field
from generator.importing.analysis.table_heads import NUMBER, WHEN, role_of
from generator.importing.analysis.table_rows import TableReading, TableRow, fill_bodies
from generator.importing.analysis.words import starts_with_verb

_SAMPLE = 40
"""After so many rows of a table what its columns hold is not in doubt."""


def read_table(passages: Sequence[TextPassage], names: BodyNames) -> TableReading:
    """Return what a table holds.

    Args:
        passages: All passages of its cells, row by row.
        names: What recognises names.
    """
    table = _Table(passages, names)
    return table.read()


class _Table:
    """One table, looked at by rows and by columns."""

    def __init__(self, passages: Sequence[TextPassage], names: BodyNames) -> None:
        self.passages, self.names = passages, names
        self.cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for index, passage in enumerate(passages):
            cell = passage.cell
            assert cell is not None  # noqa: S101  # only passages of cells come here
            self.cells[cell.row, cell.column].append(index)
        self.by_row: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for place in self.cells:
            self.by_row[place[0]].append(place)
        self.rows = sorted({row for row, _ in self.cells})
        self.columns = sorted(
            {c for p in passages if (x := p.cell) for c in range(x.column, x.column + x.columns)}
        )
        self.owner = self._owners()

    def _owners(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For each place of the grid the cell that covers it."""
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for place, members in self.cells.items():
            cell = self.passages[members[0]].cell
            assert cell is not None  # noqa: S101  # see above
            for row in range(cell.row, cell.row + min(cell.rows, 5000)):
                for column in range(cell.column, cell.column + min(cell.columns, 200)):
                    found.setdefault((row, column), place)
        return found

    def text(self, place: tuple[int, int]) -> str:
        """All words of a cell."""
        return "\n".join(self.passages[i].text for i in self.cells[place])

    def read(self) -> TableReading:
        """Read it row by row, or as a card that tells of one thing a line."""
        labels = {row: role_of(self.text((row, self.columns[0]))) for row in self.rows}
        if self._is_card(labels):
            return read_card(self, labels)
        heads = self._head_rows()
        shown = {self._row_text(row) for row in heads}
        columns = self._columns(heads)
        is_form = "activity" not in columns.values()
        roles: dict[int, str] = {}
        rows: dict[int, TableRow] = {}
        last: RoleField | None = None
        for row in self.rows:
            places = self.by_row[row]
            if row in heads or self._row_text(row) in shown:
                roles |= {i: "head" for place in places for i in self.cells[place]}
            elif is_form:
                roles |= {i: "other" for place in places for i in self.cells[place]}
            elif self._is_group(places):
                roles |= {i: "group" for place in places for i in self.cells[place]}
                last = None
            else:
                rows[row] = self._row(row, columns, roles, last)
                last = rows[row].agencies or last
        return TableReading(roles, rows, is_form)

    def _is_card(self, labels: Mapping[int, str]) -> bool:
        """Tell whether the first of two columns says what the other holds."""
        told = {role for role in labels.values() if role}
        filled = sum(bool(role) for role in labels.values())
        return len(self.columns) == 2 and len(told) > 2 and filled * 4 >= len(labels) * 3

    def _row_text(self, row: int) -> str:
        return "\n".join(
            self.text((row, column)) for column in self.columns if (row, column) in self.cells
        )

    def _is_group(self, places: list[tuple[int, int]]) -> bool:
        """Tell whether a row is one cell across the table, or has one cell that is filled."""
        if len(places) != 1 or len(self.columns) < 3:
            return False
        cell = self.passages[self.cells[places[0]][0]].cell
        assert cell is not None  # noqa: S101  # see above
        covered = {column for r, column in self.owner if r == cell.row}
        return cell.columns >= len(self.columns) - 1 or covered == {cell.column}

    def _head_rows(self) -> set[int]:
        """Return the rows that say what the columns hold."""
        marked = {p.cell.row for p in self.passages if p.cell and p.cell.is_head}
        if marked and any(self._labels(row) > 1 for row in marked):
            return {row for row in marked if row <= 3}
        for row in self.rows[:4]:
            if self._labels(row) > 1:
                found = {row}
                # A head may have two rows, where cells of the first are merged downwards.
                spans = [x.rows for p in self.passages if (x := p.cell) and x.row == row]
                if max(spans, default=1) > 1 and min(spans) == 1 and self._labels(row + 1):
                    found.add(row + 1)
                return found | {r for r in self.rows if r < row}
        return set()

    def _labels(self, row: int) -> int:
        texts = [self.text(place).strip() for place in self.by_row[row]]
        return sum(len(text) < 14 and role_of(text) != "" for text in texts)

    def _columns(self, heads: set[int]) -> dict[int, str]:
        """Return what each column holds: by its head, or by what stands in it."""
        found: dict[int, str] = {}
        for row in sorted(heads):
            for column in self.columns:
                place = self.owner.get((row, column))
                role = role_of(self.text(place)) if place and place[0] == row else ""
                if role:
                    found[column] = role
        body = [row for row in self.rows if row not in heads][:_SAMPLE]
        shared = [c for c in found if self._is_shared(c, found, heads)]
        for column in self.columns:
            if column not in found or column in shared:
                found[column] = self._by_content(column, body, found.get(column, ""))
        self._settle(found, body)
        return found

    def _is_shared(self, column: int, found: dict[int, str], heads: set[int]) -> bool:
        """Tell whether one head stands over several columns."""
        owners = [self.owner.get((row, column)) for row in heads]
        return any(
            owner and self.owner.get((owner[0], other)) == owner
            for owner in owners
            for other in (column - 1, column + 1)
            if found.get(other) == found.get(column)
        )

    def _by_content(self, column: int, body: list[int], said: str) -> str:
        texts = [
            self.text(o) for row in body if (o := self.owner.get((row, column))) and o[1] == column
        ]
        texts = [text for text in texts if text.strip()]
        if not texts:
            return "other"
        share = len(texts) * 0.6
        if sum(bool(NUMBER.fullmatch(text.strip())) for text in texts) >= share:
            return "number"
        if sum(bool(WHEN.fullmatch(text.strip())) for text in texts) >= share:
            return "when"
        if sum(read_field(text, self.names) is not None for text in texts) >= share:
            return "agency"
        if said == "when-where":
            return "where"
        return "activity" if said in ("", "activity") and _is_told(texts) else said or "other"

    def _settle(self, found: dict[int, str], body: list[int]) -> None:
        """See to it that there is one column of activities, and bodies that act."""
        roles = list(found.values())
        if "activity" in roles:
            told = [column for column, role in found.items() if role == "activity"]
            if len(told) > 1:
                sizes = {c: self._size(c, body) for c in told}
                longest = max(told, key=lambda c: (sizes[c], -c))
                # 活动 beside 活动内容: the shorter one is a name.
                found |= {c: "name" for c in told if c != longest and sizes[c] * 3 < sizes[longest]}
        elif "name" in roles:
            column = next(column for column, role in found.items() if role == "name")
            found[column] = "activity"
        if "agency" not in found.values() and "host" in found.values():
            found |= {c: "agency" for c, role in found.items() if role == "host"}
        elif "agency" not in found.values() and "activity" in found.values():
            found |= {
                c: "agency"
                for c, role in found.items()
                if role in ("other", "where", "category")
                and self._by_content(c, body, "") == "agency"
            }
        found |= {c: "partner" for c, role in found.items() if role == "host"}

    def _size(self, column: int, body: Iterable[int]) -> int:
        return sum(len(self.text((row, column))) for row in body if (row, column) in self.cells)

    def _row(
        self, row: int, columns: dict[int, str], roles: dict[int, str], last: RoleField | None
    ) -> TableRow:
        found = TableRow(row, has_number_column="number" in columns.values())
        fields: dict[str, list[str]] = defaultdict(list)
        names: list[int] = []
        for column in self.columns:
            place = self.owner.get((row, column))
            if place is None or (place[1] != column and place[0] == row):
                continue
            role = columns.get(column, "other")
            if place[0] != row:
                if role == "agency":
                    found.origin, found.origin_text = "merged", self.text(place)
                if role in ("agency", "partner"):
                    fields[role].append(self.text(place))
                continue
            members = self.cells[place]
            roles |= dict.fromkeys(members, role)
            if role == "activity":
                found.activity += [self.passages[i] for i in members]
            elif role == "name":
                names += members
            elif role == "number":
                found.number = self.text(place).strip()
            elif role in ("agency", "partner"):
                fields[role].append(self.text(place))
            elif role == "other" and self._names_helpers(place):
                roles |= dict.fromkeys(members, "partner")
                fields["partner"].append(self.text(place))
        if not found.activity and names:
            roles |= dict.fromkeys(names, "activity")
            found.activity = [self.passages[i] for i in names]
        fill_bodies(found, fields, last, self.names)
        return found

    def _names_helpers(self, place: tuple[int, int]) -> bool:
        """Tell whether a remark says who else takes part: `会同铁路局`."""
        found = read_field(self.text(place), self.names)
        return found is not None and found.only_helps


def _is_told(texts: list[str]) -> bool:
    if sum(map(len, texts)) / len(texts) > 7 or any(len(sentence_spans(t)) > 1 for t in texts):
        return True
    return sum(starts_with_verb(text) for text in texts) * 2 > len(texts)


def read_card(table: "_Table", labels: Mapping[int, str]) -> TableReading:
    """Read a table of two columns: what is told, and what it is, line by line.

    A label that comes again begins another card.
    """
    roles: dict[int, str] = {}
    rows: dict[int, TableRow] = {}
    fields: dict[str, list[str]] = defaultdict(list)
    names: list[int] = []
    seen: set[str] = set()
    current = TableRow(table.rows[0])
    for row in [*table.rows, -1]:
        role = labels.get(row, "")
        if row == -1 or (role in seen and role in ("name", "activity")):
            if not current.activity and names:
                roles |= dict.fromkeys(names, "activity")
                current.activity = [table.passages[i] for i in names]
            fill_bodies(current, fields, None, table.names)
            current, fields, names, seen = TableRow(row), defaultdict(list), [], set()
        if row == -1:
            break
        first, second = (table.cells.get((row, column), []) for column in table.columns)
        if role_of(table.text((row, table.columns[1]))):
            roles |= dict.fromkeys([*first, *second], "head")
            continue
        seen.add(role)
        rows[row] = current
        roles |= dict.fromkeys(first, "head") | dict.fromkeys(second, role or "other")
        if role == "activity":
            current.activity += [table.passages[i] for i in second]
        elif role == "name":
            names += second
        elif role in ("agency", "host", "partner"):
            fields["partner" if role == "host" else role].append(
                table.text((row, table.columns[1]))
            )
    return TableReading(roles, rows)
