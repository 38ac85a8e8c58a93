"""Prepare a release: the day of it in every file that tells it, and a campaign that is new."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as day_of
from pathlib import Path
from typing import Any

from generator.catalog.catalog import Campaign, Catalog
from generator.editing import citation_file
from generator.editing.edits import SetKey
from generator.editing.errors import TargetError
from generator.editing.last_year import find_last_year
from generator.editing.moved_agencies import MovedAgencies, move_new_agencies
from generator.editing.new_campaigns import campaign_years, named_only
from generator.editing.normal_form import read_source
from generator.editing.published_change import published_change
from generator.editing.shapes import formed
from generator.editing.targets import CAMPAIGNS, find_targets
from generator.editing.unfinished import unfinished
from generator.editing.writing import FileChange, read_change
from generator.files import read_text
from generator.problems import ContentError, Problem, errors, nearest, quoted

SITE, ADDRESSES = "content/site.yml", "content/addresses.txt"
ContentReader = Callable[[Path], tuple[Catalog | None, list[Problem]]]
"""What reads and checks a content folder in the place of the project's."""


@dataclass(frozen=True)
class Release:
    """What a release changes, and what a person should look at before it."""

    changes: list[FileChange]
    year: str
    """The campaign that is new, or nothing."""
    unread: int
    """How many translations of it nobody has signed."""
    left: list[Problem]
    """What still says last year, and what else is left to a person."""


def prepare_release(
    project: Path,
    year: str,
    date: str,
    read: ContentReader,
    list_addresses: Callable[[Catalog], str],
) -> Release:
    """Return what a release changes; nothing is written.

    Args:
        project: The folder.
        year: The campaign that is new; if nothing, the one that is a draft, if there is any.
        date: The day of the release.
        read: See `ContentReader`.
        list_addresses: Returns the list of published addresses with those of today.

    Raises:
        TargetError: The year or the day cannot be.
        ContentError: Something is wrong, suggested, not translated or in no file.
    """
    year = _year(project, year)
    site = read_text(project / SITE, SITE)
    _check_date(site, date)
    moved = MovedAgencies()
    texts = {SITE: formed(SITE, site, [SetKey((), "updated", date)])}
    files = find_targets(project, [year] if year else [])
    problems: list[Problem] = []
    if year:
        path = f"{CAMPAIGNS}/{year}/campaign.yml"
        text = read_text(project / path, path)
        if _status(text, path) == "draft":
            texts[path] = formed(path, text, [SetKey((), "status", "published")])
        texts |= published_change(project, read_source(text, path).data, files, date)
        problems += named_only(text, path)
        moved = move_new_agencies(project, year)
        texts |= moved.texts
        problems += moved.problems
    problems += (problem for file in files for problem in unfinished(file))
    gone = [change.path for change in moved.gone]
    catalog = _checked(project, texts, gone, read, problems)
    campaign = next((each for each in catalog.campaigns if each.year == year), None)
    texts[ADDRESSES] = list_addresses(catalog)
    if (project / citation_file.FILE).is_file():
        text = read_text(project / citation_file.FILE, citation_file.FILE)
        notice = campaign.record.notice if campaign else None
        texts[citation_file.FILE] = citation_file.with_release(text, date, notice)
    found = find_last_year(project, catalog, campaign, texts) if campaign else []
    if campaign and citation_file.FILE in texts:
        found += citation_file.missing_reference(texts[citation_file.FILE], campaign.record.notice)
    changes = [read_change(project, path, text) for path, text in texts.items()]
    changes += moved.gone
    unread = sum(_unread(catalog, campaign)) if campaign else 0
    return Release([each for each in changes if not each.is_none], year, unread, found)


def _year(project: Path, year: str) -> str:
    years = campaign_years(project)
    if year and year not in years:
        message = f"unknown campaign {quoted(year)}; expected one of {CAMPAIGNS}."
        raise TargetError([f"{message} {nearest(year, years)}".rstrip()])
    if year:
        return year
    drafts = []
    for each in years:
        path = f"{CAMPAIGNS}/{each}/campaign.yml"
        if _status(read_text(project / path, path), path) == "draft":
            drafts.append(each)
    if len(drafts) > 1:
        raise TargetError([f"{' and '.join(drafts)} are drafts; expected the YEAR that is meant."])
    return "".join(drafts)


def _status(text: str, path: str) -> str:
    data: Any = read_source(text, path).data
    return str(data.get("status", "")) if isinstance(data, dict) else ""


def _check_date(site: str, date: str) -> None:
    try:
        day_of.fromisoformat(date)
    except ValueError:
        raise TargetError([f"{quoted(date)} is no day; expected YYYY-MM-DD."]) from None
    data: Any = read_source(site, SITE).data
    updated = str(data.get("updated", "")) if isinstance(data, dict) else ""
    if date < updated:
        message = f"{date} is before the last change, {updated}; expected that day or a later one."
        raise TargetError([message])


def _checked(
    project: Path,
    texts: dict[str, str],
    gone: Iterable[str],
    read: ContentReader,
    problems: Sequence[Problem],
) -> Catalog:
    """Return the content as it will be, which must have no error."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(project / "content", content, symlinks=True)
        for path, text in texts.items():
            if path.startswith("content/"):
                (Path(folder) / path).write_bytes(text.encode())
        for path in gone:
            (Path(folder) / path).unlink()
        catalog, found = read(content)
    wrong = errors(found)
    told = {problem.place for problem in wrong}
    wrong += [problem for problem in problems if problem.place not in told]
    if wrong or catalog is None:
        raise ContentError(wrong)
    return catalog


def _unread(catalog: Catalog, campaign: Campaign) -> Iterator[bool]:
    """Yield of each translation of a campaign whether nobody has signed it as it stands."""
    activities = catalog.by_campaign[campaign]
    for sentence in dict.fromkeys(each.sentence for each in activities):
        yield sentence.status == "draft" or sentence.is_stale
    yield from (each.is_stale for each in activities)
