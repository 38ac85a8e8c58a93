"""Compare what was found in a notice with its key: precision and recall."""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.importing.analysis.analyse import analyse
from generator.importing.read import read_document
from generator.importing.report import to_report
from tests.building import ROOT

NOTICES = ROOT / "tests/notices"
KINDS = ("agencies", "partners", "activities", "pairs")
"""What is compared: all bodies that act and that take part, all activities, and each activity with
each body that acts in it."""


@dataclass(frozen=True)
class Score:
    """How many of what was found is right, and how many of what is right was found."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is right that was found."""
        return self.right / self.wanted if self.wanted else 1.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.found + other.found, self.wanted + other.wanted)


def notices(folder: str) -> list[Path]:
    """Return the notices of a folder, each beside its key."""
    files = sorted((NOTICES / folder).iterdir())
    return [path for path in files if path.suffix != ".json"]


def key_of(notice: Path) -> dict[str, Any]:
    """Return the key of a notice."""
    text = notice.with_suffix(".key.json").read_text("utf-8")
    return json.loads(text)  # type: ignore[no-any-return]  # an object


def scores(report: Mapping[str, Any], key: Mapping[str, Any]) -> dict[str, Score]:
    """Compare a report with a key; text is compared without white space."""
    return {kind: _score(_counted(report, kind), _counted(key, kind)) for kind in KINDS}


def missed(report: Mapping[str, Any], key: Mapping[str, Any], kind: str) -> list[str]:
    """Return what a report has and its key has not, and the other way, a line for each."""
    found, wanted = _counted(report, kind), _counted(key, kind)
    return [f"+ {text}" for text in found - wanted] + [f"- {text}" for text in wanted - found]


def _score(found: Counter[str], wanted: Counter[str]) -> Score:
    return Score((found & wanted).total(), found.total(), wanted.total())


def _counted(report: Mapping[str, Any], kind: str) -> Counter[str]:
    return Counter(re.sub(r"\s", "", text) for text in _all(report["entries"], kind))


def _all(entries: Iterable[Mapping[str, Any]], kind: str) -> Iterable[str]:
    for entry in entries:
        if kind != "pairs":
            yield from entry[kind]
            continue
        for activity in entry["activities"]:
            yield from (f"{agency}|{activity}" for agency in entry["agencies"] or [""])


def report_of(notice: Path) -> dict[str, Any]:
    """Return what is found in a notice where no agency is known."""
    return to_report(analyse(read_document(notice), {}))


def overall(paths: Iterable[Path]) -> dict[str, Score]:
    """Return the scores of several notices together."""
    found = dict.fromkeys(KINDS, Score())
    for path in paths:
        for kind, score in scores(report_of(path), key_of(path)).items():
            found[kind] += score
    return found


def table(paths: list[Path]) -> Iterable[str]:
    """Yield precision and recall of each notice and of all, a line for each."""
    yield f"{'precision/recall':24}" + "".join(f"{kind:>14}" for kind in KINDS)
    for path in paths:
        yield _row(path.name, scores(report_of(path), key_of(path)))
    yield _row("overall", overall(paths))


def _row(name: str, found: Mapping[str, Score]) -> str:
    figures = (f"{found[kind].precision:.3f}/{found[kind].recall:.3f}" for kind in KINDS)
    return f"{name:24}" + "".join(f"{figure:>14}" for figure in figures)


if __name__ == "__main__":
    for line in table(notices(sys.argv[1])):
        print(line)  # noqa: T201  # what it is called for
