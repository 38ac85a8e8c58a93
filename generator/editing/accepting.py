"""Accept what a machine has suggested: a person has looked at it, and takes it as it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.editing.edits import RemoveKey
from generator.editing.notices import Notices
from generator.editing.shapes import formed
from generator.editing.targets import TargetFile, TargetPart, find_targets
from generator.editing.writing import FileChange

MARK = "suggested"
"""The field that names the fields which nobody has accepted."""


@dataclass(frozen=True)
class Suggestion:
    """A sentence or an activity with fields that are suggested."""

    file: TargetFile
    part: TargetPart
    fields: list[str]
    """Those that are suggested."""
    zh: str
    """The sentence, or nothing if the notice has none at its address."""
    en: str

    @property
    def name(self) -> str:
        """What it is called on the command line: `2024/samr/elevator-safety-week`."""
        return self.file.name_of(self.part)

    @property
    def place(self) -> str:
        """The file and the line."""
        place = self.file.source.problem(self.part.loc, "").place
        return f"{place.path}:{place.line}"

    def lines(self) -> Iterable[tuple[str, str, bool]]:
        """Yield what a person reads of it: a name, the words, and whether they are suggested."""
        yield "zh", self.zh, False
        if self.part.is_sentence or self.en:
            yield "en", self.en, self.part.is_sentence and "en" in self.fields
        for field in self._own_fields():
            yield field, _words(self.part.data.get(field, "")), field in self.fields

    def _own_fields(self) -> list[str]:
        shown = [] if self.part.is_sentence else ["title", "quote", "quote_en", "themes", "forms"]
        return [*shown, *(field for field in self.fields if field not in [*shown, "en"])]


def find_suggestions(project: Path, words: Iterable[str]) -> list[Suggestion]:
    """Return all that is suggested in some files, in their order.

    Args:
        project: The folder.
        words: Files, folders and names; see `find_targets`.

    Raises:
        TargetError: Something is not there.
        ContentError: A file cannot be read.
    """
    files = find_targets(project, words)
    notices = Notices(project, {file.year for file in files})
    return [each for file in files for each in _suggestions(file, notices)]


def _suggestions(file: TargetFile, notices: Notices) -> Iterable[Suggestion]:
    for part in file.parts:
        marks = part.data.get(MARK)
        if marks is None:
            continue
        sentence: Any = file.source.data
        for key in part.loc[:2]:
            sentence = sentence[key]
        zh, en = notices.sentence(file, str(sentence.get("at", ""))), str(sentence.get("en", ""))
        fields = [str(mark) for mark in (marks if isinstance(marks, list) else [marks])]
        yield Suggestion(file, part, fields, zh, en)


def accept(accepted: Sequence[Suggestion]) -> list[FileChange]:
    """Return the files without the marks of what was accepted; nothing is written."""
    by_path: dict[str, list[Suggestion]] = {}
    for each in accepted:
        by_path.setdefault(each.file.path, []).append(each)
    return [_accepted(found[0].file, found) for found in by_path.values()]


def _accepted(file: TargetFile, accepted: Iterable[Suggestion]) -> FileChange:
    edits = [RemoveKey(each.part.loc, MARK) for each in accepted]
    text = formed(file.path, file.source.text, edits)
    return FileChange(file.path, file.bytes, text.encode())


def _words(value: Any) -> str:  # noqa: ANN401  # whatever stands in the file
    """Return a value on one line."""
    if isinstance(value, dict):
        return " / ".join(_words(part) for part in value.values())
    if isinstance(value, list):
        return ", ".join(_words(part) for part in value)
    return str(value)
