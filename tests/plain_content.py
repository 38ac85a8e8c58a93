"""Read content files plainly, so that what a test counts does not come from the code under test."""

from pathlib import Path
from typing import Any

import yaml

from tests.building import ROOT

CONTENT = ROOT / "content"
"""The real content."""


def plain(path: Path) -> Any:  # noqa: ANN401  # whatever the file holds
    """Return what a YAML file holds; every value is text."""
    return yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506  # makes text only


def years(content: Path = CONTENT) -> list[str]:
    """Return the years of the campaigns, newest first."""
    return sorted(path.parent.name for path in content.glob("campaigns/*/campaign.yml"))[::-1]


def listed(name: str, content: Path = CONTENT) -> list[dict[str, Any]]:
    """Return the records of a list file: `themes`."""
    records: list[dict[str, Any]] = plain(content / f"{name}.yml")
    return records


def raw_notice(year: str, content: Path = CONTENT) -> str:
    """Return a notice as received, every line end kept."""
    return (content / "campaigns" / year / "notice.txt").read_bytes().decode()


def notice_title(year: str, content: Path = CONTENT) -> dict[str, str]:
    """Return the title of a notice by language."""
    title: dict[str, str] = plain(content / "campaigns" / year / "campaign.yml")["notice"]["title"]
    return title


def written(content: Path = CONTENT) -> list[dict[str, Any]]:
    """Return the activities as they stand in the files, newest campaign first.

    Each has its year, agency, place in the notice and status beside what its editor wrote.
    """
    found = [
        {
            **activity,
            **{"year": year, "agency": file["agency"], "at": sentence["at"]},
            "status": sentence.get("status", "draft"),
        }
        for year in years(content)
        for file in map(plain, sorted(content.glob(f"campaigns/{year}/activities/*.yml")))
        for sentence in file["sentences"]
        for activity in sentence["activities"]
    ]
    # Sorting keeps the order of the activities of a sentence.
    return sorted(found, key=lambda item: (-int(item["year"]), *map(int, item["at"].split("."))))


def agencies(content: Path = CONTENT, year: str = "") -> set[str]:
    """Return the ids of the agencies that announced something, in one year or in any."""
    return {item["agency"] for item in written(content) if year in ("", item["year"])}
