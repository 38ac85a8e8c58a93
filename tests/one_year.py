"""Keep one campaign of a project, and of its lists what that campaign uses."""

import shutil
from pathlib import Path
from typing import Any

import yaml

from tests.plain_content import listed, written, years


def keep_year(project: Path, year: str) -> None:
    """Take every other campaign out of a project's content."""
    content = project / "content"
    for other in years(content):
        if other != year:
            shutil.rmtree(content / "campaigns" / other)
    for name in ("themes", "forms"):
        used = {key for item in written(content) for key in item[name]}
        kept = [each for each in listed(name, content) if each["id"] in used]
        _write(content / f"{name}.yml", kept)
    changes = [each for each in listed("changes", content) if _is_of(each, year)]
    _write(content / "changes.yml", changes)
    # What was published of other years is gone, and nobody has to be told.
    (content / "addresses.txt").unlink(missing_ok=True)


def _is_of(change: dict[str, Any], year: str) -> bool:
    keys = [*change.get("activities", []), change.get("campaign", year)]
    return all(key.partition("/")[0] == year for key in keys)


def _write(path: Path, records: list[dict[str, Any]]) -> None:
    path.write_text(yaml.safe_dump(records, allow_unicode=True, sort_keys=False), "utf-8")
