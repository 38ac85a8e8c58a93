"""Write the day of a release, and a campaign that is new, into `CITATION.cff`.

The file is prose of its own form, so its lines are changed and the others stay as they are.
"""

import re
from collections.abc import Sequence
from typing import Any

from generator.catalog.records import NoticeRecord
from generator.content.yaml_source import Data, Loc
from generator.editing.edits import Edit, InsertItem, SetKey, edited
from generator.editing.normal_form import normal_form, read_source
from generator.problems import ContentError, Problem, quoted

FILE = "CITATION.cff"
_DATES = ("version", "date-released")


def with_release(text: str, date: str, notice: NoticeRecord | None) -> str:
    """Return the text of `CITATION.cff` with the day of a release.

    Args:
        text: The file.
        date: The day, which is the version too.
        notice: That of a campaign which is new; without its issuers it cannot be added.

    Raises:
        ContentError: The file has no line for the day.
    """
    source = read_source(text, FILE)
    data: Any = source.data
    edits: list[Edit] = []
    problems = []
    for key in _DATES:
        line = re.compile(rf"^{key}:.*$", re.MULTILINE)
        if len(line.findall(text)) != 1:
            problems.append(Problem(FILE, 1, 1, f'no line "{key}:"; expected one.'))
        text = line.sub(f"{key}: {date}", text)
        edits.append(SetKey((), key, date))
    if problems:
        raise ContentError(problems)
    reference = _reference(notice) if notice and not _has(data, notice) else None
    if reference and re.search(r"^references:\n", text, re.MULTILINE):
        lines = _lines_of(reference)
        text = re.sub(r"^references:\n", lambda found: found[0] + lines, text, flags=re.MULTILINE)
        edits.append(InsertItem(("references",), 0, reference))
    written = read_source(text, FILE)
    if written.data != edited(source.data, edits):
        message = "lines cannot be changed one by one; expected each key on its own line."
        raise ContentError([Problem(FILE, 1, 1, message)])
    return text


def missing_reference(text: str, notice: NoticeRecord) -> list[Problem]:
    """Return that a notice is not cited, if it is not: nothing says who issued it."""
    if _has(read_source(text, FILE).data, notice):
        return []
    message = f"no reference to {quoted(notice.title.zh)}; expected one with who issued it."
    return [Problem(FILE, 1, 1, message, level="warning")]


def _has(data: Any, notice: NoticeRecord) -> bool:  # noqa: ANN401  # whatever stands in the file
    references = data.get("references") if isinstance(data, dict) else None
    items = references if isinstance(references, list) else []
    return any(isinstance(each, dict) and each.get("title") == notice.title.zh for each in items)


def _reference(notice: NoticeRecord) -> dict[str, Data] | None:
    issued = notice.issued
    if issued is None:
        return None
    author: dict[str, Data] = {"name": issued.by.zh}
    if issued.others:
        author["alias"] = f"with {issued.others} other departments, as reported"
    return {"type": "generic", "title": notice.title.zh, "authors": [author]}


def _lines_of(reference: Data) -> str:
    def no_order(_: Loc) -> Sequence[str]:
        return ()

    edits = [InsertItem(("references",), 1, reference)]
    text = normal_form("references:\n  - x: y\n", FILE, no_order, edits)
    return text.partition("- x: y\n")[2]
