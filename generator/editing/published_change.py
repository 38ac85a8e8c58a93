"""Add to `changes.yml` the day on which a campaign was published."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.content.yaml_source import Data
from generator.editing.edits import Edit, InsertItem, SetKey
from generator.editing.lists import read_list
from generator.editing.shapes import formed
from generator.editing.targets import TargetFile
from generator.problems import counted

_NAME = "changes"


def published_change(
    project: Path,
    campaign: Data,
    files: Sequence[TargetFile],
    date: str,
) -> dict[str, str]:
    """Return the file of changes with that of a campaign, by its path; nothing if it is there.

    With `campaign` the change concerns all activities of the year, as if each were named.

    Args:
        project: The folder.
        campaign: What its `campaign.yml` holds.
        files: All files of its activities.
        date: The day.
    """
    year = files[0].year
    lists = read_list(project, _NAME, is_required=False)
    entries: list[Any] = [each for source, _ in lists for each in source.data]
    known = [each for each in entries if isinstance(each, dict)]
    if any((each.get("kind"), each.get("campaign")) == ("published", year) for each in known):
        return {}
    entry = _entry(campaign, files, date, {str(each.get("id")) for each in known})
    if not lists:
        # A list needs an entry to begin with.
        edits: list[Edit] = [SetKey((0,), key, value) for key, value in entry.items()]
        path = f"content/{_NAME}.yml"
        return {path: formed(path, f"- id: {entry['id']}\n", edits)}
    source, _ = lists[0]
    dates = [str(each.get("date", "")) if isinstance(each, dict) else "" for each in source.data]
    # The newest stands first.
    index = next((i for i, day in enumerate(dates) if day <= date), len(dates))
    return {source.path: formed(source.path, source.text, [InsertItem((), index, entry)])}


def _entry(
    campaign: Any,  # noqa: ANN401  # whatever stands in the file
    files: Sequence[TargetFile],
    date: str,
    taken: set[str],
) -> dict[str, Data]:
    parts = [part for file in files for part in file.parts]
    sentences = sum(part.is_sentence for part in parts)
    activities = len(parts) - sentences
    name = campaign.get("name") if isinstance(campaign, dict) else None
    zh, en = (str(name.get(lang)) if isinstance(name, dict) else "" for lang in ("zh", "en"))
    # Latin letters and digits have a blank before them in Chinese.
    blank = " " if zh[:1].isascii() else ""
    year = files[0].year
    ids = [f"published-{year}", *(f"published-{year}-{n}" for n in range(2, len(taken) + 3))]
    return {
        "id": next(each for each in ids if each not in taken),
        "date": date,
        "kind": "published",
        "title": {"zh": f"发布{blank}{zh}的活动", "en": f"Activities of the {en} published"},
        "why": {
            "zh": f"附件所列 {sentences} 句话、{activities} 项活动逐句收录，附中英文、主题和形式。",
            "en": f"{counted(activities, 'activity', 'activities')} of the annex, in "
            f"{counted(sentences, 'sentence')}, with their themes and types, in both languages.",
        },
        "campaign": year,
    }
