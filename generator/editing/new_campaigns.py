"""Make the folder of a campaign that is new, in the shape of the newest one, without its facts."""

import re
from pathlib import Path
from typing import Any

from generator.catalog import records
from generator.catalog.notice import sha256
from generator.content.yaml_source import Data, Loc
from generator.editing.edits import SetKey
from generator.editing.errors import TargetError
from generator.editing.new_records import NewRecord, what_is_left
from generator.editing.normal_form import read_source
from generator.editing.shapes import formed
from generator.editing.targets import CAMPAIGNS
from generator.editing.writing import FileChange
from generator.files import read_bytes, read_raw_text, read_text
from generator.problems import ContentError, Problem, quoted

_HEAD = """\
# The {year} campaign. `campaign-atlas check` says what is left to fill in, and docs/content.md what
# each field means.
"""


def campaign_years(project: Path) -> list[str]:
    """Return the years of the campaigns that have a folder, the oldest first."""
    folder = project / CAMPAIGNS
    paths = folder.iterdir() if folder.is_dir() else []
    return sorted(path.name for path in paths if re.fullmatch("[0-9]{4}", path.name))


def new_campaign(project: Path, year: str, notice: Path | None = None) -> NewRecord:
    """Return a campaign that is new, as a draft; nothing is written.

    Args:
        project: The folder.
        year: Its year.
        notice: The notice as a text file, which is taken as it is; it may come later.

    Raises:
        TargetError: It is no year, or there is a folder of it.
        ContentError: The newest campaign, or the notice, cannot be read.
    """
    years = campaign_years(project)
    following = str(int(years[-1]) + 1) if years else "2024"
    hint = f'Did you mean "{following}"?'
    if not re.fullmatch("[0-9]{4}", year):
        raise TargetError([f"{quoted(year)} is no year; expected one such as 2031. {hint}"])
    folder = f"{CAMPAIGNS}/{year}"
    if (project / folder).exists():
        raise TargetError([f"{folder} is there already; expected a new year. {hint}"])
    changes, digest = [], ""
    if notice is not None:
        read_raw_text(notice, notice.as_posix())
        data = read_bytes(notice, notice.as_posix())
        changes, digest = [FileChange(f"{folder}/notice.txt", None, data)], sha256(data)
    path = f"{folder}/campaign.yml"
    fields = _fields(project, years[-1:], year, digest)
    edits = [SetKey((), key, value) for key, value in fields.items()]
    text = formed(path, f"{_HEAD.format(year=year)}status:\n", edits)
    place, left = what_is_left(text, path, (), records.CampaignRecord)
    left += named_only(text, path)
    if not digest:
        message = "no such file; expected the notice here."
        left.append(Problem(f"{folder}/notice.txt", 1, 1, message))
    changes.append(FileChange(path, None, text.encode()))
    return NewRecord(changes, place, left)


def named_only(text: str, path: str) -> list[Problem]:
    """Return what of a `campaign.yml` is its name and nothing else, as it is when it is made."""
    source = read_source(text, path)
    data: Any = source.data
    name, notice = data.get("name"), data.get("notice")
    found: list[tuple[Loc, str]] = []
    if data.get("summary") == name:
        found.append((("summary",), "summary is only the name; expected a paragraph on it."))
    if isinstance(notice, dict) and notice.get("title") == name:
        message = "title of the notice is only the name; expected the words at its head."
        found.append((("notice", "title"), message))
    return [source.problem(loc, message) for loc, message in found]


def _fields(project: Path, newest: list[str], year: str, digest: str) -> dict[str, Data]:
    name: Any = {"zh": "", "en": ""}
    for last in newest:
        path = f"{CAMPAIGNS}/{last}/campaign.yml"
        data: Any = read_source(read_text(project / path, path), path).data
        if not isinstance(data, dict) or not isinstance(data.get("name"), dict):
            raise ContentError([Problem(path, 1, 1, "no name; expected that of the campaign.")])
        name = {lang: str(words).replace(last, year) for lang, words in data["name"].items()}
    return {
        "name": name,
        "status": "draft",
        # A draft is read from its first day on.
        "summary": dict(name),
        "notice": {"title": dict(name), "sha256": digest},
    }
