"""List every file of a built folder with its SHA-256."""

import hashlib
import json
from pathlib import Path


def to_manifest(site_dir: Path) -> str:
    """Return a JSON object of each file's SHA-256 and size in bytes, by its path in the folder."""
    entries = {}
    for path in files_of(site_dir, "*"):
        if path != "manifest.json":
            data = (site_dir / path).read_bytes()
            entries[path] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def files_of(site_dir: Path, pattern: str) -> list[str]:
    """Return the paths of the files in a folder that match, hidden ones left out, in order."""
    paths = (path.relative_to(site_dir) for path in site_dir.rglob(pattern) if path.is_file())
    return sorted(path.as_posix() for path in paths if not path.name.startswith("."))
