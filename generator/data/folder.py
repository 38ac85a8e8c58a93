"""Write files into a folder, and know the SHA-256 and the size of each."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

# Large enough that the longest file is written in few steps.
_BUFFER = 1 << 18


@dataclass(frozen=True)
class Folder:
    """A new folder of files."""

    path: Path
    digests: dict[str, str] = field(default_factory=dict)
    """The SHA-256 of each file by its name, which is its path in the folder."""
    sizes: dict[str, int] = field(default_factory=dict)
    """The bytes of each file."""

    def write(self, name: str, parts: Iterable[bytes]) -> None:
        """Write a file part by part."""
        path = self.path / name
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True)
        digest, size = hashlib.sha256(), 0
        with path.open("wb", buffering=_BUFFER) as file:
            for part in parts:
                digest.update(part)
                size += file.write(part)
        self.digests[name], self.sizes[name] = digest.hexdigest(), size

    def write_text(self, name: str, text: str) -> None:
        """Write a file of UTF-8."""
        self.write(name, [text.encode()])

    def add(self, name: str) -> None:
        """Take in a file that a library has written."""
        with (self.path / name).open("rb") as file:
            self.digests[name] = hashlib.file_digest(file, "sha256").hexdigest()
            self.sizes[name] = file.tell()

    def checksums(self) -> str:
        """Return lines that `sha256sum --check` reads."""
        return "".join(f"{self.digests[name]}  {name}\n" for name in sorted(self.digests))
