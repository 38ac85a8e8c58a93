"""Find what an editor means by the path of a file, or by a name such as `2024/samr/1.5`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.yaml_source import Loc, YamlSource
from generator.editing.errors import TargetError
from generator.editing.normal_form import read_source
from generator.files import list_folder, read_bytes, text_of
from generator.problems import ContentError, Problem, nearest, quoted

CAMPAIGNS = "content/campaigns"
_NAME = re.compile(r"([0-9]{4})(?:/([a-z0-9-]+)(?:/([a-z0-9.-]+))?)?/?")
_RULE = (
    "expected a file of activities, a campaign's folder, or an id such as 2024/samr, 2024/samr/1.5"
    " or 2024/samr/elevator-safety-week."
)


@dataclass(frozen=True)
class TargetPart:
    """A sentence or an activity, as it is written in a file."""

    loc: Loc
    data: Mapping[str, Any]
    name: str
    """`1.5`, or the id of an activity."""

    @property
    def is_sentence(self) -> bool:
        """Whether it is a sentence."""
        return len(self.loc) == 2


@dataclass(frozen=True)
class TargetFile:
    """A file of activities, and what of it is meant."""

    year: str
    agency: str
    bytes: bytes
    source: YamlSource
    parts: list[TargetPart]
    """In the order of the file, a sentence before its activities."""

    @property
    def path(self) -> str:
        """Its path from the project folder."""
        return self.source.path

    def name_of(self, part: TargetPart) -> str:
        """Return what a part is called on the command line: `2024/samr/1.5`."""
        return f"{self.year}/{self.agency}/{part.name}"


def find_targets(project: Path, words: Iterable[str]) -> list[TargetFile]:
    """Return the files that are meant, each once, by their paths.

    Args:
        project: The folder.
        words: Paths and names, as the command line has them.

    Raises:
        TargetError: Something is not there.
        ContentError: A file cannot be read.
    """
    problems: list[Problem] = []
    unknown: list[str] = []
    wanted: dict[str, set[str]] = {}
    for word in words:
        try:
            paths, part = _files(project, word)
            for path in paths:
                wanted.setdefault(path, set()).add(part)
        except TargetError as error:
            unknown += error.messages
    found = []
    for path, names in sorted(wanted.items()):
        try:
            found.append(_target(project, path, names))
        except TargetError as error:
            unknown += error.messages
        except ContentError as error:
            problems += error.problems
    if unknown:
        raise TargetError(unknown)
    if problems:
        raise ContentError(problems)
    return found


def _files(project: Path, word: str) -> tuple[list[str], str]:
    """Return the files that a word means, and the name of a part if it means one."""
    root = project / CAMPAIGNS
    real, top = (project / word).resolve(), root.resolve()
    if real.exists() and real.is_relative_to(top):
        names = real.relative_to(top).parts
        if len(names) in (1, 2) and real.is_dir() and names[1:] in ((), ("activities",)):
            return _activity_files(project, names[0]), ""
        if len(names) == 3 and names[1] == "activities" and real.suffix == ".yml":
            return [f"{CAMPAIGNS}/{'/'.join(names)}"], ""
    match = _NAME.fullmatch(word)
    if not match:
        raise TargetError([f"{quoted(word)} is not there; {_RULE}"])
    year, agency, part = match.groups()
    years = [path.name for path in list_folder(root, CAMPAIGNS) if path.is_dir()]
    if year not in years:
        raise TargetError([_unknown("campaign", year, CAMPAIGNS, years)])
    files = _activity_files(project, year)
    if agency is None:
        return files, ""
    path = f"{CAMPAIGNS}/{year}/activities/{agency}.yml"
    if path not in files:
        agencies = [Path(file).stem for file in files]
        raise TargetError([_unknown("agency", agency, f"{CAMPAIGNS}/{year}", agencies)])
    return [path], part or ""


def _activity_files(project: Path, year: str) -> list[str]:
    folder = f"{CAMPAIGNS}/{year}/activities"
    files = [path for path in list_folder(project / folder, folder) if path.suffix == ".yml"]
    if not files:
        raise TargetError([f"no activities in {folder}; expected a file per agency."])
    return [f"{folder}/{path.name}" for path in files]


def _unknown(what: str, value: str, place: str, known: Iterable[str]) -> str:
    message = f"unknown {what} {quoted(value)}; expected one of {place}."
    return f"{message} {nearest(value, known)}".rstrip()


def _target(project: Path, path: str, names: set[str]) -> TargetFile:
    data = read_bytes(project / path, path)
    source = read_source(text_of(data, path), path)
    year, _, file = path.removeprefix(f"{CAMPAIGNS}/").split("/")
    parts = list(parts_in(source.data))
    if "" not in names:
        known = [part.name for part in parts]
        unknown = sorted(names.difference(known))
        if unknown:
            what = {name: "sentence" if "." in name else "activity" for name in unknown}
            raise TargetError([_unknown(what[name], name, path, known) for name in unknown])
        parts = list(_chosen(parts, names))
    return TargetFile(year, file.removesuffix(".yml"), data, source, parts)


def _chosen(parts: Iterable[TargetPart], names: set[str]) -> Iterator[TargetPart]:
    """Yield the parts that are named, and the activities of a sentence that is."""
    is_named = False
    for part in parts:
        if part.is_sentence:
            is_named = part.name in names
        if is_named or part.name in names:
            yield part


def parts_in(data: Any) -> Iterator[TargetPart]:  # noqa: ANN401  # whatever stands in the file
    """Yield the sentences of a file, each before its activities; what is no record is left out."""
    for i, sentence in _mappings(data, "sentences"):
        loc: Loc = ("sentences", i)
        yield TargetPart(loc, sentence, str(sentence.get("at", "")))
        for j, activity in _mappings(sentence, "activities"):
            yield TargetPart((*loc, "activities", j), activity, str(activity.get("id", "")))


def _mappings(data: Any, key: str) -> Iterator[tuple[int, Mapping[str, Any]]]:  # noqa: ANN401  # a value of YAML
    items = data.get(key) if isinstance(data, dict) else None
    for i, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            yield i, item
