"""List every file of a built folder with its SHA-256, and read such a list."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from generator.files import paths_below

MANIFEST = "manifest.json"
"""The file with the list, which does not list itself."""


def to_manifest(site_dir: Path) -> str:
    """Return a JSON object of each file's SHA-256 and size in bytes, by its path in the folder."""
    entries = {}
    for path in files_of(site_dir, "*"):
        if path != MANIFEST:
            with open(f"{site_dir}/{path}", "rb") as file:  # noqa: PTH123  # there are very many
                data = file.read()
            entries[path] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
    return format_manifest(entries)


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


def files_of(site_dir: Path, pattern: str) -> list[str]:
    """Return the paths of the files in a folder that match, without the hidden ones, in order."""
    return paths_below(site_dir, pattern)
