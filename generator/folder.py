"""Write files into a folder, and know the SHA-256 and the size of each."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

# Large enough that the longest file is written in few steps.
_BUFFER = 1 << 18


@dataclass(frozen=True)
class FileSum:
    """What a list of files says of one."""

    sha256: str
    size: int
    """Its bytes."""


@dataclass(frozen=True)
class Folder:
    """A folder of files; those that it has not written itself can be noted or taken in."""

    path: Path
    sums: dict[str, FileSum] = field(default_factory=dict)
    """By the name of each file, which is its path in the folder."""
    made: set[Path] = field(default_factory=set)
    """The folders in it that are known to be there."""

    def write(self, name: str, parts: Iterable[bytes]) -> None:
        """Write a file part by part."""
        path = self.path / name
        if path.parent not in self.made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(path.parent)
        digest, size = hashlib.sha256(), 0
        with path.open("wb", buffering=_BUFFER) as file:
            for part in parts:
                digest.update(part)
                size += file.write(part)
        self.sums[name] = FileSum(digest.hexdigest(), size)

    def write_text(self, name: str, text: str) -> None:
        """Write a file of UTF-8."""
        self.write(name, [text.encode()])

    def note(self, name: str, data: bytes) -> None:
        """Note the bytes of a file that something else writes."""
        self.sums[name] = FileSum(hashlib.sha256(data).hexdigest(), len(data))

    def add(self, name: str) -> None:
        """Take in a file that something else has written."""
        with (self.path / name).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            self.sums[name] = FileSum(digest, file.tell())

    def checksums(self, names: Iterable[str]) -> str:
        """Return lines about some files that `sha256sum --check` reads."""
        return "".join(f"{self.sums[name].sha256}  {name}\n" for name in sorted(names))

    def sums_at(self, address: str) -> Mapping[str, FileSum]:
        """Return what is known of the files by their addresses, given that of the folder."""
        return {f"{address}/{name}": known for name, known in self.sums.items()}
