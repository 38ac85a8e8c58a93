"""List every file of a built folder with its SHA-256, and read such a list."""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.folder import FileSum

MANIFEST = "manifest.json"
"""The file with the list, which does not list itself."""


def to_manifest(sums: Mapping[str, FileSum]) -> str:
    """Return a JSON object of each file's SHA-256 and size in bytes, by its path in the folder."""
    return format_manifest(
        {path: {"sha256": known.sha256, "size": known.size} for path, known in sums.items()}
    )


def format_manifest(entries: Mapping[str, object]) -> str:
    """Return the text of a manifest."""
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def read_manifest(site_dir: Path) -> dict[str, object] | None:
    """Return what a folder's manifest lists, by path; None if it has no manifest.

    What it lists may be replaced, and anybody may have changed it: a broken one counts as none, and
    what is hidden as not listed.
    """
    path = site_dir / MANIFEST
    if path.is_symlink():
        return None
    try:
        entries = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(entries, dict):
        return None
    # A manifest may list tens of thousands of files, so their paths are looked at as text.
    return {path: entry for path, entry in entries.items() if "/." not in f"/{path}"}
