"""Sign translations: note which Chinese an English text was read against, and that it was read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.catalog.notice import text_hash
from generator.editing.edits import Edit, SetKey
from generator.editing.notices import Notices
from generator.editing.shapes import formed
from generator.editing.targets import TargetFile, TargetPart, find_targets
from generator.editing.unfinished import unfinished
from generator.editing.writing import FileChange
from generator.problems import ContentError, Problem, counted


@dataclass(frozen=True)
class Signed:
    """A file with its signatures."""

    change: FileChange
    sentences: list[str]
    """The addresses of the sentences that are signed now, and were not."""
    titles: list[str]
    """The ids of the activities whose titles are."""

    def __str__(self) -> str:
        """Say what was written, in a line."""
        at = f"sentence{'s' * (len(self.sentences) > 1)} {', '.join(self.sentences)}"
        titles = counted(len(self.titles), "title")
        what = [at] * bool(self.sentences) + [titles] * bool(self.titles)
        return f"{self.change.path}: {' and '.join(what)} signed"


def sign(project: Path, words: Iterable[str]) -> list[Signed]:
    """Return the files with the signatures of everything that is meant; nothing is written.

    A sentence gets the hash of its Chinese and is reviewed; so is the hash of each title below it.

    Args:
        project: The folder.
        words: Files, folders and names; see `find_targets`.

    Raises:
        TargetError: Something is not there.
        ContentError: Something cannot be signed: it is a suggestion, has no English, or its file
            has an error.
    """
    files = find_targets(project, words)
    notices = Notices(project, {file.year for file in files})
    problems: list[Problem] = []
    signed = []
    for file in files:
        found = list(_unfit(file)) or notices.errors_in(file.year, file.path, file.bytes)
        if not found:
            signed.append(_signed(file, notices))
            found = notices.errors_in(file.year, file.path, signed[-1].change.after or b"")
        problems += found
    if problems:
        raise ContentError(problems)
    return [each for each in signed if not each.change.is_none]


def _unfit(file: TargetFile) -> Iterator[Problem]:
    """Yield why parts of a file cannot be signed."""
    yield from unfinished(file)
    for part in file.parts:
        if not part.is_sentence and not part.data.get("quote_en") and _is_reviewed(file, part):
            message = f'missing "quote_en" of {part.name}; expected its words in the English.'
            yield file.source.problem(part.loc, message)


def _is_reviewed(file: TargetFile, activity: TargetPart) -> bool:
    """Tell whether the sentence of an activity will be reviewed."""
    return any(part.loc == activity.loc[:2] for part in file.parts)


def _signed(file: TargetFile, notices: Notices) -> Signed:
    edits: list[Edit] = []
    sentences: list[str] = []
    titles: list[str] = []
    for part in file.parts:
        if part.is_sentence:
            zh, wanted = notices.sentence(file, part.name), {"status": "reviewed"}
        else:
            zh, wanted = part.data["title"]["zh"], {}
        changed = _edits(part, {**wanted, "zh_hash": text_hash(zh)})
        if changed:
            (sentences if part.is_sentence else titles).append(part.name)
        edits += changed
    text = formed(file.path, file.source.text, edits) if edits else None
    after = file.bytes if text is None else text.encode()
    return Signed(FileChange(file.path, file.bytes, after), sentences, titles)


def _edits(part: TargetPart, wanted: dict[str, str]) -> Sequence[Edit]:
    return [
        SetKey(part.loc, key, value) for key, value in wanted.items() if part.data.get(key) != value
    ]
