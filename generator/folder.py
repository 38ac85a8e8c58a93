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
class OlderFolder:
    """A folder whose files need not be written again where they stay the same."""

    path: Path
    sums: Mapping[str, FileSum] = field(default_factory=dict)
    """By their paths in it."""

    def below(self, name: str) -> "OlderFolder":
        """Return those of a folder in it."""
        start = f"{name}/"
        inside = {
            path.removeprefix(start): known
            for path, known in self.sums.items()
            if path.startswith(start)
        }
        return OlderFolder(self.path / name, inside)


@dataclass(frozen=True)
class Folder:
    """A folder of files; those that it has not written itself can be noted or taken in.

    A file that is the same in an older folder is left there, and is not in this one.
    """

    path: Path
    older: OlderFolder | None = None
    sums: dict[str, FileSum] = field(default_factory=dict)
    """By the name of each file, which is its path in the folder."""
    made: set[Path] = field(default_factory=set)
    """The folders in it that are known to be there."""

    def below(self, name: str) -> "Folder":
        """Return a folder in it."""
        return Folder(self.path / name, self.older.below(name) if self.older else None)

    def place_of(self, name: str) -> Path:
        """Return where a file is that was written or taken in."""
        return (self.older.path if self.older and self.is_kept(name) else self.path) / name

    def place_for(self, name: str) -> Path:
        """Return where a file is to be written that is then taken in; its folder is there."""
        path = self.path / name
        if path.parent not in self.made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(path.parent)
        return path

    def write(self, name: str, parts: Iterable[bytes], *, always: bool = False) -> None:
        """Write a file part by part; `always` if it is to be here even if it is the same."""
        if not always and self.older and name in self.older.sums:
            # Its sum has to be known before it is opened.
            parts = [b"".join(parts)]
            self.note(name, parts[0])
            if self.is_kept(name):
                (self.path / name).unlink(missing_ok=True)
                return
        digest, size = hashlib.sha256(), 0
        with self.place_for(name).open("wb", buffering=_BUFFER) as file:
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
        if self.is_kept(name):
            (self.path / name).unlink()

    def keep(self, name: str) -> None:
        """Take in a file of the older folder as it is."""
        assert self.older  # noqa: S101  # who calls this knows it
        self.sums[name] = self.older.sums[name]

    def is_kept(self, name: str) -> bool:
        """Tell whether a file is the same in the older folder, where it is left."""
        return self.older is not None and self.older.sums.get(name) == self.sums[name]

    def checksums(self, names: Iterable[str]) -> str:
        """Return lines about some files that `sha256sum --check` reads."""
        return "".join(f"{self.sums[name].sha256}  {name}\n" for name in sorted(names))

    def sums_at(self, address: str) -> Mapping[str, FileSum]:
        """Return what is known of the files by their addresses, given that of the folder."""
        return {f"{address}/{name}": known for name, known in self.sums.items()}
