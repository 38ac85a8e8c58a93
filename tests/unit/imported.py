"""What is in the notices that the importer is tried with, beside what is read of them."""

import json
import re
from collections import Counter
from pathlib import Path

from generator.importing.read import read_document

_PAGE = re.compile(r"[—\-－\s]*(?:第\s*)?\d+(?:\s*页)?[—\-－\s]*")


def lost_activities(path: Path) -> list[str]:
    """Return the activities of a notice's key that are not in what is read of it."""
    key = json.loads(path.with_suffix(".key.json").read_text("utf-8"))
    # Numbers of pages and running heads stand inside of words, and are no part of them.
    lines = [bare(line.text) for line in read_document(path).lines]
    counts = Counter(lines)
    text = "".join(line for line in lines if counts[line] < 3 and not _PAGE.fullmatch(line))
    activities = [activity for entry in key["entries"] for activity in entry["activities"]]
    return [activity for activity in activities if bare(activity) not in text]


def bare(text: str) -> str:
    """Return a text without its blanks."""
    return re.sub(r"\s", "", text)
